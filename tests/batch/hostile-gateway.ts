import { ApiError } from '@remit-elements/auth-core';
import {
  memoryPaymentsGateway,
  type MemoryPaymentsBackend,
  type MemoryPaymentsGateway,
} from '@remit-elements/payments-element/testing.js';
import type { PaymentCommand, WriteResult } from '@remit-elements/payments-element';

/** What befalls a call as a whole, or some commands of it. */
export const FATES = [
  'well',
  'answerLost',
  'requestLost',
  'throttled',
  'unreachable',
  'someBroken',
  'someThrottled',
] as const;
export type Fate = (typeof FATES)[number];

export interface HostileGateway {
  readonly gateway: MemoryPaymentsGateway;
  /** The commands of each call, in their order. */
  readonly calls: (readonly PaymentCommand[])[];
}

/** Rows in memory behind a network of which the coming calls meet these fates; after them all goes well. */
export function hostileGateway(
  backend: MemoryPaymentsBackend,
  fates: readonly Fate[],
  { oneByOne = false, called = () => undefined }: { oneByOne?: boolean; called?: () => void } = {},
): HostileGateway {
  const gateway = memoryPaymentsGateway({ backend, session: { subject: 'admin-a', roles: ['admin'] } });
  const calls: (readonly PaymentCommand[])[] = [];
  const { write } = gateway;
  const carryOut = async (commands: readonly PaymentCommand[]): Promise<readonly WriteResult[]> => {
    const fate = fates[calls.length] ?? 'well';
    calls.push(commands);
    called();
    if (fate === 'throttled') throw new ApiError('Throttled', 'Throttled', { retryAfterSeconds: 1 });
    if (fate === 'requestLost') throw new ApiError('Timeout');
    if (fate === 'unreachable') throw new ApiError('Offline');
    const results = await Promise.all(commands.map((command, index) => settle(command, index, fate)));
    if (fate === 'answerLost') throw new ApiError('Unexpected');
    return results;
  };
  const settle = async (command: PaymentCommand, index: number, fate: Fate): Promise<WriteResult> => {
    if (fate === 'someThrottled' && index % 3 === 0) return { error: new ApiError('Throttled') };
    const result = await write.call(gateway, command).then(
      (payment): WriteResult => ({ payment }),
      (cause: unknown): WriteResult => ({ error: cause as ApiError }),
    );
    return fate === 'someBroken' && index % 3 === 1 ? { error: new ApiError('MalformedAnswer') } : result;
  };
  gateway.writeAll = carryOut;
  if (oneByOne) {
    Object.assign(gateway, { writeAll: undefined });
    gateway.write = async (command) => {
      const [result] = await carryOut([command]);
      if (!result || 'error' in result) throw result?.error ?? new ApiError('Unexpected');
      return result.payment;
    };
  }
  return { gateway, calls };
}
