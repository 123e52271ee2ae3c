import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ApiDescription } from '../api-description.js';
import { fromPlain, type Attributes } from './attribute-values.js';
import { DynamoError } from './dynamo-error.js';
import { DynaliteStore } from './dynalite-store.js';
import { ReadMeter } from './read-meter.js';
import { createSdkClient } from './sdk-client.js';
import { ensureTables } from './tables.js';
import { assertOneTenant } from './tenant-guard.js';

/** The tables of one data folder. */
export interface Dynamo {
  readonly client: DynamoDBClient;
  readonly reads: ReadMeter;
  /** For this program's own work: seeds and set-up. */
  request(operation: string, input: object): Promise<unknown>;
  /** Stores a table's first rows, made one by one as they are written; much faster than by requests. */
  load(table: string, rows: Iterable<object>): Promise<void>;
  /**
   * For data sources: one tenant's request, counted.
   * @throws {TenantViolation} Before anything is read, when it could reach another tenant.
   */
  requestAs(
    tenantId: string | undefined,
    operation: string,
    input: Readonly<Record<string, unknown>>,
  ): Promise<unknown>;
  close(): Promise<void>;
}

const THROTTLED = [
  'ThrottlingException',
  'Throughput exceeds the current capacity of your table or index. DynamoDB is automatically scaling your table or index so please try again shortly.',
] as const;

export interface DynamoOptions {
  /** False only for tests that show that the resolvers alone keep tenants apart. */
  readonly tenantGuard?: boolean;
  /** Whether a data source's request is refused for coming too fast, as DynamoDB may do at any time; for tests. */
  readonly throttled?: (operation: string, input: Readonly<Record<string, unknown>>) => boolean;
}

/** Opens `<dataDir>/dynamodb` and makes the tables; without a folder everything is in memory. */
export async function openDynamo(
  tables: ApiDescription['tables'],
  dataDir?: string,
  { tenantGuard = true, throttled = () => false }: DynamoOptions = {},
): Promise<Dynamo> {
  const path = dataDir === undefined ? undefined : join(dataDir, 'dynamodb');
  if (path !== undefined) await mkdir(path, { recursive: true, mode: 0o700 });
  const store = await DynaliteStore.open(path);
  const reads = new ReadMeter();
  try {
    await ensureTables(store, tables);
  } catch (error) {
    await store.close();
    throw error;
  }
  const client = createSdkClient(store);
  return {
    client,
    reads,
    request: (operation, input) => store.request(operation, input),
    load: (table, rows) => store.load(table, attributesOf(rows)),
    requestAs: async (tenantId, operation, input) => {
      if (tenantGuard) assertOneTenant(tables, operation, input, tenantId);
      if (throttled(operation, input)) throw new DynamoError(...THROTTLED);
      if (!ReadMeter.reads(operation)) return store.request(operation, input);
      const answer = await store.request(operation, { ...input, ReturnConsumedCapacity: 'TOTAL' });
      reads.count(operation, input, answer);
      return answer;
    },
    close: async () => {
      client.destroy();
      await store.close();
    },
  };
}

function* attributesOf(rows: Iterable<object>): Generator<Attributes> {
  for (const row of rows) yield fromPlain(row);
}
