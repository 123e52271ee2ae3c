import { ApiError } from '@remit-elements/auth-core';
import { expect } from '@open-wc/testing';
import type { MemoryPaymentsGateway } from '../testing.js';
import { facts, gatewayWith, rowsOf, storeOf } from '../testing/import-store-bench.js';
import { fieldsChanged } from './import-choice.js';
import type { ImportStore } from './import-store.js';

describe('an import that was begun with another day', () => {
  const undated = new Blob([
    ['Name;IBAN;Betrag', ...rowsOf(3).map((each) => each.split(';').slice(0, 3).join(';'))].join('\n'),
  ]);
  const days = (gateway: MemoryPaymentsGateway): string[] =>
    gateway.backend
      .payments('tenant-a')
      .map((payment) => payment.requestedExecutionDate.slice(0, 7))
      .sort();

  /** Two of three are stored, for December; then the same file is read again, for January. */
  async function begunThenOtherwise(): Promise<[ImportStore, MemoryPaymentsGateway]> {
    const gateway = gatewayWith();
    const { writeAll } = gateway;
    gateway.writeAll = async (commands, options) => {
      const wanted = commands.filter(
        (command) => command.type !== 'create' || command.draft.creditorName !== 'Firma 1',
      );
      const results = [...(await writeAll.call(gateway, wanted, options))];
      return commands.map((command) =>
        wanted.includes(command) ? results.shift()! : { error: new ApiError('Unauthorized') },
      );
    };
    const [first] = storeOf(gateway);
    await first.read(undated, '', facts);
    first.choose({ executionDate: '2099-12-01' });
    await first.check();
    await first.start();
    expect(first.state.run).to.deep.include({ saved: 2, failed: 1 });
    gateway.writeAll = writeAll;
    const [second] = storeOf(gateway);
    await second.read(undated, '', facts);
    expect(second.state.settings).to.deep.include({ executionDate: '2099-12-01' });
    second.choose({ executionDate: '2100-01-04' });
    await second.check();
    expect(fieldsChanged(second.state)).to.deep.equal(['requestedExecutionDate']);
    await second.start();
    expect([second.state.step, days(gateway)]).to.deep.equal(['preview', ['2099-12', '2099-12']]);
    return [second, gateway];
  }

  it('goes on as it was begun when the reader says so', async () => {
    const [store, gateway] = await begunThenOtherwise();
    await store.goOnAsBegun();
    await store.start();
    expect(store.state.run).to.deep.include({ phase: 'done', saved: 3 });
    expect(days(gateway)).to.deep.equal(['2099-12', '2099-12', '2099-12']);
  });

  it('leaves what is stored as it is when the reader begins anew', async () => {
    const [store, gateway] = await begunThenOtherwise();
    store.beginAnew();
    await store.start();
    expect(store.state.run).to.deep.include({ phase: 'done', saved: 3 });
    expect(days(gateway)).to.deep.equal(['2099-12', '2099-12', '2100-01', '2100-01', '2100-01']);
  });

  it('asks too when another page began it meanwhile', async () => {
    const gateway = gatewayWith();
    const [first, second] = [storeOf(gateway)[0], storeOf(gateway)[0]];
    for (const [store, executionDate] of [
      [first, '2099-12-01'],
      [second, '2100-01-04'],
    ] as const) {
      await store.read(undated, '', facts);
      store.choose({ executionDate });
      await store.check();
    }
    const started = first.start();
    await second.start();
    await started;
    expect([second.state.step, fieldsChanged(second.state), days(gateway)]).to.deep.equal([
      'preview',
      ['requestedExecutionDate'],
      ['2099-12', '2099-12', '2099-12'],
    ]);
  });
});
