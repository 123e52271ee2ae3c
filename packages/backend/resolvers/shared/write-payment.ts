import type { DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { authorize } from './caller.js';
import { eventOf, withEvent } from './history.js';
import { type PaymentContext, stepOf } from './life-cycle.js';
import { LIST_KEYS, listKeys } from './list-keys.js';
import type { FieldChange, PaymentRow } from './rows.js';
import { type RowUpdate, updateRow } from './update-row.js';

/**
 * The one write of a change: the row's new values, its event, and the list keys of what it is now, or none of a
 * tombstone. Keys that stay as they are cost no write of their index.
 */
export function writePayment(
  ctx: PaymentContext,
  row: PaymentRow,
  change: RowUpdate & { readonly at: string; readonly changes: FieldChange[] },
): DynamoDBUpdateItemRequest {
  const caller = authorize(ctx);
  const { at, changes } = change;
  const version = row.version + 1;
  const after: Record<string, unknown> = {};
  for (const attribute of Object.keys(row)) {
    if (change.remove.indexOf(attribute) < 0) after[attribute] = row[attribute];
  }
  for (const attribute of Object.keys(change.set)) after[attribute] = change.set[attribute];
  const keys = after['deletedAt'] === undefined ? listKeys(after) : {};
  const event = eventOf(caller, {
    version,
    action: stepOf(ctx).action,
    at,
    requestId: ctx.args.input.requestId,
    changes,
  });
  return updateRow(row, {
    set: {
      ...change.set,
      ...keys,
      version,
      updatedAt: at,
      updatedBy: caller.subject,
      history: withEvent(row, event),
    },
    remove: change.remove.concat(LIST_KEYS),
  });
}
