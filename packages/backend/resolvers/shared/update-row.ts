import type { DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { util } from './appsync.js';
import type { PaymentRow } from './rows.js';

/**
 * Changes a payment, provided that it is still the row that was read: same tenant, same version, not deleted.
 * @param set Attributes with their new values; none is null.
 * @param remove Attributes that end.
 */
export function updateRow(
  row: PaymentRow,
  set: Record<string, unknown>,
  remove: readonly string[],
): DynamoDBUpdateItemRequest {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const sets: string[] = [];
  const removes: string[] = [];
  for (const attribute of Object.keys(set)) {
    names[`#${attribute}`] = attribute;
    values[`:${attribute}`] = set[attribute];
    sets.push(`#${attribute} = :${attribute}`);
  }
  for (const attribute of remove) {
    names[`#${attribute}`] = attribute;
    removes.push(`#${attribute}`);
  }
  const ending = removes.length > 0 ? ` REMOVE ${removes.join(', ')}` : '';
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ tenantId: row.tenantId, id: row.id }),
    update: {
      expression: `SET ${sets.join(', ')}${ending}`,
      expressionNames: names,
      expressionValues: util.dynamodb.toMapValues(values),
    },
    condition: {
      expression: '#tenantId = :tenantId AND #version = :expected AND attribute_not_exists(#deletedAt)',
      expressionNames: { '#tenantId': 'tenantId', '#version': 'version', '#deletedAt': 'deletedAt' },
      expressionValues: util.dynamodb.toMapValues({ ':tenantId': row.tenantId, ':expected': row.version }),
    },
  };
}
