import { COMPANY_NAME_RULE, toCompanyName } from './company-name.js';
import type { UserCreator } from './directory.js';
import { emailRule } from './email-address.js';
import { ensureUser } from './ensure-user.js';
import { foundTenant } from './found-tenant.js';
import type { Membership } from './membership.js';
import type { OperatorPorts } from './operator-ports.js';
import { tenantIdOf } from './tenant-id.js';

interface Options extends Omit<OperatorPorts, 'directory'> {
  readonly name: string;
  readonly email: string;
  readonly directory: UserCreator;
}

export interface CreatedTenant {
  readonly tenantId: string;
  readonly name: string;
  /** False when the company was there already, with this admin. */
  readonly created: boolean;
  /** Whether the person was made just now, and so a temporary password mailed. */
  readonly invited: boolean;
}

/**
 * Makes a company and its first admin, as the operator's command does. Repeated with the same name and address it finishes
 * what was cut off and makes nothing twice: the user is found by the address, the company's id comes from the user.
 * @throws {TypeError} When name or address cannot be one.
 * @throws {Error} When the address belongs to a member of another company, or of this one who is no admin, and when the
 *   pool's user of that address has not proven to own it.
 */
export async function createTenant(options: Options): Promise<CreatedTenant> {
  const { email, store, directory, findMember, now } = options;
  const name = toCompanyName(options.name);
  if (name === undefined) throw new TypeError(`The name must have ${COMPANY_NAME_RULE}`);
  if (emailRule(email)) throw new TypeError(`${JSON.stringify(email)} is not an e-mail address`);
  const { subject, userName: login, created: invited } = await ensureUser(directory, email, name);
  const known = await findMember(subject);
  if (known) return { ...repeated(known, name, email), created: false, invited };
  const begun = await store.tenant(tenantIdOf(subject));
  if (begun && begun.name !== name)
    throw new Error(`${email} has begun the company ${JSON.stringify(begun.name)}: say that name to finish it`);
  const tenantId = await foundTenant(store, { subject, email, login }, { name, nowMs: now() });
  return { tenantId, name, created: true, invited };
}

/** The company that the same command made before: whoever asked for something else must not think that they got it. */
function repeated({ tenantId, tenantName, roles }: Membership, name: string, email: string) {
  const of = `${email} belongs to the company ${JSON.stringify(tenantName)} (${tenantId}) already`;
  if ((toCompanyName(tenantName) ?? tenantName) !== name)
    throw new Error(`${of}, and a person belongs to one. Nothing was made: give another address`);
  if (!roles.includes('admin'))
    throw new Error(`${of}, and is not its admin. Nothing was made: npm run tenant -- admin makes them one`);
  return { tenantId, name: tenantName };
}
