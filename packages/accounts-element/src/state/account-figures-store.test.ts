import { ApiError } from '@remit-elements/auth-core';
import { deferred, type Deferred } from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import type { AccountOutflow } from '../model/account-outflow.js';
import {
  accountFixture,
  figureFixtures,
  memoryAccountsGateway,
  outflowFixture,
  type MemoryAccountsGateway,
} from '../testing.js';
import { AccountFiguresStore } from './account-figures-store.js';

const SOON = { betweenMs: 20, gatherMs: 5, firstRetryMs: 5 };
const { accounts } = figureFixtures();

function storeOver(gateway = memoryAccountsGateway(figureFixtures())): {
  gateway: MemoryAccountsGateway;
  store: AccountFiguresStore;
} {
  return { gateway, store: new AccountFiguresStore(gateway, SOON) };
}

/** A gateway whose outflows a test answers, one call after the other. */
function slowGateway(): {
  gateway: MemoryAccountsGateway;
  calls: { ids: readonly string[]; answer: Deferred<readonly AccountOutflow[]> }[];
} {
  const gateway = memoryAccountsGateway(figureFixtures());
  const calls: { ids: readonly string[]; answer: Deferred<readonly AccountOutflow[]> }[] = [];
  gateway.outflows = (ids) => {
    const answer = deferred<readonly AccountOutflow[]>();
    calls.push({ ids, answer });
    return answer.promise;
  };
  return { gateway, calls };
}

const unconfirmedOf = (store: AccountFiguresStore, id: string): number | undefined =>
  store.state.byAccount.get(id)?.outflow?.currencies[0]?.unconfirmed.amountMinor;

const ready = (store: AccountFiguresStore): Promise<void> =>
  waitUntil(() => store.state.outflows === 'ready' && store.state.balances === 'ready');

