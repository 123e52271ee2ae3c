import { expect, waitUntil } from '@open-wc/testing';
import { SessionVault } from '@remit-elements/element-kit';
import type { PaymentCommand } from '../data/payments-gateway.js';
import { draftFixture, paymentFixture, TENANT_A } from '../testing.js';
import { queueBench, type Tab } from '../testing/queue-bench.js';

const HOUR_MS = 3_600_000;
const DUE = '2099-11-26';

/** Whoever sat at this browser before may have put anything into the vault of who comes next. */
describe('CommandQueue, over what was left in the vault', () => {
  const bench = queueBench();
  const { openTab, write, statuses, isEmpty } = bench;

  async function leave(command: object, entry: object = {}): Promise<void> {
    const requestId = crypto.randomUUID();
    const vault = new SessionVault(bench.person);
    const whole = { shape: 1, queuedAtMs: Date.now(), isSent: true, command: { requestId, ...command }, ...entry };
    expect(await vault.put('queue', requestId, whole)).to.equal('kept');
    vault.close();
  }

  const draft = draftFixture({ requestedExecutionDate: DUE });

  async function opened(): Promise<Tab> {
    const tab = openTab({ patience: () => Promise.resolve() });
    await tab.queue.ready;
    return tab;
  }

  it('sends nothing that the elements do not queue, and nothing with more or other content', async () => {
    bench.backend.seed([paymentFixture({ tenantId: TENANT_A })]);
    const stored = { id: 'payment-1', version: 1 };
    for (const type of ['approve', 'submit', 'withdraw']) await leave({ ...stored, type });
    await leave({ ...stored, type: 'reject', reason: 'No' });
    await leave({ ...stored, type: 'export', messageId: 'M1' });
    await leave({ ...stored, type: 'toString' });
    await leave({ ...stored, type: 'delete', tenantId: 'tenant-b' });
    await leave({ ...stored, type: 'delete', changes: { amountMinor: 1 } });
    await leave({ ...stored, type: 'delete', version: '1' });
    await leave({ ...stored, type: 'delete', requestId: 'of another place' });
    await leave({ ...stored, type: 'update', changes: { status: 'CONFIRMED' } });
    await leave({ ...stored, type: 'update', changes: { amountMinor: '5' } });
    await leave({ ...stored, type: 'update', changes: { creditorName: null } });
    await leave({ ...stored, type: 'update', changes: { creditorAddress: { country: 'DE', more: 1 } } });
    await leave({ id: 'new', type: 'create', draft: { ...draft, tenantId: 'tenant-b' } });
    await leave({ id: 'new', type: 'create', draft: { ...draft, requestedExecutionDate: 'soon' } });
    await leave({ id: 'new', type: 'create', draft: { creditorName: 'Half a payment' } });
    await leave({ id: 'new', type: 'create', draft }, { queuedAtMs: Number.MAX_SAFE_INTEGER });
    const tab = await opened();
    expect((await write(tab, { type: 'create', id: 'known', draft })).kind).to.equal('saved');
    expect(tab.gateway.commands.map(({ id }) => id)).to.deep.equal(['known']);
    expect(bench.backend.payments(TENANT_A).find(({ id }) => id === 'payment-1')).to.include({ version: 1 });
  });

  it('keeps no decision there: it waits on its page, is sent once when the network is back, and goes with the page', async () => {
    bench.backend.seed([paymentFixture({ tenantId: TENANT_A })]);
    const submit = { type: 'submit', id: 'payment-1', version: 1 } as const;
    const [gone, tab] = [openTab({ online: false }), openTab({ online: false })];
    await bench.add(gone, submit);
    await bench.add(tab, submit);
    expect([statuses(tab), tab.queue.isSafe, tab.queue.isOnPage]).to.deep.equal([['notSent'], false, false]);
    expect(await bench.kept()).to.deep.equal([]);
    gone.leave();
    tab.connect(true);
    await isEmpty(tab);
    expect([gone, tab].map(({ gateway }) => gateway.commands.map(({ type }) => type))).to.deep.equal([[], ['submit']]);
    expect(bench.backend.payments(TENANT_A)[0]).to.include({ status: 'PENDING_APPROVAL', version: 2 });
  });

  it('sends what it knows in every detail', async () => {
    bench.backend.seed([paymentFixture({ tenantId: TENANT_A })]);
    const creditorAddress = { townName: 'Köln', country: 'DE' };
    await leave({ id: 'new', type: 'create', draft: { ...draft, creditorAddress, chargeBearer: 'SLEV' } });
    const changes = { creditorBic: null, amountMinor: 7, requestedExecutionDate: DUE };
    await leave({ id: 'payment-1', version: 1, type: 'update', changes });
    const tab = await opened();
    await isEmpty(tab);
    const [one, other] = bench.backend.payments(TENANT_A);
    expect([one, other].map((payment) => payment?.version)).to.have.members([1, 2]);
  });

  it('tells of a payment what is stored, not what lay beside the write', async () => {
    bench.backend.seed([paymentFixture({ tenantId: TENANT_A, creditorName: 'Stored AG', amountMinor: 990_000 })]);
    const lie = { creditorName: 'Harmless GmbH', amountMinor: 1, currency: 'EUR' };
    await leave({ id: 'payment-1', version: 1, type: 'delete' }, { about: lie, queuedAtMs: 1 });
    let know = (): void => undefined;
    const tab = openTab({ patience: () => new Promise((resolve) => (know = resolve)) });
    await tab.queue.ready;
    const [entry] = tab.queue.state.entries;
    expect([entry!.about, entry!.isUnread]).to.deep.equal([{}, true]);
    know();
    await waitUntil(() => tab.queue.state.entries[0]?.isUnread === false, 'nobody read the payment');
    expect(tab.queue.state.entries[0]!.about).to.include({ creditorName: 'Stored AG', amountMinor: 990_000 });
  });

  const past = { ...draft, requestedExecutionDate: '2020-01-31' };
  for (const [what, command, queuedAtMs] of [
    ['is older than half a day', { type: 'create', draft }, () => Date.now() - 13 * HOUR_MS],
    ['is ahead of the clock', { type: 'create', draft }, () => Date.now() + HOUR_MS],
    ['has a day that has passed', { type: 'create', draft: past }, () => Date.now()],
  ] as const) {
    it(`sends a write that ${what} when it is asked for by name alone`, async () => {
      await leave({ id: 'old', ...command }, { queuedAtMs: queuedAtMs(), isSent: false });
      const tab = await opened();
      expect((await write(tab, { type: 'create', id: 'fresh', draft })).kind).to.equal('saved');
      await tab.queue.retry();
      const left = (): QueueIds => tab.queue.state.entries.filter(({ held }) => held).map(({ command: { id } }) => id);
      expect([left(), created(tab)]).to.deep.equal([['old'], ['fresh']]);
      await tab.queue.retry(tab.queue.state.entries[0]!.command.requestId);
      await waitUntil(() => created(tab).length === 2, 'it is not sent');
    });
  }

  it('lets nothing else of the payment wait for what waits for the person', async () => {
    bench.backend.seed([paymentFixture({ tenantId: TENANT_A })]);
    await leave({ id: 'payment-1', version: 1, type: 'delete' }, { queuedAtMs: 1 });
    const tab = await opened();
    expect((await write(tab, { type: 'delete', id: 'payment-1', version: 1 })).kind).to.equal('saved');
    expect(tab.queue.state.entries.map(({ held }) => held)).to.deep.equal(['age']);
  });

  it('sends at once what the same person left a moment ago', async () => {
    await leave({ id: 'new', type: 'create', draft }, { queuedAtMs: Date.now() - HOUR_MS, isSent: false });
    const tab = await opened();
    await isEmpty(tab);
    expect(created(tab)).to.deep.equal(['new']);
    expect(statuses(tab)).to.deep.equal([]);
  });
});

type QueueIds = readonly string[];

const created = ({ gateway }: Tab): QueueIds =>
  gateway.commands.filter(({ type }: PaymentCommand) => type === 'create').map(({ id }) => id);
