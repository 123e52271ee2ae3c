import { draftFixture, MemoryPaymentsBackend, paymentFixture } from '@remit-elements/payments-element/testing.js';
import type { PaymentCommand } from '@remit-elements/payments-element';
import { ApiError } from '@remit-elements/auth-core';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BatchWriter, type BatchOutcome } from '../../packages/payments-element/src/state/batch-writer.js';
import { howMany } from '../support/deep.js';
import { FATES, hostileGateway, type Fate } from './hostile-gateway.js';

const TENANT = 'tenant-a';
const UNSURE = ['Offline', 'Timeout', 'MalformedAnswer', 'Unexpected'];

/** What one may ask of a payment: to make it, to hand it in, to hand it in from a past version, to change it twice. */
type Wish = 'create' | 'submit' | 'stale' | 'twice';

let noWait: (ms: number) => Promise<void>;
let waited: number[];

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
  waited = [];
  noWait = (ms) => {
    waited.push(ms);
    return Promise.resolve();
  };
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function commandsFor(backend: MemoryPaymentsBackend, wishes: readonly Wish[]): readonly PaymentCommand[] {
  return wishes.flatMap((wish): readonly PaymentCommand[] => {
    const id = crypto.randomUUID();
    if (wish !== 'create') backend.seed([paymentFixture({ id, status: 'UNCONFIRMED', version: 1 })]);
    const of = (version: number) => ({ requestId: crypto.randomUUID(), id, version });
    if (wish === 'create') return [{ type: 'create', requestId: crypto.randomUUID(), id, draft: draftFixture() }];
    if (wish === 'submit') return [{ type: 'submit', ...of(1) }];
    if (wish === 'stale') return [{ type: 'submit', ...of(9) }];
    return [1, 2].map((version) => ({ type: 'update', ...of(version), changes: { amountMinor: version } }));
  });
}

/** How often each command was carried out, by the payments' own history. */
function appliedOf(backend: MemoryPaymentsBackend, { id, requestId }: PaymentCommand): number {
  const history = backend.get(TENANT, id)?.history ?? [];
  return history.filter((event) => event.requestId === requestId).length;
}

