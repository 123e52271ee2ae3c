import { plantedPayment, storedRow } from '@remit-elements/local-backend/testing.js';
import { expect, it } from 'vitest';
import { LIST_KEYS, listKeys } from '../../packages/backend/resolvers/shared/list-keys.js';

it('planted payments have the list keys that the resolvers write', () => {
  const odd = {
    creditorName: 'ÖSTRA \u{1f600}',
    amountMinor: Number.MAX_SAFE_INTEGER,
    creditorReference: 'RF18539007547034',
  };
  const rows = [...Array(20).keys()].map((place) =>
    storedRow(plantedPayment('tenant-a', place, place === 3 ? odd : {})),
  );
  for (const row of rows) {
    const stored = Object.fromEntries(LIST_KEYS.map((name) => [name, row[name]]));
    expect(stored).toEqual(listKeys(row));
  }
});