describe('AccountFiguresStore', () => {
  it('takes off the booked balance what is to leave in its currency, and nothing else', async () => {
    const { store } = storeOver();
    store.show(accounts);
    expect([store.state.balances, store.state.outflows]).to.deep.equal(['loading', 'loading']);
    await ready(store);
    const { balance, projected } = store.state.byAccount.get('main')!;
    expect([balance?.type, balance?.asOf]).to.deep.equal(['CLBD', '2026-11-20']);
    expect(projected?.amountMinor).to.equal(18_245_037 - 1_250_000 - 480_050 - 99_900);
    expect(projected?.others.map(({ currency }) => currency)).to.deep.equal(['USD']);
    expect(store.state.byAccount.get('dollar')?.projected?.amountMinor).to.equal(-66_000);
    expect(store.state.byAccount.get('yen')).to.have.keys('balances', 'outflow');
  });

  it('keeps what it knows when reading again fails, says so, and tries again by itself', async () => {
    const { gateway, store } = storeOver();
    store.show(accounts);
    await ready(store);
    gateway.fail({ on: 'outflows', error: new ApiError('Offline') });
    const seen: string[] = [];
    store.addEventListener('change', () => seen.push(`${store.state.outflows} ${store.state.balances}`));
    gateway.putOutflow(outflowFixture('main', 'EUR', [1, 777]));
    await waitUntil(() => unconfirmedOf(store, 'main') === 777, 'it was not read again');
    await ready(store);
    expect(seen).to.include('failed ready');
    expect(store.state.byAccount.get('main')?.balance?.amountMinor).to.equal(18_245_037);
  });

  it('does not ask again for what it may not see, nor for the rest, until it is told to', async () => {
    const { gateway, store } = storeOver();
    const asked: number[] = [];
    const read = gateway.outflows.bind(gateway);
    gateway.outflows = (ids, options) => {
      asked.push(ids.length);
      return read(ids, options);
    };
    gateway.fail({ on: 'outflows', error: new ApiError('Unauthorized') });
    store.show(Array.from({ length: 30 }, (_, index) => accountFixture({ id: `a${String(index)}` })));
    await waitUntil(() => store.state.outflows === 'failed' && store.state.balances === 'ready');
    gateway.putOutflow(outflowFixture('a1', 'EUR', [1, 1]));
    await ready(store);
    expect(asked).to.deep.equal([25, 1]);
    store.refresh();
    await waitUntil(() => asked.length === 4);
    expect(asked).to.deep.equal([25, 1, 25, 5]);
  });

  it('reads once for many hints, and again for one that comes while it reads', async () => {
    const { gateway, calls } = slowGateway();
    const { store } = storeOver(gateway);
    store.show([accountFixture()]);
    for (let index = 0; index < 50; index += 1) gateway.putOutflow(outflowFixture('main', 'EUR', [1, index]));
    calls[0]!.answer.resolve([outflowFixture('main', 'EUR', [1, 0])]);
    await waitUntil(() => calls.length === 2, 'the hints were lost');
    gateway.putOutflow(outflowFixture('stranger', 'EUR', [1, 1])); // of an account that is not shown
    calls[1]!.answer.resolve([outflowFixture('main', 'EUR', [1, 49])]);
    await waitUntil(() => unconfirmedOf(store, 'main') === 49);
    gateway.putOutflow(outflowFixture('main', 'EUR', [1, 50]));
    await waitUntil(() => calls.length === 3);
    expect(calls.map(({ ids }) => ids)).to.deep.equal([['main'], ['main'], ['main']]);
  });

  it('shows the last answer that was asked for, and reads what the one before was to bring', async () => {
    const { gateway, calls } = slowGateway();
    const { store } = storeOver(gateway);
    store.show([accountFixture()]);
    store.show([accountFixture(), accountFixture({ id: 'new' })]);
    expect(calls.map(({ ids }) => [...ids].sort())).to.deep.equal([['main'], ['main', 'new']]);
    calls[1]!.answer.resolve([outflowFixture('main', 'EUR', [1, 2]), outflowFixture('new', 'EUR', [1, 3])]);
    calls[0]!.answer.resolve([outflowFixture('main', 'EUR', [1, 1])]);
    await ready(store);
    expect([unconfirmedOf(store, 'main'), unconfirmedOf(store, 'new')]).to.deep.equal([2, 3]);
  });

  it('asks for 25 accounts at a time, and says those that are there', async () => {
    const { gateway, calls } = slowGateway();
    const { store } = storeOver(gateway);
    const many = Array.from({ length: 60 }, (_, index) => accountFixture({ id: `a${String(index)}` }));
    store.show(many);
    for (const turn of [0, 1, 2]) {
      await waitUntil(() => calls.length === turn + 1);
      const { ids, answer } = calls[turn]!;
      answer.resolve(ids.map((id) => outflowFixture(id, 'EUR', [1, 1])));
    }
    await ready(store);
    expect(calls.map(({ ids }) => ids.length)).to.deep.equal([25, 25, 10]);
    expect(many.every(({ id }) => unconfirmedOf(store, id) === 1)).to.equal(true);
  });

  it('is empty and asks nothing once its session has ended', async () => {
    const { gateway, calls } = slowGateway();
    const { store } = storeOver(gateway);
    store.show([accountFixture()]);
    gateway.end();
    calls[0]!.answer.resolve([outflowFixture('main', 'EUR', [1, 1])]);
    await calls[0]!.answer.promise;
    store.show([accountFixture()]);
    store.refresh();
    expect([store.state.byAccount.size, calls.length, gateway.backend.listeners]).to.deep.equal([0, 1, 0]);
  });

  it('follows what is shown: other accounts, and another currency of the same', async () => {
    const { store } = storeOver();
    store.show(accounts);
    await ready(store);
    store.show([accountFixture({ currency: 'USD' })]);
    expect([...store.state.byAccount.keys()]).to.deep.equal(['main']);
    let changes = 0;
    store.addEventListener('change', () => (changes += 1));
    store.show([accountFixture({ currency: 'USD' })]);
    expect(changes).to.equal(0);
    store.show(accounts);
    expect(store.state.byAccount.get('dollar')?.balance).to.equal(undefined);
    await waitUntil(() => store.state.byAccount.get('dollar')?.balance?.amountMinor === 120_000);
  });

  it('hears nothing any more once it is let go of', async () => {
    const { gateway, store } = storeOver();
    store.show(accounts);
    await ready(store);
    expect(gateway.backend.listeners).to.equal(1);
    store.dispose();
    expect([gateway.backend.listeners, store.state.byAccount.size]).to.deep.equal([0, 0]);
  });

  it('has nothing where the gateway has nothing', () => {
    const { store } = storeOver(memoryAccountsGateway({ accounts }));
    store.show(accounts);
    expect([store.state.balances, store.state.outflows]).to.deep.equal(['off', 'off']);
  });
});
