import { ApiError } from '@remit-elements/auth-core';
import { deferred, type Deferred } from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import type { Account } from '../model/account.js';
import { accountFixture, memoryAccountsGateway, TENANT_B } from '../testing.js';
import { AccountDetailStore } from './account-detail-store.js';

describe('AccountDetailStore', () => {
  it('follows one account: what is saved, renamed elsewhere and deleted', async () => {
    const gateway = memoryAccountsGateway({ accounts: [accountFixture()] });
    const store = new AccountDetailStore(gateway);
    await store.open('main');
    expect(store.state).to.deep.include({ status: 'ready', value: accountFixture() });
    store.applySaved(accountFixture({ version: 2, name: 'Saved here' }));
    expect(store.state.value?.name).to.equal('Saved here');
    gateway.put(accountFixture({ version: 3, name: 'Elsewhere' }));
    await waitUntil(() => store.state.value?.name === 'Elsewhere');
    store.applySaved(accountFixture({ version: 2, name: 'Old' }));
    expect(store.state.value?.name).to.equal('Elsewhere');
    gateway.put(accountFixture({ version: 4, deletedAt: '2026-11-22T00:00:00Z' }));
    await waitUntil(() => store.state.value === undefined);
    expect([store.state.status, store.wasShown]).to.deep.equal(['ready', true]);
  });

  it('is no default any more once another one is', async () => {
    const accounts = [accountFixture(), accountFixture({ id: 'dollar', isDefault: false })];
    const gateway = memoryAccountsGateway({ accounts });
    const store = new AccountDetailStore(gateway);
    await store.open('main');
    gateway.put(accountFixture({ id: 'dollar', version: 2 }));
    await waitUntil(() => store.state.value?.isDefault === false);
  });

  it('shows the account that was opened last, whichever answer comes last', async () => {
    const gateway = memoryAccountsGateway();
    const answers: Deferred<Account>[] = [];
    gateway.get = () => {
      const answer = deferred<Account>();
      answers.push(answer);
      return answer.promise;
    };
    const store = new AccountDetailStore(gateway);
    const both = [store.open('main'), store.open('dollar')];
    answers[1]!.resolve(accountFixture({ id: 'dollar' }));
    answers[0]!.resolve(accountFixture());
    await Promise.all(both);
    expect(store.state.value?.id).to.equal('dollar');
  });

  it('shows neither another tenant’s account nor anything after the session', async () => {
    const gateway = memoryAccountsGateway({ accounts: [accountFixture()] });
    const store = new AccountDetailStore(gateway);
    await store.open('main');
    gateway.fail({ on: 'get', error: new ApiError('Offline') });
    await store.refresh();
    expect([store.state.status, store.state.value?.id]).to.deep.equal(['failed', 'main']);
    gateway.get = () => Promise.resolve(accountFixture({ tenantId: TENANT_B, name: 'Theirs' }));
    await store.refresh();
    expect([store.state.error?.code, store.state.value]).to.deep.equal(['TenantMismatch', undefined]);
    gateway.end();
    expect([store.state.status, gateway.backend.listeners]).to.deep.equal(['idle', 0]);
  });
});
