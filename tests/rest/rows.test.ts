import type { Account, AccountCommand } from '@remit-elements/accounts-element';
import { graphqlOutflows } from '@remit-elements/accounts-element/rest.js';
import { accountFixture } from '@remit-elements/accounts-element/testing.js';
import { fakeSession, fakeSessionClient, type FakeSession } from '@remit-elements/auth-core/testing.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, openWorld, rename, type World } from './world.js';

let world: World;

beforeEach(async () => {
  world = await openWorld();
});

afterEach(() => world.service.close());

describe('rows', () => {
  const theirs = accountFixture({ tenantId: 'tenant-b' });

  it('of another tenant are refused, wherever they come', async () => {
    expect(await codeOf(world.answering(theirs).get('main'))).toBe('TenantMismatch');
    expect(await codeOf(world.answering(theirs).write(rename('X')))).toBe('TenantMismatch');
    expect(await codeOf(world.answering({ items: [accountFixture(), theirs] }).list({ limit: 10 }))).toBe(
      'TenantMismatch',
    );
    const gateway = world.gatewayOf();
    await gateway.get('main');
    world.service.fault({ kind: 'answer', status: 412, text: JSON.stringify({ current: theirs }) });
    await expect(gateway.write(rename('X'))).rejects.toMatchObject({ code: 'VersionConflict', current: undefined });
  });

  it('of another account than was asked for are refused', async () => {
    expect(await codeOf(world.answering(accountFixture({ id: 'other' })).get('main'))).toBe('MalformedAnswer');
    expect(await codeOf(world.answering(accountFixture({ id: 'other' })).write(rename('X')))).toBe('MalformedAnswer');
  });

  it('are changed by the service’s own tag of the version that was changed, which a list does not tell', async () => {
    const gateway = world.gatewayOf();
    await gateway.list({ limit: 10 });
    expect(await gateway.write(rename('First'))).toMatchObject({ version: 2 });
    expect(await gateway.write(rename('Second', 2))).toMatchObject({ version: 3 });
    const seen = world.service.requests.map(({ method, headers }) => [method, headers['if-match']]);
    expect(seen.slice(1)).toEqual([
      ['GET', undefined],
      ['PATCH', '"v1"'],
      ['PATCH', '"v2"'],
    ]);
  });

  it('are changed by their versions at once where those are the tags', async () => {
    world.service.tagOf = (version) => `"${String(version)}"`;
    const gateway = world.gatewayOf();
    await gateway.list({ limit: 10 });
    await gateway.get('dollar');
    expect(await gateway.write(rename('First'))).toMatchObject({ version: 2 });
    expect(world.service.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'PATCH']);
  });

  it('in the way of a write are read where the service does not bring them', async () => {
    const gateway = world.gatewayOf();
    const current = await gateway.get('main');
    world.service.fault({ kind: 'answer', status: 412 });
    await expect(gateway.write(rename('X'))).rejects.toMatchObject({ code: 'VersionConflict', current });
  });

  it('are read after a write that answers nothing', async () => {
    const gateway = world.gatewayOf();
    await gateway.get('main');
    world.backend.put(accountFixture({ version: 2, name: 'Stored' }));
    world.service.fault({ kind: 'answer', status: 204 });
    expect(await gateway.write(rename('Stored'))).toMatchObject({ version: 2, name: 'Stored' });
  });
});

