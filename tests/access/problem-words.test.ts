import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formWords as accountWords } from '../../packages/accounts-element/src/strings/en-form.js';
import { formOutcomeWords } from '../../packages/payments-element/src/strings/form-outcome.js';

/** 3.3.3 Error Suggestion: for each rule of each field, out of the table that elements and resolvers share. */
interface Row {
  readonly field: string;
  readonly ok: boolean;
  readonly rule?: string;
}
interface Table {
  readonly rows: readonly Row[];
  readonly accountRows: readonly Row[];
  readonly addressRows: readonly { readonly violations: readonly { readonly path: string; readonly rule: string }[] }[];
}

const file = join(import.meta.dirname, '..', '..', 'data', 'values.json');
const { rows, accountRows, addressRows } = JSON.parse(await readFile(file, 'utf8')) as Table;

const broken = (table: readonly Row[]): string[] =>
  table.filter(({ ok }) => !ok).map(({ field, rule }) => `${field}.${String(rule)}`);
const paymentRules = new Set([
  ...broken(rows),
  ...addressRows.flatMap(({ violations }) => violations.map(({ path, rule }) => `creditorAddress.${path}.${rule}`)),
]);

/** No field leads to an id that is none: accounts are chosen. */
const CHOSEN = 'debtorAccountId.format';

/** Which digit is mistyped nobody knows, and what is not known 3.3.3 does not ask for. */
const UNKNOWN = ['creditorIban.checkDigits', 'creditorReference.checkDigits'];

/** What to do, or what it has to look like. */
const SUGGESTION =
  /\b(Enter|Choose|Type|Clear|Check|Compare|highest amount is|at most|made of|begins with two|begins with RF|have \{|has 8 or|Only letters|may stand|are the letters|letters and digits|are digits|are the country’s|At most)/;

function textsOf(word: string | Readonly<Record<string, string>>): readonly string[] {
  return typeof word === 'string' ? [word] : Object.values(word);
}

describe('3.3.3 Error Suggestion: the payment form', () => {
  const words = new Map(Object.entries(formOutcomeWords));

  it('has a sentence for each rule that can be broken', () => {
    expect([...paymentRules].filter((key) => !words.has(key) && key !== CHOSEN)).toEqual([]);
    expect(paymentRules.size).toBeGreaterThan(30);
  });

  const problems = [...words].filter(([key]) => !/^(form|problem)\./.test(key) && !UNKNOWN.includes(key));
  it.each(problems)('says what to do about %s', (_, word) => {
    for (const text of textsOf(word)) expect(text).toMatch(SUGGESTION);
  });
});

describe('3.3.3 Error Suggestion: the account form', () => {
  const words = new Map(Object.entries(accountWords));
  const wordFor = (key: string): string => {
    const [field = '', rule = ''] = key.split('.');
    return words.has(`rule.${rule}.${field}`) ? `rule.${rule}.${field}` : `rule.${rule}`;
  };

  it('has a sentence for each rule that can be broken', () => {
    expect(broken(accountRows).filter((key) => !words.has(wordFor(key)))).toEqual([]);
  });

  const problems = [...words].filter(([key]) => key.startsWith('rule.') && key !== 'rule.other');
  it.each(problems)('says what to do about %s', (_, word) => {
    for (const text of textsOf(word)) expect(text).toMatch(SUGGESTION);
  });
});
