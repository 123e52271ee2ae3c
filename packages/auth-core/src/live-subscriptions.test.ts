import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Bench } from './testing/bench.js';
import { fakeToken } from './testing/index.js';

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.open();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a subscription', () => {
  it('delivers until it is given up', async () => {
    const { events, unsubscribe } = bench.listen();
    const raw = await bench.listening();
    raw.next?.({ data: 1 });
    unsubscribe();
    raw.next?.({ data: 2 });
    expect(events).toEqual([{ data: 1 }]);
    expect(bench.transport.observers).toHaveLength(0);
  });

  it('tells whoever waits for it, and no one twice, that the server has begun to listen', async () => {
    const [first, second] = [bench.listen(), bench.listen()];
    await bench.listening(2);
    bench.transport.acknowledge('subscription { onAccountChange { id } }');
    expect([first.events, second.events]).toEqual([[], []]);
    bench.transport.acknowledge('subscription {\n  onPaymentChange {\n    id\n  }\n}');
    expect([first.events, second.events]).toEqual([['acknowledged'], []]);
    bench.transport.acknowledge('subscription {\n  onPaymentChange {\n    id\n  }\n}');
    expect([first.events, second.events]).toEqual([['acknowledged'], ['acknowledged']]);
  });

  it('ends with the session, is unsubscribed, and delivers nothing more', async () => {
    const { events } = bench.listen();
    const raw = await bench.listening();
    bench.source.change(fakeToken({ 'custom:tenantId': 'tenant-b' }));
    await vi.waitFor(() => expect(events).toEqual(['SessionEnded']));
    raw.next?.({ data: 'late' });
    expect(events).toEqual(['SessionEnded']);
    expect(bench.transport.observers).toHaveLength(0);
    expect(bench.transport.released).toBe(1);
  });

  it('of an ended session fails at once', async () => {
    bench.source.change(undefined);
    await bench.ended();
    const { events } = bench.listen();
    await vi.waitFor(() => expect(events).toEqual(['SessionEnded']));
    expect(bench.transport.observers).toHaveLength(0);
  });

  it('fails as Offline when the socket breaks, and can be opened again', async () => {
    const { events } = bench.listen();
    await bench.listening();
    bench.transport.disrupt();
    expect(events).toEqual(['Offline']);
    expect(bench.transport.observers).toHaveLength(0);
    bench.listen();
    await bench.listening();
  });

  it('lets go of a socket that broke, so that of several none begins again on it', async () => {
    bench.listen();
    bench.listen();
    await bench.listening(2);
    bench.transport.disrupt();
    expect(bench.transport.released).toBe(1);
  });

  it('fails with a code', async () => {
    const { events } = bench.listen();
    (await bench.listening()).error?.({
      errors: [{ message: 'Connection failed: {"errors":[{"errorType":"UnauthorizedException"}]}' }],
    });
    await vi.waitFor(() => expect(events).toEqual(['Unauthorized']));
    expect(bench.client.session.ended.aborted).toBe(false);
  });

  it('that the server ends completes, once the sign-in proved good', async () => {
    const { events } = bench.listen();
    (await bench.listening()).complete?.();
    await vi.waitFor(() => expect(events).toEqual(['complete']));
    expect(bench.source.asked.at(-1)).toMatchObject({ forceRefresh: true });
  });

  it.each(['complete', 'error'] as const)(
    'that the server ends by %s for a removed member ends the session',
    async (how) => {
      const { events } = bench.listen();
      const raw = await bench.listening();
      bench.source.refresh = () => Promise.resolve(undefined);
      if (how === 'complete') raw.complete?.();
      else raw.error?.({ errors: [{ message: 'Connection failed: {"errors":[{"errorType":"Unauthorized"}]}' }] });
      await vi.waitFor(() => expect(events).toEqual(['SessionEnded']));
      expect(bench.client.session.ended.aborted).toBe(true);
    },
  );

  it('completes a minute before its token ends, with a new one at hand, so that the socket is opened anew', async () => {
    vi.useFakeTimers();
    bench.source.change(fakeToken(), { silently: true });
    const { events } = bench.listen();
    await vi.advanceTimersByTimeAsync(0);
    bench.source.refresh = () => Promise.resolve(fakeToken({ jti: 'next' }));
    await vi.advanceTimersByTimeAsync(838_000);
    expect(events).toEqual([]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(events).toEqual(['complete']);
    expect(bench.transport.released).toBe(1);
    expect(bench.source.asked.at(-1)).toMatchObject({ forceRefresh: true });
  });

  it('given up before it began is never opened', async () => {
    const { events, unsubscribe } = bench.listen();
    unsubscribe();
    await new Promise((turn) => setImmediate(turn));
    expect(bench.transport.observers).toHaveLength(0);
    expect(events).toEqual([]);
  });
});
