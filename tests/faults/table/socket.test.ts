import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from './desk.js';
import type { ServerRows } from './server-rows.js';
import { World } from './world.js';

/** Row 8 of the fault table: whatever becomes of the socket, after the gap the table equals the server. */
let world: World;
let server: ServerRows;

beforeAll(async () => {
  world = await World.open();
  server = await world.rows('adminTenantA');
});

afterAll(() => world.close());

afterEach(async () => {
  expect(await world.clear()).toEqual([]);
});

/** A desk that hears changes. */
async function listening(): Promise<Desk> {
  const desk = await world.desk();
  await expect.poll(() => world.proxy.socket.subscriptions).toBe(1);
  return desk;
}

/** Waits until the screen shows just what the server has: who is paid, and how much. */
async function equal(desk: Desk): Promise<void> {
  const shown = async (): Promise<string[]> => {
    const rows = await desk.table.getByRole('row').allTextContents();
    return rows.slice(1).map((text) => text.replace(/\s+/g, ' '));
  };
  const expected = (await server.all()).map(({ creditorName, amountMinor }) => ({
    creditorName,
    amount: new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 }).format(amountMinor / 100),
  }));
  await expect
    .poll(async () => {
      const texts = await shown();
      return expected.every(({ creditorName, amount }, place) => {
        const text = texts[place] ?? '';
        return texts.length === expected.length && text.includes(creditorName) && text.includes(amount);
      });
    })
    .toBe(true);
}

/** One change of each kind. */
async function changeAll(name: string): Promise<void> {
  const [changed, deleted] = [await server.plant(`${name}, to change`), await server.plant(`${name}, to delete`)];
  await server.change('updatePayment', { id: changed.id, version: 1, amountMinor: 987_654 });
  await server.change('deletePayment', { id: deleted.id, version: 1 });
  await server.plant(`${name}, new`);
}

describe('a socket', () => {
  it('that is cut is opened again, and what happened meanwhile is on the screen', async () => {
    const desk = await listening();
    world.proxy.socket.refused = true;
    world.proxy.socket.cut();
    await changeAll('Cut');
    const attempts = world.proxy.socket.attempts;
    await expect.poll(() => world.proxy.socket.attempts).toBeGreaterThan(attempts);
    world.proxy.socket.refused = false;
    await expect.poll(() => world.proxy.socket.subscriptions, { timeout: 30_000 }).toBe(1);
    await equal(desk);
  });

  it('that is refused from the beginning keeps nobody from the rows, and is asked for again', async () => {
    world.proxy.socket.refused = true;
    const desk = await world.desk();
    await expect.poll(() => world.proxy.socket.attempts).toBeGreaterThan(0);
    await changeAll('Refused');
    world.proxy.socket.refused = false;
    await expect.poll(() => world.proxy.socket.subscriptions, { timeout: 30_000 }).toBe(1);
    await equal(desk);
  });

  it('whose events are doubled and swapped leaves each payment once, as it is now', async () => {
    const desk = await listening();
    const row = await server.plant('Shuffled GmbH');
    await desk.row('Shuffled GmbH').waitFor();
    world.proxy.socket.disturbEvents('swapped', 'doubled', 'doubled');
    await server.change('updatePayment', { id: row.id, version: 1, amountMinor: 111 });
    await server.change('updatePayment', { id: row.id, version: 2, amountMinor: 222 });
    await changeAll('Shuffled');
    await equal(desk);
    expect(world.proxy.socket.undisturbed).toBe(0);
  });

  it('that comes and goes leaves one subscription', async () => {
    const desk = await listening();
    for (let times = 0; times < 2; times += 1) {
      world.proxy.socket.cut();
      await expect.poll(() => world.proxy.socket.subscriptions, { timeout: 30_000 }).toBe(1);
    }
    await changeAll('Flapping');
    await equal(desk);
    expect([world.proxy.socket.open, world.proxy.socket.subscriptions]).toEqual([1, 1]);
  });

  it('that is half open is found out, and the table catches up', async () => {
    const desk = await world.desk();
    await desk.page.clock.install();
    await desk.reload();
    await expect.poll(() => world.proxy.socket.subscriptions).toBe(1);
    world.proxy.socket.halfOpen();
    await changeAll('Half open');
    const attempts = world.proxy.socket.attempts;
    // The server tells how long a silence it may come to; a step more for the timer that looks.
    let silentSeconds = 0;
    while (world.proxy.socket.attempts === attempts && silentSeconds < 400) {
      await desk.page.clock.runFor(10_000);
      silentSeconds += 10;
    }
    expect(silentSeconds).toBeLessThanOrEqual(310);
    await desk.page.clock.resume();
    await equal(desk);
  });
});
