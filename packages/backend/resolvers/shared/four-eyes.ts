import type { Caller } from './caller.js';
import { PAYMENT_FIELDS } from './payment-rules.js';
import type { PaymentRow, RowEvent } from './rows.js';

/** The field under which an approval's event tells that `SINGLE` alone allowed it. */
export const POLICY_NOTE = 'approvalPolicy';

function changedContent({ action, changes }: RowEvent): boolean {
  for (const { field } of changes) if (PAYMENT_FIELDS.indexOf(field.split('.')[0] ?? '') >= 0) return true;
  return action === 'create';
}

/**
 * Whether the caller submitted this payment or was the last to change its content. Who was removed and invited again has
 * another subject but the name that the history tells, which one person has at a time. Names are compared without case,
 * as user pools compare them.
 */
export function isOwnPayment(row: PaymentRow, caller: Caller): boolean {
  if (row.submittedBy === caller.subject || row.editedBy === caller.subject) return true;
  const name = caller.name?.toLowerCase();
  if (name === undefined) return false;
  let submitter: string | null = null;
  let editor: string | null = null;
  for (const event of row.history ?? []) {
    if (event.action === 'submit') submitter = event.byName;
    if (changedContent(event)) editor = event.byName;
  }
  return submitter?.toLowerCase() === name || editor?.toLowerCase() === name;
}
