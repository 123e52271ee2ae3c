import { ApiError, type Violation } from '@remit-elements/auth-core';
import { isCurrency } from '@remit-elements/element-kit';
import { ibanProblem } from '@remit-elements/element-kit/reading.js';
import { addressViolations, tidyAddress } from '../model/address-rules.js';
import { brokenRule, isBlank, textProblem, type DraftFacts } from '../model/draft-rules.js';
import { filterViolations } from '../model/filter-rules.js';
import { PAYMENT_FIELDS, type PaymentDraft } from '../model/payment-draft.js';
import type { DuplicateQuery } from '../model/payment-query.js';
import { LONGEST_REASON } from '../model/rejection-reason.js';
import type { PaymentCommand, PaymentListQuery } from './payments-gateway.js';

/** What the rules need to know of the world. */
export const FACTS: DraftFacts = { ibanProblem: (iban) => ibanProblem(iban)?.rule, isCurrency };

/** Ends a call that breaks rules, as the server does. */
export function refuse(violations: readonly Violation[]): void {
  if (violations.length > 0) throw new ApiError('ValidationError', 'Some values break a rule', { violations });
}

/** What is wrong with the names that a command has for its payment and itself. */
export function keyViolations(command: PaymentCommand): readonly Violation[] {
  const found: Violation[] = [];
  for (const field of ['id', 'requestId'] as const) {
    const rule = brokenRule('debtorAccountId', command[field], FACTS); // the same rule for all ids
    if (rule) found.push({ field, rule });
  }
  if (command.type !== 'create' && !(command.version >= 1)) found.push({ field: 'version', rule: 'range' });
  return found;
}

/** What is wrong with the content that a command brings, but for the account, which needs the rows. */
export function contentViolations(command: PaymentCommand): readonly Violation[] {
  if (command.type === 'create') return draftViolations(command.draft, false);
  if (command.type === 'update') return draftViolations(command.changes, true);
  if (command.type === 'reject')
    return commandText('reason', command.reason, textProblem(command.reason, LONGEST_REASON));
  if (command.type !== 'export') return [];
  // A message identification is Max35Text of the same characters.
  return commandText('messageId', command.messageId, brokenRule('endToEndId', command.messageId, FACTS));
}

/** What is wrong with a question for a list, but for its order and its token. */
export function listViolations({ limit, filter = {} }: PaymentListQuery): readonly Violation[] {
  const isSize = Number.isInteger(limit) && limit >= 1 && limit <= 100;
  return [...(isSize ? [] : [{ field: 'limit', rule: 'range' } as const]), ...filterViolations(filter, FACTS)];
}

/** What is wrong with a question for duplicates. */
export function duplicateViolations(input: DuplicateQuery): readonly Violation[] {
  return draftViolations(input, true);
}

/** A value as it is stored: undefined for none. */
export function valueOf(field: keyof PaymentDraft, draft: Partial<PaymentDraft>): unknown {
  if (field === 'creditorAddress') return tidyAddress(draft.creditorAddress);
  const value = draft[field];
  return isBlank(value) ? undefined : value;
}

function draftViolations(draft: Partial<PaymentDraft>, partial: boolean): readonly Violation[] {
  return PAYMENT_FIELDS.filter((field) => !partial || field in draft).flatMap((field): readonly Violation[] => {
    if (field === 'creditorAddress') return addressViolations(draft.creditorAddress);
    const rule = brokenRule(field, draft[field], FACTS);
    return rule ? [{ field, rule }] : [];
  });
}

function commandText(field: string, text: string, rule: Violation['rule'] | undefined): readonly Violation[] {
  if (isBlank(text)) return [{ field, rule: 'required' }];
  return rule ? [{ field, rule }] : [];
}
