import { describe, expect, it } from 'vitest';
import { answerLost, neverSent, type HttpFault } from '../proxy/http-faults.js';
import type { Desk } from './desk.js';
import type { ServerRow } from './server-rows.js';
import { useWorld } from './use-world.js';

/** Rows 1, 2 and 9 of the fault table, as far as a deletion is taken back. */
const stage = useWorld({ others: 'adminTenantA' });

/** A desk at which a payment was just deleted. */
async function deleted(creditor: string): Promise<{ desk: Desk; row: ServerRow }> {
  const row = await stage.server.plant(creditor);
  const desk = await stage.world.desk();
  await desk.delete(creditor);
  await desk.said(/^\s*Deleted\./);
  expect(await stage.server.to(creditor)).toEqual([]);
  return { desk, row };
}

describe('a deletion that is taken back', () => {
  it.each<[string, HttpFault, number]>([
    ['its answer is lost once', answerLost, 1],
    ['its answer is lost four times', answerLost, 4],
    ['it is never sent, four times', neverSent, 4],
  ])('is so once when %s', async (name, fault, times) => {
    const creditor = `Back, ${name}`;
    const { desk, row } = await deleted(creditor);
    const planned = stage.world.proxy.plan('restorePayment', fault, times);
    await desk.button('Undo').click();
    await desk.said('Restored.');
    expect(planned.met).toBe(times);
    await desk.row(creditor).waitFor();
    expect(await desk.row(creditor).count()).toBe(1);
    expect(await stage.server.to(creditor)).toMatchObject([
      { id: row.id, version: 3, amountMinor: row.amountMinor, actions: ['create', 'delete', 'restore'] },
    ]);
  });

  it('waits for a network, and says meanwhile that it is not done yet', async () => {
    const creditor = 'Back Later GmbH';
    const { desk } = await deleted(creditor);
    await desk.setOffline(true);
    await desk.button('Undo').click();
    await desk.said('Restoring…');
    expect(await stage.server.to(creditor)).toEqual([]);
    await desk.setOffline(false);
    await desk.said('Restored.');
    expect(await stage.server.to(creditor)).toMatchObject([{ version: 3 }]);
  });

  it('leaves what another one did meanwhile as it is, and says why', async () => {
    const creditor = 'Changed Meanwhile GmbH';
    const { desk, row } = await deleted(creditor);
    await stage.server.change('restorePayment', { id: row.id, version: 2 });
    await stage.server.change('updatePayment', { id: row.id, version: 3, amountMinor: 777 });
    await desk.button('Undo').click();
    await desk.said(/^\s*Not restored: /);
    await expect
      .poll(async () => {
        await desk.showNews();
        return desk.row(creditor).filter({ hasText: '7.77' }).count();
      })
      .toBe(1);
    expect(await stage.server.to(creditor)).toMatchObject([{ version: 4, amountMinor: 777 }]);
  });

  it('is not offered any more once its time is over, and the payment stays away', async () => {
    const creditor = 'Gone For Good GmbH';
    const { desk } = await deleted(creditor);
    const toast = desk.page.locator('.toast');
    // 20 s, which are told by a style sheet.
    await toast.evaluate((it) => it.getAnimations().forEach((each) => each.finish()));
    await desk.button('Undo').waitFor({ state: 'detached' });
    expect(await desk.row(creditor).count()).toBe(0);
    expect(await stage.server.to(creditor)).toEqual([]);
  });
});
