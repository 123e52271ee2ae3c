import { ApiError } from '@remit-elements/auth-core';
import { expectEvent, press, settled, textOf, toldOf } from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import type { PaymentSelectEvent } from '../../events/payment-select-event.js';
import { draftFixture, memoryPaymentsGateway, paymentFixtures, type MemoryPaymentsGateway } from '../../testing.js';
import { namesOf, rootOf, statusOf, tableOf } from '../../testing/table-bench.js';
import type { PaymentsTable } from './payments-table.js';

const SOON = { timeout: 2_000 };

interface Scene {
  readonly table: PaymentsTable;
  readonly here: MemoryPaymentsGateway;
  readonly there: MemoryPaymentsGateway;
}

async function scene(count: number): Promise<Scene> {
  const here = memoryPaymentsGateway({ payments: paymentFixtures(count) });
  const table = await tableOf(here, 10);
  return { table, here, there: memoryPaymentsGateway({ backend: here.backend }) };
}

/** Saved in this very page, as a form beside the table does. */
async function saveHere({ table, here }: Scene, id: string): Promise<void> {
  const draft = draftFixture({ creditorName: `Saved ${id}` });
  table.applySaved(await here.write({ type: 'create', id, requestId: `create-${id}`, draft }));
  await settled(table);
}

async function addThere({ there }: Scene, id: string): Promise<void> {
  await there.write({ type: 'create', id, requestId: id, draft: draftFixture({ creditorName: `Theirs ${id}` }) });
}

const markOf = (table: PaymentsTable): string =>
  rootOf(table).querySelector('.live-mark')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const seen = (table: PaymentsTable, text: string): Promise<void> =>
  waitUntil(() => textOf(table).includes(text), `no "${text}"`, SOON);

/** Sums follow changes after a moment, once for many. */
const counted = (table: PaymentsTable, words: string): Promise<void> =>
  waitUntil(() => statusOf(table) === words, `${words} is not said`, { timeout: 4_000 });

describe('payments-table, how current it is', () => {
  it('says live and when it was updated', async () => {
    const { table } = await scene(3);
    await seen(table, 'live');
    expect(markOf(table)).to.match(/^live updated \d\d:\d\d$/);
    expect(toldOf(table)).to.equal('');
  });

  it('says since when it was not updated, offers to try again, and does', async () => {
    const { table, here } = await scene(3);
    here.fail({ on: 'list', error: new ApiError('Offline') });
    here.connection('stale');
    await seen(table, 'not updated since');
    expect(markOf(table)).to.match(/^not updated since \d\d:\d\d Retry$/);
    expect(toldOf(table)).to.match(/^not updated since \d\d:\d\d$/);
    await press(table, 'Retry'); // fails
    expect(markOf(table)).to.contain('not updated since');
    await press(table, 'Retry');
    await seen(table, 'checking every 30 s');
    expect(rootOf(table).querySelector('[role=alert]')).to.equal(null);
  });

  it('says that it checks now and then where nobody tells of changes', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(2) });
    Object.defineProperty(gateway, 'subscribe', { value: undefined });
    const table = await tableOf(gateway);
    expect(markOf(table)).to.match(/^checking every 30 s updated \d\d:\d\d$/);
  });

  it('equals the server after a gap, row by row, and moves none of them', async () => {
    const it = await scene(12);
    const names = namesOf(it.table);
    it.here.connection('stale');
    const { backend } = it.here;
    const write = backend.write.bind(backend, it.here.session);
    Object.defineProperty(backend, 'listen', { value: () => () => undefined });
    write({ type: 'create', id: 'gap', requestId: 'g', draft: draftFixture() });
    write({ type: 'update', id: 'payment-10', version: 1, requestId: 'u', changes: { creditorName: 'Pushed off' } });
    write({ type: 'delete', id: 'payment-6', version: 1, requestId: 'd' });
    it.here.connection('live');
    await seen(it.table, 'Pushed off');
    await seen(it.table, '1 new payment');
    expect(namesOf(it.table)).to.deep.equal([...names.slice(0, 5), ...names.slice(6, 9), 'Pushed off']);
    await seen(it.table, 'live');
  });
});

