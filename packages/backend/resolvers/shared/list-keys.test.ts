import { describe, expect, it } from 'vitest';
import { LIST_KEYS, listKeys } from './list-keys.js';

const row = {
  id: 'p-1',
  status: 'UNCONFIRMED',
  createdAt: '2026-11-01T08:00:00.000Z',
  debtorAccountId: 'main-account',
  creditorName: 'Özel Straße GmbH',
  creditorIban: 'DE89370400440532013000',
  amountMinor: 125000,
  currency: 'EUR',
  requestedExecutionDate: '2030-01-15',
};
const inOrder = (keys: (string | undefined)[]) => {
  const bytes = keys.map((key) => Buffer.from(key ?? '', 'utf8')); // as DynamoDB compares texts
  return bytes.every((it, place) => place === 0 || Buffer.compare(bytes[place - 1]!, it) < 0);
};

describe('the list keys of a payment', () => {
  it('are these', () => {
    expect(listKeys({ ...row, endToEndId: 'Inv/7', remittanceInformation: 'Rechnung 7' })).toEqual({
      createdKey: '2026-11-01T08:00:00.000Z#p-1',
      statusKey: 'UNCONFIRMED#2026-11-01T08:00:00.000Z#p-1',
      executionDateKey: '2030-01-15#2026-11-01T08:00:00.000Z#p-1',
      amountKey: 'EUR#0000000000125000#2026-11-01T08:00:00.000Z#p-1',
      creditorNameKey: 'özel straße gmbh\u00002026-11-01T08:00:00.000Z#p-1',
      creditorKey: 'DE89370400440532013000#EUR#0000000000125000#2026-11-01T08:00:00.000Z#p-1',
      endToEndKey: 'Inv/7#2026-11-01T08:00:00.000Z#p-1',
      accountKey: 'main-account#2026-11-01T08:00:00.000Z#p-1',
      searchText: 'özel straße gmbh\u0000rechnung 7\u0000de89370400440532013000',
    });
  });
  it('are all named, and no end-to-end key without an id', () => {
    expect(Object.keys(listKeys({ ...row, endToEndId: 'x' })).sort()).toEqual([...LIST_KEYS].sort());
    expect(listKeys(row)).not.toHaveProperty('endToEndKey');
  });
  it('sort amounts as numbers and names by code points, a shorter name first', () => {
    const amounts = [1, 9, 10, 999, 1000, 2 ** 31, Number.MAX_SAFE_INTEGER];
    expect(inOrder(amounts.map((amountMinor) => listKeys({ ...row, amountMinor })['amountKey']))).toBe(true);
    const names = ['Ann', 'ann lee', 'ANN-MARIE', 'anna', 'Zoe', 'Émile', '木村', '😀'];
    expect(inOrder(names.map((creditorName) => listKeys({ ...row, creditorName })['creditorNameKey']))).toBe(true);
  });
});