describe('BatchWriter', () => {
  it('carries each command out once, or says that it did not, whatever gets lost and whenever it is stopped', async () => {
    const wishesOf = fc.array(fc.constantFrom<Wish>('create', 'submit', 'stale', 'twice'), { maxLength: 90 });
    const fatesOf = fc.array(fc.constantFrom<Fate>(...FATES), { maxLength: 40 });
    const stops = fc.option(fc.nat({ max: 12 }));
    const run = async (
      wishes: readonly Wish[],
      fates: readonly Fate[],
      oneByOne: boolean,
      stopAt: number | null,
    ): Promise<void> => {
      const backend = new MemoryPaymentsBackend();
      const commands = commandsFor(backend, wishes);
      const called = (): void => {
        if (calls.length === stopAt) writer.stop();
      };
      const { gateway, calls } = hostileGateway(backend, fates, { oneByOne, called });
      const writer = new BatchWriter(gateway, { wait: noWait, isOnline: () => true });
      const told = new Map<number, BatchOutcome>();
      const outcomes = await writer.run(commands, (index, outcome) => {
        expect(told.has(index)).toBe(false);
        told.set(index, outcome);
      });
      for (const call of calls) {
        expect(call.length).toBeLessThanOrEqual(25);
        expect(new Set(call.map(({ id }) => id)).size).toBe(call.length);
      }
      for (const [index, command] of commands.entries()) {
        const outcome = outcomes[index];
        const applied = appliedOf(backend, command);
        expect(outcome).toBe(told.get(index));
        const isUnsure = outcome?.kind === 'failed' && UNSURE.includes(outcome.error.code);
        expect(applied).toBeLessThanOrEqual(1);
        if (!isUnsure) expect(applied).toBe(outcome?.kind === 'saved' ? 1 : 0);
        if (stopAt === null) expect([outcome === undefined, isUnsure]).toEqual([false, false]);
      }
      const counted = { saved: 0, failed: 0 };
      for (const { kind } of told.values()) counted[kind] += 1;
      const phase = outcomes.includes(undefined) ? 'stopped' : 'done';
      expect(writer.state).toEqual({ phase, total: commands.length, ...counted });
    };
    await fc.assert(fc.asyncProperty(wishesOf, fatesOf, fc.boolean(), stops, run), { numRuns: howMany(60, 1_500) });
  });

  const submissions = (backend: MemoryPaymentsBackend, count: number): readonly PaymentCommand[] =>
    commandsFor(
      backend,
      Array.from({ length: count }, () => 'submit'),
    );

  it('leaves the server alone for as long as it asks, and longer each time where it does not say', async () => {
    const backend = new MemoryPaymentsBackend();
    const { gateway, calls } = hostileGateway(backend, ['throttled', 'unreachable', 'unreachable', 'unreachable']);
    const writer = new BatchWriter(gateway, { wait: noWait, isOnline: () => true, callsAtOnce: 1 });
    await writer.run(submissions(backend, 30));
    expect(waited[0]).toBe(1_000);
    expect(waited[3]).toBeGreaterThan(waited[1] ?? Infinity);
    expect([calls.length, writer.state.saved]).toEqual([6, 30]);
  });

  it('sends a few by themselves where many together never come through', async () => {
    const backend = new MemoryPaymentsBackend();
    const { gateway, calls } = hostileGateway(backend, []);
    const { writeAll } = gateway;
    gateway.writeAll = async (commands) => {
      if (commands.length > 3) throw new ApiError('Timeout');
      return writeAll(commands);
    };
    const writer = new BatchWriter(gateway, { wait: noWait, isOnline: () => true });
    await writer.run(submissions(backend, 40));
    expect(writer.state).toMatchObject({ phase: 'done', saved: 40 });
    expect(calls.flat()).toHaveLength(40);
  });

  it('waits for the network, and goes on when it is back', async () => {
    const backend = new MemoryPaymentsBackend();
    const { gateway, calls } = hostileGateway(backend, []);
    let isOnline = false;
    const writer = new BatchWriter(gateway, { isOnline: () => isOnline });
    const running = writer.run(submissions(backend, 3));
    expect([writer.state.phase, calls.length]).toEqual(['waiting', 0]);
    isOnline = true;
    window.dispatchEvent(new Event('online'));
    expect((await running).map((outcome) => outcome?.kind)).toEqual(['saved', 'saved', 'saved']);
  });

  it('sends nothing more once it is stopped, not even to find out, and says of whom it does not know', async () => {
    const backend = new MemoryPaymentsBackend();
    const { gateway, calls } = hostileGateway(backend, ['answerLost', 'requestLost', 'someThrottled'], {
      called: () => calls.length === 3 && writer.stop(),
    });
    const writer: BatchWriter = new BatchWriter(gateway, { wait: noWait, isOnline: () => true, callsAtOnce: 1 });
    const commands = submissions(backend, 60);
    const outcomes = await writer.run(commands);
    expect(calls).toHaveLength(3);
    const codes = outcomes.map((outcome) => outcome && (outcome.kind === 'failed' ? outcome.error.code : outcome.kind));
    expect(codes.filter((code) => code === undefined).length).toBeGreaterThan(0);
    for (const [index, command] of commands.entries()) {
      const isSent = calls.flat().some(({ id }) => id === command.id);
      if (!isSent) expect(codes[index]).toBeUndefined();
      else if (codes[index] === 'saved') expect(appliedOf(backend, command)).toBe(1);
    }
    expect(new Set(codes)).toEqual(new Set(['saved', 'Unexpected', 'Timeout', undefined]));
  });

  it('ends with the session: nothing more is sent, and what nobody knows of is said to have failed', async () => {
    const backend = new MemoryPaymentsBackend();
    const { gateway, calls } = hostileGateway(backend, [], { called: () => gateway.end() });
    const writer = new BatchWriter(gateway, { wait: noWait, isOnline: () => true, callsAtOnce: 1 });
    const outcomes = await writer.run(submissions(backend, 60));
    expect([writer.state.phase, calls.length]).toEqual(['over', 1]);
    const codes = outcomes.map((outcome) => outcome && (outcome.kind === 'failed' ? outcome.error.code : outcome.kind));
    expect(codes).toEqual([...Array<string>(25).fill('SessionEnded'), ...Array<undefined>(35).fill(undefined)]);
    expect(await writer.run(submissions(backend, 1))).toEqual([undefined]);
  });

  it('brings what was in the way, and never a payment of another company', async () => {
    const backend = new MemoryPaymentsBackend();
    const { gateway } = hostileGateway(backend, []);
    const foreign = paymentFixture({ tenantId: 'tenant-b' });
    const commands = commandsFor(backend, ['stale', 'submit', 'stale']);
    const { writeAll } = gateway;
    gateway.writeAll = async (sent) => {
      const [first] = await writeAll(sent.slice(0, 1));
      const inTheWay = new ApiError('StatusConflict', 'StatusConflict', { current: foreign });
      return [first ?? { payment: foreign }, { payment: foreign }, { error: inTheWay }];
    };
    const writer = new BatchWriter(gateway, { wait: noWait, isOnline: () => true });
    const [stale, answered, inTheWay] = await writer.run(commands);
    expect(stale).toMatchObject({ error: { code: 'VersionConflict' }, current: { id: commands[0]?.id, version: 1 } });
    expect(answered).toMatchObject({ kind: 'failed', error: { code: 'TenantMismatch' } });
    expect(inTheWay).not.toHaveProperty('current');
  });

  it('changes a new payment to what is wanted now, when an attempt with other content had arrived', async () => {
    const backend = new MemoryPaymentsBackend();
    const { gateway } = hostileGateway(backend, []);
    const [create] = commandsFor(backend, ['create']);
    if (create?.type !== 'create') throw new Error('It is one');
    const writer = new BatchWriter(gateway, { wait: noWait, isOnline: () => true });
    await writer.run([create]);
    const other = { ...create, requestId: crypto.randomUUID(), draft: { ...create.draft, amountMinor: 77 } };
    expect(await writer.run([other])).toMatchObject([{ kind: 'saved', payment: { amountMinor: 77, version: 2 } }]);
  });

  it('lets others have their turn between 10,000 commands, and tells of progress now and then', async () => {
    const backend = new MemoryPaymentsBackend();
    const { gateway } = hostileGateway(backend, []);
    const commands = submissions(backend, howMany(2_000, 10_000));
    const writer = new BatchWriter(gateway, { isOnline: () => true });
    let changes = 0;
    let turns = 0;
    writer.addEventListener('change', () => (changes += 1));
    const beginMs = performance.now();
    const beat = setInterval(() => (turns += 1), 0);
    await writer.run(commands);
    clearInterval(beat);
    const tookMs = performance.now() - beginMs;
    expect(writer.state.saved).toBe(commands.length);
    expect(changes).toBeLessThanOrEqual(tookMs / 100 + 3);
    expect(turns).toBeGreaterThan(2);
  });
});
