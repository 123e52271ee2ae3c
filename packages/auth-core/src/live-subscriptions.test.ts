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

  it('fails with a code', async () => {
    const { events } = bench.listen();
    (await bench.listening()).error?.({
      errors: [{ message: 'Connection failed: {"errors":[{"errorType":"UnauthorizedException"}]}' }],
    });
    expect(events).toEqual(['Unauthorized']);
  });

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
