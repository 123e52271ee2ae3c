import { describe, expect, it } from 'vitest';
import { readToken } from './id-token.js';
import { fakeToken } from './testing/index.js';

describe('readToken', () => {
  it('reads who, for which company, with which rights, and until when in ms', () => {
    const claims = { iat: 1_700_000_000, exp: 1_700_000_900, 'cognito:groups': ['preparer', 'approver'] };
    expect(readToken(fakeToken(claims))).toEqual({
      subject: 'subject-a',
      tenantId: 'tenant-a',
      tenantName: 'Company A',
      roles: ['preparer', 'approver'],
      issuedAtMs: 1_700_000_000_000,
      expiresAtMs: 1_700_000_900_000,
    });
  });

  it('reads names in any script', () => {
    const name = 'Größe & Söhne 株式会社 🏦';
    expect(readToken(fakeToken({ 'custom:tenantName': name })).tenantName).toBe(name);
  });

  it('leaves groups out that are no roles of ours', () => {
    expect(readToken(fakeToken({ 'cognito:groups': ['staff', 'viewer', 7] })).roles).toEqual(['viewer']);
  });

  it.each([
    ['no tenant', { 'custom:tenantId': undefined }],
    ['an empty tenant', { 'custom:tenantId': '' }],
    ['a tenant with a path in it', { 'custom:tenantId': '../tenant-b' }],
    ['a list of tenants', { 'custom:tenantId': ['tenant-a'] }],
    ['a tenant that is too long', { 'custom:tenantId': 'a'.repeat(65) }],
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
    ['no end', { exp: undefined }],
    ['an end that is a text', { exp: '1700000900' }],
    ['no groups', { 'cognito:groups': undefined }],
    ['groups that are no list', { 'cognito:groups': 'admin' }],
    ['no known group', { 'cognito:groups': ['staff'] }],
  ])('refuses a token with %s', (_what, claims) => {
    expect(() => readToken(fakeToken(claims))).toThrow(expect.objectContaining({ code: 'Unauthorized' }));
  });

  it.each(['', 'a', 'a.b.c', 'a.bnVsbA.c', 'a.%%%.c'])('refuses what is no token, without quoting it: %j', (text) => {
    expect(() => readToken(text)).toThrow(expect.objectContaining({ code: 'Unauthorized', message: 'Not a token' }));
  });
});
