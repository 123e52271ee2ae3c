import { cleanIban, isCurrency, type MessageValues } from '@remit-elements/element-kit';
import { ibanProblem } from '@remit-elements/element-kit/reading.js';
import { ACCOUNT_FIELDS, validateDraft, type AccountField, type DraftRule } from '../../model/draft-rules.js';
import { formWords } from '../../strings/en-form.js';

export type AccountTexts = Readonly<Record<AccountField, string>>;

/** A broken rule in words: a key of the catalogue and what goes into it. */
export interface Problem {
  readonly key: keyof typeof formWords;
  readonly values: MessageValues;
}

const facts = { ibanProblem: (iban: string) => ibanProblem(iban)?.rule, isCurrency };

/** What was typed, as it is stored: no outer spaces, IBAN and BIC in capitals without spaces. */
export function toValues(texts: AccountTexts): AccountTexts {
  return {
    name: texts.name.trim(),
    holderName: texts.holderName.trim(),
    iban: cleanIban(texts.iban),
    bic: texts.bic.replace(/\s/g, '').toUpperCase(),
    currency: texts.currency,
  };
}

/** What is wrong with the texts as they are, by field. */
export function checkTexts(texts: AccountTexts): ReadonlyMap<AccountField, Problem> {
  const values = toValues(texts);
  const broken = validateDraft(values, facts);
  return new Map([...broken].map(([field, rule]) => [field, problemOf(field, rule, values)]));
}

/** What the server found wrong, by field; fields that the form does not have are left out. */
export function serverProblems(
  violations: readonly { readonly field: string; readonly rule: DraftRule }[],
  texts: AccountTexts,
): ReadonlyMap<AccountField, Problem> {
  const values = toValues(texts);
  const found = new Map<AccountField, Problem>();
  for (const { field, rule } of violations) {
    const known = ACCOUNT_FIELDS.find((name) => name === field);
    if (known) found.set(known, problemOf(known, rule, values));
  }
  return found;
}

function problemOf(field: AccountField, rule: DraftRule, values: AccountTexts): Problem {
  const value = values[field];
  const problem = field === 'iban' ? ibanProblem(value) : undefined;
  const expected = problem?.rule === 'length' ? problem.expected : undefined;
  if (field === 'iban' && rule === 'length' && expected === undefined)
    return { key: 'rule.length.iban.long', values: {} };
  const filled = { actual: value.length, country: value.slice(0, 2), ...(expected !== undefined && { expected }) };
  return { key: wordsFor(field, rule), values: filled };
}

function wordsFor(field: AccountField, rule: DraftRule): keyof typeof formWords {
  const own = `rule.${rule}.${field}`;
  if (Object.hasOwn(formWords, own)) return own as keyof typeof formWords;
  return rule === 'characters' ? 'rule.characters' : 'rule.other';
}
