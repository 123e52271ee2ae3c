import { describe, expect, it } from 'vitest';
import { answerLost, neverSent } from '../proxy/http-faults.js';
import { useWorld } from './use-world.js';

/** Rows 1, 2 and 10 of the fault table, as far as writes wait: offline, in two tabs, over a crash of the tab. */
const stage = useWorld();

const NOT_SENT = 'Not sent: you are offline. It will be sent when you are back.';

/** The intents that were sent, by their ids, in the order of their first attempts. */
function intents(): readonly string[] {
  const sent = ['createPayment', 'updatePayment', 'deletePayment'].flatMap((it) => stage.world.proxy.seen(it));
  const ids = [...sent]
    .sort((a, b) => a.atMs - b.atMs)
    .map(({ body }) => (JSON.parse(body) as { variables: { input: { requestId: string } } }).variables.input.requestId);
  return [...new Set(ids)];
}

describe('a write without a network', () => {
  it('is said not to be sent, goes out once there is one again, and is then said to be saved', async () => {
    const desk = await stage.world.desk();
    await desk.write({ creditor: 'Offline GmbH', amount: '12.34' });
    await desk.page.context().setOffline(true);
    await desk.save();
    await desk.reads(NOT_SENT);
    expect(await stage.server.to('Offline GmbH')).toEqual([]);
    expect(stage.world.proxy.seen('createPayment')).toEqual([]);
    await desk.page.context().setOffline(false);
    await desk.said('Saved.');
    await desk.row('Offline GmbH').waitFor();
    expect(await stage.server.to('Offline GmbH')).toMatchObject([{ version: 1, actions: ['create'] }]);
    expect(await desk.told()).toEqual(['payment-submit create', 'payment-saved create']);
  });

  it('is sent once over a network that comes and goes', async () => {
    const desk = await stage.world.desk();
    stage.world.proxy.plan('createPayment', answerLost, 2);
    await desk.write({ creditor: 'Flapping GmbH', amount: '12.34' });
    await desk.page.context().setOffline(true);
    await desk.save();
    for (let times = 0; times < 3; times += 1) {
      await desk.page.context().setOffline(false);
      await desk.page.context().setOffline(true);
    }
    await desk.page.context().setOffline(false);
    await desk.said('Saved.');
    expect(await stage.server.to('Flapping GmbH')).toMatchObject([{ version: 1, actions: ['create'] }]);
    expect(await desk.row('Flapping GmbH').count()).toBe(1);
  });

  it('deletes when there is one again', async () => {
    await stage.server.plant('Delete Later GmbH');
    const desk = await stage.world.desk();
    await desk.openDetails('Delete Later GmbH');
    await desk.button('Delete').click();
    await desk.page.context().setOffline(true);
    const question = desk.page.getByRole('dialog', { name: 'Delete the payment to Delete Later GmbH?' });
    await question.getByRole('button', { name: 'Delete', exact: true }).click();
    await desk.reads(NOT_SENT);
    expect(await stage.server.to('Delete Later GmbH')).toHaveLength(1);
    await desk.page.context().setOffline(false);
    await desk.said(/^\s*Deleted\./);
    expect(await stage.server.to('Delete Later GmbH')).toEqual([]);
  });
});

describe('a tab that dies with a write under way', () => {
  it.each([
    ['never got through', neverSent],
    ['was carried out and not answered', answerLost],
  ])('leaves a write that %s to the next one, which makes one payment', async (name, fault) => {
    const creditor = `Survivor, ${name}`;
    const desk = await stage.world.desk();
    const planned = stage.world.proxy.plan('createPayment', fault, Infinity);
    const before = intents().length;
    await desk.create({ creditor, amount: '12.34' });
    await expect.poll(() => planned.met).toBeGreaterThan(0);
    await desk.crash();
    stage.world.proxy.clear();
    await desk.rowHeaders.first().waitFor();
    await expect.poll(async () => (await stage.server.to(creditor)).length).toBe(1);
    expect(await stage.server.to(creditor)).toMatchObject([{ version: 1, actions: ['create'] }]);
    expect(intents().length).toBe(before + 1);
    await expect
      .poll(async () => {
        await desk.showNews();
        return desk.row(creditor).count();
      })
      .toBe(1);
  });

  it('sends what one person left for nobody else', async () => {
    const creditor = 'Not Yours GmbH';
    const desk = await stage.world.newcomer('userTenantA');
    const planned = stage.world.proxy.plan('createPayment', neverSent, Infinity);
    await desk.create({ creditor, amount: '12.34' });
    await expect.poll(() => planned.met).toBeGreaterThan(0);
    await desk.signOut();
    stage.world.proxy.clear();
    const before = intents().length;
    await desk.signIn('adminTenantA', 'passwordA');
    await desk.rowHeaders.first().waitFor();
    await desk.create({ creditor: 'Mine GmbH', amount: '1.00' });
    await desk.said('Saved.');
    expect(await desk.everything()).not.toContain(creditor);
    expect(await stage.server.to(creditor)).toEqual([]);
    expect(intents().length).toBe(before + 1);
  });
});

describe('two tabs of one person', () => {
  it('send what one of them wrote once', async () => {
    const creditor = 'Two Tabs GmbH';
    const desk = await stage.world.desk();
    const second = await desk.secondTab();
    const planned = stage.world.proxy.plan('createPayment', answerLost, 5);
    const before = intents().length;
    await desk.create({ creditor, amount: '12.34' });
    await expect.poll(() => planned.met).toBe(5);
    await desk.said('Saved.');
    await expect
      .poll(async () => {
        await second.showNews();
        return second.row(creditor).count();
      })
      .toBe(1);
    expect(await stage.server.to(creditor)).toMatchObject([{ version: 1, actions: ['create'] }]);
    expect(intents().length).toBe(before + 1);
  });
});

describe('a browser that keeps nothing', () => {
  it('saves all the same', async () => {
    const desk = await stage.world.desk();
    await desk.page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', {
        get() {
          throw new DOMException('Blocked', 'SecurityError');
        },
      });
    });
    await desk.reload();
    await desk.rowHeaders.first().waitFor();
    stage.world.proxy.plan('createPayment', answerLost, 4);
    await desk.create({ creditor: 'Forgetful GmbH', amount: '12.34' });
    await desk.said('Saved.');
    expect(await stage.server.to('Forgetful GmbH')).toMatchObject([{ version: 1, actions: ['create'] }]);
  });
});
