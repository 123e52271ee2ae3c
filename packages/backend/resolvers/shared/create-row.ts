import type { DynamoDBPutItemRequest } from '@aws-appsync/utils';
import { util } from './appsync.js';
import { failIdempotency } from './errors.js';

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

/** The answer to a creation whose id is taken: the row, when it was made from the same content; a tombstone as well. */
export function settleRepeat<Row extends { readonly createdFrom?: string }>(row: Row, createdFrom: string): Row {
  return row.createdFrom === createdFrom ? row : failIdempotency();
}
