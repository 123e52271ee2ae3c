import { isDeepStrictEqual } from 'node:util';
import { toLowLevel, toPlain, type Attributes } from '../dynamodb/attribute-values.js';
import type { SourceRequest } from './source.js';

interface TableRequest {
  readonly keys?: readonly unknown[];
  readonly consistentRead?: boolean;
  readonly projection?: unknown;
}
interface BatchAnswer {
  readonly Responses?: Readonly<Record<string, readonly Attributes[]>>;
  readonly UnprocessedKeys?: Readonly<Record<string, { readonly Keys: readonly Attributes[] }>>;
}

/**
 * A BatchGetItem of AppSync as DynamoDB takes it.
 * @param own The table of the function's data source: its role lets it read no other.
 * @throws For a form that is not emulated.
 */
export function batchGetInput(request: SourceRequest, own: string): SourceRequest {
  const tables = Object.entries(tablesOf(request)).map(([name, { keys, consistentRead, projection }]) => {
    if (name !== own) throw new Error(`BatchGetItem on ${name} by the data source of ${own}`);
    if (projection !== undefined) throw new Error('A projection of BatchGetItem is not emulated');
    const read = { Keys: (keys ?? []).map(toLowLevel), ...(consistentRead === true ? { ConsistentRead: true } : {}) };
    return [name, read] as const;
  });
  return { RequestItems: Object.fromEntries(tables) };
}

/**
 * The answer as AppSync hands it on: rows by table in the order of the keys, null for one that is not there.
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/js-aws-appsync-resolver-reference-dynamodb-batch-get-item.html
 */
export function batchGetResult(request: SourceRequest, answer: unknown): unknown {
  const { Responses: found = {}, UnprocessedKeys: unread = {} } = answer as BatchAnswer;
  const data: Record<string, unknown> = {};
  const unprocessedKeys: Record<string, unknown> = {};
  for (const [name, { keys }] of Object.entries(tablesOf(request))) {
    const rows = (found[name] ?? []).map(toPlain);
    data[name] = (keys ?? []).map((key) => rows.find((row) => has(row, toPlain(toLowLevel(key)))) ?? null);
    unprocessedKeys[name] = (unread[name]?.Keys ?? []).map(toPlain);
  }
  return { data, unprocessedKeys };
}

function tablesOf(request: SourceRequest): Readonly<Record<string, TableRequest>> {
  return (request['tables'] ?? {}) as Readonly<Record<string, TableRequest>>;
}

function has(row: Record<string, unknown>, key: Record<string, unknown>): boolean {
  return Object.entries(key).every(([name, value]) => isDeepStrictEqual(row[name], value));
}
