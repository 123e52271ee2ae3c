import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes.js';
import { fingerprint, toAttributes } from './content.js';
import { withEvent } from './history.js';
import type { PaymentRow, RowEvent } from './rows.js';
import { toMilliseconds } from './time.js';

const FIELDS = ['creditorName', 'creditorAddress', 'amountMinor'];

describe('what is kept of an input', () => {
  it('is what has a value, and nothing that was not asked for', () => {
    const input = { creditorName: 'N', amountMinor: 5, tenantId: 'tenant-b', creditorAddress: { townName: '' } };
    expect(toAttributes(FIELDS, input)).toEqual({ creditorName: 'N', amountMinor: 5 });
  });
});

describe('a fingerprint', () => {
  it('is the same for the same content in another order, with nulls and empty texts as no value', () => {
    const one = { creditorName: 'N', creditorAddress: { country: 'DE', townName: 'B' }, amountMinor: 5 };
    const other = {
      amountMinor: 5,
      creditorAddress: { townName: 'B', country: 'DE', postCode: null },
      creditorName: 'N',
    };
    expect(fingerprint(FIELDS, other)).toBe(fingerprint(FIELDS, one));
    expect(fingerprint(FIELDS, { creditorName: '' })).toBe(fingerprint(FIELDS, { creditorName: null }));
  });
  it('differs when one value differs', () => {
    const one = { creditorName: 'N', amountMinor: 5 };
    expect(fingerprint(FIELDS, { ...one, amountMinor: 50 })).not.toBe(fingerprint(FIELDS, one));
    expect(fingerprint(['a', 'b'], { a: 'x' })).not.toBe(fingerprint(['a', 'b'], { b: 'x' }));
  });
});

describe('changes', () => {
  it('name the path and both sides as JSON texts', () => {
    const before = { creditorName: 'Nord', creditorAddress: { townName: 'B', country: 'DE' }, amountMinor: 5 };
    const after = { creditorName: 'Nord "2"', creditorAddress: null, amountMinor: 5 };
    expect(changesBetween(FIELDS, before, after)).toEqual([
      { field: 'creditorName', from: '"Nord"', to: '"Nord \\"2\\""' },
      { field: 'creditorAddress.townName', from: '"B"', to: null },
      { field: 'creditorAddress.country', from: '"DE"', to: null },
    ]);
  });
});

describe('the history', () => {
  const event = (version: number): RowEvent => ({
    version,
    action: 'update',
    at: '',
    by: '',
    byName: null,
    requestId: null,
    changes: [],
  });
  it('keeps the last 100 events', () => {
    const row = { history: Array.from({ length: 100 }, (_, at) => event(at + 1)) } as unknown as PaymentRow;
    const events = withEvent(row, event(101));
    expect(events).toHaveLength(100);
    expect([events[0]?.version, events[99]?.version]).toEqual([2, 101]);
  });
});

describe('times', () => {
  it.each([
    ['2026-11-22T15:07:00.123Z', '2026-11-22T15:07:00.123Z'],
    ['2026-11-22T15:07:00Z', '2026-11-22T15:07:00.000Z'],
    ['2026-11-22T15:07:00.5Z', '2026-11-22T15:07:00.500Z'],
    ['2026-11-22T15:07:00.123456Z', '2026-11-22T15:07:00.123Z'],
  ])('of %s have three digits of milliseconds, so that texts sort as times do', (given, expected) => {
    expect(toMilliseconds(given)).toBe(expected);
  });
});
