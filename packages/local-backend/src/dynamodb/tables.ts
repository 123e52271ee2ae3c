import type { ApiDescription, IndexDescription, TableDescription } from '../api-description.js';
import type { DynaliteStore } from './dynalite-store.js';
import type { KeyElement, StoredIndex, StoredTable } from './stored-table.js';

/** The error's `code` where a folder's tables are not the ones that are asked for. */
export const OTHER_SHAPE = 'OTHER_SHAPE';

/**
 * Makes each table that is not there yet.
 * @throws When the folder holds a table of another shape: its rows would be wrong in silence.
 */
export async function ensureTables(store: DynaliteStore, tables: ApiDescription['tables']): Promise<void> {
  const { TableNames: existing } = (await store.request('ListTables', {})) as { TableNames: readonly string[] };
  for (const [name, table] of Object.entries(tables)) {
    if (!existing.includes(name)) await store.request('CreateTable', createTableInput(name, table));
    const stored = await activeTable(store, name);
    if (shapeOf(stored) !== shapeOf(createTableInput(name, table))) {
      throw Object.assign(new Error(`Table ${name} was made by another version`), { code: OTHER_SHAPE });
    }
  }
}

/** dynalite answers CreateTable before the table can be used. */
async function activeTable(store: DynaliteStore, name: string): Promise<StoredTable> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const { Table: table } = (await store.request('DescribeTable', { TableName: name })) as { Table: StoredTable };
    if (table.TableStatus === 'ACTIVE') return table;
    await new Promise((ready) => setTimeout(ready, 2));
  }
  throw new Error(`Table ${name} in the data folder was never finished: delete the folder`);
}

function createTableInput(name: string, table: TableDescription) {
  const indexes = Object.entries(table.indexes ?? {});
  const keys = new Set([table, ...Object.values(table.indexes ?? {})].flatMap((it) => keyNames(it)));
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...keys].map((key) => ({ AttributeName: key, AttributeType: 'S' })),
    KeySchema: keySchema(table),
    ...(indexes.length > 0
      ? {
          GlobalSecondaryIndexes: indexes.map(([IndexName, index]) => ({
            IndexName,
            KeySchema: keySchema(index),
            Projection: projection(index),
          })),
        }
      : {}),
  };
}

function projection(index: IndexDescription): StoredIndex['Projection'] {
  if (index.project === 'ALL') return { ProjectionType: 'ALL' };
  if (index.project.length === 0) return { ProjectionType: 'KEYS_ONLY' };
  return { ProjectionType: 'INCLUDE', NonKeyAttributes: index.project };
}

function keyNames(key: { partitionKey: string; sortKey?: string }): string[] {
  return key.sortKey === undefined ? [key.partitionKey] : [key.partitionKey, key.sortKey];
}

function keySchema(key: { partitionKey: string; sortKey?: string }): KeyElement[] {
  return keyNames(key).map((AttributeName, position) => ({
    AttributeName,
    KeyType: position === 0 ? 'HASH' : 'RANGE',
  }));
}

/** What must be the same for stored rows to be read right, in an order of its own. */
function shapeOf(table: Pick<StoredTable, 'KeySchema' | 'GlobalSecondaryIndexes'>): string {
  const keys = (schema: readonly KeyElement[]) => schema.map((it) => it.AttributeName);
  const indexes = (table.GlobalSecondaryIndexes ?? []).map((index) => ({
    name: index.IndexName,
    keys: keys(index.KeySchema),
    type: index.Projection.ProjectionType,
    attributes: [...(index.Projection.NonKeyAttributes ?? [])].sort(),
  }));
  return JSON.stringify({ keys: keys(table.KeySchema), indexes: indexes.sort((a, b) => (a.name < b.name ? -1 : 1)) });
}
