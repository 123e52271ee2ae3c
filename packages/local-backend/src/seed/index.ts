import { existsSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fromPlain } from '../dynamodb/attribute-values.js';
import type { Dynamo } from '../dynamodb/index.js';
import type { IdentityProvider } from '../identity.js';
import { DEMO_ACCOUNTS, demoPayment } from './demo-payments.js';
import { DEMO_TENANTS, MEMBERLESS, peopleOf, type DemoTenant } from './demo-people.js';

export { DEMO_TENANTS, MEMBERLESS, peopleOf } from './demo-people.js';

/** Payments of each company when nothing else is asked. */
export const DEFAULT_PAYMENTS = 40;

const BATCH = 25;
const SPAN_MS = 42 * 86_400_000;
const STATE_FILE = 'seed.json';

/** What a data folder says of its seeds; one that was cut off is finished at the next start. */
type SeedState = { readonly state: 'none' | 'done' } | { readonly state: 'seeding'; readonly payments: number };

/**
 * Decides, before the folder is opened, how many payments each company is still to be given: none to a folder that is in use.
 * @param wanted False when no seeds are wanted.
 * @returns Undefined when there is nothing to do.
 */
export async function planSeeds(dataDir: string, wanted: number | false): Promise<number | undefined> {
  const text = await readState(dataDir);
  const known = text === undefined ? undefined : parseState(dataDir, text);
  if (known) return known.state === 'seeding' ? known.payments : undefined;
  return wanted === false || existsSync(join(dataDir, 'dynamodb')) ? undefined : wanted;
}

/** Undefined only when there is no such file: any other failure must not look like a folder that needs nothing. */
async function readState(dataDir: string): Promise<string | undefined> {
  const path = join(dataDir, STATE_FILE);
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be read`, { cause });
  }
}

function parseState(dataDir: string, text: string): SeedState {
  try {
    return JSON.parse(text) as SeedState;
  } catch (cause) {
    throw new Error(`${join(dataDir, STATE_FILE)} cannot be read`, { cause });
  }
}

/** Fills the two demo companies and says so in the folder; safe to repeat after a crash. */
export async function seed(
  dataDir: string,
  payments: number | undefined,
  dynamo: Dynamo,
  identity: IdentityProvider,
): Promise<void> {
  if (payments === undefined) {
    if (!existsSync(join(dataDir, STATE_FILE))) await writeState(dataDir, { state: 'none' });
    return;
  }
  await writeState(dataDir, { state: 'seeding', payments });
  for (const person of [...DEMO_TENANTS.flatMap(peopleOf), MEMBERLESS]) await identity.ensureUser(person);
  for (const tenant of DEMO_TENANTS) await seedTenant(tenant, payments, dynamo);
  await writeState(dataDir, { state: 'done' });
}

async function seedTenant(tenant: DemoTenant, payments: number, dynamo: Dynamo): Promise<void> {
  const { tenantId, name } = tenant;
  const members = peopleOf(tenant).map(({ sub, userName, email, role }) => ({
    ...{ tenantId, id: sub, userName, email, roles: [role], status: 'ACTIVE', version: 1 },
  }));
  await putAll(dynamo, 'tenants', [{ tenantId, id: 'tenant', name, approvalPolicy: 'FOUR_EYES', version: 1 }]);
  await putAll(dynamo, 'members', members);
  await putAll(
    dynamo,
    'accounts',
    Object.values(DEMO_ACCOUNTS).map((account) => accountRow(tenant, account)),
  );
  const nowMs = Date.now();
  for (let from = 0; from < payments; from += BATCH) {
    const length = Math.min(BATCH, payments - from);
    await putAll(
      dynamo,
      'payments',
      Array.from({ length }, (_, place) => demoPayment(tenant, from + place, payments, nowMs, SPAN_MS)),
    );
  }
}

function accountRow(
  { tenantId, name: holderName }: DemoTenant,
  account: (typeof DEMO_ACCOUNTS)[keyof typeof DEMO_ACCOUNTS],
) {
  return {
    tenantId,
    ...account,
    holderName,
    version: 1,
    status: 'OPEN',
    createdAt: new Date().toISOString(),
    requestIds: [],
    createdFrom: 'seed',
    nameKey: `${account.name.toLowerCase()}#${account.id}`,
  };
}

async function putAll(dynamo: Dynamo, table: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    const requests = rows.slice(from, from + BATCH).map((row) => ({ PutRequest: { Item: fromPlain(row) } }));
    await dynamo.request('BatchWriteItem', { RequestItems: { [table]: requests } });
  }
}

async function writeState(dataDir: string, state: SeedState): Promise<void> {
  const path = join(dataDir, STATE_FILE);
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(JSON.stringify(state));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
