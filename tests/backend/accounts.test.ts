import { startTestBackend, type TestBackend } from '@remit-elements/local-backend/testing.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { change, Company, type Row, rowOf } from './company.js';

let backend: TestBackend;
let company: Company;
beforeAll(async () => {
  backend = await startTestBackend();
  company = new Company(backend, 'tenant-a');
});
afterAll(() => backend.remove());

const update = (row: Row, more: object) => company.call('admin', 'updateAccount', change(row, more));
const listed = async () => {
  const { listAccounts } = await company.query('query Q { listAccounts(limit: 100) { items { id name isDefault } } }');
  return (listAccounts as { items: Row[] }).items;
};
const defaults = async () => (await listed()).filter((it) => it['isDefault'] === true).map((it) => it['id']);

describe('a change of an account', () => {
  it('changes what it names, clears what is null, and moves it in the list', async () => {
    const account = await company.newAccount({ name: 'Zebra', bic: 'NTSBDEB1XXX' });
    const changed = rowOf(await update(account, { name: 'aardvark', bic: null }));
    expect(changed).toMatchObject({ version: 2, name: 'aardvark', bic: null, holderName: 'Company A', status: 'OPEN' });
    expect(await company.account(account['id'])).toEqual(changed);
    expect((await listed())[0]).toMatchObject({ id: account['id'], name: 'aardvark' });
  });

  it('closes an account, after which no payment is made from it, and opens it again', async () => {
    const account = await company.newAccount();
    const closed = rowOf(await update(account, { status: 'CLOSED' }));
    await expect(company.newPayment(closed)).rejects.toThrow('reference');
    rowOf(await update(closed, { status: 'OPEN' }));
    expect(await company.newPayment(account)).toMatchObject({ version: 1 });
  });

  it('is refused with every broken rule of what it names', async () => {
    const account = await company.newAccount();
    const { code, info } = await update(account, { name: null, iban: 'DE00', status: null, holderName: undefined });
    const violations = [
      { field: 'name', rule: 'required' },
      { field: 'iban', rule: 'length' },
      { field: 'status', rule: 'required' },
    ];
    expect({ code, info }).toEqual({ code: 'ValidationError', info: { violations } });
    expect(await company.account(account['id'])).toEqual(account);
  });

  it('is made once, whatever version the repeats name; other values under its requestId are a conflict', async () => {
    const account = await company.newAccount();
    const input = change(account, { name: 'Rent', holderAddress: { townName: 'Bonn', country: 'DE' } });
    const changed = rowOf(await company.call('admin', 'updateAccount', input));
    const later = rowOf(await update(changed, { name: 'Rents' }));
    expect((await company.call('admin', 'updateAccount', input)).row).toEqual(later);
    expect((await company.call('admin', 'updateAccount', { ...input, version: 3 })).row).toEqual(later);
    expect((await company.call('admin', 'updateAccount', { ...input, name: 'Other' })).code).toBe(
      'IdempotencyConflict',
    );
    const { id, version, requestId } = input;
    expect((await company.call('admin', 'deleteAccount', { id, version, requestId })).code).toBe('IdempotencyConflict');
  });

  it('from a version that is past meets the row as it is', async () => {
    const account = await company.newAccount();
    const changed = rowOf(await update(account, { name: 'Two' }));
    expect(await update(account, { name: 'Three' })).toMatchObject({
      code: 'VersionConflict',
      data: changed,
      info: { currentVersion: 2 },
    });
  });

  it.each(['viewer', 'preparer', 'approver'])('is not for a %s', async (role) => {
    const account = await company.newAccount();
    expect((await company.call(role, 'updateAccount', change(account, { name: 'X' }))).code).toBe('Unauthorized');
    expect((await company.call(role, 'deleteAccount', change(account))).code).toBe('Unauthorized');
    expect(await company.account(account['id'])).toEqual(account);
  });

  it('of an account that another company has is of one that is not there', async () => {
    const account = await company.newAccount();
    const other = new Company(backend, 'tenant-b');
    expect((await other.call('admin', 'updateAccount', change(account, { name: 'X' }))).code).toBe('NotFound');
    expect((await other.call('admin', 'deleteAccount', change(account))).code).toBe('NotFound');
    expect(await company.account(account['id'])).toEqual(account);
  });
});

