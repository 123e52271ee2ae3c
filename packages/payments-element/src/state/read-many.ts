import { ApiError, asApiError } from '@remit-elements/auth-core';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { MOST_AT_ONCE } from '../model/most-at-once.js';
import type { Payment } from '../model/payment.js';
import { isPassing, waitAskedFor } from './judge-failure.js';
import { pauseAfter } from './queue-waiting.js';

export interface ReadManyOptions {
  readonly signal: AbortSignal;
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** Hears how many are done with. */
  read(count: number): void;
}

/** So often a call is made before what it asks for is given up. */
const ATTEMPTS = 4;
const CALLS_AT_ONCE = 2;

export interface ManyRead {
  /** By id; null of what is not there. What could not be read is missing. */
  readonly found: ReadonlyMap<string, Payment | null>;
  /** Why some could not be read: the last reason. */
  readonly error: ApiError | undefined;
}

/** Reads many payments as they are now, 25 a call where the gateway can. Never rejects; the signal ends it early. */
export async function readMany(
  gateway: PaymentsGateway,
  ids: readonly string[],
  options: ReadManyOptions,
): Promise<ManyRead> {
  const found = new Map<string, Payment | null>();
  const size = gateway.getAll ? MOST_AT_ONCE : 1;
  let from = 0;
  let done = 0;
  let error: ApiError | undefined;
  const work = async (): Promise<void> => {
    while (from < ids.length && !options.signal.aborted) {
      const some = ids.slice(from, (from += size));
      try {
        const payments = await readSome(gateway, some, options);
        for (const [index, id] of some.entries()) found.set(id, payments[index] ?? null);
      } catch (cause) {
        error = asApiError(cause);
      }
      options.read((done += some.length));
    }
  };
  await Promise.all(Array.from({ length: CALLS_AT_ONCE }, work));
  return { found, error };
}

async function readSome(
  gateway: PaymentsGateway,
  ids: readonly string[],
  { signal, wait }: ReadManyOptions,
): Promise<readonly (Payment | undefined)[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const payments = await readOnce(gateway, ids, signal);
      if (payments.length !== ids.length) throw new ApiError('MalformedAnswer', 'Not as many as were asked for');
      const { tenantId } = gateway.session;
      if (payments.some((payment) => payment && payment.tenantId !== tenantId)) throw new ApiError('TenantMismatch');
      return payments;
    } catch (cause) {
      const error = asApiError(cause);
      if (!isPassing(error) || attempt >= ATTEMPTS || signal.aborted) throw error;
      await wait(waitAskedFor(error) ?? pauseAfter(attempt), signal);
    }
  }
}

async function readOnce(
  gateway: PaymentsGateway,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly (Payment | undefined)[]> {
  return gateway.getAll?.(ids, { signal }) ?? Promise.all(ids.map((id) => gateway.get(id, { signal })));
}
