import { ApiError, type Role } from '@remit-elements/auth-core';
import { fakeSession, fakeSessionClient, type FakeSessionClient } from '@remit-elements/auth-core/testing.js';
import { describe, expect, it, vi } from 'vitest';
import { nameOf, type Member } from './member.js';
import { graphqlMembersGateway } from './members-gateway.js';
import { MembersStore } from './members-store.js';

const row = (id: string, more: Partial<Member> = {}): Member => {
  const roles: readonly Role[] = ['preparer'];
  return { id, email: `${id}@company.example`, roles, status: 'ACTIVE', version: 1, ...more };
};
const checking = { checking: () => undefined };

function storeOf(answers: Readonly<Record<string, unknown>>): { client: FakeSessionClient; store: MembersStore } {
  const client = fakeSessionClient({ session: fakeSession({ roles: ['admin'] }), answers });
  const sending = { pause: () => Promise.resolve(), isOnline: () => true };
  return { client, store: new MembersStore(graphqlMembersGateway(client), client.session.ended, sending) };
}
const listing = (...items: readonly unknown[]) => ({ items, nextToken: null });
const names = ({ state }: MembersStore): readonly string[] => state.members.map(nameOf);
const refuse = (code: string, data?: unknown) => () => {
  // As Amplify rejects: with the answer itself.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw { errors: [{ errorType: code, message: 'no', data, errorInfo: { currentVersion: 2 } }] };
};

describe('the members of a company', () => {
  it('are read past pages that are empty, and counted where they cannot be read', async () => {
    const pages = [
      { items: [], nextToken: 'b' },
      { items: [row('ann'), { id: 'odd', roles: ['owner'], status: 'ACTIVE', version: 1 }], nextToken: 'c' },
      { items: [row('ben')], nextToken: null },
    ];
    const { store, client } = storeOf({ listMembers: () => pages.shift() });
    await store.load();
    expect([names(store), store.state.unreadable]).toEqual([['ann@company.example'], 1]);
    await store.more();
    expect(names(store)).toEqual(['ann@company.example', 'ben@company.example']);
    expect(client.requests.map(({ variables }) => variables['nextToken'])).toEqual([undefined, 'b', 'c']);
    expect(store.state.nextToken).toBeUndefined();
  });

  it('are those of the last question, whichever answer comes last', async () => {
    const late: (() => void)[] = [];
    const answers = [listing(row('old')), listing(row('new'))];
    const { store } = storeOf({
      listMembers: () => {
        const answer = answers.shift();
        return answers.length === 0 ? answer : new Promise((resolve) => late.push(() => resolve(answer)));
      },
    });
    const seen = new Set<string>();
    store.addEventListener('change', () => seen.add(store.state.status));
    const first = store.load();
    await store.load();
    late[0]?.();
    await first;
    expect([names(store), [...seen]]).toEqual([['new@company.example'], ['ready']]);
  });

  it('stay on the screen when they cannot be read anew', async () => {
    const { store, client } = storeOf({ listMembers: listing(row('ann')) });
    await store.load();
    client.answer('listMembers', refuse('Throttled'));
    await store.load();
    expect([store.state.status, store.state.error, names(store)]).toEqual([
      'failed',
      'Throttled',
      ['ann@company.example'],
    ]);
  });

  it('change when the server has said so, and not before', async () => {
    const { store, client } = storeOf({ listMembers: listing(row('ann')) });
    await store.load();
    client.answer('setMemberRole', row('ann', { roles: ['approver'], version: 2 }));
    const release = client.hold();
    const writing = store.setRoles(row('ann'), ['approver'], checking);
    expect(store.state.members[0]?.roles).toEqual(['preparer']);
    release();
    expect(await writing).toMatchObject({ kind: 'done', value: { version: 2 } });
    expect(store.state.members[0]?.roles).toEqual(['approver']);
  });

  it('are told apart from an invitation by the newest one of its address', async () => {
    const before = row('first', { email: 'eve@company.example', status: 'INVITED' });
    const { store } = storeOf({
      listMembers: listing(row('ann'), before),
      inviteMember: row('second', { email: 'Eve@company.example', status: 'INVITED' }),
    });
    await store.load();
    await store.invite({ requestId: 'r', email: 'Eve@company.example', roles: ['viewer'] }, checking);
    expect(store.state.members.map(({ id }) => id)).toEqual(['ann', 'second']);
  });

  it('are asked for by the same request when an answer was lost', async () => {
    let answers = 0;
    const invited = row('new', { status: 'INVITED' });
    const { store, client } = storeOf({
      listMembers: listing(),
      inviteMember: () => {
        answers += 1;
        if (answers === 1) throw new ApiError('Timeout');
        return invited;
      },
    });
    const told = vi.fn();
    const outcome = await store.invite(
      { requestId: 'r', email: 'new@company.example', roles: ['viewer'] },
      { checking: told },
    );
    expect(outcome).toEqual({ kind: 'done', value: invited });
    expect(client.requests.map(({ variables }) => variables['input'])).toEqual([
      { requestId: 'r', email: 'new@company.example', roles: ['viewer'] },
      { requestId: 'r', email: 'new@company.example', roles: ['viewer'] },
    ]);
    expect(told).toHaveBeenCalledOnce();
  });

  it('show what another admin has made of a row meanwhile', async () => {
    const now = row('ann', { roles: ['viewer'], version: 2 });
    const { store } = storeOf({ listMembers: listing(row('ann')), setMemberRole: refuse('VersionConflict', now) });
    await store.load();
    expect(await store.setRoles(row('ann'), ['approver'], checking)).toMatchObject({ kind: 'refused' });
    expect(store.state.members).toEqual([now]);
  });

  it('lose a row that is gone already', async () => {
    const { store } = storeOf({ listMembers: listing(row('ann'), row('ben')), removeMember: refuse('NotFound') });
    await store.load();
    await store.remove(row('ann'), checking);
    expect(names(store)).toEqual(['ben@company.example']);
  });

  it('are gone with the session, and what comes later is not taken in', async () => {
    const { store, client } = storeOf({ listMembers: listing(row('ann')), removeMember: row('ann') });
    await store.load();
    const release = client.hold();
    const writing = store.remove(row('ann'), checking);
    client.session.end();
    release();
    expect(await writing).toEqual({ kind: 'ended' });
    expect(store.state.members).toEqual([]);
    await store.load();
    expect(store.state).toMatchObject({ status: 'loading', members: [] });
  });
});