describe('the default account', () => {
  it('is one at most: the one that was last made so', async () => {
    const [first, second] = [await company.newAccount(), await company.newAccount()];
    expect(first).toMatchObject({ isDefault: false });
    const made = rowOf(await update(first, { isDefault: true }));
    expect(made).toMatchObject({ isDefault: true, version: 2 });
    expect(await defaults()).toEqual([first['id']]);
    expect(rowOf(await update(second, { isDefault: true }))).toMatchObject({ isDefault: true });
    expect(await defaults()).toEqual([second['id']]);
    expect(await company.account(first['id'])).toMatchObject({ isDefault: false });
    expect(rowOf(await update(made, { isDefault: false }))).toMatchObject({ isDefault: false });
    expect(await defaults()).toEqual([second['id']]);
    const end = rowOf(await update(rowOf(await update(second, { version: 2, name: 'S' })), { isDefault: false }));
    expect(end).toMatchObject({ isDefault: false });
    expect(await defaults()).toEqual([]);
  });

  it('is not brought back by a late repeat, which answers what holds', async () => {
    const [first, second] = [await company.newAccount(), await company.newAccount()];
    const input = change(first, { isDefault: true });
    rowOf(await company.call('admin', 'updateAccount', input));
    rowOf(await update(second, { isDefault: true }));
    expect((await company.call('admin', 'updateAccount', input)).row).toMatchObject({ isDefault: false, version: 2 });
    expect(await defaults()).toEqual([second['id']]);
  });

  it('is made by the repeat when the first try ended between its two writes', async () => {
    const account = await company.newAccount();
    const input = change(account, { isDefault: true });
    rowOf(await company.call('admin', 'updateAccount', input));
    await backend.dynamo.request('UpdateItem', {
      TableName: 'tenants',
      Key: { tenantId: { S: 'tenant-a' }, id: { S: 'tenant' } },
      UpdateExpression: 'REMOVE defaultAccountId, defaultedAt',
    });
    expect(await defaults()).toEqual([]);
    expect((await company.call('admin', 'updateAccount', input)).row).toMatchObject({ isDefault: true, version: 2 });
    expect(await defaults()).toEqual([account['id']]);
  });
});

describe('the deletion of an account', () => {
  it('leaves nothing to be seen, and its repeat is answered', async () => {
    const account = await company.newAccount();
    const input = change(account);
    const gone = rowOf(await company.call('admin', 'deleteAccount', input));
    expect(gone).toMatchObject({ version: 2, deletedAt: expect.any(String) as string });
    expect((await company.call('admin', 'deleteAccount', input)).row).toEqual(gone);
    expect(await company.account(account['id'])).toBeNull();
    expect((await listed()).map((it) => it['id'])).not.toContain(account['id']);
    expect((await update(gone, { name: 'X' })).code).toBe('NotFound');
    await expect(company.newPayment(account)).rejects.toThrow('reference');
  });

  it('is refused while a payment is paid from it, and done once the last was deleted', async () => {
    const account = await company.newAccount();
    const payment = await company.newPayment(account);
    const refused = await company.call('admin', 'deleteAccount', change(account));
    expect(refused).toMatchObject({ code: 'StatusConflict', data: account, info: { currentVersion: 1 } });
    rowOf(await company.call('preparer', 'deletePayment', change(payment)));
    expect((await company.call('admin', 'deleteAccount', change(account))).row).toMatchObject({ version: 2 });
  });

  it('is not kept off by payments from an account whose id only begins alike', async () => {
    const account = await company.newAccount({ id: 'acc-1' });
    await company.newPayment(await company.newAccount({ id: 'acc-10' }));
    expect((await company.call('admin', 'deleteAccount', change(account))).row).toBeDefined();
  });

  it('of one of two changes at once lets one win', async () => {
    const account = await company.newAccount();
    const outcomes = await Promise.all([
      company.call('admin', 'deleteAccount', change(account)),
      update(account, { name: 'Kept' }),
    ]);
    const codes = outcomes.map(({ code }) => code);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(['VersionConflict', 'NotFound']).toContain(codes.find((code) => code !== undefined));
  });
});
