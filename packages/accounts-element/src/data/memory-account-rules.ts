import { ApiError, type Violation } from '@remit-elements/auth-core';
import { isCurrency } from '@remit-elements/element-kit';
import { ibanProblem } from '@remit-elements/element-kit/reading.js';
import { addressViolations, tidyAddress } from '../model/address-rules.js';
import { ACCOUNT_FIELDS, isBlank, validateDraft, type DraftRule } from '../model/draft-rules.js';
import type { AccountCommand } from './accounts-gateway.js';

const ID = /^[\w-]{1,64}$/;
const facts = { ibanProblem: (iban: string): DraftRule | undefined => ibanProblem(iban)?.rule, isCurrency };
const CONTENT = [...ACCOUNT_FIELDS, 'holderAddress', 'status'] as const;

/** @throws {ApiError} `ValidationError` when a rule is broken. */
export function refuse(violations: readonly Violation[]): void {
  if (violations.length > 0) throw new ApiError('ValidationError', 'Rules are broken', { violations });
}

/** What is wrong with the names that a command has for its row and itself. */
export function keyViolations({ id, requestId }: AccountCommand): readonly Violation[] {
  return Object.entries({ id, requestId }).flatMap(([field, value]) =>
    ID.test(value) ? [] : [{ field, rule: value === '' ? 'required' : 'format' } as const],
  );
}

/** The broken rules of what a command says of an account: of a creation all, of a change what it names. */
export function contentViolations(command: AccountCommand): readonly Violation[] {
  if (command.type === 'delete') return [];
  const content: Readonly<Record<string, unknown>> = {
    ...(command.type === 'create' ? command.draft : command.changes),
  };
  const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
  const texts = Object.fromEntries(ACCOUNT_FIELDS.map((field) => [field, textOf(content[field])]));
  const broken = [...validateDraft(texts, facts)].filter(([field]) => command.type === 'create' || field in content);
  const address = content['holderAddress'] as Parameters<typeof addressViolations>[0];
  return [...broken.map(([field, rule]) => ({ field, rule })), ...addressViolations(address)];
}

/** The fields that a command names, as they are stored: undefined for no value. */
export function contentOf(command: AccountCommand): Readonly<Record<string, unknown>> {
  if (command.type === 'delete') return {};
  const content: Readonly<Record<string, unknown>> = {
    ...(command.type === 'create' ? command.draft : command.changes),
  };
  return Object.fromEntries(
    CONTENT.filter((field) => field in content).map((field) => [field, storedAs(content[field])]),
  );
}

/** The intent as one text, to tell a repeat from something else under the same requestId. Its version is no part of it. */
export function fingerprint(command: AccountCommand): string {
  const { isDefault } = command.type === 'update' ? command.changes : {};
  const content = Object.entries(contentOf(command)).map(([field, value]) => [field, value ?? null]);
  return JSON.stringify([command.type, content, isDefault ?? null]);
}

function storedAs(value: unknown): unknown {
  if (typeof value === 'string') return isBlank(value) ? undefined : value;
  return tidyAddress(value as Parameters<typeof tidyAddress>[0]);
}
