import type { Directory } from './directory.js';
import { sameEmail } from './email-address.js';
import type { MemberRow } from './member-rows.js';
import type { MemberStore } from './member-store.js';

/** Signs a removed member out and deletes them from the user pool, and notes that it was done. */
export async function signOut(store: MemberStore, directory: Directory, member: MemberRow): Promise<void> {
  const { tenantId, id: subject, login, userName } = member;
  await directory.signOutAndDelete({ userName: login ?? userName ?? subject, subject });
  await store.signedOut(tenantId, subject);
}

/**
 * Does what a removal left undone for this address. Whoever removed the member sees them gone and will not ask again, and
 * the address cannot sign up anew while the pool knows it.
 */
export async function finishSignOuts(
  store: MemberStore,
  directory: Directory,
  tenantId: string,
  email: string,
): Promise<void> {
  for (const member of await store.signOutsDue(tenantId)) {
    if (sameEmail(member.email, email)) await signOut(store, directory, member);
  }
}
