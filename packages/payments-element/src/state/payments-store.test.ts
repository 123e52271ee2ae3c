import { expect, waitUntil } from '@open-wc/testing';
import { ApiError } from '@remit-elements/auth-core';
import { deferred } from '@remit-elements/element-kit/testing.js';
import {
  draftFixture,
  memoryPaymentsGateway,
  paymentFixture,
  paymentFixtures,
  TENANT_B,
  type MemoryPaymentsGateway,
} from '../testing.js';
import { PaymentsKeeper } from './payments-keeper.js';
import { PaymentsStore } from './payments-store.js';

const ids = (store: PaymentsStore): readonly string[] => store.state.value.rows.map((row) => row.id);

async function loaded(gateway: MemoryPaymentsGateway, pageSize = 10): Promise<PaymentsStore> {
  const store = new PaymentsStore(gateway);
  store.keep((list) => new PaymentsKeeper(list));
  await store.load({ pageSize });
  return store;
}

describe('PaymentsStore', () => {
  it('pages forwards and back, each row once', async () => {
    const store = await loaded(memoryPaymentsGateway({ payments: paymentFixtures(23) }));
    const first = ids(store);
    await store.next();
    const second = ids(store);
    await store.next();
    expect(new Set([...first, ...second, ...ids(store)]).size).to.equal(23);
    await store.next();
    expect(store.state.value.pages.index).to.equal(2);
    await store.previous();
    expect(ids(store)).to.deep.equal(second);
    await store.previous();
    await store.previous();
    expect(ids(store)).to.deep.equal(first);
  });

  it('settles on the page asked for last', async () => {
    const store = await loaded(memoryPaymentsGateway({ payments: paymentFixtures(45) }));
    for (let page = 0; page < 3; page += 1) await store.next();
    await Promise.all([store.previous(), store.previous(), store.previous()]);
    expect(store.state.value.pages.index).to.equal(0);
    expect(store.state.status).to.equal('ready');
  });

  it('never shows what comes for a query that was given up', async () => {
    const answer = deferred<undefined>();
    let slow = false;
    const gateway = memoryPaymentsGateway({
      payments: paymentFixtures(8),
      wait: () => (slow ? answer.promise : Promise.resolve()),
    });
    const store = await loaded(gateway);
    slow = true;
    const late = store.load({ filter: { debtorAccountId: 'dollar' } });
    slow = false;
    await store.load({ filter: { debtorAccountId: 'main' } });
    answer.resolve(undefined);
    await late;
    expect(ids(store)).to.have.length(6);
    expect(store.state.value.rows.every((row) => row.debtorAccountId === 'main')).to.equal(true);
  });

  it('keeps its rows when reading anew fails, and says why', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(3) });
    const store = await loaded(gateway);
    gateway.fail({ on: 'list', error: new ApiError('Timeout') });
    await store.refresh();
    expect(store.state.status).to.equal('failed');
    expect(store.state.error?.code).to.equal('Timeout');
    expect(store.state.value.rows).to.have.length(3);
  });

  it('shows a saved payment first, until the list has it too, and then once', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(3) });
    const store = await loaded(gateway);
    const saved = paymentFixture({ id: 'mine', createdAt: '2026-11-21T00:00:00.000Z' });
    store.applySaved(saved);
    await store.refresh();
    expect(ids(store)).to.deep.equal(['mine', 'payment-1', 'payment-2', 'payment-3']);
    gateway.backend.seed([saved]);
    await store.refresh();
    expect(ids(store).filter((id) => id === 'mine')).to.have.length(1);
  });

  it('shows a saved change though the list still has the older row', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(3) });
    const store = await loaded(gateway);
    store.applySaved(paymentFixture({ id: 'payment-2', version: 2, amountMinor: 42 }));
    await store.refresh();
    expect(store.state.value.rows.find((row) => row.id === 'payment-2')).to.include({ amountMinor: 42 });
  });

  it('hides a deleted payment though the list still has it', async () => {
    const store = await loaded(memoryPaymentsGateway({ payments: paymentFixtures(3) }));
    store.applySaved(paymentFixture({ id: 'payment-2', version: 2, deletedAt: '2026-11-22T00:00:00.000Z' }));
    await store.refresh();
    expect(ids(store)).to.deep.equal(['payment-1', 'payment-3']);
  });

  it('leaves out of a filtered list what no longer belongs there', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(3) });
    const store = new PaymentsStore(gateway);
    store.keep((list) => new PaymentsKeeper(list));
    await store.load({ filter: { debtorAccountId: 'main' } });
    store.applySaved(paymentFixture({ id: 'payment-2', version: 2, debtorAccountId: 'dollar' }));
    store.applySaved(paymentFixture({ id: 'other', debtorAccountId: 'dollar', createdAt: '2026-11-23T00:00:00.000Z' }));
    expect(ids(store)).to.deep.equal(['payment-1', 'payment-3']);
  });

  it('follows what others create, change and delete', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(3) });
    const store = await loaded(gateway);
    const others = memoryPaymentsGateway({ backend: gateway.backend });
    await others.write({ type: 'create', requestId: '1', id: 'theirs', draft: draftFixture() });
    await others.write({ type: 'update', requestId: '2', id: 'payment-1', version: 1, changes: { amountMinor: 7 } });
    await waitUntil(() => store.state.value.news === 1);
    expect(ids(store)).to.deep.equal(['payment-1', 'payment-2', 'payment-3']);
    expect(store.state.value.rows.find((row) => row.id === 'payment-1')?.amountMinor).to.equal(7);
    await others.write({ type: 'delete', requestId: '3', id: 'payment-1', version: 2 });
    await waitUntil(() => !ids(store).includes('payment-1'));
    await store.load();
    expect(ids(store)).to.deep.equal(['theirs', 'payment-2', 'payment-3']);
    expect(store.state.value.news).to.equal(0);
  });

  it('reads many changes at once as one page', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(3) });
    const store = await loaded(gateway);
    let gets = 0;
    const { get } = gateway;
    gateway.get = (...args) => {
      gets += 1;
      return get.apply(gateway, args);
    };
    for (let n = 0; n < 8; n += 1) {
      gateway.backend.write(gateway.session, {
        type: 'create',
        requestId: `${n}`,
        id: `n-${n}`,
        draft: draftFixture(),
      });
    }
    await waitUntil(() => (store.state.value.news ?? 0) > 0);
    // One is read by itself: the row that the new ones pushed off the page, which is still shown.
    expect([store.state.value.news, gets]).to.deep.equal([8, 1]);
  });

  it('reads again after a gap, and says while it lasts that the list may be old', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(1) });
    const store = await loaded(gateway);
    const { updatedAtMs } = store.state.value;
    gateway.connection('stale');
    expect(store.state.value).to.include({ connection: 'stale', updatedAtMs });
    gateway.backend.seed([
      paymentFixture({ id: 'missed', createdAt: '2026-11-23T00:00:00.000Z' }),
      paymentFixture({ id: 'payment-1', version: 2, amountMinor: 7 }),
    ]);
    gateway.connection('live');
    expect(store.state.value.connection).to.equal('stale');
    await waitUntil(() => store.state.value.connection === 'live');
    expect(store.state.value.rows[0]).to.include({ id: 'payment-1', amountMinor: 7 });
    expect(store.state.value.news).to.equal(1);
  });

  it('takes no row of another tenant', async () => {
    const store = await loaded(memoryPaymentsGateway({ payments: paymentFixtures(1) }));
    store.applySaved(paymentFixture({ id: 'stranger', tenantId: TENANT_B }));
    expect(ids(store)).to.deep.equal(['payment-1']);
  });

  it('empties the moment its session ends, hears nothing more and reads nothing more', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(3) });
    const store = await loaded(gateway);
    const reading = store.refresh();
    gateway.end();
    expect(store.state).to.deep.include({ status: 'idle' });
    await reading;
    await store.load();
    expect(store.state.value.rows).to.be.empty;
    expect(gateway.backend.listeners).to.equal(0);
  });

  it('keeps what is saved before there is anything to keep it in, and reads the list again meanwhile', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(3) });
    const store = new PaymentsStore(gateway);
    await store.load();
    const list = gateway.list.bind(gateway);
    let asked = 0;
    gateway.list = (query, options) => (asked++, list(query, options));
    store.applySaved(paymentFixture({ id: 'payment-1', version: 2, amountMinor: 42 }));
    await waitUntil(() => store.state.status === 'ready');
    expect([asked, store.state.value.rows[0]!.amountMinor]).to.deep.equal([1, 1_050]);
    store.keep((list) => new PaymentsKeeper(list));
    expect(store.state.value.rows[0]!.amountMinor).to.equal(42);
  });
});
