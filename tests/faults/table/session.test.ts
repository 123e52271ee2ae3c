import { describe, expect, it } from 'vitest';
import { neverSent, refused, status } from '../proxy/http-faults.js';
import { useWorld } from './use-world.js';

/** Row 4 of the fault table: a token that is good no more. */
const stage = useWorld();

const REFRESH = 'GetTokensFromRefreshToken';

describe('a token that is refused in mid-session', () => {
  it('is renewed without a word, once however many requests were refused', async () => {
    const desk = await stage.world.newcomer('userTenantA');
    const before = stage.world.proxy.seen(REFRESH).length;
    stage.world.proxy.plan('createPayment', status(401));
    await desk.create({ creditor: 'Renewed GmbH', amount: '12.34' });
    await desk.said('Saved.');
    expect(stage.world.proxy.seen(REFRESH).length).toBe(before + 1);
    expect(await desk.told()).toEqual(['payment-submit create', 'payment-saved create']);
    expect(await stage.server.to('Renewed GmbH')).toMatchObject([{ version: 1, actions: ['create'] }]);
  });

  it('ends nothing when it cannot be renewed for want of a network', async () => {
    const desk = await stage.world.newcomer('userTenantA');
    stage.world.proxy.plan('createPayment', status(401), Infinity);
    const planned = stage.world.proxy.plan(REFRESH, neverSent, Infinity);
    await desk.create({ creditor: 'Between GmbH', amount: '12.34' });
    await desk.said(/Checking…/);
    expect(planned.met).toBeGreaterThan(0);
    stage.world.proxy.clear();
    await desk.said('Saved.');
    expect(await desk.told()).toEqual(['payment-submit create', 'payment-saved create']);
    expect(await stage.server.to('Between GmbH')).toHaveLength(1);
  });

  it('ends the session when the sign-in is over: nothing is stored, and nobody else sees what was typed', async () => {
    const desk = await stage.world.newcomer('userTenantA');
    stage.world.proxy.plan('createPayment', status(401), Infinity);
    stage.world.proxy.plan(REFRESH, refused('NotAuthorizedException'), Infinity);
    await desk.create({ creditor: 'Unfinished GmbH', amount: '12.34', remittance: 'For no eyes but mine' });
    await expect.poll(() => desk.told()).toContain('session-required');
    stage.world.proxy.clear();
    expect(await stage.server.to('Unfinished GmbH')).toEqual([]);

    await desk.signIn('approverTenantA', 'passwordA');
    await desk.rowHeaders.first().waitFor();
    expect(await desk.everything()).not.toMatch(/Unfinished|no eyes/);
    await desk.signOut();
    await desk.signIn('userTenantB', 'passwordB');
    await desk.rowHeaders.first().waitFor();
    expect(await desk.everything()).not.toMatch(/Unfinished|no eyes|Company A/);
    expect(await stage.server.to('Unfinished GmbH')).toEqual([]);
  });
});
