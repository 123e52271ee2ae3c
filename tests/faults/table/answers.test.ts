import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answerLost, cut, doubled, portal, status } from '../proxy/http-faults.js';
import type { ServerRows } from './server-rows.js';
import { World } from './world.js';

/** Row 1 of the fault table: however often an answer is lost, a request doubled or a button pressed, it is saved once. */
let world: World;
let server: ServerRows;

beforeAll(async () => {
  world = await World.open();
  server = await world.rows();
});

afterAll(() => world.close());

afterEach(async () => {
  expect(await world.clear()).toEqual([]);
});

describe('an answer that does not arrive', () => {
  it.each([
    ['lost once', answerLost, 1],
    ['lost twice', answerLost, 2],
    ['lost three times', answerLost, 3],
    ['doubled on its way', doubled, 1],
    ['cut in the middle', cut, 1],
    ['a portal’s page, once the server had carried it out', portal({ carriedOut: true }), 1],
    ['500, once the server had carried it out', status(500, { carriedOut: true }), 1],
  ])('makes one payment, said once, when it is %s', async (name, fault, times) => {
    const creditor = `Once, ${name}`;
    const desk = await world.desk();
    const planned = world.proxy.plan('createPayment', fault, times);
    await desk.create({ creditor, amount: '12.34' });
    await desk.said('Saved.');
    expect(planned.met).toBe(times);
    await desk.row(creditor).waitFor();
    expect(await desk.row(creditor).count()).toBe(1);
    expect(await server.to(creditor)).toMatchObject([{ version: 1, amountMinor: 1234, actions: ['create'] }]);
    const told = await desk.told();
    expect(told).toEqual(['payment-submit create', 'payment-saved create']);
  });
});
