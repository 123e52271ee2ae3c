import { emailRule } from './email-address.js';
import { ensureUser } from './ensure-user.js';
import { joinAsAdmin, type NewMember } from './found-tenant.js';
import { changeMember, newChangeId, settle } from './member-changes.js';
import { ROLES, type MemberRow } from './member-rows.js';
import type { MemberStore } from './member-store.js';
import type { OperatorPorts } from './operator-ports.js';
import { finishSignOuts } from './sign-outs.js';
import { tenantIdOf } from './tenant-id.js';

interface Options extends OperatorPorts {
  readonly tenantId: string;
  readonly email: string;
}

export interface AppointedAdmin {
  readonly tenantId: string;
  readonly name: string;
  /** False when the person was an admin already. */
  readonly appointed: boolean;
  /** Whether the person was made just now, and so a temporary password mailed. */
  readonly invited: boolean;
}

/** The row may change under us a few times; for longer, something is wrong. */
const MOST_ATTEMPTS = 5;

/**
 * Makes somebody an admin of a company that is there, as the operator's command does where no admin is left to do it.
 * Repeated, it finishes what was cut off and changes nothing twice.
 * @throws {TypeError} When the address cannot be one.
 * @throws {Error} When there is no such company, the address belongs to a member of another one, or the pool's user of
 *   that address has not proven to own it.
 */
export async function appointAdmin(options: Options): Promise<AppointedAdmin> {
  const { tenantId, email, store, directory, now } = options;
  if (emailRule(email)) throw new TypeError(`${JSON.stringify(email)} is not an e-mail address`);
  const tenant = await store.tenant(tenantId);
  if (!tenant) throw new Error(`There is no company ${JSON.stringify(tenantId)}`);
  // Somebody whose removal the user pool has not heard of yet would be deleted by it later.
  await finishSignOuts(store, directory, tenantId, email);
  const { subject, userName: login, created: invited } = await ensureUser(directory, email, tenant.name);
  await refuseOthers(options, subject);
  const appointed = await promote(store, tenantId, { subject, email, login }, now());
  return { tenantId, name: tenant.name, appointed, invited };
}

/** @throws {Error} For a member of another company; the index alone may not know yet whose founder they are. */
async function refuseOthers({ tenantId, email, store, findMember }: Options, subject: string): Promise<void> {
  const founded = tenantIdOf(subject);
  const member = await findMember(subject);
  const other = member?.tenantId ?? ((await store.member(founded, subject)) ? founded : tenantId);
  if (other === tenantId) return;
  throw new Error(`${email} belongs to another company, ${other}, and a person belongs to one. Nothing was changed`);
}

/** @returns Whether there was something to do. */
async function promote(store: MemberStore, tenantId: string, person: NewMember, nowMs: number): Promise<boolean> {
  const { subject: id } = person;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    // First, so that a change that was cut off is seen as done, and not done again.
    const tenant = await settle(store, tenantId);
    const row = await store.member(tenantId, id);
    if (row?.roles.includes('admin') && tenant?.admins.has(id)) return attempt > 0;
    if (row) await changeMember(store, tenantId, withAdmin(row), false);
    else await joinAsAdmin(store, tenantId, person, nowMs);
  }
  throw new Error(`The company ${tenantId} is being changed all the time: ask again`);
}

/** What somebody may do stays, and an admin's rights come to it. */
function withAdmin({ id, version, roles: before, changeIds = [] }: MemberRow) {
  const roles = ROLES.filter((role) => role === 'admin' || before.includes(role));
  return { kind: 'roles', id, version, roles, changeIds, changeId: newChangeId() } as const;
}
