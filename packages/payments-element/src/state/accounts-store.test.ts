import { ApiError } from '@remit-elements/auth-core';
import { expect } from '@open-wc/testing';
import { accountFixtures, memoryPaymentsGateway, TENANT_B } from '../testing.js';
import { AccountsStore } from './accounts-store.js';

describe('AccountsStore', () => {
  it('reads the accounts once, and those of its own tenant alone', async () => {
    const gateway = memoryPaymentsGateway();
    let reads = 0;
    gateway.accounts = () => {
      reads += 1;
      return Promise.resolve([...accountFixtures(), ...accountFixtures(TENANT_B)]);
    };
    const store = new AccountsStore(gateway);
    await Promise.all([store.load(), store.load()]);
    await store.load();
    expect([reads, store.state.value]).to.deep.equal([1, accountFixtures()]);
  });

  it('can be asked again after it failed', async () => {
    const gateway = memoryPaymentsGateway({ accounts: accountFixtures() });
    gateway.fail({ on: 'accounts', error: new ApiError('Offline') });
    const store = new AccountsStore(gateway);
    await store.load();
    expect([store.state.status, store.state.error?.code]).to.deep.equal(['failed', 'Offline']);
    await store.load();
    expect(store.state.value).to.have.length(2);
  });

  it('is emptied by the end of its session', async () => {
    const gateway = memoryPaymentsGateway({ accounts: accountFixtures() });
    const store = new AccountsStore(gateway);
    await store.load();
    gateway.end();
    expect(store.state.value).to.deep.equal([]);
  });
});
