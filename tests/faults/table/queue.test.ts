import { describe, expect, it } from 'vitest';
import { answerLost, gate, neverSent, sentLate } from '../proxy/http-faults.js';
import { useWorld } from './use-world.js';

/** Rows 1, 2 and 10 of the fault table, as far as writes wait: offline, in two tabs, over a crash of the tab. */
const stage = useWorld();

const NOT_SENT = /Not sent: you are offline\. It (is kept here and )?will be sent when you are back\./;

/** All that was sent to be written, in its order. */
function attempts(): readonly { readonly operation: string; readonly requestId: string }[] {
  const operations = ['createPayment', 'updatePayment', 'deletePayment'];
  const sent = operations.flatMap((operation) => stage.world.proxy.seen(operation).map((it) => ({ operation, ...it })));
  return [...sent]
    .sort((a, b) => a.atMs - b.atMs)
    .map(({ operation, body }) => {
      const { variables } = JSON.parse(body) as { variables: { input: { requestId: string } } };
      return { operation, requestId: variables.input.requestId };
    });
}

/** The intents that were sent, by their ids, in the order of their first attempts. */
function intents(): readonly string[] {
  return [...new Set(attempts().map(({ requestId }) => requestId))];
}

describe('a write without a network', () => {
  it('is said not to be sent, goes out once there is one again, and is then said to be saved', async () => {
    const desk = await stage.world.desk();
    await desk.write({ creditor: 'Offline GmbH', amount: '12.34' });
    await desk.setOffline(true);
    await desk.save();
    await desk.reads(NOT_SENT);
    expect(await stage.server.to('Offline GmbH')).toEqual([]);
    expect(stage.world.proxy.seen('createPayment')).toEqual([]);
    await desk.setOffline(false);
    await desk.said('Saved.');
    await desk.row('Offline GmbH').waitFor();
    expect(await stage.server.to('Offline GmbH')).toMatchObject([{ version: 1, actions: ['create'] }]);
    expect(await desk.told()).toEqual(['payment-submit create', 'payment-saved create']);
  });

  it('is sent once over a network that comes and goes', async () => {
    const desk = await stage.world.desk();
    stage.world.proxy.plan('createPayment', answerLost, 2);
    await desk.write({ creditor: 'Flapping GmbH', amount: '12.34' });
    await desk.setOffline(true);
    await desk.save();
    for (let times = 0; times < 3; times += 1) {
      await desk.setOffline(false);
      await desk.setOffline(true);
    }
    await desk.setOffline(false);
    await desk.said('Saved.');
    expect(await stage.server.to('Flapping GmbH')).toMatchObject([{ version: 1, actions: ['create'] }]);
    expect(await desk.row('Flapping GmbH').count()).toBe(1);
  });

  it('deletes when there is one again', async () => {
    await stage.server.plant('Delete Later GmbH');
    const desk = await stage.world.desk();
    await desk.openDetails('Delete Later GmbH');
    await desk.button('Delete').click();
    await desk.setOffline(true);
    const question = desk.page.getByRole('dialog', { name: 'Delete the payment to Delete Later GmbH?' });
    await question.getByRole('button', { name: 'Delete', exact: true }).click();
    await desk.reads(NOT_SENT);
    expect(await stage.server.to('Delete Later GmbH')).toHaveLength(1);
    await desk.setOffline(false);
    await desk.said(/^\s*Deleted\./);
    expect(await stage.server.to('Delete Later GmbH')).toEqual([]);
  });
});

describe('several writes without a network', () => {
  it('go out in the order in which they were asked for, each once, whichever tab has them', async () => {
    await stage.server.plant('Edited Offline GmbH');
    await stage.server.plant('Deleted Offline GmbH');
    const desk = await stage.world.desk();
    const [second, third] = [await desk.secondTab(), await desk.secondTab()];
    const before = attempts().length;
    // What is to be changed, or paid from, must have been read while there was a network.
    await desk.edit('Edited Offline GmbH');
    await desk.page.getByLabel('Amount').fill('77.00');
    const question = await second.askToDelete('Deleted Offline GmbH');
    await third.write({ creditor: 'Created Offline GmbH', amount: '12.34' });
    await desk.setOffline(true);
    await desk.save();
    await desk.reads(NOT_SENT);
    await second.confirm(question);
    await second.reads(NOT_SENT);
    await third.save();
    await third.reads(NOT_SENT);
    await desk.button('Close').last().click();
    await desk.reads('3 payments not sent yet');
    expect(attempts()).toHaveLength(before);
    await desk.setOffline(false);
    await second.said(/^\s*Deleted\./);
    await third.said('Saved.');
    await expect.poll(() => desk.page.getByText(/not sent yet/).count()).toBe(0);
    await desk.row('Edited Offline GmbH').filter({ hasText: '77.00' }).waitFor();
    await desk.row('Deleted Offline GmbH').waitFor({ state: 'detached' });
    const went = attempts().slice(before);
    expect(went.map(({ operation }) => operation)).toEqual(['updatePayment', 'deletePayment', 'createPayment']);
    expect(new Set(went.map(({ requestId }) => requestId)).size).toBe(3);
    expect(await stage.server.to('Created Offline GmbH')).toMatchObject([{ version: 1, actions: ['create'] }]);
    expect(await stage.server.to('Edited Offline GmbH')).toMatchObject([{ version: 2, amountMinor: 7700 }]);
    expect(await stage.server.to('Deleted Offline GmbH')).toEqual([]);
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
  it('that delete the same payment send it once, and both say so', async () => {
    const creditor = 'Deleted Twice GmbH';
    await stage.server.plant(creditor);
    const desk = await stage.world.desk();
    const second = await desk.secondTab();
    const [mine, other] = [await desk.askToDelete(creditor), await second.askToDelete(creditor)];
    const answer = gate();
    const planned = stage.world.proxy.plan('deletePayment', sentLate(answer.opened));
    const before = intents().length;
    await desk.confirm(mine);
    await expect.poll(() => planned.met).toBe(1);
    await second.confirm(other);
    await second.said(/Deleting…|Checking…/);
    answer.open();
    await Promise.all([desk, second].map((it) => it.said(/^\s*Deleted\./)));
    expect(await stage.server.to(creditor)).toEqual([]);
    expect(intents().length).toBe(before + 1);
    expect(await Promise.all([desk, second].map((it) => it.row(creditor).count()))).toEqual([0, 0]);
  });

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
