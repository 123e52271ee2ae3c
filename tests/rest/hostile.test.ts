import type { ApiError } from '@remit-elements/auth-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, openWorld, rename, type World } from './world.js';

let world: World;

beforeEach(async () => {
  world = await openWorld();
});

afterEach(() => world.service.close());

describe('a service that means harm', () => {
  const balance = { type: 'CLBD', currency: 'EUR', amountMinor: 1, asOf: '2026-11-20' };

  it('keeps nobody waiting for what a number is worth', async () => {
    const zeros = '0'.repeat(30_000);
    const begun = performance.now();
    const amounts = [`1.${zeros}1`, `1.5${zeros}`, `-${zeros}2.`, `1.${zeros}x`];
    const told = amounts.map((amount) => ({ ...balance, amountMinor: undefined, amount }));
    const found = await world.answering(told).balances?.(['main']);
    expect(found?.map(({ amountMinor }) => amountMinor)).toEqual([150, -200]);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it.each(['constructor', '__proto__', 'toString'])('finds nothing of ours by the name %s', async (name) => {
    const refusing = world.gatewayOf({
      fetch: () => Promise.resolve(new Response(JSON.stringify({ code: name }), { status: 403 })),
    });
    const failure = await refusing.write(rename('X')).catch((cause: unknown) => cause as ApiError);
    expect(failure).toMatchObject({ code: 'Unauthorized' });
    const [found] = (await world.answering([{ ...balance, type: name }]).balances?.(['main'])) ?? [];
    expect(found?.type).toBe(name);
  });

  it('fills no memory by an answer without an end', async () => {
    let sent = 0;
    let isStopped = false;
    const endless = (): Response =>
      new Response(
        new ReadableStream({
          async pull(stream) {
            await new Promise((later) => setTimeout(later, 0));
            stream.enqueue(new Uint8Array(100_000).fill(0x20));
            sent += 100_000;
          },
          cancel() {
            isStopped = true;
          },
        }),
      );
    expect(await codeOf(world.gatewayOf({ fetch: () => Promise.resolve(endless()) }).get('main'))).toBe(
      'MalformedAnswer',
    );
    expect([sent < 3_000_000, isStopped]).toEqual([true, true]);
  });
});
