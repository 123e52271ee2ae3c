import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toCompanyName } from './company-name.js';
import { emailRule, sameEmail } from './email-address.js';
import { formatToken, hashOf, invitationIdOf, newSecret, opens, parseToken } from './invitation-token.js';
import { tenantIdOf } from './tenant-id.js';

describe('an e-mail address', () => {
  it.each(['a@b.example', "o'neill+pay@sub.b-c.example", `${'a'.repeat(64)}@b.example`, 'x@xn--mller-kva.example'])(
    '%s is one',
    (email) => {
      expect(emailRule(email)).toBeUndefined();
    },
  );
  it.each([
    [undefined, 'required'],
    [7, 'required'],
    [`a@${'b.'.repeat(125)}example`, 'length'],
    ['a b@c.example', 'characters'],
    ['a@b.example\n', 'characters'],
    ['\u212a@b.example', 'characters'],
    ['a@b', 'format'],
    ['@b.example', 'format'],
    ['a@', 'format'],
    ['a@b@c.example', 'format'],
    ['.a@b.example', 'format'],
    ['a@-b.example', 'format'],
    [`${'a'.repeat(65)}@b.example`, 'format'],
    ['a;b@c.example', 'format'],
  ])('%j breaks the rule %s', (email, rule) => {
    expect(emailRule(email)).toBe(rule);
  });
  it('is the same in any case of its letters', () => {
    expect(sameEmail('A@b.Example', 'a@B.example')).toBe(true);
    expect(sameEmail('a@b.example', 'a@c.example')).toBe(false);
  });
});

describe("an invitation's token", () => {
  const token = () => ({ tenantId: 'tenant-a', invitationId: invitationIdOf('tenant-a', 'r'), secret: newSecret() });
  it('is read as it was written, and of 256 random bits', () => {
    const made = token();
    expect(parseToken(formatToken(made))).toEqual(made);
    expect(Buffer.from(made.secret, 'base64url')).toHaveLength(32);
    expect(new Set(Array.from({ length: 100 }, newSecret)).size).toBe(100);
  });
  it.each(['', 'x', 7, null, {}, '..', Buffer.from('a.b.c').toString('base64url'), 'A'.repeat(401)])(
    'is not %j',
    (text) => {
      expect(parseToken(text)).toBeUndefined();
    },
  );
  it('opens by its own secret alone', () => {
    const { secret } = token();
    expect(opens(secret, [hashOf(newSecret()), hashOf(secret)])).toBe(true);
    for (const hashes of [[], [hashOf(newSecret())], [secret], [''], [hashOf(secret).slice(1)]])
      expect(opens(secret, hashes)).toBe(false);
  });
  it('names one invitation for each request of each tenant', () => {
    expect(invitationIdOf('tenant-a', 'r')).toBe(invitationIdOf('tenant-a', 'r'));
    expect(invitationIdOf('tenant-a', 'r')).not.toBe(invitationIdOf('tenant-b', 'r'));
    expect(invitationIdOf('tenant-a', 'r')).not.toBe(invitationIdOf('tenant-a', 's'));
  });
});

it('a tenant is named by who founded it, in the form of the claim', () => {
  expect(tenantIdOf('s')).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]{2,63}$/);
  expect(tenantIdOf('s')).not.toBe(tenantIdOf('t'));
});

const { companyNameRows } = JSON.parse(readFileSync(new URL('../../../data/values.json', import.meta.url), 'utf8')) as {
  companyNameRows: readonly { readonly value: string; readonly ok: boolean }[];
};

it.each(companyNameRows)('a company name is checked at sign-up as later: $value', ({ value, ok }) => {
  expect(toCompanyName(value) !== undefined).toBe(ok);
});

it('a company name is kept trimmed and in one form of its letters', () => {
  expect(toCompanyName('  Mu\u0308ller  ')).toBe('M\u00fcller');
  expect(toCompanyName(7)).toBeUndefined();
});
