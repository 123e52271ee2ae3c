import { describe, expect, it } from 'vitest';
import { mayCall, nameOf, tenantOf } from './caller.js';

describe('the tenant of a token', () => {
  it('is the claim', () => {
    expect(tenantOf({ 'custom:tenantId': 'tenant-a' })).toBe('tenant-a');
  });
  it.each([
    undefined,
    null,
    '',
    'ab',
    '-ab',
    'a b c',
    'tenant-a\n',
    'tenant#a',
    'a'.repeat(65),
    ['tenant-a'],
    ['tenant-a', 'tenant-b'],
    { tenant: 'a' },
    7,
    true,
  ])('is none when the claim is %j', (claim) => {
    expect(tenantOf({ 'custom:tenantId': claim })).toBeNull();
  });
});

describe('the roles of a token', () => {
  const groups = (...names: string[]) => ({ 'cognito:groups': names });
  const queries = [
    'getPayment',
    'listPayments',
    'paymentTotals',
    'findDuplicatePayments',
    'getAccount',
    'listAccounts',
  ];
  const reads = [...queries, 'getTenant', 'onPaymentChange', 'onAccountChange'];
  const prepares = [
    'createPayment',
    'updatePayment',
    'deletePayment',
    'restorePayment',
    'submitPayment',
    'withdrawPayment',
  ];
  const decides = ['approvePayment', 'rejectPayment'];
  const exports = ['markPaymentExported'];
  const keepsBooks = ['createAccount', 'updateAccount', 'deleteAccount', 'updateTenant'];
  const administers = [...keepsBooks, 'listMembers', 'inviteMember', 'setMemberRole', 'removeMember'];
  const all = [...reads, ...prepares, ...decides, ...exports, ...administers];
  const callable = (claims: Record<string, unknown>) => all.filter((field) => mayCall(claims, field));

  it('let a viewer read', () => {
    expect(callable(groups('viewer'))).toEqual(reads);
  });
  it('let a preparer write payments and mark them as exported, but not decide', () => {
    expect(callable(groups('preparer'))).toEqual([...reads, ...prepares, ...exports]);
  });
  it('let an approver decide, and mark as exported', () => {
    expect(callable(groups('approver'))).toEqual([...reads, ...decides, ...exports]);
  });
  it('let an admin do all', () => {
    expect(callable(groups('admin'))).toEqual(all);
  });
  it('add up', () => {
    expect(callable(groups('unheard-of', 'viewer', 'preparer'))).toEqual([...reads, ...prepares, ...exports]);
    expect(callable(groups('preparer', 'approver'))).toEqual([...reads, ...prepares, ...decides, ...exports]);
  });
  it.each([
    undefined,
    null,
    '',
    'admin',
    'administrators',
    [],
    ['administrator'],
    ['Admin'],
    { admin: 1 },
    [['admin']],
  ])('allow nothing when the groups are %j', (claim) => {
    expect(callable({ 'cognito:groups': claim })).toEqual([]);
  });
  it('refuse a field that has no rule', () => {
    expect(mayCall(groups('admin'), 'dropEverything')).toBe(false);
    expect(mayCall(groups('admin'), 'constructor')).toBe(false);
  });
});

describe('the name of a caller', () => {
  const uuid = '3f0c9f4e-7a1b-4f0e-9a55-0d0b4f1b2c3d';
  const email = { email: 'ann@nordwind.example', email_verified: true };

  it('is the user name, of an access token too', () => {
    expect(nameOf({ 'cognito:username': 'ann', ...email })).toBe('ann');
    expect(nameOf({ username: 'ann' })).toBe('ann');
    expect(nameOf({})).toBeNull();
  });
  it('is the e-mail of somebody whose user name is a UUID, once it is verified', () => {
    expect(nameOf({ 'cognito:username': uuid, ...email })).toBe('ann@nordwind.example');
    expect(nameOf({ 'cognito:username': uuid.toUpperCase(), ...email })).toBe('ann@nordwind.example');
    expect(nameOf({ 'cognito:username': uuid, ...email, email_verified: false })).toBe(uuid);
    expect(nameOf({ 'cognito:username': uuid })).toBe(uuid);
  });
  it.each([
    '3f0c9f4e-7a1b-4f0e-9a55-0d0b4f1b2c3',
    '3f0c9f4e7a1b4f0e9a550d0b4f1b2c3d',
    `${uuid}-a`,
    `g${uuid.slice(1)}`,
  ])('is %s itself, which is no UUID', (name) => {
    expect(nameOf({ 'cognito:username': name, ...email })).toBe(name);
  });
});
