import { expect, waitUntil } from '@open-wc/testing';
import { ApiError } from '@remit-elements/auth-core';
import { SessionVault } from '@remit-elements/element-kit';
import { forgetKept } from '../kept.js';
import { memoryPaymentsGateway, paymentFixture, TENANT_A } from '../testing.js';
import { createIntent as create, never, queueBench } from '../testing/queue-bench.js';
import { keepingOf } from './payment-keeping.js';

describe('CommandQueue, several writes and tabs', () => {
  const bench = queueBench();
  const { add, isEmpty, kept, openTab, statuses, write } = bench;

  it('lets one go on where two tabs ask for the same before they hear of each other, and tells both', async () => {
    bench.backend.seed([paymentFixture({ tenantId: TENANT_A, version: 1 })]);
    const [one, other] = [openTab({ online: false }), openTab({ online: false })];
    await Promise.all([one.queue.ready, other.queue.ready]);
    const update = { type: 'update', id: 'payment-1', version: 1, changes: { amountMinor: 5 } } as const;
    const outcomes = Promise.all([write(one, update), write(other, update)]);
    await waitUntil(() => statuses(one).length > 0 && statuses(other).length > 0);
    one.connect(true);
    other.connect(true);
    expect((await outcomes).map(({ kind }) => kind)).to.deep.equal(['saved', 'saved']);
    await Promise.all([isEmpty(one), isEmpty(other)]);
    expect([...one.gateway.commands, ...other.gateway.commands]).to.have.length(1);
    expect(bench.backend.payments(TENANT_A)[0]).to.include({ version: 2, amountMinor: 5 });
    await waitUntil(async () => (await kept()).length === 0, 'something stays in the vault');
  });

  it('lays what was asked for next over what the same person changed before', async () => {
    bench.backend.seed([paymentFixture({ tenantId: TENANT_A, version: 1 })]);
    const tab = openTab({ online: false });
    const first = write(tab, { type: 'update', id: 'payment-1', version: 1, changes: { amountMinor: 5 } });
    const second = write(tab, { type: 'update', id: 'payment-1', version: 1, changes: { creditorName: 'Südwind AG' } });
    const third = write(tab, { type: 'submit', id: 'payment-1', version: 1 });
    await waitUntil(() => statuses(tab).length === 3);
    tab.connect(true);
    const kinds = [(await first).kind, (await second).kind, (await third).kind];
    expect(kinds).to.deep.equal(['saved', 'saved', 'saved']);
    const stored = { version: 4, amountMinor: 5, creditorName: 'Südwind AG', status: 'PENDING_APPROVAL' };
    expect(bench.backend.payments(TENANT_A)[0]).to.include(stored);
  });

  it('lays nothing over what someone else changed in between, also where the answer was lost', async () => {
    bench.backend.seed([paymentFixture({ tenantId: TENANT_A, version: 1 })]);
    const there = memoryPaymentsGateway({ backend: bench.backend, session: { subject: 'another' } });
    const changes = { creditorName: 'Theirs' };
    const tab = openTab({
      online: false,
      wait: async () => {
        await there.write({ type: 'update', id: 'payment-1', version: 2, requestId: 'theirs', changes });
      },
    });
    const first = write(tab, { type: 'update', id: 'payment-1', version: 1, changes: { amountMinor: 5 } });
    const second = write(tab, { type: 'delete', id: 'payment-1', version: 1 });
    await waitUntil(() => statuses(tab).length === 2);
    tab.gateway.fail({ on: 'write', when: 'after', error: new ApiError('Timeout') });
    tab.connect(true);
    expect([(await first).kind, (await second).kind]).to.deep.equal(['saved', 'conflict']);
    expect(bench.backend.payments(TENANT_A)[0]).to.include({ version: 3, creditorName: 'Theirs' });
  });

  it('knows that a write may have arrived which another tab was sending as it crashed', async () => {
    const [one, other] = [openTab({ online: false }), openTab({ online: false })];
    one.gateway.write = never;
    await add(one, create('a'));
    await waitUntil(() => statuses(other).join() === 'notSent', 'the other tab does not know');
    one.connect(true);
    await waitUntil(async () => JSON.stringify(await kept()).includes('"isSent":true'), 'it is not marked');
    one.leave();
    await waitUntil(() => statuses(other).join() === 'checking', 'it is told wrong');
  });

  it('says that a conflict could not be looked at, not that the payment is gone', async () => {
    bench.backend.seed([paymentFixture({ tenantId: TENANT_A, version: 3 })]);
    const [one, other] = [openTab({ online: false }), openTab({ online: false })];
    await add(one, { type: 'delete', id: 'payment-1', version: 2 });
    await waitUntil(() => statuses(other).length === 1, 'the other tab does not know');
    const outcome = write(other, { type: 'delete', id: 'payment-1', version: 2 });
    const [entry] = other.queue.state.entries;
    await waitUntil(() => other.queue.isClaimed(entry!.command.requestId));
    other.gateway.get = () => Promise.reject(new ApiError('Timeout'));
    one.connect(true);
    expect(await outcome).to.have.nested.property('error.code', 'Timeout');
  });

  it('tells that a write lasts as long as the page when the vault refuses it', async () => {
    const gateway = memoryPaymentsGateway({
      backend: bench.backend,
      session: { subject: bench.person },
      retention: 'browser',
    });
    const keeping = keepingOf(gateway, { isOnline: () => false });
    const { put } = SessionVault.prototype;
    SessionVault.prototype.put = () => Promise.resolve('refused');
    try {
      await keeping.queue.add(create('a'), {});
      expect([keeping.queue.isSafe, keeping.state.troubles]).to.deep.equal([false, ['page']]);
    } finally {
      SessionVault.prototype.put = put;
      await forgetKept(gateway.session);
    }
  });
});
