import { expect } from '@open-wc/testing';
import { TENANT_A } from '../testing.js';
import { PAYMENT_FIELDS } from '../model/payment-draft.js';
import type { ImportStore } from './import-store.js';
import {
  checked,
  facts,
  fileOf,
  gatewayWith,
  losing,
  row,
  rowsOf,
  stored,
  storeOf,
} from '../testing/import-store-bench.js';

describe('an import', () => {
  it('names bad rows by row and rule, and stores nothing of them', async () => {
    const gateway = gatewayWith();
    const [store, seen] = storeOf(gateway);
    const bad = [
      ';DE89370400440532013000;1,00;EUR;26.11.2099;',
      'B;DE89370400440532013001;1,00;EUR;26.11.2099;',
      'C;DE89370400440532013000;zwei;EUR;26.11.2099;',
      'D;DE89370400440532013000;1,00;XXQ;26.11.2099;',
      'E;DE89370400440532013000;1,00;EUR;31.02.2099;',
      `F;DE89370400440532013000;1,00;EUR;26.11.2099;${'x'.repeat(141)}`,
      'G\0;DE89370400440532013000;1,00;EUR;01.01.2020;',
    ];
    await checked(store, fileOf([row(1), ...bad, row(2)]));
    const { rows, counts, settings } = store.state;
    expect(settings).to.deep.include({ decimal: ',', dateOrder: 'dmy', accountId: 'main' });
    expect(counts).to.deep.include({ ready: 2, bad: 7 });
    expect(
      rows.flatMap(({ file, problems }) => [...problems].map(([field, { rule }]) => `${file.row} ${field}.${rule}`)),
    ).to.deep.equal([
      '3 creditorName.required',
      '4 creditorIban.checkDigits',
      '5 amountMinor.format',
      '6 currency.unknown',
      '7 requestedExecutionDate.calendar',
      '8 remittanceInformation.length',
      '9 creditorName.characters',
      '9 requestedExecutionDate.range',
    ]);
    await store.start();
    expect([store.state.step, store.state.run.phase, store.state.run.saved]).to.deep.equal(['result', 'done', 2]);
    expect(
      stored(gateway)
        .map(({ creditorName }) => creditorName)
        .sort(),
    ).to.deep.equal(['Firma 1', 'Firma 2']);
    expect([seen.asked.length, seen.saved.length]).to.deep.equal([2, 2]);
    store.edit(4, 'creditorIban', 'DE89 3704 0044 0532 0130 00');
    expect(store.state.counts).to.deep.include({ ready: 3, bad: 6 });
    await store.start();
    expect([store.state.run.saved, stored(gateway).length, seen.asked.length]).to.deep.equal([3, 3, 3]);
  });

  it('leaves out columns for which the gateway has no field', async () => {
    const gateway = gatewayWith();
    const fields = new Set(PAYMENT_FIELDS.filter((field) => field !== 'remittanceInformation'));
    const [store] = storeOf(Object.assign(gateway, { fields }));
    await checked(store, fileOf([row(1)]));
    expect(store.fields).not.to.include('remittanceInformation');
    expect(store.state.settings?.mapping.at(-1)).to.equal(undefined);
    await store.start();
    const written = gateway.backend.payments(TENANT_A);
    const texts = written.map((payment) => [payment.creditorName, payment.remittanceInformation]);
    expect(texts).to.deep.equal([['Firma 1', undefined]]);
  });

  it('stores each good row exactly once, though answers are lost and the page is left in between', async () => {
    const count = 2_000;
    const gateway = losing(gatewayWith(), 30);
    const file = fileOf(rowsOf(count));
    const [first] = storeOf(gateway);
    await checked(first, file);
    const started = first.start();
    first.addEventListener('change', () => first.state.run.saved > count / 3 && first.dispose());
    await Promise.race([
      started,
      new Promise<void>((over) => first.addEventListener('change', () => first.state.step === 'choose' && over())),
    ]);
    const [second, seen] = storeOf(gateway);
    await checked(second, file);
    expect(second.state.source?.known).to.deep.include({ isFinished: false });
    await second.start();
    expect(second.state.run).to.deep.include({ phase: 'done', saved: count, failed: 0 });
    expect(new Set(stored(gateway).map(({ creditorName }) => creditorName)).size).to.equal(count);
    expect([stored(gateway).length, seen.saved.length, new Set(seen.asked).size]).to.deep.equal([count, count, count]);
  });

  it('is known again when it is finished, and makes new payments then', async () => {
    const gateway = gatewayWith();
    const file = fileOf(rowsOf(3));
    for (const known of [undefined, { isFinished: true, count: 3 }]) {
      const [store] = storeOf(gateway);
      await checked(store, file);
      if (known) expect(store.state.source?.known).to.include(known);
      else expect(store.state.source?.known).to.equal(undefined);
      await store.start();
    }
    expect(stored(gateway)).to.have.length(6);
  });

  it('is taken back, but for what someone touched since', async () => {
    const gateway = losing(gatewayWith(), 30);
    const [store, seen] = storeOf(gateway);
    await checked(store, fileOf(rowsOf(60)));
    await store.start();
    const { id } = gateway.backend.payments('tenant-a')[5]!;
    gateway.backend.write(gateway.session, {
      type: 'update',
      id,
      version: 1,
      requestId: 'r',
      changes: { creditorName: 'Mine' },
    });
    await store.undo();
    expect(store.state.run).to.deep.include({ deed: 'undo', phase: 'done', deleted: 59, kept: 1 });
    expect(stored(gateway).map(({ creditorName }) => creditorName)).to.deep.equal(['Mine']);
    expect([seen.deleted.length, seen.asked.filter((each) => each.startsWith('delete')).length]).to.deep.equal([
      59, 60,
    ]);
    const [again] = storeOf(gateway);
    await checked(again, fileOf(rowsOf(60)));
    expect(again.state.source?.known).to.deep.include({ isFinished: false, isUndone: true, count: 1 });
    await again.start();
    expect(again.state.run).to.deep.include({ phase: 'done', saved: 60, failed: 0 });
    expect(stored(gateway)).to.have.length(60);
  });

  for (const [way, end] of [
    ['was stopped', (store: ImportStore) => store.stop()],
    ['the page did not live to see the end of', (store: ImportStore) => store.dispose()],
  ] as const) {
    it(`goes on exactly once after an undo that ${way}, and is forgotten once all is taken back`, async () => {
      const gateway = losing(gatewayWith(), 30);
      const file = fileOf(rowsOf(200));
      const [first] = storeOf(gateway);
      await checked(first, file);
      await first.start();
      let isEnded = false;
      const { writeAll } = gateway;
      gateway.writeAll = (...call) => {
        isEnded ||= stored(gateway).length < 150;
        if (isEnded) end(first);
        return writeAll.apply(gateway, call);
      };
      await Promise.race([
        first.undo(),
        new Promise<void>((over) => first.addEventListener('change', () => first.state.step === 'choose' && over())),
      ]);
      gateway.writeAll = writeAll;
      const left = stored(gateway).length;
      expect(left).to.be.greaterThan(0).and.lessThan(150);
      const [second] = storeOf(gateway);
      await checked(second, file);
      const { known } = second.state.source!;
      expect([known?.isUndone, known?.isFinished]).to.deep.equal([true, false]);
      expect(known?.count).to.be.at.least(left);
      await second.start();
      expect(second.state.run).to.deep.include({ phase: 'done', saved: 200, failed: 0 });
      expect(new Set(stored(gateway).map(({ creditorName }) => creditorName)).size).to.equal(200);
      expect(stored(gateway)).to.have.length(200);
      await second.undo();
      expect([stored(gateway).length, second.state.run.deleted]).to.deep.equal([0, 200]);
      const [third] = storeOf(gateway);
      await checked(third, file);
      expect(third.state.source?.known).to.equal(undefined);
    });
  }

  it('stops when asked, goes on, and leaves out what the page does not want', async () => {
    const gateway = gatewayWith();
    let refused = '';
    const [store, seen] = storeOf(gateway, (id) => (refused ||= id) !== id);
    await checked(store, fileOf(rowsOf(200)));
    store.addEventListener('change', () => store.state.run.saved > 0 && store.state.run.saved < 150 && store.stop());
    gateway.backend.listen('tenant-a', () => store.stop());
    await store.start();
    const { saved } = store.state.run;
    expect(store.state.run.phase).to.equal('stopped');
    expect(saved).to.be.lessThan(199);
    expect(stored(gateway)).to.have.length(saved);
    store.dispose();
    expect(seen.asked).to.have.length(200);
  });

  for (const [way, end] of [
    ['its element is gone', (store: ImportStore) => store.dispose()],
    ['it is stopped', (store: ImportStore) => store.stop()],
  ] as const) {
    it(`sends nothing, and takes nothing back, once ${way} in the same task`, async () => {
      const gateway = gatewayWith();
      const [store, seen] = storeOf(gateway);
      await checked(store, fileOf(rowsOf(30)));
      const started = store.start();
      end(store);
      await started;
      expect([stored(gateway).length, seen.asked.length, store.isRunning]).to.deep.equal([0, 0, false]);
      const [other] = storeOf(gateway);
      await checked(other, fileOf(rowsOf(30)));
      await other.start();
      const undone = other.undo();
      end(other);
      await undone;
      expect([stored(gateway).length, other.isRunning]).to.deep.equal([30, false]);
    });
  }

  it('tells rows that are alike, and leaves them out when asked', async () => {
    const [store] = storeOf(gatewayWith());
    await checked(store, fileOf([row(1), row(2), row(1)]));
    expect([store.state.counts, [...store.state.likenesses]]).to.deep.equal([
      { ready: 3, noted: 3, bad: 0, leftOut: 0 },
      [[4, { kind: 'sameAmount', row: 2 }]],
    ]);
    store.leaveOutLike(true);
    expect(store.state.counts).to.deep.include({ ready: 2, leftOut: 1 });
  });

  it('asks what a column means only where nothing in it tells', async () => {
    const [store] = storeOf(gatewayWith());
    await store.read(new Blob(['Name,IBAN,Amount,Date\nA,DE89370400440532013000,"1,250",03/04/2099']), '', facts);
    expect(store.state.questions).to.deep.equal({ decimal: '1,250', dateOrder: '03/04/2099' });
    store.choose({ decimal: '.', dateOrder: 'mdy' });
    await store.check();
    expect(store.state.rows[0]?.draft).to.deep.include({
      amountMinor: 125_000,
      requestedExecutionDate: '2099-03-04',
      currency: 'EUR',
    });
  });
});
