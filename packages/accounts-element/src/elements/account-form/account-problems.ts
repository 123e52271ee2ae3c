import { isCurrency, type MessageValues } from '@remit-elements/element-kit';
import { ibanProblem } from '@remit-elements/element-kit/reading.js';
import { ADDRESS_PARTS, addressViolations } from '../../model/address-rules.js';
import { validateDraft, type DraftRule } from '../../model/draft-rules.js';
import { formWords } from '../../strings/en-form.js';
import { FORM_FIELDS, toDraft, type AccountTexts, type AddressPart, type FormField } from './account-texts.js';

/** A broken rule in words: a key of the catalogue and what goes into it. */
export interface Problem {
  readonly key: keyof typeof formWords;
  readonly values: MessageValues;
}

const facts = { ibanProblem: (iban: string) => ibanProblem(iban)?.rule, isCurrency };

/** What is wrong with the texts as they are, by field. */
export function checkTexts(texts: AccountTexts): ReadonlyMap<FormField, Problem> {
  const { holderAddress, ...values } = toDraft(texts);
  const broken: (readonly [FormField, DraftRule])[] = [
    ...validateDraft(values, facts),
    ...addressViolations(holderAddress).map(({ field, rule }) => [field, rule] as const),
  ];
  return problemsOf(broken, texts);
}

/** What the server found wrong, by field; fields that the form does not have are left out. */
export function serverProblems(
  violations: readonly { readonly field: string; readonly rule: DraftRule }[],
  texts: AccountTexts,
): ReadonlyMap<FormField, Problem> {
  const known = violations.flatMap(({ field, rule }): (readonly [FormField, DraftRule])[] => {
    const found = FORM_FIELDS.find((name) => name === field);
    return found ? [[found, rule]] : [];
  });
  return problemsOf(known, texts);
}

function problemsOf(
  broken: readonly (readonly [FormField, DraftRule])[],
  texts: AccountTexts,
): ReadonlyMap<FormField, Problem> {
  const cleaned: Readonly<Record<string, unknown>> = { ...toDraft(texts) };
  return new Map(
    broken.map(([field, rule]) => {
      const part = field.split('.')[1] as AddressPart | undefined;
      if (part) return [field, addressProblem(part, rule, texts[field].trim())];
      const value = cleaned[field];
      return [field, problemOf(field, rule, typeof value === 'string' ? value : '')];
    }),
  );
}

function addressProblem(part: AddressPart, rule: DraftRule, value: string): Problem {
  const values = { actual: value.length, max: ADDRESS_PARTS[part] };
  return { key: rule === 'length' ? 'rule.length.part' : wordsFor(part, rule), values };
}

function problemOf(field: FormField, rule: DraftRule, value: string): Problem {
  const problem = field === 'iban' ? ibanProblem(value) : undefined;
  const expected = problem?.rule === 'length' ? problem.expected : undefined;
  if (field === 'iban' && rule === 'length' && expected === undefined)
    return { key: 'rule.length.iban.long', values: {} };
  const filled = { actual: value.length, country: value.slice(0, 2), ...(expected !== undefined && { expected }) };
  return { key: wordsFor(field, rule), values: filled };
}

function wordsFor(field: string, rule: DraftRule): keyof typeof formWords {
  const own = `rule.${rule}.${field}`;
  if (Object.hasOwn(formWords, own)) return own as keyof typeof formWords;
  return rule === 'characters' ? 'rule.characters' : 'rule.other';
}
