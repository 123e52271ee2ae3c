import type { KeptCounts } from '@remit-elements/payments-element/kept.js';

/** What a sign-out does, one after the other. */
export interface LeavingSteps {
  /** What of this person would be lost. */
  count(): Promise<KeptCounts>;
  /** Takes away what is kept of this person on this device. */
  forget(): Promise<unknown>;
  signOut(): Promise<void>;
}

/**
 * Signs out, unless something would be lost and nobody was asked yet.
 * @param isSure The person was asked, and leaves all the same.
 * @returns What would be lost: ask. Undefined once this person is signed out.
 */
export async function leave(steps: LeavingSteps, isSure: boolean): Promise<KeptCounts | undefined> {
  const kept = isSure ? undefined : await steps.count();
  if (kept && Object.values(kept).some((count: number) => count > 0)) return kept;
  // Whoever wants to leave must not be held back by a storage that fails: without the tokens nobody goes on.
  await Promise.allSettled([steps.forget()]);
  await steps.signOut();
  return undefined;
}
