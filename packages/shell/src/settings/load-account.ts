import type { AccountPort } from './account-port.js';

/** The account's code, which is fetched with the first question about it. */
export async function loadAccount(): Promise<AccountPort> {
  const { amplifyAccount } = await import('./amplify-account.js');
  return amplifyAccount;
}
