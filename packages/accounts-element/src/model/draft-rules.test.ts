import { expect } from '@open-wc/testing';
import { isCurrency } from '@remit-elements/element-kit';
import { ibanProblem } from '@remit-elements/element-kit/reading.js';
import { validateDraft, type AccountField } from './draft-rules.js';

interface ValueRow {
  readonly field: AccountField;
  readonly value: string | null;
  readonly ok: boolean;
  readonly rule?: string;
  readonly note?: string;
}

const facts = { ibanProblem: (iban: string) => ibanProblem(iban)?.rule, isCurrency };
const table = '/data/values.json';
const { accountRows } = (await import(table)) as { accountRows: readonly ValueRow[] };

describe('the rules of an account draft', () => {
  it('have a table of good and bad values', () => {
    expect(accountRows.length).to.be.greaterThan(20);
  });

  for (const { field, value, ok, rule, note } of accountRows) {
    const shown = JSON.stringify(value).slice(0, 60);
    it(`${ok ? 'take' : 'refuse'} ${field} ${shown}${note ? ` (${note})` : ''}`, () => {
      const found = validateDraft({ [field]: value ?? '' }, facts).get(field);
      expect(found).to.equal(ok ? undefined : rule);
    });
  }
});
