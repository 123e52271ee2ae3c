import type { AccountCommand } from '../data/accounts-gateway.js';

type WithoutRequestId<Command> = Command extends unknown ? Omit<Command, 'requestId'> : never;

/** What is to be written, whichever attempt it is. */
export type AccountIntent = WithoutRequestId<AccountCommand>;

/** The same for the same intent, and for no other. */
export function keyOf(intent: AccountIntent): string {
  return JSON.stringify(intent);
}
