import { expect } from '@open-wc/testing';
import { SessionVault } from '@remit-elements/element-kit';
import { countKept, countPendingWrites, forgetKept } from './kept.js';
import { keepingOf } from './state/payment-keeping.js';
import { aboutOf } from './state/queued-command.js';
import { memoryPaymentsGateway, type MemoryPaymentsGateway } from './testing.js';
import { createIntent, never } from './testing/queue-bench.js';
import { scopeOf } from './state/kept-sessions.js';

const draftOf = (key: string, id: string) => ({
  key,
  id,
  isNew: true,
  texts: { creditorName: 'Half Ltd' },
  locale: 'en',
  keptAtMs: 1,
});

describe('what a sign-out asks about', () => {
  const open = () =>
    memoryPaymentsGateway({ session: { subject: crypto.randomUUID() }, retention: 'browser' as const });

  /** With a write that was sent and is not answered, and a draft. */
  async function inUse(): Promise<MemoryPaymentsGateway> {
    const gateway = open();
    gateway.write = never;
    const { drafts, queue } = keepingOf(gateway);
    const intent = createIntent('sent');
    await queue.add(intent, aboutOf(intent));
    await drafts.keep(draftOf('d', 'begun'));
    return gateway;
  }

  it('counts apart what is not sent, may have arrived, was refused and was begun, without any element', async () => {
    const { session } = open();
    const vault = new SessionVault(scopeOf(session));
    const keep = (id: string, more: object) =>
      vault.put('queue', id, { shape: 1, command: { id }, isSent: false, ...more });
    await keep('a', {});
    await keep('b', { isSent: true });
    await keep('c', { isSent: true, refusal: 'Unauthorized' });
    await vault.put('drafts', 'd', draftOf('d', 'begun'));
    await vault.put('drafts', 'e', draftOf('e', 'a'));
    vault.close();
    expect(await countKept(session)).to.deep.equal({ notSent: 1, unknown: 1, refused: 1, drafts: 1 });
    expect(await countPendingWrites(session)).to.equal(3);
    await forgetKept(session);
    expect(await countKept(session)).to.deep.equal({ notSent: 0, unknown: 0, refused: 0, drafts: 0 });
  });

  it('counts what the elements of the page have in use', async () => {
    const gateway = await inUse();
    expect(await countKept(gateway.session)).to.include({ refused: 0, drafts: 1 });
    expect(await countPendingWrites(gateway.session)).to.equal(1);
    await forgetKept(gateway.session);
  });

  it('counts what a session left behind that is over by now', async () => {
    const gateway = await inUse();
    gateway.end();
    expect(await countKept(gateway.session)).to.include({ unknown: 1, drafts: 1 });
    await forgetKept(gateway.session);
    expect(await countKept(gateway.session)).to.include({ unknown: 0, drafts: 0 });
  });
});
