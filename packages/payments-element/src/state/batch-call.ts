import { ApiError, asApiError } from '@remit-elements/auth-core';
import type { PaymentCommand, PaymentsGateway, WriteResult } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import { sendOnce } from './command-sender.js';
import { judgeFailure, waitAskedFor } from './judge-failure.js';

/** What became of one command of a batch. */
export type BatchOutcome =
  | { readonly kind: 'saved'; readonly payment: Payment }
  /** `current` is the payment that was in the way, where the server told of it. */
  | { readonly kind: 'failed'; readonly error: ApiError; readonly current?: Payment };

/** What one attempt told of one command: its outcome; or that it is to be sent again, at once or later; or the session's end. */
export type BatchEnd =
  | BatchOutcome
  | { readonly kind: 'unsure' | 'over'; readonly error: ApiError }
  | { readonly kind: 'later'; readonly error: ApiError; readonly waitMs: number | undefined };

export interface BatchCall {
  /** One for each command, in their order. */
  readonly ends: readonly BatchEnd[];
  /** The call was not answered at all. */
  readonly isLost: boolean;
}

/** Sends commands on different payments in one call, once. Never rejects. */
export async function callOnce(
  gateway: PaymentsGateway,
  commands: readonly PaymentCommand[],
  signal: AbortSignal,
): Promise<BatchCall> {
  let results: readonly (WriteResult | undefined)[];
  try {
    results = await writeTogether(gateway, commands, signal);
  } catch (cause) {
    const error = asApiError(cause);
    return { ends: commands.map((command) => endOf(gateway, command, { error })), isLost: true };
  }
  const ends: BatchEnd[] = [];
  for (const [index, command] of commands.entries()) {
    const result = results[index] ?? { error: new ApiError('MalformedAnswer', 'Fewer results than commands') };
    const isEarlier = 'error' in result && result.error.code === 'IdempotencyConflict' && command.type === 'create';
    ends.push(isEarlier ? await overEarlier(gateway, command, signal) : endOf(gateway, command, result));
  }
  return { ends, isLost: false };
}

async function writeTogether(
  gateway: PaymentsGateway,
  commands: readonly PaymentCommand[],
  signal: AbortSignal,
): Promise<readonly (WriteResult | undefined)[]> {
  if (gateway.writeAll) return gateway.writeAll(commands, { signal });
  const [command] = commands;
  return command ? [{ payment: await gateway.write(command, { signal }) }] : [];
}

function endOf(gateway: PaymentsGateway, command: PaymentCommand, result: WriteResult): BatchEnd {
  const { tenantId } = gateway.session;
  if ('payment' in result) {
    if (result.payment.tenantId === tenantId) return { kind: 'saved', payment: result.payment };
    return { kind: 'failed', error: new ApiError('TenantMismatch') };
  }
  const { error } = result;
  const kind = judgeFailure(command, error);
  if (kind === 'later') return { kind, error, waitMs: waitAskedFor(error) };
  if (kind === 'unsure' || kind === 'over') return { kind, error };
  const current = error.current as Partial<Payment> | undefined;
  return { kind: 'failed', error, ...(current?.tenantId === tenantId && { current: current as Payment }) };
}

/** A new payment whose earlier attempt arrived with other content: by itself, since it is read first. */
async function overEarlier(gateway: PaymentsGateway, command: PaymentCommand, signal: AbortSignal): Promise<BatchEnd> {
  const outcome = await sendOnce(gateway, command, signal);
  switch (outcome.kind) {
    case 'conflict': {
      const { error, current } = outcome;
      return { kind: 'failed', error, ...(current && { current }) };
    }
    case 'later':
      return { ...outcome, error: new ApiError('Throttled') };
    case 'stopped':
      return { kind: 'unsure', error: new ApiError('Unexpected', 'Given up here') };
    default:
      return outcome;
  }
}
