import { expect, waitUntil } from '@open-wc/testing';
import { ApiError } from '@remit-elements/auth-core';
import { SessionVault } from '@remit-elements/element-kit';
import { paymentFixture, TENANT_A } from '../testing.js';
import { createIntent as create, never, queueBench } from '../testing/queue-bench.js';

describe('CommandQueue', () => {
  const bench = queueBench();
  const { add, isEmpty, kept, openTab, rows, statuses, write } = bench;

  for (const times of [1, 2, 3]) {
    it(`stores one payment, and says so once, when the answer is lost ${String(times)} times`, async () => {
      const tab = openTab();
      tab.gateway.fail({ on: 'write', when: 'after', error: new ApiError('Timeout'), times });
      expect(await write(tab, create('new-1'))).to.have.nested.property('payment.version', 1);
      expect([rows(), tab.saved.length, tab.gateway.commands.length]).to.deep.equal([1, 1, times + 1]);
      expect(new Set(tab.gateway.commands.map(({ requestId }) => requestId)).size).to.equal(1);
    });
  }

  it('has a write in the vault before it sends it, and no more once it is saved', async () => {
    const tab = openTab();
    const before: unknown[] = [];
    const { gateway } = tab;
    const send = gateway.write.bind(gateway);
    gateway.write = async (...call) => {
      before.push(...(await kept()));
      return send(...call);
    };
    await write(tab, create('new-1'));
    expect(before).to.have.length(1);
    await waitUntil(async () => (await kept()).length === 0, 'it is still in the vault');
  });

  it('finds out after a reload what became of a write that was under way', async () => {
    const before = openTab({ wait: never });
    before.gateway.fail({ on: 'write', when: 'after', error: new ApiError('Timeout') });
    await add(before, create('new-1'));
    await waitUntil(() => rows() === 1);
    before.leave();
    const after = openTab({ wait: never });
    await after.queue.ready;
    await waitUntil(() => after.saved.length === 1, 'nobody says that it was saved');
    await isEmpty(after);
    expect([rows(), after.saved[0]!.isOrphan]).to.deep.equal([1, true]);
    expect(after.gateway.commands[0]!.requestId).to.equal(before.gateway.commands[0]!.requestId);
  });

  it('says that it is checking what may have been sent before the reload, and not sent what was not', async () => {
    const before = openTab();
    before.gateway.write = never;
    await add(before, create('sent'));
    await waitUntil(() => statuses(before)[0] === 'saving');
    before.connect(false);
    await add(before, create('unsent'));
    before.leave();
    const after = openTab({ online: false });
    await after.queue.ready;
    expect(statuses(after)).to.deep.equal(['checking', 'notSent']);
  });

  it('sends nothing while offline, and everything in order when back', async () => {
    // Long enough for the others to overtake, were they let.
    const wait = async (): Promise<void> => {
      for (let reads = 0; reads < 12; reads += 1) await kept();
    };
    const tab = openTab({ online: false, wait });
    for (const id of ['a', 'b', 'c']) await add(tab, create(id));
    expect(statuses(tab)).to.deep.equal(['notSent', 'notSent', 'notSent']);
    expect(tab.gateway.commands).to.be.empty;
    tab.gateway.fail({ on: 'write', when: 'before', error: new ApiError('Offline'), times: 2 });
    tab.connect(true);
    await isEmpty(tab);
    const order = tab.gateway.commands.map(({ id }) => id);
    expect(order).to.deep.equal(['a', 'a', 'a', 'b', 'c']);
    expect(rows()).to.equal(3);
  });

  it('keeps the order of one payment strictly, and lets no other wait for it', async () => {
    bench.backend.seed([paymentFixture({ tenantId: TENANT_A })]);
    let answer = (): void => undefined;
    const tab = openTab();
    const { gateway } = tab;
    const send = gateway.write.bind(gateway);
    gateway.write = async (command) => {
      if (command.type === 'update') await new Promise<void>((resolve) => (answer = resolve));
      return send(command);
    };
    const update = write(tab, { type: 'update', id: 'payment-1', version: 1, changes: { amountMinor: 5 } });
    await waitUntil(() => statuses(tab).includes('saving'));
    const submit = write(tab, { type: 'submit', id: 'payment-1', version: 2 });
    expect((await write(tab, create('other'))).kind).to.equal('saved');
    expect(gateway.commands.map(({ type }) => type)).to.deep.equal(['create']);
    answer();
    expect([(await update).kind, (await submit).kind]).to.deep.equal(['saved', 'saved']);
  });

  it('saves the same intent of two tabs once, and tells both', async () => {
    const [one, other] = [openTab(), openTab()];
    one.gateway.fail({ on: 'write', when: 'after', error: new ApiError('Timeout'), times: 2 });
    const outcomes = await Promise.all([write(one, create('new-1')), write(other, create('new-1'))]);
    expect([...outcomes.map(({ kind }) => kind), rows()]).to.deep.equal(['saved', 'saved', 1]);
    expect(bench.backend.payments(TENANT_A)[0]).to.include({ version: 1 });
  });

  it('shows in each tab what another one has pending, and lets one tab send it', async () => {
    const [one, other] = [openTab({ online: false }), openTab({ online: false })];
    await add(one, create('a'));
    await waitUntil(() => statuses(other).length === 1, 'the other tab does not know');
    await add(other, create('b'));
    await waitUntil(() => statuses(one).length === 2, 'the first tab does not know');
    one.connect(true);
    other.connect(true);
    await Promise.all([isEmpty(one), isEmpty(other)]);
    expect(rows()).to.equal(2);
    expect([...one.gateway.commands, ...other.gateway.commands]).to.have.length(2);
    expect([one.saved.length, other.saved.length]).to.deep.equal([2, 2]);
    expect([...one.saved, ...other.saved].filter(({ isOrphan }) => isOrphan)).to.have.length(2);
  });

  it('goes on in another tab when the one that was sending is closed', async () => {
    const one = openTab();
    one.gateway.write = never;
    await add(one, create('a'));
    const other = openTab();
    await waitUntil(() => statuses(other).length === 1);
    expect(other.gateway.commands).to.be.empty;
    one.leave();
    await isEmpty(other);
    expect([rows(), other.saved.length]).to.deep.equal([1, 1]);
  });

  it('stops when the session ends, shows another person nothing, and goes on for the same one', async () => {
    const before = openTab({ online: false });
    const outcome = write(before, create('mine'));
    await waitUntil(() => statuses(before).length === 1);
    before.gateway.end();
    expect((await outcome).kind).to.equal('gone');
    expect(before.queue.state.entries).to.be.empty;
    const stranger = openTab({ subject: crypto.randomUUID() });
    await stranger.queue.ready;
    expect([stranger.queue.state.entries.length, stranger.gateway.commands.length]).to.deep.equal([0, 0]);
    const again = openTab();
    await waitUntil(() => again.saved.length === 1, 'nothing was saved');
    expect(bench.backend.payments(TENANT_A).map(({ createdBy }) => createdBy)).to.deep.equal([bench.person]);
    expect(before.gateway.commands).to.be.empty;
  });

  it('sends nothing more when the session ends between two attempts, and keeps the write', async () => {
    const tab = openTab({
      wait: () => {
        tab.gateway.end();
        return Promise.resolve();
      },
    });
    tab.gateway.fail({ on: 'write', error: new ApiError('Offline'), times: 9 });
    expect((await write(tab, create('a'))).kind).to.equal('gone');
    expect([tab.gateway.commands.length, (await kept()).length]).to.deep.equal([1, 1]);
  });

  it('keeps a write that is answered with the end of the session, says so, and does not repeat it', async () => {
    const tab = openTab();
    tab.gateway.fail({ on: 'write', error: new ApiError('SessionEnded'), times: 9 });
    expect(await write(tab, create('a'))).to.have.nested.property('error.code', 'SessionEnded');
    expect([tab.gateway.commands.length, (await kept()).length]).to.deep.equal([1, 1]);
  });

  it('works where storage is blocked, and knows that nothing outlives the page', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    try {
      const tab = openTab({ online: false });
      await add(tab, create('a'));
      expect([tab.queue.isSafe, tab.vault.outlivesPage]).to.deep.equal([false, false]);
      tab.connect(true);
      await isEmpty(tab);
      expect(rows()).to.equal(1);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('keeps a refusal that nobody waits for until it is retried or given up', async () => {
    const before = openTab();
    before.gateway.fail({ on: 'write', error: new ApiError('Unauthorized') });
    await add(before, create('a'));
    await waitUntil(() => statuses(before)[0] === 'failed');
    await waitUntil(async () => (await kept()).length === 1);
    before.leave();
    const after = openTab();
    await after.queue.ready;
    expect(statuses(after)).to.deep.equal(['failed']);
    expect(after.gateway.commands).to.be.empty;
    await after.queue.retry(after.queue.state.entries[0]!.command.requestId);
    await isEmpty(after);
    expect(rows()).to.equal(1);
  });

  it('hands a conflict to who waits for it, and forgets it', async () => {
    bench.backend.seed([paymentFixture({ tenantId: TENANT_A, version: 3 })]);
    const tab = openTab();
    const outcome = await write(tab, { type: 'delete', id: 'payment-1', version: 2 });
    expect(outcome).to.have.nested.property('current.version', 3);
    expect(tab.queue.state.entries).to.be.empty;
    await waitUntil(async () => (await kept()).length === 0);
  });

  it('never sends what was given up', async () => {
    const [one, other] = [openTab({ online: false }), openTab({ online: false })];
    await add(one, create('a'));
    await waitUntil(() => statuses(other).length === 1);
    await other.queue.discard(other.queue.state.entries[0]!.command.requestId);
    await isEmpty(one);
    one.connect(true);
    other.connect(true);
    await add(one, create('b'));
    await isEmpty(one);
    expect(bench.backend.payments(TENANT_A).map(({ id }) => id)).to.deep.equal(['b']);
  });

  it('lets others go while the server puts one off for long, and tries that one no sooner', async () => {
    let isOver = (): void => undefined;
    const wait = (_: number, signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => {
        isOver = resolve;
        signal.addEventListener('abort', () => resolve());
      });
    const tab = openTab({ online: false, wait });
    for (const id of ['a', 'b']) await add(tab, create(id));
    const error = new ApiError('Throttled', 'busy', { retryAfterSeconds: 60 });
    tab.gateway.fail({ on: 'write', error });
    tab.connect(true);
    await waitUntil(() => rows() === 1, 'the other one waits');
    await tab.queue.retry();
    expect((await write(tab, create('c'))).kind).to.equal('saved');
    expect(tab.gateway.commands.map(({ id }) => id)).to.deep.equal(['a', 'b', 'c']);
    const { now } = Date;
    Date.now = () => now() + 61_000;
    try {
      await tab.queue.retry();
      await isEmpty(tab);
    } finally {
      Date.now = now;
      isOver();
    }
  });

  it('neither sends nor takes away what it does not know', async () => {
    const vault = new SessionVault(bench.person);
    const known = { shape: 1, queuedAtMs: 1, command: { type: 'create', id: 'x', requestId: 'later', draft: {} } };
    await vault.put('queue', 'later', { ...known, shape: 2 });
    await vault.put('queue', 'odd', { ...known, command: { ...known.command, requestId: 'odd', type: 'transfer' } });
    vault.close();
    const tab = openTab();
    await write(tab, create('known'));
    expect([tab.gateway.commands.length, (await kept()).length]).to.deep.equal([1, 2]);
  });
});
