import { describe, expect, it } from 'vitest';
import type { Desk } from './desk.js';
import { useWorld } from './use-world.js';

/** Row 8 of the fault table: whatever becomes of the socket, after the gap the table equals the server. */
const stage = useWorld({ others: 'adminTenantA' });

/** What a workspace listens to: changes of payments, and of the accounts that they are paid from. */
const LISTENED = 2;

/** A desk that hears changes, in time that passes by itself unless a test is to pass it. */
async function listening({ byClock = false } = {}): Promise<Desk> {
  const desk = await stage.world.desk();
  if (byClock) {
    await desk.page.clock.install();
    await desk.reload();
  }
  await expect.poll(() => stage.world.proxy.socket.subscriptions).toBe(LISTENED);
  await desk.isSaidToBe('live');
  return desk;
}

/** Waits until the screen shows just what the server has: who is paid, and how much, new ones once they are asked for. */
async function equal(desk: Desk): Promise<void> {
  const money = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 });
  const expected = (await stage.server.all()).map(
    (row) => [row.creditorName, money.format(row.amountMinor / 100)] as const,
  );
  const differing = async (): Promise<readonly unknown[]> => {
    await desk.showNews();
    const rows = (await desk.table.getByRole('row').allTextContents()).slice(1);
    const wrong = expected.filter(([creditor, amount], place) => {
      const text = (rows[place] ?? '').replace(/\s+/g, ' ');
      return !text.includes(creditor) || !text.includes(amount);
    });
    return rows.length === expected.length ? wrong : [...wrong, `${rows.length} rows`];
  };
  await expect.poll(differing).toEqual([]);
}

/** One change of each kind. */
async function changeAll(name: string): Promise<void> {
  const [changed, deleted] = [
    await stage.server.plant(`${name}, to change`),
    await stage.server.plant(`${name}, to delete`),
  ];
  await stage.server.change('updatePayment', { id: changed.id, version: 1, amountMinor: 987_654 });
  await stage.server.change('deletePayment', { id: deleted.id, version: 1 });
  await stage.server.plant(`${name}, new`);
}

/** One change of each kind, whose events are lost. */
async function changeAllUnheard(name: string): Promise<void> {
  stage.world.proxy.socket.disturbEvents(...Array.from({ length: 5 }, () => 'dropped' as const));
  await changeAll(name);
  await expect.poll(() => stage.world.proxy.socket.undisturbed).toBe(0);
}

/** Waits until the socket is there again. */
async function listensAgain(desk: Desk): Promise<void> {
  await expect.poll(() => stage.world.proxy.socket.subscriptions, { timeout: 30_000 }).toBe(LISTENED);
  await desk.isSaidToBe('live');
}

describe('a socket', () => {
  it('that is cut is opened again; the list says what it is meanwhile, and catches up', async () => {
    const desk = await listening();
    stage.world.proxy.socket.refused = true;
    stage.world.proxy.socket.cut();
    await desk.isSaidToBe('not live');
    await desk.reads(/not updated since \d\d:\d\d|checking every 30 s/);
    await changeAll('Cut');
    stage.world.proxy.socket.refused = false;
    await listensAgain(desk);
    await equal(desk);
  });

  it('that is refused from the beginning keeps nobody from the rows, and is asked for again', async () => {
    stage.world.proxy.socket.refused = true;
    const desk = await stage.world.desk();
    await expect.poll(() => stage.world.proxy.socket.attempts).toBeGreaterThan(0);
    expect(await desk.page.getByText('live', { exact: true }).count()).toBe(0);
    await changeAll('Refused');
    stage.world.proxy.socket.refused = false;
    await listensAgain(desk);
    await equal(desk);
  });

  it('whose events are doubled and swapped leaves each payment once, as it is now', async () => {
    const desk = await listening();
    const row = await stage.server.plant('Shuffled GmbH');
    await equal(desk);
    stage.world.proxy.socket.disturbEvents('swapped', 'doubled', 'doubled');
    await stage.server.change('updatePayment', { id: row.id, version: 1, amountMinor: 111 });
    await stage.server.change('updatePayment', { id: row.id, version: 2, amountMinor: 222 });
    await changeAll('Shuffled');
    await equal(desk);
    expect(stage.world.proxy.socket.undisturbed).toBe(0);
  });

  it('that comes and goes leaves one subscription of each kind', async () => {
    const desk = await listening();
    for (let times = 0; times < 2; times += 1) {
      stage.world.proxy.socket.cut();
      await listensAgain(desk);
    }
    await changeAll('Flapping');
    await equal(desk);
    expect([stage.world.proxy.socket.open, stage.world.proxy.socket.subscriptions]).toEqual([1, LISTENED]);
  });
});

describe('a socket that says nothing more', () => {
  it('is found out when it is half open, and the table catches up', async () => {
    const desk = await listening({ byClock: true });
    stage.world.proxy.socket.halfOpen();
    await changeAll('Half open');
    const attempts = stage.world.proxy.socket.attempts;
    // AppSync says something each minute; a few seconds more for the timer that looks, and for the next attempt.
    let silentSeconds = 0;
    while (stage.world.proxy.socket.attempts === attempts && silentSeconds < 120) {
      await desk.page.clock.runFor(10_000);
      silentSeconds += 10;
    }
    expect(silentSeconds).toBeLessThanOrEqual(100);
    await desk.page.clock.resume();
    await equal(desk);
    await desk.isSaidToBe('live');
  });

  it('loses events though all looks well: what is shown is read now and then, and stays live', async () => {
    const desk = await listening({ byClock: true });
    const { attempts } = stage.world.proxy.socket;
    await changeAllUnheard('Lost');
    // In steps, as a clock that goes by itself: one that jumps is one that slept. No longer than a server may be silent.
    for (let seconds = 0; seconds < 65; seconds += 5) await desk.page.clock.runFor(5_000);
    await desk.page.clock.resume();
    await desk.isSaidToBe('live');
    await equal(desk);
    expect(stage.world.proxy.socket.attempts).toBe(attempts);
  });

  it('is made up for after the machine was asleep', async () => {
    const desk = await listening({ byClock: true });
    await changeAllUnheard('Asleep');
    await desk.page.clock.fastForward('03:00');
    await desk.page.clock.resume();
    await equal(desk);
    await desk.isSaidToBe('live');
  });
});
