import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { neverSent, refused, status } from '../proxy/http-faults.js';
import type { ServerRows } from './server-rows.js';
import { World } from './world.js';

/** Row 4 of the fault table: a token that is good no more. */
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

const REFRESH = 'GetTokensFromRefreshToken';

describe('a token that is refused in mid-session', () => {
  it('is renewed without a word, once however many requests were refused', async () => {
    const desk = await world.newcomer('userTenantA');
    const before = world.proxy.seen(REFRESH).length;
    world.proxy.plan('createPayment', status(401));
    await desk.create({ creditor: 'Renewed GmbH', amount: '12.34' });
    await desk.said('Saved.');
    expect(world.proxy.seen(REFRESH).length).toBe(before + 1);
    expect(await desk.told()).toEqual(['payment-submit create', 'payment-saved create']);
    expect(await server.to('Renewed GmbH')).toMatchObject([{ version: 1, actions: ['create'] }]);
  });

  it('ends nothing when it cannot be renewed for want of a network', async () => {
    const desk = await world.newcomer('userTenantA');
    world.proxy.plan('createPayment', status(401), Infinity);
    const planned = world.proxy.plan(REFRESH, neverSent, Infinity);
    await desk.create({ creditor: 'Between GmbH', amount: '12.34' });
    await desk.said(/Checking…/);
    expect(planned.met).toBeGreaterThan(0);
    world.proxy.clear();
    await desk.said('Saved.');
    expect(await desk.told()).toEqual(['payment-submit create', 'payment-saved create']);
    expect(await server.to('Between GmbH')).toHaveLength(1);
  });

  it('ends the session when the sign-in is over: nothing is stored, and nobody else sees what was typed', async () => {
    const desk = await world.newcomer('userTenantA');
    world.proxy.plan('createPayment', status(401), Infinity);
    world.proxy.plan(REFRESH, refused('NotAuthorizedException'), Infinity);
    await desk.create({ creditor: 'Unfinished GmbH', amount: '12.34', remittance: 'For no eyes but mine' });
    await expect.poll(() => desk.told()).toContain('session-required');
    world.proxy.clear();
    expect(await server.to('Unfinished GmbH')).toEqual([]);

    await desk.signIn('approverTenantA', 'passwordA');
    await desk.rowHeaders.first().waitFor();
    expect(await desk.everything()).not.toMatch(/Unfinished|no eyes/);
    await desk.signOut();
    await desk.signIn('userTenantB', 'passwordB');
    await desk.rowHeaders.first().waitFor();
    expect(await desk.everything()).not.toMatch(/Unfinished|no eyes|Company A/);
    expect(await server.to('Unfinished GmbH')).toEqual([]);
  });
});
