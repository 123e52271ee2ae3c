import { asApiError, type ApiError } from '@remit-elements/auth-core';
import { pause } from '@remit-elements/element-kit';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import type { PaymentFilter, PaymentSort } from '../model/payment-query.js';
import { waitAskedFor } from './judge-failure.js';
import { pauseAfter } from './queue-waiting.js';

export interface ReadingOptions {
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Hears how many were read. */
  readonly progress?: ((read: number) => void) | undefined;
}

export interface MatchingPayments {
  readonly payments: readonly Payment[];
  /** There are more than were asked for. */
  readonly isCut: boolean;
  /** How many rows could not be read. */
  readonly unreadable: number;
}

const PAGE = 100;
/** One call reads so many payments whole. */
const SLICE = 25;
const ATTEMPTS = 4;
/** So many calls are on their way together. */
const AT_ONCE = 3;
const TRANSIENT: readonly ApiError['code'][] = ['Offline', 'Timeout', 'Throttled', 'MalformedAnswer', 'Unexpected'];

/** Reads all payments of a list, page by page, each once, whatever moves in it meanwhile. Stopped, it gives what it has. */
export async function readMatching(
  gateway: PaymentsGateway,
  query: { readonly filter?: PaymentFilter | undefined; readonly sort?: PaymentSort | undefined },
  { signal, progress, most }: ReadingOptions & { readonly most: number },
): Promise<MatchingPayments> {
  const { filter, sort } = query;
  const found = new Map<string, Payment>();
  let nextToken: string | undefined;
  let unreadable = 0;
  const stopped = (cause: unknown): undefined => {
    if (!signal.aborted) throw cause;
  };
  do {
    const asked = { limit: PAGE, ...(filter && { filter }), ...(sort && { sort }), ...(nextToken && { nextToken }) };
    const page = await patiently(() => gateway.list(asked, { signal }), signal).catch(stopped);
    if (!page) break;
    for (const payment of page.items) found.set(payment.id, payment);
    unreadable += page.unreadable ?? 0;
    ({ nextToken } = page);
    progress?.(found.size);
  } while (nextToken !== undefined && found.size <= most && !signal.aborted);
  const payments = [...found.values()].slice(0, most);
  return { payments, isCut: found.size > most, unreadable };
}

/** Reads payments whole, in the order of their ids; those that are not there are left out. */
export async function readWhole(
  gateway: PaymentsGateway,
  ids: readonly string[],
  { signal, progress }: ReadingOptions,
): Promise<readonly Payment[]> {
  const slices = Array.from({ length: Math.ceil(ids.length / SLICE) }, (_, index) =>
    ids.slice(index * SLICE, (index + 1) * SLICE),
  );
  const read: (readonly (Payment | undefined)[])[] = slices.map(() => []);
  let next = 0;
  let count = 0;
  const reader = async (): Promise<void> => {
    while (next < slices.length && !signal.aborted) {
      const at = next;
      next += 1;
      const slice = slices[at] ?? [];
      read[at] = await patiently(() => readSlice(gateway, slice, signal), signal);
      count += slice.length;
      progress?.(count);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  return read.flat().filter((payment) => payment !== undefined);
}

function readSlice(
  gateway: PaymentsGateway,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly (Payment | undefined)[]> {
  if (gateway.getAll) return gateway.getAll(ids, { signal });
  return Promise.all(ids.map((id) => gateway.get(id, { signal })));
}

/** A page among a hundred that gets lost is no reason to begin anew. */
async function patiently<T>(read: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read();
    } catch (cause) {
      const error = asApiError(cause);
      if (signal.aborted || attempt >= ATTEMPTS || !TRANSIENT.includes(error.code)) throw error;
      await pause(waitAskedFor(error) ?? pauseAfter(attempt), signal);
    }
  }
}
