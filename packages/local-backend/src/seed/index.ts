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
type SeedState = { readonly state: 'none' | 'done' } | ({ readonly state: 'seeding' } & SeedPlan);

/** What is still to be seeded. The clock belongs to it: begun again after a crash, the same rows must come of it. */
export interface SeedPlan {
  /** Payments of each company. */
  readonly payments: number;
  readonly nowMs: number;
}

/**
 * Decides, before the folder is opened, what each company is still to be given: nothing in a folder that is in use.
 * @param wanted How many payments; false when no seeds are wanted.
 * @returns Undefined when there is nothing to do.
 */
export async function planSeeds(dataDir: string, wanted: number | false): Promise<SeedPlan | undefined> {
  const text = await readState(dataDir);
  const known = text === undefined ? undefined : parseState(dataDir, text);
  if (known) return known.state === 'seeding' ? { payments: known.payments, nowMs: known.nowMs } : undefined;
  if (wanted === false || existsSync(join(dataDir, 'dynamodb'))) return undefined;
  return { payments: wanted, nowMs: Date.now() };
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

/**
 * Writes down what is to be seeded before the folder has anything else, by which it would be taken for one that needs no
 * seeds: a start that fails from here on is made good by the next one.
 */
export async function beginSeeds(dataDir: string, plan: SeedPlan | undefined): Promise<void> {
  if (plan) await writeState(dataDir, { state: 'seeding', ...plan });
}

/** Fills the two demo companies and says so in the folder; safe to repeat after a crash. */
export async function seed(
  dataDir: string,
  plan: SeedPlan | undefined,
  dynamo: Dynamo,
  identity: IdentityProvider,
): Promise<void> {
  if (plan === undefined) {
    if (!existsSync(join(dataDir, STATE_FILE))) await writeState(dataDir, { state: 'none' });
    return;
  }
  for (const person of [...DEMO_TENANTS.flatMap(peopleOf), MEMBERLESS]) await identity.ensureUser(person);
  for (const tenant of DEMO_TENANTS) await seedTenant(tenant, plan, dynamo);
  await writeState(dataDir, { state: 'done' });
}

async function seedTenant(tenant: DemoTenant, { payments, nowMs }: SeedPlan, dynamo: Dynamo): Promise<void> {
  const { tenantId, name } = tenant;
  const people = peopleOf(tenant);
  const admins = new Set(people.filter((it) => it.role === 'admin').map((it) => it.sub));
  const defaultAccountId = DEMO_ACCOUNTS.main.id;
  const row = { tenantId, id: 'tenant', name, approvalPolicy: 'FOUR_EYES', version: 1, admins, defaultAccountId };
  const members = people.map(({ sub, userName, email, role }) => ({
    ...{ tenantId, id: sub, userName, email, roles: [role], status: 'ACTIVE', version: 1 },
  }));
  const admin = people.find((it) => it.role === 'admin');
  const accounts = Object.values(DEMO_ACCOUNTS).map((it) => accountRow(tenant, it, admin, nowMs));
  await putAll(dynamo, 'tenants', [row]);
  await putAll(dynamo, 'members', members);
  await putAll(dynamo, 'accounts', accounts);
  await dynamo.load('payments', paymentRows(tenant, payments, nowMs));
}

function* paymentRows(tenant: DemoTenant, count: number, nowMs: number): Generator<object> {
  for (let position = 0; position < count; position += 1) yield demoPayment(tenant, position, count, nowMs, SPAN_MS);
}

/** The same for both companies, as all that could tell them apart by itself. */
const HOLDER_ADDRESS = {
  ...{ streetName: 'Hafenstraße', buildingNumber: '12', postCode: '20457' },
  ...{ townName: 'Hamburg', country: 'DE' },
};

/** An account as its admin would have made it. */
function accountRow(
  { tenantId, name: holderName }: DemoTenant,
  account: (typeof DEMO_ACCOUNTS)[keyof typeof DEMO_ACCOUNTS],
  admin: { readonly sub: string; readonly userName: string } | undefined,
  nowMs: number,
) {
  const [at, by] = [new Date(nowMs - SPAN_MS).toISOString(), admin?.sub];
  const created = { version: 1, action: 'create', at, by, byName: admin?.userName, requestId: null, changes: [] };
  return {
    tenantId,
    ...account,
    holderName,
    holderAddress: HOLDER_ADDRESS,
    bic: 'BYLADEM1001',
    version: 1,
    status: 'OPEN',
    ...{ createdAt: at, createdBy: by, updatedAt: at, updatedBy: by },
    history: [created],
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
