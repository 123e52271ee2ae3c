import { memberClaims, type TestIdentity, type TokenRecipe } from '@remit-elements/local-backend/testing.js';

/** Someone who must get nothing: what is wrong with them, and their token. */
interface Stranger {
  readonly name: string;
  token(identity: TestIdentity): Promise<string | undefined>;
}

const claims = memberClaims('tenant-a');
const signed = (name: string, recipe: TokenRecipe, of: Record<string, unknown> = claims): Stranger => ({
  name,
  token: (identity) => identity.token(of, recipe),
});
const withoutTenant = Object.fromEntries(Object.entries(claims).filter(([name]) => !name.startsWith('custom:')));
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const MALFORMED_TENANTS: readonly unknown[] = [
  ...[
    '',
    'a',
    'ab',
    '-tenant',
    '_tenant',
    'tenant a',
    'tenant-a ',
    ' tenant-a',
    'tenant-a\n',
    'tenänt',
    'tenant-a,tenant-b',
    'a'.repeat(65),
  ],
  ...[['tenant-a'], ['tenant-a', 'tenant-b'], [], {}, { S: 'tenant-a' }, 42, true, null],
];
const MALFORMED_GROUPS: readonly unknown[] = [
  [],
  ['owner'],
  'admin',
  'administrators',
  ['administrator'],
  [['admin']],
  { admin: true },
  null,
  undefined,
];

/** Tokens that are not good: refused before any resolver runs. */
export const WITHOUT_TOKEN: readonly Stranger[] = [
  { name: 'no token', token: () => Promise.resolve(undefined) },
  { name: 'no JWT', token: () => Promise.resolve('nonsense') },
  {
    name: 'an unsigned token',
    token: async (identity) => {
      const [, payload] = (await identity.token(claims)).split('.');
      return `${base64({ alg: 'none', typ: 'JWT' })}.${payload ?? ''}.`;
    },
  },
  {
    name: 'another tenant written into a good token',
    token: async (identity) => {
      const [header, , signature] = (await identity.token(claims)).split('.');
      const later = Math.floor(Date.now() / 1000) + 900;
      return `${header ?? ''}.${base64({ ...memberClaims('tenant-b'), exp: later })}.${signature ?? ''}`;
    },
  },
  signed('a self-signed token', { forged: true }),
  signed('an expired token', { endsInSeconds: -60 }),
  signed("another pool's token", { issuer: 'https://cognito-idp.elsewhere.invalid/pool' }),
  signed("another client's token", { client: 'another' }),
];

/** Good tokens that give no right to anything: every resolver refuses them. */
export const WITHOUT_RIGHT: readonly Stranger[] = [
  signed('an access token', { use: 'access' }, withoutTenant),
  signed('a member of no company', {}, { sub: 'nobody' }),
  ...MALFORMED_TENANTS.map((claim) =>
    signed(`the tenant ${JSON.stringify(claim)}`, {}, { ...claims, 'custom:tenantId': claim }),
  ),
  ...MALFORMED_GROUPS.map((groups) =>
    signed(`the groups ${JSON.stringify([groups])}`, {}, { ...claims, 'cognito:groups': groups }),
  ),
];
