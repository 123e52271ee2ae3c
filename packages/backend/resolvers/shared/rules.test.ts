import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toCompanyName } from '../../functions/company-name.js';
import { ACCOUNT_FIELDS, accountFieldViolations, accountViolations } from './account-rules.js';
import { tenantFieldViolations } from './tenant-rules.js';
import { addressViolations } from './address.js';
import { commandFieldViolations, paymentFieldViolations, paymentViolations } from './payment-rules.js';
import { filterViolations, type PaymentFilter } from './query-plan-filter.js';
import { idRule, type Rule, versionRule } from './rules.js';
import { isIdentifier } from './text.js';

interface Row {
  readonly field: string;
  readonly value: unknown;
  readonly ok: boolean;
  readonly rule?: Rule;
}
interface WholeRow {
  readonly value: unknown;
  readonly violations: readonly { readonly path: string; readonly rule: Rule }[];
}
const table = JSON.parse(readFileSync(new URL('../../../../data/values.json', import.meta.url), 'utf8')) as {
  rows: Row[];
  accountRows: Row[];
  addressRows: WholeRow[];
  filterRows: WholeRow[];
  commandRows: Row[];
  companyNameRows: Row[];
};

const shown = (value: unknown): string => JSON.stringify(value).slice(0, 40);
const expected = ({ field, ok, rule }: Row): unknown[] => (ok ? [] : [{ field, rule }]);

describe('the shared table of values', () => {
  for (const row of table.rows) {
    it(`${row.ok ? 'takes' : 'refuses'} ${shown(row.value)} as a payment's ${row.field}`, () => {
      expect(paymentFieldViolations(row.field, row.value)).toEqual(expected(row));
    });
  }
  for (const row of table.accountRows) {
    it(`${row.ok ? 'takes' : 'refuses'} ${shown(row.value)} as an account's ${row.field}`, () => {
      expect(accountFieldViolations(row.field, row.value)).toEqual(expected(row));
    });
  }
  for (const row of table.commandRows) {
    it(`${row.ok ? 'takes' : 'refuses'} ${shown(row.value)} as ${row.field}`, () => {
      expect(commandFieldViolations(row.field, row.value)).toEqual(expected(row));
    });
  }
  for (const row of table.companyNameRows) {
    it(`${row.ok ? 'takes' : 'refuses'} ${shown(row.value)} as a company's name`, () => {
      expect(tenantFieldViolations(row.field, row.value)).toEqual(expected(row));
    });
  }
  for (const { value, violations } of table.addressRows) {
    it(`finds ${violations.length} broken rules in the address ${shown(value)}`, () => {
      const found = addressViolations('creditorAddress', value);
      expect(found).toEqual(violations.map(({ path, rule }) => ({ field: `creditorAddress.${path}`, rule })));
    });
  }
  for (const { value, violations } of table.filterRows) {
    it(`finds ${violations.length} broken rules in the filter ${JSON.stringify(value).slice(0, 80)}`, () => {
      const found = filterViolations(value as PaymentFilter);
      expect(found).toEqual(violations.map(({ path, rule }) => ({ field: `filter.${path}`, rule })));
    });
  }
  it('has a refused value for each rule that a value alone can break', () => {
    const rules = new Set(table.rows.map((row) => row.rule).filter((rule) => rule !== undefined));
    expect([...rules].sort()).toEqual(
      ['characters', 'checkDigits', 'format', 'length', 'range', 'required', 'unknown'].sort(),
    );
  });
});

describe('a whole input', () => {
  it('tells every broken rule at once, in the order of the form', () => {
    const found = paymentViolations({ creditorName: '', creditorIban: 'DE00', amountMinor: 0, currency: 'EUR' }, false);
    expect(found).toEqual([
      { field: 'debtorAccountId', rule: 'required' },
      { field: 'creditorName', rule: 'required' },
      { field: 'creditorIban', rule: 'length' },
      { field: 'amountMinor', rule: 'range' },
      { field: 'requestedExecutionDate', rule: 'required' },
    ]);
  });
  it('leaves an absent field of a change alone, and takes null as clearing it', () => {
    expect(paymentViolations({}, true)).toEqual([]);
    expect(paymentViolations({ remittanceInformation: null }, true)).toEqual([]);
    expect(paymentViolations({ creditorName: null }, true)).toEqual([{ field: 'creditorName', rule: 'required' }]);
  });
  it('tells every broken rule of an account', () => {
    expect(
      accountViolations(ACCOUNT_FIELDS, { holderAddress: { townName: 'Berlin' } }).map(({ field }) => field),
    ).toEqual(['name', 'holderName', 'holderAddress.country', 'iban', 'currency']);
  });
});

describe('ids and versions', () => {
  it('takes UUIDs and plain names as ids', () => {
    expect(idRule('3f0c9f4e-7a1b-4f0e-9a55-0d0b4f1b2c3d')).toBeNull();
    expect(idRule('payment-0001')).toBeNull();
  });
  it.each(['a#b', 'a/b', 'a b', '_a', 'é', 'a\n', 'a'.repeat(65), 7, {}])('refuses %j as an id', (id) => {
    expect(idRule(id)).toBe('format');
  });
  it('asks for an id', () => {
    expect(idRule('')).toBe('required');
    expect(idRule(null)).toBe('required');
  });
  it('takes versions from 1', () => {
    const rule = (version: unknown) => versionRule(version, 1);
    expect([1, 2 ** 31 - 1].map(rule)).toEqual([null, null]);
    expect(versionRule(0, 0)).toBeNull();
    expect([0, -1, 2 ** 31].map(rule)).toEqual(['range', 'range', 'range']);
    expect(rule(undefined)).toBe('required');
  });
  it('bounds identifiers by both lengths', () => {
    expect(['ab', 'abc', 'a'.repeat(64), 'a'.repeat(65)].map((id) => isIdentifier(id, 3, 64))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

it('every character of the basic plane is a company name at sign-up just where it is one later', () => {
  const differing = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).filter(
    (name) => (toCompanyName(name) === undefined) === (tenantFieldViolations('name', name).length === 0),
  );
  expect(differing).toEqual([]);
});
