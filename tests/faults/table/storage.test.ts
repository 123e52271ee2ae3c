import { describe, expect, it } from 'vitest';
import { answerLost } from '../proxy/http-faults.js';
import type { Desk } from './desk.js';
import { useWorld } from './use-world.js';

/** Row 10 of the fault table, as far as the browser keeps nothing for us: all works as well, and is said once. */
const stage = useWorld();

const SAID = 'This browser keeps nothing for this page: what is not sent is lost when you close it.';

/** As where a setting forbids it, or a window is private. */
async function blocked(desk: Desk): Promise<void> {
  await desk.page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get() {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
  });
}

/** The browser's own answer where a disk is full: not a byte more for this origin. */
async function full(desk: Desk): Promise<void> {
  const session = await desk.page.context().newCDPSession(desk.page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: stage.world.proxy.url, quotaSize: 1 });
}

const toldOfIt = (desk: Desk): Promise<number> => desk.page.getByText(SAID).count();

describe.each([
  ['blocked', blocked],
  ['full', full],
])('a browser whose storage is %s', (state, prepare) => {
  /** A desk in such a browser. */
  async function desk(): Promise<Desk> {
    const opened = await stage.world.desk();
    await prepare(opened);
    await opened.reload();
    await opened.rowHeaders.first().waitFor();
    return opened;
  }

  it('saves all the same, and is spoken of once', async () => {
    const there = await desk();
    expect(await toldOfIt(there)).toBe(0);
    for (const creditor of [`First with ${state} storage`, `Second with ${state} storage`]) {
      stage.world.proxy.plan('createPayment', answerLost, 4);
      await there.create({ creditor, amount: '12.34' });
      await there.said('Saved.');
      expect(await stage.server.to(creditor)).toMatchObject([{ version: 1, actions: ['create'] }]);
      expect(await toldOfIt(there)).toBe(1);
    }
  });

  it('asks before what is typed, or not sent, is lost with the page, and sends it while the page is there', async () => {
    const creditor = `Unsafe with ${state} storage`;
    const there = await desk();
    expect(await there.mayLeave()).toBe(true);
    await there.write({ creditor, amount: '12.34' });
    await expect.poll(() => there.mayLeave()).toBe(false);
    await there.setOffline(true);
    await there.save();
    await there.reads('Not sent: you are offline. It is kept here and will be sent when you are back.');
    expect(await there.mayLeave()).toBe(false);
    await there.setOffline(false);
    await there.said('Saved.');
    await expect.poll(() => there.mayLeave()).toBe(true);
    expect(await stage.server.to(creditor)).toMatchObject([{ version: 1, actions: ['create'] }]);
  });
});
