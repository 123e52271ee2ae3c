import { expect, waitUntil } from '@open-wc/testing';
import { pause, SessionVault } from '@remit-elements/element-kit';
import { forgetKept } from '../kept.js';
import { memoryPaymentsGateway, TENANT_A, type MemoryPaymentsGateway } from '../testing.js';
import { createIntent as create, never, queueBench, type Tab } from '../testing/queue-bench.js';
import { scopeOf } from './kept-sessions.js';
import { keepingOf } from './payment-keeping.js';

/** Fifty times as fast as a person's clock. */
const quick = (ms: number, signal: AbortSignal): Promise<void> => pause(ms / 50, signal);

describe('CommandQueue, where one tab is blocked', () => {
  const bench = queueBench();
  const { add, isEmpty, openTab, rows, statuses, write } = bench;

  /** A tab that hears nothing, as while a dialog of the browser is open in it. */
  async function openDeaf(): Promise<Tab> {
    const Real = BroadcastChannel;
    globalThis.BroadcastChannel = function Deaf(name: string): BroadcastChannel {
      return Object.defineProperty(new Real(name), 'onmessage', { set: () => undefined });
    } as unknown as typeof BroadcastChannel;
    try {
      const tab = openTab();
      await tab.queue.ready;
      return tab;
    } finally {
      globalThis.BroadcastChannel = Real;
    }
  }

  it('takes the turn from a tab that does not answer, says so meanwhile, and stores each payment once', async () => {
    const one = await openDeaf();
    const send = one.gateway.write.bind(one.gateway);
    let goOn = (): void => undefined;
    const blocked = new Promise<void>((resolve) => (goOn = resolve));
    let isBlocked = false;
    one.gateway.write = async (command) => {
      isBlocked = true;
      await blocked;
      return send(command);
    };
    await add(one, create('a'));
    await waitUntil(() => isBlocked);
    const other = openTab({ patience: quick });
    const seen = new Set<string>();
    other.queue.addEventListener('change', () => other.queue.state.entries.forEach(({ status }) => seen.add(status)));
    expect((await write(other, create('b'))).kind).to.equal('saved');
    expect(seen).to.include('checking');
    await isEmpty(other);
    goOn();
    await isEmpty(one);
    const sent = [...one.gateway.commands, ...other.gateway.commands].filter(({ id }) => id === 'a');
    expect([sent.length, new Set(sent.map(({ requestId }) => requestId)).size]).to.deep.equal([2, 1]);
    expect([rows(), bench.backend.payments(TENANT_A).every(({ version }) => version === 1)]).to.deep.equal([2, true]);
    expect((await write(one, create('c'))).kind).to.equal('saved');
  });

  it('leaves the turn to a tab that is merely slow', async () => {
    const one = openTab();
    one.gateway.write = never;
    await add(one, create('a'));
    await waitUntil(() => statuses(one)[0] === 'saving', 'it is not sent', { timeout: 5_000 });
    let asked = 0;
    const other = openTab({
      patience: (ms, signal) => {
        if (ms > 5_000) asked += 1;
        return quick(ms, signal);
      },
    });
    await add(other, create('b'));
    await waitUntil(() => asked > 3, 'it did not wait', { timeout: 5_000 });
    expect(other.gateway.commands).to.be.empty;
  });
});

