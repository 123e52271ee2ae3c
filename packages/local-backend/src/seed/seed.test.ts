import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { DEMO_TENANTS, MEMBERLESS, peopleOf } from '../index.js';
import { startTestBackend, type TestBackend } from '../testing/index.js';
import { CREDITORS } from './creditors.js';
import { DEMO_ACCOUNTS } from './demo-payments.js';

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
    await writeFile(join(backend.dataDir, 'seed.json'), JSON.stringify({ state: 'seeding', payments: 7 }));
    backend = await startTestBackend({ dataDir: backend.dataDir });
    expect(await rowsOf(backend, 'tenant-b')).toHaveLength(7);
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
