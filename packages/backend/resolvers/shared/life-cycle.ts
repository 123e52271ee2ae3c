import { runtime } from './appsync.js';
import { changeableRow, failOnStatus, failOnVersion, type Wish } from './changed-row.js';
import { type Texts, textOf, textsOf } from './changes.js';
import { type Content, givenFields } from './content.js';
import type { ResolverContext } from './context.js';
import { failNotFound } from './errors.js';
import { PAYMENT_FIELDS } from './payment-rules.js';
import type { PaymentRow, RowChange } from './rows.js';

export type PaymentContext = ResolverContext<{ readonly input: Content & RowChange }>;

/** One thing that can be done to a stored payment. */
interface Step {
  /** As history calls it, and the elements' commands. */
  readonly action: string;
  /** The statuses that allow it. */
  readonly from: readonly string[];
  /** The status after it; null where it stays. */
  readonly to: string | null;
}

const EDITABLE: readonly string[] = ['UNCONFIRMED', 'REJECTED'];
const PENDING: readonly string[] = ['PENDING_APPROVAL'];

/**
 * UNCONFIRMED -> PENDING_APPROVAL -> CONFIRMED -> EXPORTED, and back from PENDING_APPROVAL alone: what was confirmed may
 * be on its way to the bank. A rejected payment is edited before it is submitted again.
 */
const STEPS: Readonly<Record<string, Step>> = {
  updatePayment: { action: 'update', from: EDITABLE, to: 'UNCONFIRMED' },
  deletePayment: { action: 'delete', from: EDITABLE, to: null },
  restorePayment: { action: 'restore', from: EDITABLE, to: null },
  submitPayment: { action: 'submit', from: ['UNCONFIRMED'], to: 'PENDING_APPROVAL' },
  withdrawPayment: { action: 'withdraw', from: PENDING, to: 'UNCONFIRMED' },
  approvePayment: { action: 'approve', from: PENDING, to: 'CONFIRMED' },
  rejectPayment: { action: 'reject', from: PENDING, to: 'REJECTED' },
  markPaymentExported: { action: 'export', from: ['CONFIRMED'], to: 'EXPORTED' },
};

export function stepOf(ctx: PaymentContext): Step {
  return STEPS[ctx.info.fieldName] ?? { action: '', from: [], to: null };
}

/** What the mutation decides beside the content that a person fills in, as the row has it. */
export function decidedBy(ctx: PaymentContext): Record<string, unknown> {
  const { to } = stepOf(ctx);
  const decided: Record<string, unknown> = to === null ? {} : { status: to };
  if (ctx.info.fieldName === 'rejectPayment') decided['rejectionReason'] = ctx.args.input['reason'];
  if (ctx.info.fieldName === 'markPaymentExported') decided['exportMessageId'] = ctx.args.input['messageId'];
  return decided;
}

/** What this mutation wants of the row. */
export function wishOf(ctx: PaymentContext): Wish {
  const input = ctx.args.input;
  const { action } = stepOf(ctx);
  const content: Texts = action === 'update' ? textsOf(givenFields(PAYMENT_FIELDS, input), input) : {};
  const wanted: Record<string, string | null> = { ...content };
  const decided = decidedBy(ctx);
  for (const field of Object.keys(decided)) wanted[field] = textOf(decided[field]);
  return { action, input, wanted };
}

/** As `changeableRow`, and `StatusConflict` at the end. Of a payment that is not deleted there is nothing to restore. */
function changeable(row: PaymentRow | null | undefined, ctx: PaymentContext): PaymentRow | null {
  const found = changeableRow(row, wishOf(ctx), ctx.stash.violations ?? []);
  if (found === null) return null;
  const { action, from } = stepOf(ctx);
  const restorable = action !== 'restore' || found.deletedAt !== undefined;
  if (restorable && from.indexOf(found.status) >= 0) return found;
  return failOnStatus(found, "The payment's status does not allow this");
}

/** The payment that this mutation may change. A repeat of what was applied ends the request with the row as it is. */
export function standing(ctx: PaymentContext): PaymentRow {
  const row = changeable(ctx.stash.payment, ctx);
  return row ?? runtime.earlyReturn(ctx.stash.payment, { skipTo: 'END' });
}

/** The answer to a change whose condition failed: the same rules, over the row as AppSync read it again. */
export function settleLostRace(ctx: PaymentContext): PaymentRow {
  const row = ctx.result as PaymentRow | null;
  const stillChangeable = changeable(row, ctx);
  if (stillChangeable !== null) return failOnVersion(stillChangeable); // never said to be saved when it was not
  return row ?? failNotFound();
}
