import type { DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { util } from './appsync.js';
import type { StoredRow } from './rows.js';

/** What becomes of a row. */
export interface RowUpdate {
  /** Attributes with their new values; none is null. */
  readonly set: Readonly<Record<string, unknown>>;
  /** Attributes that end; one that is set as well stays. */
  readonly remove: readonly string[];
}

type Update = DynamoDBUpdateItemRequest['update'];

function updateOf({ set, remove }: RowUpdate): Update {
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
    if (!Object.hasOwn(set, attribute)) {
      names[`#${attribute}`] = attribute;
      removes.push(`#${attribute}`);
    }
  }
  const ending = removes.length > 0 ? ` REMOVE ${removes.join(', ')}` : '';
  return {
    expression: `SET ${sets.join(', ')}${ending}`,
    expressionNames: names,
    expressionValues: util.dynamodb.toMapValues(values),
  };
}

/** Changes a row, provided that it is still the one that was read: same tenant, same version, deleted or not as it was. */
export function updateRow(row: StoredRow, change: RowUpdate): DynamoDBUpdateItemRequest {
  const dead = row.deletedAt === undefined ? 'attribute_not_exists' : 'attribute_exists';
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ tenantId: row.tenantId, id: row.id }),
    update: updateOf(change),
    condition: {
      expression: `#tenantId = :tenantId AND #version = :expected AND ${dead}(#deletedAt)`,
      expressionNames: { '#tenantId': 'tenantId', '#version': 'version', '#deletedAt': 'deletedAt' },
      expressionValues: util.dynamodb.toMapValues({ ':tenantId': row.tenantId, ':expected': row.version }),
    },
  };
}

/** Changes the row with this key, which may be missing, provided that `condition` holds. */
export function upsertRow(
  key: { readonly tenantId: string; readonly id: string },
  change: RowUpdate,
  condition: { expression: string; names: Record<string, string>; values?: Record<string, unknown> },
): DynamoDBUpdateItemRequest {
  const { expression, names, values } = condition;
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues(key),
    update: updateOf(change),
    condition: {
      expression,
      expressionNames: names,
      ...(values === undefined ? {} : { expressionValues: util.dynamodb.toMapValues(values) }),
    },
  };
}
