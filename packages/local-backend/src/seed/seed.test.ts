import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { DEMO_TENANTS, MEMBERLESS, peopleOf } from '../index.js';
import { toPlain, type Attributes } from '../dynamodb/attribute-values.js';
import { startTestBackend, type TestBackend } from '../testing/index.js';
import { CREDITORS } from './creditors.js';
import { DEMO_ACCOUNTS } from './demo-payments.js';
import { listAttributes } from './list-attributes.js';

const LIST = `query ($nextToken: String) { listPayments(limit: 100, nextToken: $nextToken) { nextToken items {
  id tenantId version status debtorAccountId creditorName creditorIban amountMinor currency requestedExecutionDate remittanceInformation
  createdAt submittedBy approvedBy createdBy } } }`;
interface Row {
  id: string;
  tenantId: string;
  status: string;
  creditorIban: string;
  amountMinor: number;
  currency: string;
  remittanceInformation: string;
  createdAt: string;
  submittedBy: string | null;
  approvedBy: string | null;
}

const NOW_MS = Date.UTC(2026, 9, 1);

let backend: TestBackend | undefined;
afterEach(async () => {
  await backend?.remove();
  backend = undefined;
});
const rowsOf = async (started: TestBackend, tenantId: string): Promise<Row[]> => {
  const token = await started.tokenOf(tenantId, 'viewer');
  const rows: Row[] = [];
  let nextToken: string | null = null;
  do {
    const page = (await started.post(token, LIST, { nextToken })).data?.['listPayments'] as {
      items: Row[];
      nextToken: string | null;
    };
    rows.push(...page.items);
    ({ nextToken } = page);
  } while (nextToken !== null);
  return rows;
};

describe('the demo companies', () => {
  it('are alike but for the tenant that each row names', async () => {
    backend = await startTestBackend({ payments: 40 });
    const [a, b] = [await rowsOf(backend, 'tenant-a'), await rowsOf(backend, 'tenant-b')];
    expect(a).toHaveLength(40);
    const alike = (rows: Row[]) =>
      rows.map(({ id, creditorIban, amountMinor, status, currency }) => [
        id,
        creditorIban,
        amountMinor,
        status,
        currency,
      ]);
    expect(alike(a)).toEqual(alike(b));
    expect(a.every((it) => it.remittanceInformation.includes('Company A'))).toBe(true);
    expect(b.every((it) => it.remittanceInformation.includes('Company B'))).toBe(true);
    expect(new Set(a.map((it) => it.status))).toEqual(
      new Set(['UNCONFIRMED', 'PENDING_APPROVAL', 'CONFIRMED', 'EXPORTED', 'REJECTED']),
    );
    expect(new Set(a.map((it) => it.currency))).toEqual(new Set(['EUR', 'USD']));
    expect(a.map((it) => it.createdAt)).toEqual(
      a
        .map((it) => it.createdAt)
        .sort()
        .reverse(),
    );
    expect(a.filter((it) => it.approvedBy !== null).every((it) => it.approvedBy !== it.submittedBy)).toBe(true);
  });

  it('have two accounts each, which payments can be made from', async () => {
    backend = await startTestBackend({ payments: 0 });
    const token = await backend.tokenOf('tenant-b');
    const { data } = await backend.post(token, '{ listAccounts { items { name currency isDefault holderName } } }');
    expect(data?.['listAccounts']).toEqual({
      items: [
        { name: 'Dollar account', currency: 'USD', isDefault: false, holderName: 'Company B' },
        { name: 'Main account', currency: 'EUR', isDefault: true, holderName: 'Company B' },
      ],
    });
  });

  it('belong to their admins, with a default account', async () => {
    backend = await startTestBackend({ payments: 0, tenants: [] });
    const [row] = await storedOf(backend, 'tenants', 'tenant-a');
    const admin = peopleOf(DEMO_TENANTS[0]!).find((it) => it.role === 'admin');
    expect(row).toMatchObject({ admins: [admin?.sub], defaultAccountId: 'main-account', approvalPolicy: 'FOUR_EYES' });
  });

  it('have payments as the API itself would have left them, in every status', async () => {
    backend = await startTestBackend({ payments: 40 });
    const seeded = (await storedOf(backend, 'payments', 'tenant-a')) as StoredPayment[];
    for (const status of ['UNCONFIRMED', 'PENDING_APPROVAL', 'CONFIRMED', 'EXPORTED', 'REJECTED']) {
      const model = seeded.find((it) => it.status === status && it['currency'] === 'EUR');
      const made = await makeAs(backend, model!);
      expect(Object.keys(made).sort(), status).toEqual(Object.keys(model!).sort());
      expect(told(made), status).toEqual(told(model!));
      // The resolvers' own list keys against this package's.
      expect(made).toMatchObject(listAttributes(made as unknown as Parameters<typeof listAttributes>[0]));
      expect(made['version']).toBe(model!['version']);
    }
    const referring = await makeAs(backend, {
      ...seeded[0]!,
      status: 'UNCONFIRMED',
      creditorReference: 'RF18539007547034',
    });
    expect(referring).toMatchObject({ searchText: expect.stringContaining('rf18539007547034') as string });
    expect(referring).toMatchObject(listAttributes(referring as unknown as Parameters<typeof listAttributes>[0]));
  });

  it('have the people that are promised', () => {
    const all = DEMO_TENANTS.flatMap(peopleOf).map(({ userName, password, role }) => [userName, password, role]);
    expect(all).toEqual([
      ['userTenantA', 'passwordA', 'preparer'],
      ['approverTenantA', 'passwordA', 'approver'],
      ['adminTenantA', 'passwordA', 'admin'],
      ['viewerTenantA', 'passwordA', 'viewer'],
      ['userTenantB', 'passwordB', 'preparer'],
      ['approverTenantB', 'passwordB', 'approver'],
      ['adminTenantB', 'passwordB', 'admin'],
      ['viewerTenantB', 'passwordB', 'viewer'],
    ]);
    expect([MEMBERLESS.userName, MEMBERLESS.password]).toEqual(['memberless', 'passwordX']);
  });

  it('take as many payments as asked for, and are made once', async () => {
    backend = await startTestBackend({ payments: 130 });
    expect(await rowsOf(backend, 'tenant-a')).toHaveLength(130);
    await backend.close();
    backend = await startTestBackend({ dataDir: backend.dataDir, payments: 40 });
    expect(await rowsOf(backend, 'tenant-a')).toHaveLength(130);
  });

  it('are finished at the next start when a crash cut them off', async () => {
    backend = await startTestBackend();
    await backend.close();
    await writeFile(
      join(backend.dataDir, 'seed.json'),
      JSON.stringify({ state: 'seeding', payments: 7, nowMs: NOW_MS }),
    );
    backend = await startTestBackend({ dataDir: backend.dataDir });
    const finished = await rowsOf(backend, 'tenant-b');
    expect(finished).toHaveLength(7);
    expect(finished.every((it) => Date.parse(it.createdAt) < NOW_MS)).toBe(true);
    await backend.close();
    backend = await startTestBackend({ dataDir: backend.dataDir, payments: 40 });
    expect(await rowsOf(backend, 'tenant-b')).toHaveLength(7);
  });

  it('are not made in a folder that was begun without them', async () => {
    backend = await startTestBackend();
    await backend.close();
    backend = await startTestBackend({ dataDir: backend.dataDir, payments: 40 });
    expect(await rowsOf(backend, 'tenant-a')).toEqual([]);
  });
});

