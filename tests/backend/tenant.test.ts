import { randomUUID } from 'node:crypto';
import { startTestBackend, type TestBackend } from '@remit-elements/local-backend/testing.js';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { change, Company, rowOf } from './company.js';

let backend: TestBackend | undefined;
let company: Company;
let other: Company;
beforeEach(async () => {
  await backend?.remove();
  backend = await startTestBackend();
  company = new Company(backend, 'tenant-a');
  other = new Company(backend, 'tenant-b');
});
afterAll(() => backend?.remove());

const dropRow = () => {
  const key = { tenantId: { S: 'tenant-a' }, id: { S: 'tenant' } };
  return backend?.dynamo.request('DeleteItem', { TableName: 'tenants', Key: key });
};
const update = (version: number, more: object, requestId: string = randomUUID()) =>
  company.call('admin', 'updateTenant', { version, requestId, ...more });

const STORED = { id: 'tenant-a', name: 'Company tenant-a', approvalPolicy: 'FOUR_EYES', version: 1 };

describe('a tenant', () => {
  it('is the own one', async () => {
    expect(await company.tenant()).toEqual(STORED);
    expect(await other.tenant()).toMatchObject({ id: 'tenant-b', name: 'Company tenant-b' });
  });

  it('is renamed by an admin, once, and nobody else’s is', async () => {
    const requestId = randomUUID();
    const renamed = { ...STORED, name: 'Nordwind Group', version: 2 };
    expect((await update(1, { name: 'Nordwind Group' }, requestId)).row).toEqual(renamed);
    expect((await update(1, { name: 'Nordwind Group' }, requestId)).row).toEqual(renamed);
    expect((await update(1, { name: 'Südwind Group' }, requestId)).code).toBe('IdempotencyConflict');
    const conflict = await update(1, { name: 'Südwind Group' });
    expect(conflict).toEqual({ code: 'VersionConflict', data: renamed, info: { currentVersion: 2 } });
    expect(await company.tenant()).toEqual(renamed);
    expect(await other.tenant()).toMatchObject({ name: 'Company tenant-b', version: 1 });
  });

  it.each(['viewer', 'preparer', 'approver'])('is not changed by a %s', async (role) => {
    expect((await company.call(role, 'updateTenant', { version: 1, name: 'X' })).code).toBe('Unauthorized');
    expect(await company.tenant()).toEqual(STORED);
  });

  it.each([
    [{ name: null }, 'name', 'required'],
    [{ name: '\u200b' }, 'name', 'required'],
    [{ name: 'x'.repeat(71) }, 'name', 'length'],
    [{ name: 'A\nB' }, 'name', 'characters'],
    [{ approvalPolicy: null }, 'approvalPolicy', 'required'],
    [{ version: -1, name: 'X' }, 'version', 'range'],
  ])('refuses %j', async (more, field, rule) => {
    const { code, info } = await update(1, more);
    expect({ code, info }).toEqual({ code: 'ValidationError', info: { violations: [{ field, rule }] } });
    expect(await company.tenant()).toEqual(STORED);
  });

  it('whose policy is SINGLE lets one person submit and approve, in two steps', async () => {
    expect((await update(1, { approvalPolicy: 'SINGLE' })).row).toMatchObject({ approvalPolicy: 'SINGLE', version: 2 });
    const pending = await company.newPayment(await company.newAccount(), [['admin', 'submitPayment']]);
    expect(pending).toMatchObject({ status: 'PENDING_APPROVAL' });
    expect((await company.call('admin', 'approvePayment', change(pending))).row).toMatchObject({ status: 'CONFIRMED' });
    rowOf(await update(2, { approvalPolicy: 'FOUR_EYES' }));
    const next = await company.newPayment(await company.newAccount(), [['admin', 'submitPayment']]);
    expect((await company.call('admin', 'approvePayment', change(next))).code).toBe('FourEyes');
  });
});

describe('a tenant without a row', () => {
  it('has the name of the token, four eyes and version 0, and its first change makes the row', async () => {
    await dropRow();
    expect(await company.tenant()).toEqual({ ...STORED, version: 0 });
    expect((await update(1, { approvalPolicy: 'SINGLE' })).code).toBe('VersionConflict');
    const made = { ...STORED, approvalPolicy: 'SINGLE', version: 1 };
    expect((await update(0, { approvalPolicy: 'SINGLE' })).row).toEqual(made);
    expect(await company.tenant()).toEqual(made);
  });

  it('is made once by two at the same time', async () => {
    await dropRow();
    const outcomes = await Promise.all([update(0, { name: 'One' }), update(0, { name: 'Two' })]);
    expect(outcomes.map(({ code }) => code ?? 'done').sort()).toEqual(['VersionConflict', 'done']);
    expect(await company.tenant()).toMatchObject({ version: 1 });
  });

  it('can have a default account, and its name is still the token’s', async () => {
    await dropRow();
    const account = await company.newAccount();
    const made = await company.call('admin', 'updateAccount', change(account, { isDefault: true }));
    expect(made.row).toMatchObject({ isDefault: true });
    expect(await company.tenant()).toEqual({ ...STORED, version: 0 });
    expect((await update(0, { name: 'Named' })).row).toMatchObject({ name: 'Named', version: 1 });
    expect(await company.account(account['id'])).toMatchObject({ isDefault: true });
  });
});
