import { memberClaims, startTestBackend, type TestBackend } from '@remit-elements/local-backend/testing.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../support/api.js';
import { howMany } from '../support/deep.js';

const RACES = Array.from({ length: howMany(10, 100) }, (_, round) => round);

let backend: TestBackend;
let api: Api;
beforeAll(async () => {
  backend = await startTestBackend({ payments: 0 });
  api = await Api.over(backend);
});
afterAll(() => backend.remove());

const IBAN = 'DE89370400440532013000';

describe('what no single item decides', () => {
  it.each(RACES)('race %i: a payment whose account is deleted meanwhile can never leave', async (round) => {
    const [account, id] = [`account-${String(round)}`, `payment-${String(round)}`];
    const [preparer, admin] = [await backend.tokenOf('tenant-a', 'preparer'), await backend.tokenOf('tenant-a')];
    const input = { id: account, name: account, holderName: 'A', iban: IBAN, currency: 'EUR' };
    await api.must(admin, 'createAccount', { input });
    const payment = {
      ...{ id, debtorAccountId: account, creditorName: 'N', creditorIban: IBAN, amountMinor: 1, currency: 'EUR' },
      requestedExecutionDate: '2030-01-15',
    };
    const [created, deleted] = await Promise.all([
      api.call(preparer, 'createPayment', { input: payment }),
      api.call(admin, 'deleteAccount', { input: { id: account, version: 1 } }),
    ]);
    if (created.code !== undefined) expect([created.code, deleted.code]).toEqual(['ValidationError', undefined]);
    if (deleted.code !== undefined) expect([created.code, deleted.code]).toEqual([undefined, 'StatusConflict']);
    if (created.code !== undefined || deleted.code !== undefined) return;
    const submitted = await api.call(preparer, 'submitPayment', { input: { id, version: 1 } });
    expect(submitted.code).toBe('ValidationError');
    expect(submitted.info?.['violations']).toEqual([{ field: 'debtorAccountId', rule: 'reference' }]);
    const moved = { id, version: 1, debtorAccountId: 'main-account' };
    await api.must(preparer, 'updatePayment', { input: moved });
    await api.must(preparer, 'submitPayment', { input: { id, version: 2 } });
  });

  it.each(RACES)('race %i: two admins who remove or demote one another leave one', async (round) => {
    const tenantId = `pair-${String(round)}`;
    await backend.plantTenant(tenantId);
    const subs = ['one', 'other'];
    for (const sub of subs) await backend.plantMember(tenantId, sub, ['admin']);
    const tokens = await Promise.all(subs.map((it) => backend.identity.token(memberClaims(tenantId, 'admin', it))));
    const call = (place: number, target: string) =>
      (round + place) % 3 === 0
        ? api.call(tokens[place], 'setMemberRole', { input: { id: target, version: 1, roles: ['viewer'] } })
        : api.call(tokens[place], 'removeMember', { input: { id: target, version: 1 } });
    // Each the other, or each oneself.
    const targets = round % 2 === 0 ? ['other', 'one'] : subs;
    const answers = await Promise.all(targets.map((target, place) => call(place, target)));
    const codes = answers.map((it) => it.code);
    expect(
      codes.filter((it) => it === undefined),
      answers.map((it) => it.text).join(),
    ).toHaveLength(1);
    expect(['StatusConflict', 'Unauthorized', 'VersionConflict', 'NotFound']).toContain(
      codes.find((it) => it !== undefined),
    );
    const members = await api.all(tokens[0]!, 'listMembers');
    expect(members.filter((it) => (it['roles'] as string[]).includes('admin'))).toHaveLength(1);
  });

  it.each(RACES)('race %i: of two accounts made the default at once, one is', async (round) => {
    const admin = await backend.tokenOf('tenant-b');
    const ids = [`first-${String(round)}`, `second-${String(round)}`];
    for (const id of ids) {
      const input = { id, name: id, holderName: 'B', iban: IBAN, currency: 'EUR' };
      await api.must(admin, 'createAccount', { input });
    }
    await Promise.all(
      ids.map((id) => api.must(admin, 'updateAccount', { input: { id, version: 1, isDefault: true } })),
    );
    const accounts = await api.all(admin, 'listAccounts');
    const defaults = accounts.filter((it) => it['isDefault'] === true).map((it) => it['id']);
    expect(defaults).toHaveLength(1);
    expect(ids).toContain(defaults[0]);
  });
});