it('pays to IBANs whose check digits hold', () => {
  const digits = (text: string) => text.replace(/[A-Z]/g, (letter) => String(parseInt(letter, 36)));
  const all = [...CREDITORS.map((it) => it.iban), ...Object.values(DEMO_ACCOUNTS).map((it) => it.iban)];
  for (const iban of all) expect(BigInt(digits(iban.slice(4) + iban.slice(0, 4))) % 97n, iban).toBe(1n);
});

interface StoredPayment extends Record<string, unknown> {
  readonly id: string;
  readonly status: string;
  readonly history: readonly { action: string; version: number; changes: unknown }[];
}

async function storedOf({ dynamo }: TestBackend, table: string, tenantId: string): Promise<Record<string, unknown>[]> {
  const answer = await dynamo.request('Query', {
    TableName: table,
    KeyConditionExpression: 'tenantId = :t',
    ExpressionAttributeValues: { ':t': { S: tenantId } },
  });
  return (answer as { Items: Attributes[] }).Items.map(toPlain);
}

/** What does not hang on who and when. */
function told({ history, rejectionReason, exportMessageId, chargeBearer }: StoredPayment): unknown {
  const events = history.map(({ action, version, changes }) => ({ action, version, changes }));
  return { events, rejectionReason, exportMessageId, chargeBearer };
}

/** Makes a payment of the same content and takes it to the same status, by the API. */
async function makeAs(started: TestBackend, model: StoredPayment): Promise<StoredPayment> {
  const id = randomUUID();
  const names =
    'creditorReference debtorAccountId creditorName creditorIban amountMinor currency endToEndId remittanceInformation chargeBearer';
  const content = Object.fromEntries(names.split(' ').map((name) => [name, model[name]]));
  const call = async (role: string, field: string, input: object) => {
    const type = `${field.slice(0, 1).toUpperCase()}${field.slice(1)}Input`;
    const query = `mutation M($input: ${type}!) { ${field}(input: $input) { id } }`;
    expect((await started.post(await started.tokenOf('tenant-a', role), query, { input })).errors).toBeUndefined();
  };
  await call('preparer', 'createPayment', { id, ...content, requestedExecutionDate: '2099-01-15' });
  const { status } = model;
  if (status !== 'UNCONFIRMED') await call('preparer', 'submitPayment', { id, version: 1 });
  if (status === 'REJECTED')
    await call('approver', 'rejectPayment', { id, version: 2, reason: model['rejectionReason'] });
  if (status === 'CONFIRMED' || status === 'EXPORTED') await call('approver', 'approvePayment', { id, version: 2 });
  if (status === 'EXPORTED')
    await call('admin', 'markPaymentExported', { id, version: 3, messageId: model['exportMessageId'] });
  const rows = (await storedOf(started, 'payments', 'tenant-a')) as StoredPayment[];
  return rows.find((it) => it.id === id)!;
}
