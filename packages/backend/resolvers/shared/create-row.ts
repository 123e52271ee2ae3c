import type { DynamoDBPutItemRequest } from '@aws-appsync/utils';
import { util } from './appsync.js';
import { failIdempotency } from './errors.js';
import { wasApplied } from './history.js';
import type { StoredRow } from './rows.js';

/** Stores a row of this tenant unless there is one with its id. */
export function putNewRow(tenantId: string, id: string, attributes: Record<string, unknown>): DynamoDBPutItemRequest {
  return {
    operation: 'PutItem',
    key: util.dynamodb.toMapValues({ tenantId, id }),
    attributeValues: util.dynamodb.toMapValues(attributes),
    condition: {
      expression: 'attribute_not_exists(#tenantId) AND attribute_not_exists(#id)',
      expressionNames: { '#tenantId': 'tenantId', '#id': 'id' },
    },
  };
}

/**
 * The answer to a creation whose id is taken: the row as it is now, or its tombstone, when it was made from the same
 * content.
 */
export function settleRepeat<Row extends StoredRow>(
  row: Row,
  createdFrom: string,
  requestId: string | null | undefined,
): Row {
  wasApplied(row, { action: 'create', requestId, wanted: {} }); // ends here when the requestId did something else
  return row.createdFrom === createdFrom ? row : failIdempotency();
}
