import { expect, waitUntil } from '@open-wc/testing';
import { fakeSessionClient, type FakeSessionClient } from '@remit-elements/auth-core/testing.js';
import { PaymentsKeeper } from '../state/payments-keeper.js';
import { PaymentsStore } from '../state/payments-store.js';
import { paymentFixture, paymentFixtures } from '../testing.js';
import { GraphQLPaymentsReader } from './graphql-payments-reader.js';

const FIELD = 'onPaymentChange';
const listening = (client: FakeSessionClient): Promise<void> => waitUntil(() => client.listeners(FIELD) === 1);

async function loaded(client: FakeSessionClient): Promise<PaymentsStore> {
  const store = new PaymentsStore(new GraphQLPaymentsReader(client));
  store.keep((list) => new PaymentsKeeper(list));
  await store.load({ pageSize: 10 });
  return store;
}

describe('GraphQLPaymentsReader', () => {
  it('listens once the first list was read, and not before', async () => {
    const client = fakeSessionClient({ answers: { listPayments: { items: [] } } });
    const release = client.hold();
    const store = new PaymentsStore(new GraphQLPaymentsReader(client));
    store.keep((list) => new PaymentsKeeper(list));
    const loading = store.load();
    await new Promise((turn) => setTimeout(turn));
    expect(client.listeners(FIELD)).to.equal(0);
    release();
    await loading;
    await listening(client);
    store.dispose();
    expect(client.listeners(FIELD)).to.equal(0);
  });

  it('never begins to listen for a list that was given up meanwhile', async () => {
    const client = fakeSessionClient({ answers: { listPayments: { items: [] } } });
    const reader = new GraphQLPaymentsReader(client);
    const seen: string[] = [];
    const listener = { change: (id: string) => seen.push(id), state: (state: string) => seen.push(state) };
    reader.subscribe(listener)();
    await reader.list({ limit: 5 });
    const other = new GraphQLPaymentsReader(client);
    other.subscribe(listener);
    await other.list({ limit: 5 });
    await listening(client);
    expect(seen).to.deep.equal(['live']);
  });

  it('shows what was deleted and what was restored', async () => {
    const rows = paymentFixtures(2);
    const client = fakeSessionClient({ answers: { listPayments: { items: rows }, getPayment: null } });
    const store = await loaded(client);
    await listening(client);
    const { id, tenantId } = rows[0]!;
    const ids = (): readonly string[] => store.state.value.rows.map((row) => row.id);
    client.push(FIELD, { id, tenantId, version: 2, status: 'UNCONFIRMED', deletedAt: '2026-11-22T10:00:00.000Z' });
    await waitUntil(() => !ids().includes(id));
    client.answer('getPayment', paymentFixture({ ...rows[0], version: 3 }));
    client.push(FIELD, { id, tenantId, version: 3, status: 'UNCONFIRMED', deletedAt: null });
    await waitUntil(() => store.state.value.news === 1);
    await store.load();
    expect(ids()).to.include(id);
    store.dispose();
  });

  it('says stale when the server ends it, and empties when the session is over', async () => {
    const client = fakeSessionClient({ answers: { listPayments: { items: paymentFixtures(2) } } });
    const store = await loaded(client);
    await listening(client);
    await waitUntil(() => store.state.value.connection === 'live');
    client.complete(FIELD);
    expect(store.state.value.connection).to.equal('stale');
    expect(store.state.value.rows).to.have.length(2);
    client.session.end();
    expect(store.state.value.rows).to.be.empty;
    expect(client.listeners(FIELD)).to.equal(0);
  });
});
