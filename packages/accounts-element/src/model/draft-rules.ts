import { bicProblem, isBlank, textProblem } from '@remit-elements/element-kit/rules.js';
import type { AccountDraft } from './account.js';

export { isBlank };

/** The rules' names, as the API gives them. */
export type DraftRule =
  'required' | 'format' | 'length' | 'range' | 'checkDigits' | 'characters' | 'reference' | 'unknown';

/** What is one text each; the holder's address has rules of its own. */
export type AccountField = Exclude<keyof AccountDraft, 'holderAddress'>;

/** In the order of the form. */
export const ACCOUNT_FIELDS = ['name', 'holderName', 'iban', 'bic', 'currency'] as const satisfies AccountField[];

/** What the rules need to know of the world; the kit has it, and a test may bring its own. */
export interface DraftFacts {
  /** The rule that an IBAN breaks, if any. */
  ibanProblem(iban: string): DraftRule | undefined;
  isCurrency(code: string): boolean;
}

/** The most UTF-16 units of a name: ISO 20022 pain.001 in its SEPA usage. */
export const MAX_NAME_LENGTH = 70;

/**
 * Checks a draft by the rules that the server checks too (`packages/backend/resolvers/shared/account-rules.ts`).
 * @returns At most one broken rule for each field; empty when nothing is known against the draft.
 */
export function validateDraft(
  draft: Readonly<Partial<Record<AccountField, string>>>,
  facts: DraftFacts,
): ReadonlyMap<AccountField, DraftRule> {
  const found = new Map<AccountField, DraftRule>();
  for (const field of ACCOUNT_FIELDS) {
    const rule = brokenRule(field, draft[field] ?? '', facts);
    if (rule) found.set(field, rule);
  }
  return found;
}

function brokenRule(field: AccountField, value: string, facts: DraftFacts): DraftRule | undefined {
  if (isBlank(value)) return field === 'bic' ? undefined : 'required';
  switch (field) {
    case 'iban':
      return facts.ibanProblem(value);
    case 'bic':
      return bicProblem(value);
    case 'currency':
      return facts.isCurrency(value) ? undefined : 'unknown';
    default:
      return textProblem(value, MAX_NAME_LENGTH);
  }
}
