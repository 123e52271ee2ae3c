import {
  ROLES,
  type InvitationRow,
  type MemberChange,
  type MemberRow,
  type Role,
  type TenantRow,
} from './member-rows.js';

type Item = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';

const numberOf = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

function textsOf(list: unknown): string[] {
  if (list instanceof Set) return [...list].filter(isText);
  return Array.isArray(list) ? list.filter(isText) : [];
}

function rolesOf(list: unknown): Role[] {
  const texts = textsOf(list);
  return ROLES.filter((role) => texts.includes(role));
}

/** The texts among these attributes, for what a row may have. */
function textsAt<Name extends string>(item: Item, names: readonly Name[]): Partial<Record<Name, string>> {
  const texts: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = item[name];
    if (isText(value)) texts[name] = value;
  }
  return texts;
}

/** A row of the members table; nothing when it is neither a member nor an invitation. */
export function decodeMember(item: Item | undefined): MemberRow | InvitationRow | undefined {
  if (!item || !isText(item['tenantId']) || !isText(item['id'])) return undefined;
  const status = item['status'];
  if (status !== 'ACTIVE' && status !== 'INVITED') return undefined;
  const row: MemberRow = {
    tenantId: item['tenantId'],
    id: item['id'],
    status,
    email: isText(item['email']) ? item['email'] : '',
    roles: rolesOf(item['roles']),
    version: numberOf(item['version'], 1),
    changeIds: textsOf(item['changeIds']),
    ...textsAt(item, ['userName', 'login', 'requestId', 'createdAt']),
  };
  if (status === 'ACTIVE') return row;
  return {
    ...row,
    status,
    secretHashes: new Set(textsOf(item['secretHashes'])),
    expiresAtMs: numberOf(item['expiresAtMs'], 0),
    mailingUntilMs: numberOf(item['mailingUntilMs'], 0),
    ...textsAt(item, ['sentAt', 'acceptedBy', 'invitedBy']),
  };
}

/** A company's row; nothing when it has no name. */
export function decodeTenant(item: Item | undefined): TenantRow | undefined {
  if (!item || !isText(item['tenantId']) || !isText(item['name'])) return undefined;
  return {
    tenantId: item['tenantId'],
    name: item['name'],
    admins: new Set(textsOf(item['admins'])),
    // Nobody but this code writes it.
    ...(item['change'] === undefined ? {} : { change: item['change'] as MemberChange }),
  };
}

export function isInvitation(row: MemberRow | InvitationRow | undefined): row is InvitationRow {
  return row?.status === 'INVITED';
}
