import { describe, expect, it } from 'vitest';
import { mayCall, tenantOf } from './caller.js';

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
  const reads = ['getPayment', 'listPayments', 'getAccount', 'listAccounts', 'onPaymentChange', 'onAccountChange'];
  const writes = ['createPayment', 'updatePayment', 'deletePayment'];
  const callable = (claims: Record<string, unknown>) =>
    [...reads, ...writes, 'createAccount'].filter((field) => mayCall(claims, field));

  it('let a viewer and an approver read', () => {
    expect(callable(groups('viewer'))).toEqual(reads);
    expect(callable(groups('approver'))).toEqual(reads);
  });
  it('let a preparer write payments too', () => {
    expect(callable(groups('preparer'))).toEqual([...reads, ...writes]);
  });
  it('let an admin do all', () => {
    expect(callable(groups('admin'))).toEqual([...reads, ...writes, 'createAccount']);
  });
  it('add up', () => {
    expect(callable(groups('unheard-of', 'viewer', 'preparer'))).toEqual([...reads, ...writes]);
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
