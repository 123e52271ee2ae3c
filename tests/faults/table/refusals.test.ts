import { describe, expect, it } from 'vitest';
import { neverSent, portal, status } from '../proxy/http-faults.js';
import { useWorld } from './use-world.js';

/** Rows 2, 4 and 5 of the fault table: what did not reach the server, or what it would not take just now. */
const stage = useWorld();

describe('a request that does not get through', () => {
  it.each([
    ['never sent, once', neverSent, 1],
    ['never sent, four times', neverSent, 4],
    ['met by a portal', portal(), 1],
    ['answered 500', status(500), 1],
    ['answered 503, four times', status(503), 4],
    ['answered 429', status(429), 1],
    ['answered 401', status(401), 1],
  ])('makes one payment in the end when it is %s', async (name, fault, times) => {
    const creditor = `At last, ${name}`;
    const desk = await stage.world.desk();
    const planned = stage.world.proxy.plan('createPayment', fault, times);
    await desk.create({ creditor, amount: '12.34' });
    await desk.said('Saved.');
    expect(planned.met).toBe(times);
    expect(await stage.server.to(creditor)).toMatchObject([{ version: 1, amountMinor: 1234, actions: ['create'] }]);
    expect(await desk.told()).toEqual(['payment-submit create', 'payment-saved create']);
  });

  it('waits as long as Retry-After says before it goes out again, whatever the client library repeats by itself', async () => {
    const desk = await stage.world.desk();
    // Amplify posts three times by itself and takes no notice of the header.
    const planned = stage.world.proxy.plan('createPayment', status(429, { retryAfterSeconds: 2 }), 3);
    await desk.create({ creditor: 'Patient GmbH', amount: '12.34' });
    await desk.said('Saved.');
    expect(planned.met).toBe(3);
    const times = stage.world.proxy
      .seen('createPayment')
      .slice(-4)
      .map(({ atMs }) => atMs);
    expect(times[3]! - times[2]!).toBeGreaterThanOrEqual(1_900);
    expect(await stage.server.to('Patient GmbH')).toMatchObject([{ version: 1, actions: ['create'] }]);
  });
});