describe('payments-table, what others add', () => {
  it('waits behind one line, and comes to the top with the focus when asked for', async () => {
    const it = await scene(3);
    const names = namesOf(it.table);
    await addThere(it, 'a');
    await addThere(it, 'b');
    await seen(it.table, '2 new payments');
    expect([namesOf(it.table), statusOf(it.table)]).to.deep.equal([names, '1–3 of 3']);
    expect(toldOf(it.table)).to.equal('2 new payments Show');
    await press(it.table, 'Show 2 new payments');
    expect(namesOf(it.table)).to.deep.equal(['Theirs b', 'Theirs a', ...names]);
    expect(textOf(it.table)).to.not.contain('new payment');
    expect(rootOf(it.table).activeElement?.textContent.trim()).to.equal('Theirs b');
  });

  it('is told on a later page too, and leads back to the first', async () => {
    const it = await scene(23);
    await press(it.table, 'Next page');
    await addThere(it, 'a');
    await seen(it.table, '1 new payment');
    await counted(it.table, '11–20 of 24');
    await press(it.table, 'Show 1 new payment');
    expect([namesOf(it.table)[0], statusOf(it.table)]).to.deep.equal(['Theirs a', '1–10 of 24']);
  });

  it('is not what was saved here', async () => {
    const it = await scene(3);
    await saveHere(it, 'mine');
    await addThere(it, 'theirs');
    await seen(it.table, '1 new payment');
    expect(namesOf(it.table)[0]).to.equal('Saved mine');
  });
});

describe('payments-table, an honest count', () => {
  it('holds after a creation on the first page, and on the page after it', async () => {
    const it = await scene(23);
    const last = namesOf(it.table).at(-1)!;
    await saveHere(it, 'mine');
    await counted(it.table, '1–10 of 24');
    expect(namesOf(it.table)[0]).to.equal('Saved mine');
    await press(it.table, 'Next page');
    expect([statusOf(it.table), namesOf(it.table)[0]]).to.deep.equal(['11–20 of 24', last]);
    await press(it.table, 'Next page');
    expect(statusOf(it.table)).to.equal('21–24 of 24');
    await press(it.table, 'Previous page');
    await press(it.table, 'Previous page');
    expect([statusOf(it.table), namesOf(it.table)[0]]).to.deep.equal(['1–10 of 24', 'Saved mine']);
  });

  it('holds after a deletion, and on the page after it', async () => {
    const it = await scene(23);
    const { here, table } = it;
    const gone = await here.write({ type: 'delete', id: 'payment-1', version: 1, requestId: 'd' });
    table.applySaved({ ...gone, deletedAt: gone.deletedAt ?? '2026-11-22T10:00:00.000Z' });
    await settled(table);
    await counted(table, '1–9 of 22');
    await press(table, 'Next page');
    expect(statusOf(table)).to.equal('10–19 of 22');
  });

  it('holds after a creation on a later page, which says where it went and shows it', async () => {
    const it = await scene(23);
    await press(it.table, 'Next page');
    await press(it.table, 'Next page');
    await saveHere(it, 'mine');
    expect(statusOf(it.table)).to.equal('22–24 of 24');
    expect(textOf(it.table)).to.contain('Saved, but not on this page');
    await press(it.table, 'Show it');
    await counted(it.table, '1–10 of 24');
    expect([statusOf(it.table), namesOf(it.table)[0]]).to.deep.equal(['1–10 of 24', 'Saved mine']);
    expect(rootOf(it.table).activeElement?.textContent.trim()).to.equal('Saved mine');
  });

  it('opens a saved payment that the filter leaves out', async () => {
    const it = await scene(5);
    it.table.viewState = { filter: { currency: 'USD' } };
    await settled(it.table);
    await saveHere(it, 'mine');
    const event = await expectEvent<PaymentSelectEvent>(it.table, 'payment-select', () => press(it.table, 'Show it'));
    expect(event.paymentId).to.equal('mine');
  });
});
