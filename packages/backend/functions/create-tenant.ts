import { toCompanyName } from './company-name.js';
import type { UserCreator } from './directory.js';
import { emailRule } from './email-address.js';
import { ensureUser } from './ensure-user.js';
import { foundTenant } from './found-tenant.js';
import type { FindMember } from './membership.js';
import type { MemberStore } from './member-store.js';

interface Options {
  readonly name: string;
  readonly email: string;
  readonly store: MemberStore;
  readonly findMember: FindMember;
  readonly directory: UserCreator;
  /** The clock, in ms since the epoch. */
  readonly now: () => number;
}

export interface CreatedTenant {
  readonly tenantId: string;
  readonly name: string;
  /** False when the person belonged to this company already. */
  readonly created: boolean;
  /** Whether the person was made just now, and so a temporary password mailed. */
  readonly invited: boolean;
}

/**
 * Makes a company and its first admin, as the operator's command does. Repeated with the same address it finishes what
 * was cut off and makes nothing twice: the user is found by the address, the company's id comes from the user.
 * @throws {TypeError} When name or address cannot be one.
 * @throws {Error} When the pool's user of that address has not proven to own it.
 */
export async function createTenant(options: Options): Promise<CreatedTenant> {
  const { email, store, directory, findMember, now } = options;
  const name = toCompanyName(options.name);
  if (name === undefined)
    throw new TypeError('The name must have 1 to 70 characters, with a letter or digit, and no <, > or link');
  if (emailRule(email)) throw new TypeError(`${JSON.stringify(email)} is not an e-mail address`);
  const { subject, userName: login, created: invited } = await ensureUser(directory, email);
  const known = await findMember(subject);
  if (known) return { tenantId: known.tenantId, name: known.tenantName, created: false, invited };
  const tenantId = await foundTenant(store, { subject, email, login }, { name, nowMs: now() });
  const tenant = await store.tenant(tenantId);
  return { tenantId, name: tenant?.name ?? name, created: true, invited };
}