describe('a service that knows no limit', () => {
  const many = Array.from({ length: 2_345 }, (_, index) => accountFixture({ id: `account-${String(index)}` }));

  it('is read page by page all the same: each row once, by one request', async () => {
    let asked = 0;
    const gateway = world.gatewayOf({
      fetch: () => {
        asked += 1;
        return Promise.resolve(new Response(JSON.stringify({ items: many })));
      },
    });
    const pages: (readonly Account[])[] = [];
    for (let nextToken: string | undefined, isFirst = true; isFirst || nextToken !== undefined; isFirst = false) {
      const page = await gateway.list({ limit: 100, ...(nextToken !== undefined && { nextToken }) });
      pages.push(page.items);
      ({ nextToken } = page);
    }
    expect(pages.map(({ length }) => length)).toEqual([...Array<number>(23).fill(100), 45]);
    expect(pages.flat().map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    expect(asked).toBe(1);
  });

  it('goes on with its own cursor after what it answered too much', async () => {
    const gateway = world.answering({ items: many.slice(0, 15), nextCursor: 'theirs' });
    const first = await gateway.list({ limit: 10 });
    const second = await gateway.list({ limit: 10, nextToken: first.nextToken ?? '' });
    expect([first.items.length, second.items.length, second.nextToken]).toEqual([10, 5, 'theirs']);
  });

  it('has nothing of a session left once that has ended', async () => {
    const gateway = world.answering({ items: many });
    const { nextToken = '' } = await gateway.list({ limit: 10 });
    expect(await codeOf(world.answering({ items: many }).list({ limit: 10, nextToken }))).toBe('ValidationError');
    world.session.end();
    expect(await codeOf(gateway.list({ limit: 10, nextToken }))).toBe('SessionEnded');
  });
});

describe('a bank with words of its own', () => {
  const names = {
    list: { items: 'accounts', nextCursor: '_links.next.cursor', limit: 'pageSize' },
    account: {
      id: 'resourceId',
      holderName: 'owner.name',
      holderAddress: false,
      tenantId: false,
      version: false,
      isDefault: false,
    },
    balance: {
      type: 'balanceType',
      amount: 'balanceAmount.amount',
      currency: 'balanceAmount.currency',
      asOf: 'referenceDate',
    },
  } as const;
  const statuses = { enabled: 'OPEN', blocked: 'CLOSED' } as const;
  const row = {
    resourceId: 17,
    name: 'Giro',
    owner: { name: 'Company A' },
    iban: 'DE02120300000000202051',
    currency: 'EUR',
    status: 'blocked',
  };
  const account: Account = {
    id: '17',
    tenantId: 'tenant-a',
    version: 1,
    name: 'Giro',
    holderName: 'Company A',
    iban: row.iban,
    currency: 'EUR',
    status: 'CLOSED',
    isDefault: false,
  };

  it('is read and written by them, and offers no more than it has', async () => {
    const sent: (RequestInit & { url: string })[] = [];
    const body = { accounts: [row], _links: { next: { cursor: 'c2' } } };
    const gateway = world.gatewayOf({
      names,
      statuses,
      fetch: (url, init) => {
        sent.push({ url: url instanceof URL ? url.href : '', ...init });
        return Promise.resolve(new Response(JSON.stringify(init?.method === 'GET' ? body : row)));
      },
    });
    expect([...gateway.capabilities].sort()).toEqual(['balances', 'close', 'create', 'delete', 'edit']);
    expect(await gateway.list({ limit: 5 })).toEqual({ items: [account], nextToken: 'c2' });
    const changes = { holderName: 'Company A', status: 'OPEN', isDefault: true } as const;
    const change: AccountCommand = { type: 'update', requestId: 'r1', id: '17', version: 1, changes };
    expect(await gateway.write(change)).toEqual(account);
    expect(sent.map(({ url }) => url.replace(world.service.baseUrl, ''))).toEqual([
      '/accounts?pageSize=5',
      '/accounts/17',
    ]);
    const { headers, body: patch } = sent[1] ?? { url: '' };
    expect(JSON.parse(typeof patch === 'string' ? patch : '')).toEqual({
      owner: { name: 'Company A' },
      status: 'enabled',
    });
    expect(headers).toMatchObject({ 'Content-Type': 'application/merge-patch+json', 'Idempotency-Key': 'r1' });
    expect(headers).not.toHaveProperty('If-Match');
  });

  it('tells balances as decimal numbers, each exactly, and what cannot be read is left out', async () => {
    const balance = (balanceType: string, amount: unknown, currency: string): unknown => ({
      balanceType,
      balanceAmount: { amount, currency },
      referenceDate: '2026-11-20',
    });
    const rows = [
      balance('closingBooked', '-5877.7', 'EUR'),
      balance('interimAvailable', '0.10', 'EUR'),
      balance('expected', '1500.00', 'JPY'),
      balance('XPCD', '1.005', 'KWD'),
      balance('CLBD', '90071992547409.93', 'EUR'), // one beyond what is exact
      balance('CLBD', '1.005', 'EUR'),
      balance('CLBD', 12.5, 'EUR'),
      balance('CLBD', '1', 'XXQ'),
    ];
    const found = await world.answering({ balances: rows }, { names }).balances?.(['17']);
    expect(found?.map(({ type, amountMinor, currency }) => [type, amountMinor, currency])).toEqual([
      ['CLBD', -587_770, 'EUR'],
      ['ITAV', 10, 'EUR'],
      ['XPCD', 1_500, 'JPY'],
      ['XPCD', 1_005, 'KWD'],
    ]);
    expect(found?.[0]).toMatchObject({ accountId: '17', asOf: '2026-11-20' });
  });

  it('has none of an account that it does not know, and fails where it fails', async () => {
    expect(await world.gatewayOf().balances?.(['main', 'nobody'])).toEqual([]);
    world.service.fault({ kind: 'answer', status: 500 });
    expect(await codeOf(world.gatewayOf().balances?.(['main']))).toBe('Unexpected');
  });

  it('may have its payments elsewhere', async () => {
    const outflow = { accountId: 'main', currencies: [], truncated: false };
    const stop = (): undefined => undefined;
    const outflows = { outflows: () => Promise.resolve([outflow]), watchOutflows: () => stop };
    const gateway = world.gatewayOf({ outflows });
    expect(gateway.capabilities.has('outflows')).toBe(true);
    expect(await gateway.outflows?.(['main'])).toEqual([outflow]);
    expect(gateway.watchOutflows?.(() => undefined)).toBe(stop);
    expect(world.gatewayOf().capabilities.has('outflows')).toBe(false);
    expect(world.gatewayOf().watchOutflows).toBeUndefined();
  });

  it.each([
    ['company', { tenantId: 'tenant-b', subject: 'admin-a' }],
    ['person', { subject: 'admin-b' }],
  ])('has no payments of another %s, whose accounts may have the same ids', (_, somebody) => {
    const outflowsOf = (session: FakeSession) => graphqlOutflows(fakeSessionClient({ session }));
    expect(() => world.gatewayOf({ outflows: outflowsOf(fakeSession(somebody)) })).toThrow(TypeError);
    expect(() => world.gatewayOf({ outflows: outflowsOf(fakeSession({ subject: 'admin-a' })) })).not.toThrow();
  });
});
