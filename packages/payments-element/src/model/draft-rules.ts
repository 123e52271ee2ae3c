import { bicProblem, isBlank, textProblem } from '@remit-elements/element-kit/rules.js';
import { PAYMENT_FIELDS, REQUIRED_FIELDS, type PaymentDraft, type PaymentField } from './payment-draft.js';

export { isBlank, textProblem };

/** The rules' names, as the API gives them. */
export type DraftRule =
  'required' | 'format' | 'length' | 'range' | 'checkDigits' | 'characters' | 'reference' | 'unknown';

/** One broken rule of one field. */
export interface DraftViolation {
  readonly field: PaymentField;
  readonly rule: DraftRule;
}

/** What the rules need to know of the world; the kit has it, and a test may bring its own. */
export interface DraftFacts {
  /** The rule that an IBAN breaks, if any. */
  ibanProblem(iban: string): DraftRule | undefined;
  isCurrency(code: string): boolean;
}

/** The most UTF-16 units that a text may have: ISO 20022 pain.001 in its SEPA usage. */
export const MAX_LENGTH = { creditorName: 70, remittanceInformation: 140, endToEndId: 35 } as const;

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
/** The characters that every bank of the SEPA area takes (EPC217-08, basic set). */
const SEPA_BASIC = /^[A-Za-z0-9/\-?:().,'+ ]*$/;
const UPPER_OR_DIGIT = /^[A-Z0-9]*$/;

/**
 * Checks a draft by the rules that the server checks too (`packages/backend/resolvers/shared/payment-rules.ts`); an empty
 * answer means that nothing is known against it. At most one violation is given for each field.
 */
export function validateDraft(draft: Partial<PaymentDraft>, facts: DraftFacts): readonly DraftViolation[] {
  const found: DraftViolation[] = [];
  for (const field of PAYMENT_FIELDS) {
    const rule = brokenRule(field, draft[field], facts);
    if (rule) found.push({ field, rule });
  }
  return found;
}

/** The rule that one field's value breaks, if any. */
export function brokenRule(field: PaymentField, value: unknown, facts: DraftFacts): DraftRule | undefined {
  if (isBlank(value)) {
    return REQUIRED_FIELDS.includes(field) ? 'required' : undefined;
  }
  if (field === 'amountMinor') return amountProblem(value);
  // Addresses have no field here, and the type knows what a charge bearer can be.
  if (typeof value !== 'string' || field === 'creditorAddress' || field === 'chargeBearer') return undefined;
  return textRules[field](value, facts);
}

type TextField = Exclude<PaymentField, 'amountMinor' | 'creditorAddress' | 'chargeBearer'>;

const textRules: Record<TextField, (value: string, facts: DraftFacts) => DraftRule | undefined> = {
  debtorAccountId: (value) => (ID.test(value) ? undefined : 'format'),
  creditorName: (value) => textProblem(value, MAX_LENGTH.creditorName),
  creditorIban: (value, facts) => facts.ibanProblem(value),
  creditorBic: bicProblem,
  currency: (value, facts) => (facts.isCurrency(value) ? undefined : 'unknown'),
  requestedExecutionDate: (value) => (isRealDate(value) ? undefined : 'format'),
  endToEndId: endToEndIdProblem,
  remittanceInformation: (value) => textProblem(value, MAX_LENGTH.remittanceInformation),
  creditorReference: creditorReferenceProblem,
};

/** Whether the text is a date of the calendar, as `2028-02-29` is and `2027-02-29` is not. */
export function isRealDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match || match[1] === '0000') return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function amountProblem(value: unknown): DraftRule | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'format';
  if (value < 1 || value > Number.MAX_SAFE_INTEGER) return 'range';
  return Number.isInteger(value) ? undefined : 'format';
}

function endToEndIdProblem(value: string): DraftRule | undefined {
  const problem = textProblem(value, MAX_LENGTH.endToEndId);
  if (problem) return problem;
  if (!SEPA_BASIC.test(value)) return 'characters';
  return /^\/|\/$|\/\//.test(value) ? 'format' : undefined;
}

/** ISO 11649: the four characters in front go behind, letters count from 10, and the whole leaves 1 by 97. */
function creditorReferenceProblem(value: string): DraftRule | undefined {
  if (value.length > 25) return 'length';
  if (!UPPER_OR_DIGIT.test(value)) return 'characters';
  if (!/^RF[0-9]{2}./.test(value)) return 'format';
  let remainder = 0;
  for (const character of value.slice(4) + value.slice(0, 4)) {
    for (const digit of String(parseInt(character, 36))) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1 ? undefined : 'checkDigits';
}
