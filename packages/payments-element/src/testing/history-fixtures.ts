import type { FieldChange, PaymentEvent } from '../model/payment.js';

export const APPROVER = { subject: 'approver-a', roles: ['approver'] } as const;
export const REASON = 'The amount is not the one of the invoice: 1,250.00 are due.';

const ANNA = { by: 'preparer-a', byName: 'Anna Preparer' };
const BEN = { by: 'approver-a', byName: 'Ben Approver' };

/** An hour and a half after the one before. */
const at = (place: number): string => new Date(Date.UTC(2026, 10, 20, 9, 30) + place * 5_400_000).toISOString();

function moved(from: string, to: string): FieldChange {
  return { field: 'status', from: JSON.stringify(from), to: JSON.stringify(to) };
}

/** Prepared, submitted, rejected, changed, submitted again. */
export function historyFixture(): readonly PaymentEvent[] {
  return [
    { ...ANNA, version: 1, action: 'create', at: at(0), changes: [] },
    { ...ANNA, version: 2, action: 'submit', at: at(1), changes: [moved('UNCONFIRMED', 'PENDING_APPROVAL')] },
    {
      ...BEN,
      version: 3,
      action: 'reject',
      at: at(2),
      changes: [moved('PENDING_APPROVAL', 'REJECTED'), { field: 'rejectionReason', to: JSON.stringify(REASON) }],
    },
    {
      by: 'preparer-b',
      byName: 'Carla de la Fuente',
      version: 4,
      action: 'update',
      at: at(3),
      changes: [
        { field: 'amountMinor', from: '120000', to: '125000' },
        { field: 'remittanceInformation', to: '"Invoice 4711"' },
        moved('REJECTED', 'UNCONFIRMED'),
      ],
    },
    { ...ANNA, version: 5, action: 'submit', at: at(4), changes: [moved('UNCONFIRMED', 'PENDING_APPROVAL')] },
  ];
}

/** The last hundred changes of an amount, which is EUR 1,100.00 after them. */
export function longHistoryFixture(): readonly PaymentEvent[] {
  return Array.from({ length: 100 }, (_, index) => ({
    ...(index % 2 ? BEN : ANNA),
    version: index + 3,
    action: 'update',
    at: at(index),
    changes: [{ field: 'amountMinor', from: String(109_900 + index), to: String(109_901 + index) }],
  }));
}
