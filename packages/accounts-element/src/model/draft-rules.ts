import type { AccountDraft } from './account.js';

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
 * Control characters, half surrogate pairs, noncharacters, line separators, annotations, and what Unicode lets a page leave
 * out, overrides of the direction among it: two names that look the same are to be the same. Left are what belongs to names
 * of some scripts: marks of the direction (U+200E, U+200F, U+061C), joiners, and variants of a character.
 */
const UNPRINTABLE =
  /[\p{Cc}\p{Cs}\p{NChar}\u2028\u2029\ufff9-\ufffb]|(?![\u061c\u200c-\u200f]|[\u180b-\u180d]|\u180f|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])\p{DI}/u;
/** White space, what Unicode lets a page leave out, and the Braille pattern without dots: nothing to see. */
const BLANK = /^[\s\p{DI}\u2800]*$/u;

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

/** Nothing to see in it. */
export function isBlank(value: string): boolean {
  return BLANK.test(value);
}

/** @param most UTF-16 units. */
export function textProblem(value: string, most: number): DraftRule | undefined {
  if (value.length > most) return 'length';
  return UNPRINTABLE.test(value) ? 'characters' : undefined;
}

/** ISO 9362: four characters, the country, two characters, and three of a branch or none. */
function bicProblem(value: string): DraftRule | undefined {
  if (value.length !== 8 && value.length !== 11) return 'length';
  if (!/^[A-Z0-9]*$/.test(value)) return 'characters';
  return /^.{4}[A-Z]{2}/.test(value) ? undefined : 'format';
}
