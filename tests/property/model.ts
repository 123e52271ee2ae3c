import { mayCall, type Role } from '../support/roles.js';
import { changePayment, createPayment } from './model-payments.js';
import type { Actor, Command, Company, Expected, ModelAccount } from './model-state.js';
import { intentOf, refused, repeated, repeatOf } from './model-state.js';

/** A company with one open account and its people. */
export function newCompany(tenantId: string, members: Readonly<Record<string, readonly Role[]>>): Company {
  return {
    ...{
      tenantId,
      policy: 'FOUR_EYES',
      version: 1,
      intents: [],
      defaultAccountId: null,
      payments: {},
      accounts: {},
      removed: {},
    },
    members: Object.fromEntries(Object.entries(members).map(([sub, roles]) => [sub, { version: 1, roles }])),
  };
}

/**
 * Does to the model what the contract says that this mutation does, and answers what it must answer.
 * @param members By whose roles the actor is judged.
 */
export function apply(company: Company, actor: Actor, command: Command, members = company.members): Expected {
  const member = members[actor.sub];
  const common = actor.roles.filter((role) => member?.roles.includes(role));
  if (!mayCall(common, command.field)) return refused('Unauthorized');
  switch (command.field) {
    case 'createPayment':
      return createPayment(company, actor, command);
    case 'createAccount':
      return createAccount(company, command);
    case 'updateAccount':
    case 'deleteAccount':
      return changeAccount(company, command);
    case 'updateTenant':
      return updateTenant(company, command);
    case 'setMemberRole':
    case 'removeMember':
      return changeMember(company, command);
    default:
      return changePayment(company, actor, command);
  }
}

function createAccount(company: Company, command: Command): Expected {
  const { input } = command;
  const [id, name] = [String(input['id']), String(input['name'])];
  const taken = company.accounts[id];
  if (taken) return taken.createdName === name ? { account: taken, codes: [] } : refused('IdempotencyConflict');
  const account: ModelAccount = {
    ...{ id, version: 1, name, createdName: name, status: 'OPEN', deleted: false, intents: [intentOf(command)] },
  };
  company.accounts[id] = account;
  return { account, codes: [] };
}

function changeAccount(company: Company, command: Command): Expected {
  const { field, input } = command;
  const row = company.accounts[String(input['id'])];
  if (!row) return refused('NotFound');
  const repeat = repeatOf(row.intents, command);
  if (repeat) return repeated({ account: row }, repeat);
  if (row.deleted) return refused('NotFound');
  const inUse = Object.values(company.payments).some((it) => !it.deleted && it.content.debtorAccountId === row.id);
  const codes = [
    ...(input['version'] === row.version ? [] : ['VersionConflict']),
    ...(field === 'deleteAccount' && inUse ? ['StatusConflict'] : []),
  ];
  if (codes.length > 0) return { codes, current: row };
  if (field === 'deleteAccount') row.deleted = true;
  if (typeof input['name'] === 'string') row.name = input['name'];
  if (typeof input['status'] === 'string') row.status = input['status'] as ModelAccount['status'];
  if (input['isDefault'] === true) company.defaultAccountId = row.id;
  row.version += 1;
  row.intents.push(intentOf(command));
  return { account: row, codes: [] };
}

function updateTenant(company: Company, command: Command): Expected {
  const { input } = command;
  const repeat = repeatOf(company.intents, command);
  if (repeat) return repeated({ tenant: company }, repeat);
  if (input['version'] !== company.version) return { codes: ['VersionConflict'], current: company };
  company.policy = input['approvalPolicy'] as Company['policy'];
  company.version += 1;
  company.intents.push(intentOf(command));
  return { tenant: company, codes: [] };
}

/** Their inputs have no requestId: a repeat is known by asking for what is so already. */
function changeMember(company: Company, { field, input }: Command): Expected {
  const id = String(input['id']);
  const row = company.members[id];
  if (!row) {
    const removed = field === 'removeMember' ? company.removed[id] : undefined;
    const again = removed && removed.version === input['version'];
    return { ...(again ? { member: removed } : {}), codes: ['NotFound'] };
  }
  const roles = (input['roles'] ?? []) as readonly Role[];
  const stale = input['version'] !== row.version;
  const isSo = field === 'setMemberRole' && roles.join() === row.roles.join();
  if (isSo) return { member: row, codes: stale ? ['VersionConflict'] : [], current: row };
  const admins = Object.values(company.members).filter((it) => it.roles.includes('admin'));
  const isLast = admins.length === 1 && row.roles.includes('admin') && !roles.includes('admin');
  const codes = [...(stale ? ['VersionConflict'] : []), ...(isLast ? ['StatusConflict'] : [])];
  if (codes.length > 0) return { codes, current: row };
  if (field === 'removeMember') {
    company.removed[id] = row;
    Reflect.deleteProperty(company.members, id);
    return { member: row, codes: [] };
  }
  row.roles = roles;
  row.version += 1;
  return { member: row, codes: [] };
}
