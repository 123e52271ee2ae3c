import { emailRule } from './email-address.js';
import { MemberError } from './member-error.js';
import { ROLES, type Role } from './member-rows.js';

type Input = Readonly<Record<string, unknown>>;
interface Violation {
  readonly field: string;
  readonly rule: string;
}

/** As everywhere in the API: 1 to 64 letters, digits, `_` and `-`. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const MOST_VERSION = 2_147_483_647;

function idRule(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return 'required';
  return typeof value === 'string' && ID.test(value) ? undefined : 'format';
}

function versionRule(value: unknown): string | undefined {
  if (typeof value !== 'number') return 'required';
  return Number.isInteger(value) && value >= 1 && value <= MOST_VERSION ? undefined : 'range';
}

function rolesRule(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length === 0) return 'required';
  if (value.some((role) => !ROLES.includes(role as Role))) return 'unknown';
  return new Set(value).size === value.length ? undefined : 'format';
}

function check(rules: Readonly<Record<string, string | undefined>>): void {
  const violations: Violation[] = [];
  for (const [field, rule] of Object.entries(rules)) if (rule !== undefined) violations.push({ field, rule });
  if (violations.length > 0)
    throw new MemberError('ValidationError', 'Some values break a rule', { info: { violations } });
}

const inOrder = (roles: unknown): Role[] => ROLES.filter((role) => (roles as unknown[]).includes(role));

/** @throws {MemberError} `ValidationError` with each field and its rule. */
export function toInvite({ requestId, email, roles }: Input): { requestId: string; email: string; roles: Role[] } {
  check({ requestId: idRule(requestId), email: emailRule(email), roles: rolesRule(roles) });
  return { requestId: requestId as string, email: email as string, roles: inOrder(roles) };
}

/** @throws {MemberError} `ValidationError` with each field and its rule. */
export function toSetRole({ id, version, roles }: Input): { id: string; version: number; roles: Role[] } {
  check({ id: idRule(id), version: versionRule(version), roles: rolesRule(roles) });
  return { id: id as string, version: version as number, roles: inOrder(roles) };
}

/** @throws {MemberError} `ValidationError` with each field and its rule. */
export function toRemove({ id, version }: Input): { id: string; version: number } {
  check({ id: idRule(id), version: versionRule(version) });
  return { id: id as string, version: version as number };
}
