import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  operationsOf,
  startTestBackend,
  type ApiOperation,
  type TestBackend,
} from '@remit-elements/local-backend/testing.js';

const PAYMENT =
  'id tenantId version status creditorName amountMinor remittanceInformation deletedAt history { version action by }';
const SNAPSHOT = `query ($nextToken: String) {
  listPayments(limit: 100, nextToken: $nextToken) { items { id tenantId version status creditorName amountMinor } nextToken }
  listAccounts(limit: 100) { items { id tenantId version name } }
}`;

/** What is stored for one company, as its owner reads it. */
interface Snapshot {
  readonly payments: unknown;
  readonly accounts: unknown;
  readonly target: unknown;
}

/** Two companies alike, and every operation of the schema. */
export interface World {
  readonly backend: TestBackend;
  readonly operations: readonly ApiOperation[];
  /** Makes a row of every kind with this id in each of the companies. */
  plant(id: string, ...tenants: readonly string[]): Promise<void>;
  snapshot(tenantId: string, target: string): Promise<Snapshot>;
}

/** Values that make a call good; `id` is the row that it names. */
export function valuesFor(id: string): Record<string, unknown> {
  return {
    id,
    version: 1,
    debtorAccountId: 'main-account',
    creditorName: 'Written by a call',
    creditorIban: 'DE89370400440532013000',
    amountMinor: 100,
    currency: 'EUR',
    requestedExecutionDate: '2030-01-15',
    iban: 'DE89370400440532013000',
  };
}

/** The schema that is deployed. */
export async function readOperations(): Promise<readonly ApiOperation[]> {
  const path = fileURLToPath(import.meta.resolve('@remit-elements/backend/schema.graphql'));
  return operationsOf(await readFile(path, 'utf8'));
}

export async function createWorld(): Promise<World> {
  const backend = await startTestBackend({ payments: 12 });
  const operations = await readOperations();
  const creations = operations.filter((it) => it.field.startsWith('create'));
  return {
    backend,
    operations,
    plant: async (id, ...tenants) => {
      for (const tenantId of tenants) {
        const token = await backend.tokenOf(tenantId);
        for (const { document, variables } of creations) {
          const { errors } = await backend.post(token, document, variables(valuesFor(id)));
          if (errors) throw new Error(JSON.stringify(errors));
        }
      }
    },
    snapshot: async (tenantId, target) => {
      const token = await backend.tokenOf(tenantId, 'viewer');
      const { data, errors } = await backend.post(token, SNAPSHOT, {});
      const read = await backend.post(token, `query ($id: ID!) { getPayment(id: $id) { ${PAYMENT} } }`, { id: target });
      if (errors || read.errors) throw new Error(JSON.stringify(errors ?? read.errors));
      return { payments: data?.['listPayments'], accounts: data?.['listAccounts'], target: read.data?.['getPayment'] };
    },
  };
}
