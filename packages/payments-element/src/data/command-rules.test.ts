import { expect } from '@open-wc/testing';
import { contentViolations } from './command-rules.js';
import type { PaymentCommand } from './payments-gateway.js';

interface ValueRow {
  readonly field: 'reason' | 'messageId';
  readonly value: string | null;
  readonly ok: boolean;
  readonly rule?: string;
}

const table = '/data/values.json';
const { commandRows } = (await import(table)) as { commandRows: readonly ValueRow[] };
const NAMES = { id: 'payment-1', requestId: 'request-1', version: 1 };

function commandOf({ field, value }: ValueRow): PaymentCommand {
  const text = value ?? '';
  return field === 'reason'
    ? { ...NAMES, type: 'reject', reason: text }
    : { ...NAMES, type: 'export', messageId: text };
}

describe('what a step of the life-cycle asks for', () => {
  for (const row of commandRows) {
    it(`${row.ok ? 'takes' : 'refuses'} ${row.field} ${JSON.stringify(row.value).slice(0, 60)}`, () => {
      const violations = row.ok ? [] : [{ field: row.field, rule: row.rule }];
      expect(contentViolations(commandOf(row))).to.deep.equal(violations);
    });
  }
});
