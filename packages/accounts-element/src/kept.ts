/** For a sign-out. An entry of its own, small enough to be there before any element: what must be forgotten needs no network. */
import { KeptTexts } from '@remit-elements/element-kit/vault.js';
import { keptScopeOf, type Owner } from './state/kept-scope.js';

/** Forgets what a session's person typed and did not save, in all tabs: for a sign-out. A session that expires keeps it. */
export async function forgetKept(session: Owner): Promise<void> {
  await new KeptTexts(keptScopeOf(session)).forget();
}
