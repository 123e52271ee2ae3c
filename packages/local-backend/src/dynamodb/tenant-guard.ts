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
const BATCH = 'BatchGetItem';
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
  if (tenantId === undefined) throw new TenantViolation(`${operation} for a caller without a tenant`);
  for (const [name, request] of requestsOf(operation, input)) {
    const table = tables[name];
    if (!table) throw new TenantViolation(`${operation} names no known table`);
    const named = namedTenants(operation, request, partitionKeyOf(table, request['IndexName'], operation));
    if (named.length === 0 || named.some((it) => it !== tenantId))
      throw new TenantViolation(`${operation} on ${name} does not name the caller's tenant`);
  }
}

/** The parts of a request by their tables: one, but for a batch. */
function requestsOf(operation: string, input: Json): readonly (readonly [string, Json])[] {
  if (operation !== BATCH) return [[String(input['TableName']), input]];
  const requests = Object.entries((input['RequestItems'] ?? {}) as Readonly<Record<string, Json>>);
  if (requests.length === 0) throw new TenantViolation(`${operation} names no known table`);
  return requests;
}

function partitionKeyOf(table: ApiDescription['tables'][string], index: unknown, operation: string): string {
  const described = index === undefined ? table : table.indexes?.[index as string];
  if (described?.partitionKey !== 'tenantId') throw new TenantViolation(`${operation} on a key that is not the tenant`);
  return described.partitionKey;
}

/** What a request names as its tenants: all of them must be the caller's. */
function namedTenants(operation: string, input: Json, partitionKey: string): readonly unknown[] {
  if (KEYED.has(operation)) return [stringValue((input['Key'] as Json | undefined)?.[partitionKey])];
  if (operation === 'PutItem') return [stringValue((input['Item'] as Json | undefined)?.[partitionKey])];
  if (operation === 'Query') return [queriedPartition(input, partitionKey)];
  if (operation === BATCH) {
    return ((input['Keys'] ?? []) as readonly Json[]).map((key) => stringValue(key[partitionKey]));
  }
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
