import { ApiError, type Role } from '@remit-elements/auth-core';
import { integerField, isFields, optionalText, textField } from '@remit-elements/auth-core/gateways.js';

/** Somebody of the company, or an invitation that nobody has accepted yet. */
export interface Member {
  /** The subject, or the invitation's id. */
  readonly id: string;
  readonly userName?: string;
  readonly email?: string;
  readonly roles: readonly Role[];
  readonly status: 'INVITED' | 'ACTIVE';
  readonly version: number;
}

const ROLES: readonly unknown[] = ['viewer', 'preparer', 'approver', 'admin'] satisfies Role[];

/** @throws {ApiError} `MalformedAnswer` for what is no member, or has a role that is not known here and would be lost. */
export function decodeMember(value: unknown): Member {
  if (!isFields(value)) throw new ApiError('MalformedAnswer', 'No member that can be read');
  const { roles, status } = value;
  const isKnown = Array.isArray(roles) && roles.length > 0 && roles.every((role) => ROLES.includes(role));
  if (!isKnown) throw new ApiError('MalformedAnswer', 'No roles that can be read');
  if (status !== 'INVITED' && status !== 'ACTIVE') throw new ApiError('MalformedAnswer', 'No status that can be read');
  const [userName, email] = [optionalText(value, 'userName'), optionalText(value, 'email')];
  return {
    id: textField(value, 'id'),
    ...(userName !== undefined && { userName }),
    ...(email !== undefined && { email }),
    roles: roles as readonly Role[],
    status,
    version: integerField(value, 'version'),
  };
}

/** A member as an error tells of it; undefined where it tells nothing that can be read. */
export function memberIn(value: unknown): Member | undefined {
  try {
    return decodeMember(value);
  } catch {
    return undefined;
  }
}

/** What a person calls them. */
export function nameOf({ userName, email, id }: Member): string {
  return userName ?? email ?? id;
}

/** Whether two addresses reach the same person, as the server sees it. */
export function isSameEmail(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.toLowerCase() === other?.toLowerCase();
}
