import type { FieldAnswer } from '../support/api.js';
import type { Role } from '../support/roles.js';

/** One of the two who act at once. */
export interface Racer {
  readonly field: string;
  readonly role: Role;
  readonly more?: Readonly<Record<string, unknown>>;
  /** What the row is, once this one has won. */
  readonly leaves: Readonly<Record<string, unknown>>;
}

const UNCONFIRMED: readonly Racer[] = [
  { field: 'updatePayment', role: 'preparer', more: { creditorName: 'One' }, leaves: { creditorName: 'One' } },
  { field: 'updatePayment', role: 'admin', more: { amountMinor: 2 }, leaves: { amountMinor: 2 } },
  { field: 'deletePayment', role: 'preparer', leaves: { deletedAt: 'set' } },
  { field: 'submitPayment', role: 'preparer', leaves: { status: 'PENDING_APPROVAL', submittedBy: 'preparer' } },
  { field: 'submitPayment', role: 'admin', leaves: { status: 'PENDING_APPROVAL', submittedBy: 'admin' } },
];
const PENDING: readonly Racer[] = [
  { field: 'approvePayment', role: 'approver', leaves: { status: 'CONFIRMED', approvedBy: 'approver' } },
  { field: 'approvePayment', role: 'admin', leaves: { status: 'CONFIRMED', approvedBy: 'admin' } },
  { field: 'rejectPayment', role: 'approver', more: { reason: 'No' }, leaves: { status: 'REJECTED' } },
  { field: 'withdrawPayment', role: 'preparer', leaves: { status: 'UNCONFIRMED' } },
  { field: 'withdrawPayment', role: 'admin', leaves: { status: 'UNCONFIRMED' } },
];
const CONFIRMED: readonly Racer[] = [
  { field: 'markPaymentExported', role: 'preparer', more: { messageId: 'M-1' }, leaves: { exportMessageId: 'M-1' } },
  { field: 'markPaymentExported', role: 'approver', more: { messageId: 'M-2' }, leaves: { exportMessageId: 'M-2' } },
];
const DELETED: readonly Racer[] = [
  { field: 'restorePayment', role: 'preparer', leaves: { updatedBy: 'preparer' } },
  { field: 'restorePayment', role: 'admin', leaves: { updatedBy: 'admin' } },
];

/** Two racers, and what brings the payment to where they start. */
export interface Pair {
  readonly steps: readonly (readonly [field: string, role: Role])[];
  readonly racers: readonly [Racer, Racer];
}

const submit = ['submitPayment', 'preparer'] as const;

/** Every two of those who can start from the same row. */
export const PAIRS: readonly Pair[] = [
  ...pairsOf(UNCONFIRMED, []),
  ...pairsOf(PENDING, [submit]),
  ...pairsOf(CONFIRMED, [submit, ['approvePayment', 'approver']]),
  ...pairsOf(DELETED, [['deletePayment', 'preparer']]),
];

function pairsOf(racers: readonly Racer[], steps: Pair['steps']): Pair[] {
  return racers.flatMap((one, place) =>
    racers.slice(place + 1).map((other) => ({ steps, racers: [one, other] as const })),
  );
}

/** Whether an answer is that of who came second. */
export function lost({ code }: FieldAnswer): boolean {
  return code === 'VersionConflict' || code === 'StatusConflict';
}
