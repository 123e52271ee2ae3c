import type { ApiDescription } from '../api-description.js';

type Json = Readonly<Record<string, unknown>>;

/** A data source asked for something that could reach another tenant: a bug of a resolver, never of a caller. */
class TenantViolation extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TenantViolation';
  }
}

const KEYED = new Set(['GetItem', 'UpdateItem', 'DeleteItem']);
/** `#p = :v`, alone or as one side of an AND; names may be written out. */
const EQUALITY = /(?:^|[\s(])(#?[A-Za-z_][\w]*)\s*=\s*(:[\w]+)/g;

/**
 * The last wall: a request of a data source must name one tenant, and it must be the caller's.
 * @throws {TenantViolation} When it names none, another, or reads without a partition key.
 */
export function assertOneTenant(
  tables: ApiDescription['tables'],
  operation: string,
  input: Json,
  tenantId: string | undefined,
): void {
  const table = tables[String(input['TableName'])];
  if (!table) throw new TenantViolation(`${operation} names no known table`);
  if (tenantId === undefined) throw new TenantViolation(`${operation} for a caller without a tenant`);
  const named = namedTenant(operation, input, partitionKeyOf(table, input['IndexName'], operation));
  if (named !== tenantId)
    throw new TenantViolation(`${operation} on ${String(input['TableName'])} does not name the caller's tenant`);
}

function partitionKeyOf(table: ApiDescription['tables'][string], index: unknown, operation: string): string {
  const described = index === undefined ? table : table.indexes?.[index as string];
  if (described?.partitionKey !== 'tenantId') throw new TenantViolation(`${operation} on a key that is not the tenant`);
  return described.partitionKey;
}

function namedTenant(operation: string, input: Json, partitionKey: string): unknown {
  if (KEYED.has(operation)) return stringValue((input['Key'] as Json | undefined)?.[partitionKey]);
  if (operation === 'PutItem') return stringValue((input['Item'] as Json | undefined)?.[partitionKey]);
  if (operation === 'Query') return queriedPartition(input, partitionKey);
  throw new TenantViolation(`${operation} is not allowed`);
}

function queriedPartition(input: Json, partitionKey: string): unknown {
  const names = (input['ExpressionAttributeNames'] ?? {}) as Json;
  const values = (input['ExpressionAttributeValues'] ?? {}) as Json;
  const named = [...((input['KeyConditionExpression'] ?? '') as string).matchAll(EQUALITY)]
    .filter(([, name = '']) => (name.startsWith('#') ? names[name] : name) === partitionKey)
    .map(([, , value = '']) => stringValue(values[value]));
  return named.length === 1 ? named[0] : undefined;
}

function stringValue(attribute: unknown): unknown {
  return (attribute as { S?: unknown } | undefined)?.S;
}
