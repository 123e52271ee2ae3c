import { describe, expect, it } from 'vitest';
import { answeredLate, answerLost, cut, doubled, gate, portal, status } from '../proxy/http-faults.js';
import { useWorld } from './use-world.js';

/** Rows 1 and 3 of the fault table: what was carried out and not heard of is saved once, and said once. */
const stage = useWorld();

describe('an answer that does not arrive', () => {
  it.each([
    ['lost once', answerLost, 1],
    ['lost twice', answerLost, 2],
    ['lost three times', answerLost, 3],
    ['lost four times', answerLost, 4],
    ['doubled on its way', doubled, 1],
    ['cut in the middle', cut, 1],
    ['a portal’s page, once the server had carried it out', portal({ carriedOut: true }), 1],
    ['500, once the server had carried it out', status(500, { carriedOut: true }), 1],
  ])('makes one payment, said once, when it is %s', async (name, fault, times) => {
    const creditor = `Once, ${name}`;
    const desk = await stage.world.desk();
    const planned = stage.world.proxy.plan('createPayment', fault, times);
    await desk.create({ creditor, amount: '12.34' });
    await desk.said('Saved.');
    expect(planned.met).toBe(times);
    await desk.row(creditor).waitFor();
    expect(await desk.row(creditor).count()).toBe(1);
    expect(await stage.server.to(creditor)).toMatchObject([{ version: 1, amountMinor: 1234, actions: ['create'] }]);
    expect(await desk.told()).toEqual(['payment-submit create', 'payment-saved create']);
  });

  it.each([1, 2, 3, 4])('changes a payment once when it is lost %i times', async (times) => {
    const creditor = `Changed once of ${times}`;
    await stage.server.plant(creditor);
    const desk = await stage.world.desk();
    const planned = stage.world.proxy.plan('updatePayment', answerLost, times);
    await desk.edit(creditor);
    await desk.page.getByLabel('Amount').fill('99.50');
    await desk.save();
    await desk.said('Saved.');
    expect(planned.met).toBe(times);
    await desk.row(creditor).filter({ hasText: '99.50' }).waitFor();
    expect(await stage.server.to(creditor)).toMatchObject([
      { version: 2, amountMinor: 9950, actions: ['create', 'update'] },
    ]);
    expect(await desk.told()).toEqual(['payment-submit update', 'payment-saved update']);
  });

  it.each([1, 2, 3, 4])('deletes a payment once when it is lost %i times', async (times) => {
    const creditor = `Deleted once of ${times}`;
    await stage.server.plant(creditor);
    const desk = await stage.world.desk();
    const planned = stage.world.proxy.plan('deletePayment', answerLost, times);
    await desk.delete(creditor);
    await desk.said(/^\s*Deleted\./);
    expect(planned.met).toBe(times);
    await desk.row(creditor).waitFor({ state: 'detached' });
    expect(await stage.server.to(creditor)).toEqual([]);
    expect(await desk.told()).toEqual(['payment-submit delete', 'payment-deleted']);
  });
});

describe('no answer at all', () => {
  it('meets our own deadline, is said to be looked into, and ends with the truth', async () => {
    const creditor = 'Slow GmbH';
    const desk = await stage.world.desk('userTenantA', { deadlineMs: 700 });
    const answer = gate();
    const planned = stage.world.proxy.plan('createPayment', answeredLate(answer.opened), 2);
    await desk.create({ creditor, amount: '12.34' });
    await desk.said(/^\s*We can[’']t tell yet whether this was saved\. Checking…/);
    expect(await desk.told()).toEqual(['payment-submit create']);
    await desk.said('Saved.');
    // Both late ones were given up, and the third attempt found what the first had done.
    expect(planned.met).toBe(2);
    answer.open();
    expect(await stage.server.to(creditor)).toMatchObject([{ version: 1, actions: ['create'] }]);
    expect(await desk.told()).toEqual(['payment-submit create', 'payment-saved create']);
  });
});

describe('a hurried hand', () => {
  it('that clicks Save twice makes one payment', async () => {
    const creditor = 'Double Click GmbH';
    const desk = await stage.world.desk();
    await desk.write({ creditor, amount: '1.00' });
    await desk.button('Save').dblclick();
    await desk.said('Saved.');
    expect(await stage.server.to(creditor)).toMatchObject([{ version: 1, actions: ['create'] }]);
    expect(await desk.told()).toEqual(['payment-submit create', 'payment-saved create']);
  });

  it('that holds Enter makes one payment', async () => {
    const creditor = 'Held Enter GmbH';
    const desk = await stage.world.desk();
    const answer = gate();
    stage.world.proxy.plan('createPayment', answeredLate(answer.opened));
    await desk.write({ creditor, amount: '1.00' });
    await desk.page.getByLabel('Amount').focus();
    // Down without up is a key that is held: the browser repeats it.
    for (let times = 0; times < 20; times += 1) await desk.page.keyboard.down('Enter');
    answer.open();
    await desk.page.keyboard.up('Enter');
    await desk.said('Saved.');
    expect(await stage.server.to(creditor)).toMatchObject([{ version: 1, actions: ['create'] }]);
    expect(await desk.told()).toEqual(['payment-submit create', 'payment-saved create']);
  });
});
