import type { SessionClient } from '@remit-elements/auth-core';
import type { KeptCounts } from '@remit-elements/payments-element/kept.js';
import type { Own } from '../memory/own-memory.js';
import { leave } from './leave.js';

/**
 * Signs somebody out who is wanted out of the way, as they do it themselves: what would be lost is asked first.
 * @returns What would be lost: ask.
 */
export async function leaveSession(
  { session }: SessionClient,
  { own, signOut }: { readonly own: Pick<Own, 'forget'>; signOut(): Promise<void> },
  isSure: boolean,
): Promise<KeptCounts | undefined> {
  // Fetched here, since it is for few before they sign in.
  const { countKept, forgetKept } = await import('@remit-elements/payments-element/kept.js');
  const forget = (): Promise<unknown> => Promise.all([forgetKept(session), own.forget()]);
  return leave({ count: () => countKept(session), forget, signOut }, isSure);
}