describe('CommandQueue, once everything is given up', () => {
  const bench = queueBench();
  let isOnline = false;

  function openTab(): MemoryPaymentsGateway {
    const { backend, person } = bench;
    const gateway = memoryPaymentsGateway({ backend, session: { subject: person }, retention: 'browser' });
    keepingOf(gateway, { isOnline: () => isOnline });
    return gateway;
  }

  beforeEach(() => {
    isOnline = false;
  });

  /** What another tab of the person has pending is never sent. */
  async function neverSends(there: MemoryPaymentsGateway): Promise<void> {
    const { queue, drafts } = keepingOf(there);
    await waitUntil(() => queue.state.entries.length === 0, 'it is pending still', { timeout: 5_000 });
    isOnline = true;
    window.dispatchEvent(new Event('online'));
    await queue.retry();
    const outcome = await new Promise((resolve) => void queue.add(create('late'), {}, resolve));
    expect(outcome).to.have.nested.property('error.code', 'SessionEnded');
    expect([there.commands.length, bench.rows()]).to.deep.equal([0, 0]);
    const draft = { key: 'k', id: 'x', isNew: true, texts: { creditorName: 'A' }, locale: 'en', keptAtMs: Date.now() };
    expect(await drafts.keep(draft)).to.equal(false);
    const name = await keepingOf(there).vault.name;
    const isGone = async (): Promise<boolean> => !(await indexedDB.databases()).some((each) => each.name === name);
    await waitUntil(isGone, 'something is kept still', { timeout: 5_000 });
  }

  it('stops in every tab what lies in the vault', async () => {
    const [here, there] = [openTab(), openTab()];
    await keepingOf(there).queue.add(create('a'), {});
    await keepingOf(here).queue.ready;
    await forgetKept(here.session);
    await neverSends(there);
  });

  it('stops what another tab has in memory alone', async () => {
    const [here, there] = [openTab(), openTab()];
    const { put } = SessionVault.prototype;
    SessionVault.prototype.put = () => Promise.resolve('refused');
    try {
      await keepingOf(there).queue.add(create('a'), {});
    } finally {
      SessionVault.prototype.put = put;
    }
    await forgetKept(here.session);
    await neverSends(there);
  });

  it('stops where another page deletes the vault without a word', async () => {
    const there = openTab();
    await keepingOf(there).queue.add(create('a'), {});
    await new SessionVault(scopeOf(there.session)).clear();
    await neverSends(there);
  });

  it('makes no vault anew for a form that still stands', async () => {
    const here = openTab();
    await keepingOf(here).queue.add(create('a'), {});
    await forgetKept(here.session);
    await neverSends(here);
  });
});

describe('CommandQueue, what its tabs tell each other', () => {
  const bench = queueBench();
  const { add, isEmpty, openTab, statuses } = bench;

  it('is nothing of what a payment holds, and the other tab knows it all the same', async () => {
    const [one, other] = [openTab({ online: false }), openTab({ online: false })];
    const heard: unknown[] = [];
    const spy = new BroadcastChannel((await one.vault.name)!);
    spy.onmessage = ({ data }) => heard.push(data);
    await add(one, create('a', 4_711));
    await waitUntil(() => statuses(other).length === 1, 'the other tab does not know', { timeout: 5_000 });
    one.connect(true);
    await isEmpty(other);
    await waitUntil(() => heard.some((message) => (message as { type: string }).type === 'saved'));
    spy.close();
    expect(heard.map(textOf).join('\n')).not.to.match(/Nordwind|DE89|4711/);
    expect(other.saved.map(({ payment }) => payment.amountMinor)).to.deep.equal([4_711]);
  });

  it('counts for nothing when it is of no known shape, or forged', async () => {
    const [one, other] = [openTab({ online: false }), openTab({ online: false })];
    await add(one, create('a'));
    await waitUntil(() => statuses(other).length === 1, 'the other tab does not know', { timeout: 5_000 });
    const { requestId } = other.queue.state.entries[0]!.command;
    const liar = new BroadcastChannel((await one.vault.name)!);
    const forged = { type: 'saved', requestId, payment: { id: 'a', creditorName: 'Forged' }, sealed: { v: 1 } };
    const odd = [
      null,
      5,
      'changed',
      { type: 'status', requestId, status: 'toString' },
      { type: 'status', requestId: 1 },
    ];
    for (const message of [...odd, { type: 'toString' }, { type: 'gone', requestId: {} }]) liar.postMessage(message);
    await new Promise((resolve) => {
      other.gateway.get = (...call) => {
        resolve(call);
        return one.gateway.get(...call);
      };
      liar.postMessage(forged);
    });
    liar.close();
    await waitUntil(() => statuses(other).length === 0, 'the other tab does not know', { timeout: 5_000 });
    expect(other.saved).to.be.empty;
    expect(statuses(one)).to.deep.equal(['notSent']);
  });
});

/** Bytes included, as far as they are text. */
function textOf(value: unknown): string {
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([name, each]) => `${name} ${textOf(each)}`);
  return parts.join(' ');
}
