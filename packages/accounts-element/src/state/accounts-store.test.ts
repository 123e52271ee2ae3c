import { deferred, type Deferred } from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import type { AccountPage } from '../data/accounts-gateway.js';
import { accountFixture, accountFixtures, memoryAccountsGateway, TENANT_B } from '../testing.js';
import { AccountsStore } from './accounts-store.js';

/** A gateway whose lists a test answers, one after the other. */
function slowGateway() {
  const lists: Deferred<AccountPage>[] = [];
  const gateway = memoryAccountsGateway();
  gateway.list = () => {
    const list = deferred<AccountPage>();
    lists.push(list);
    return list.promise;
  };
  return { gateway, lists };
}

const ids = (store: AccountsStore): string[] => store.state.value.rows.map((row) => row.id);

describe('AccountsStore', () => {
  it('shows the last answer that was asked for, whichever comes last', async () => {
    const { gateway, lists } = slowGateway();
    const store = new AccountsStore(gateway);
    const first = store.load();
    const second = store.load();
    lists[1]!.resolve({ items: [accountFixture({ id: 'second' })] });
    lists[0]!.resolve({ items: [accountFixture({ id: 'first' })] });
    await Promise.all([first, second]);
    expect(ids(store)).to.deep.equal(['second']);
  });

  it('stays empty when an answer arrives after the session has ended', async () => {
    const { gateway, lists } = slowGateway();
    const store = new AccountsStore(gateway);
    const loading = store.load();
    gateway.end();
    lists[0]!.resolve({ items: accountFixtures() });
    await loading;
    expect(store.state).to.deep.include({ status: 'idle' });
    expect(ids(store)).to.deep.equal([]);
  });

  it('shows what was saved until the list has caught up', async () => {
    const gateway = memoryAccountsGateway({ accounts: [accountFixture()] });
    const store = new AccountsStore(gateway);
    await store.load();
    store.applySaved(accountFixture({ id: 'new', name: 'Escrow' }));
    expect(ids(store)).to.deep.equal(['new', 'main']);
    await store.load();
    expect(ids(store)).to.deep.equal(['new', 'main']);
    store.applySaved(accountFixture({ id: 'new', version: 2, deletedAt: '2026-11-22T00:00:00Z' }));
    expect(ids(store)).to.deep.equal(['main']);
  });

  it('reads again once the server listens, as what changed since the first read began was told to nobody', async () => {
    const { gateway, lists } = slowGateway();
    let listening: { state(state: 'live' | 'stale'): void } | undefined;
    gateway.subscribe = (listener) => {
      listening = listener;
      return () => undefined;
    };
    const store = new AccountsStore(gateway);
    const loading = store.load();
    listening!.state('live');
    lists[0]!.resolve({ items: [accountFixture({ id: 'before' })] });
    await loading;
    expect(ids(store)).to.deep.equal(['before']);
    await waitUntil(() => lists.length === 2, 'the gap stayed open');
    lists[1]!.resolve({ items: [accountFixture({ id: 'before' }), accountFixture({ id: 'between', name: 'Z' })] });
    await waitUntil(() => ids(store).length === 2, 'what came between is missing');
    expect(ids(store)).to.deep.equal(['before', 'between']);
  });

  it('reads once where it listens before it reads', async () => {
    const { gateway, lists } = slowGateway();
    gateway.subscribe = (listener) => {
      listener.state('live');
      return () => undefined;
    };
    const store = new AccountsStore(gateway);
    const loading = store.load();
    lists[0]!.resolve({ items: accountFixtures() });
    await loading;
    expect([lists.length, store.state.status, store.state.value.connection]).to.deep.equal([1, 'ready', 'live']);
  });

  it('shows one default at once where another one became it', async () => {
    const accounts = [accountFixture(), accountFixture({ id: 'dollar', name: 'Dollars', isDefault: false })];
    const store = new AccountsStore(memoryAccountsGateway({ accounts }));
    await store.load();
    const defaults = (): string[] => store.state.value.rows.filter((row) => row.isDefault).map(({ id }) => id);
    store.applySaved(accountFixture({ id: 'dollar', name: 'Dollars', version: 2 }));
    expect(defaults()).to.deep.equal(['dollar']);
    store.applySaved(accountFixture({ version: 2 }));
    expect(defaults()).to.deep.equal(['main']);
    store.applySaved(accountFixture({ version: 3, isDefault: false }));
    expect(defaults()).to.deep.equal([]);
  });

  it('takes no account of another tenant', async () => {
    const store = new AccountsStore(memoryAccountsGateway());
    await store.load();
    store.applySaved(accountFixture({ tenantId: TENANT_B }));
    expect(ids(store)).to.deep.equal([]);
  });
});
