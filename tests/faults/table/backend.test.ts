import { describe, expect, it } from 'vitest';
import { KilledServer } from '../kill-server.js';
import { answerLost, neverSent } from '../proxy/http-faults.js';
import { useWorld } from './use-world.js';

/** Row 11 of the fault table, seen from the page; `tests/faults/kill-rounds.test.ts` kills under load, without one. */
let backend: KilledServer;

const stage = useWorld({
  others: 'adminTenantA',
  start: async (dataDir) => (backend = await KilledServer.start(dataDir)),
});

/** A new process on the folder of the one before. */
async function startAgain(options: { readonly mostKiB?: number } = {}): Promise<void> {
  backend = await KilledServer.start(stage.world.dataDir, options);
  stage.world.moveTo(backend);
}

describe('a server that is killed in mid-save', () => {
  it.each([
    ['had stored it', answerLost],
    ['had not heard of it', neverSent],
  ])('has the payment once when it is there again, whether it %s', async (name, fault) => {
    const creditor = `Killed, ${name}`;
    const before = (await stage.server.plant(`Before it ${name}`)).creditorName;
    const desk = await stage.world.desk();
    // The page may have asked again before the server is gone.
    const planned = stage.world.proxy.plan('createPayment', fault, Infinity);
    await desk.create({ creditor, amount: '12.34' });
    await expect.poll(() => planned.met).toBeGreaterThan(0);
    await backend.kill();
    await desk.said(/Checking…/);
    planned.end();
    await startAgain();
    await desk.said('Saved.');
    expect(await stage.server.to(creditor)).toMatchObject([{ version: 1, amountMinor: 1234, actions: ['create'] }]);
    expect(await stage.server.to(before)).toHaveLength(1);
    await desk.row(creditor).waitFor();
    await desk.isSaidToBe('live');
  });
});

describe('a disk that is full', () => {
  it('costs nothing that was acknowledged, and takes what waits once it has room again', async () => {
    const desk = await stage.world.desk();
    await backend.kill();
    await startAgain({ mostKiB: 256 });
    await desk.isSaidToBe('live');
    const acknowledged: string[] = [];
    let isFull = false;
    while (!isFull && acknowledged.length < 200) {
      const creditor = `Room for ${acknowledged.length}`;
      isFull = await stage.server.plant(creditor).then(
        () => acknowledged.push(creditor) === 0,
        () => true,
      );
    }
    expect(isFull).toBe(true);
    await desk.create({ creditor: 'No Room GmbH', amount: '12.34' });
    await desk.said(/Checking…/);
    await backend.kill();
    await startAgain();
    await desk.said('Saved.');
    const stored = (await stage.server.all()).map(({ creditorName }) => creditorName);
    expect(stored).toEqual(expect.arrayContaining(acknowledged));
    expect(stored.filter((name) => name === 'No Room GmbH')).toHaveLength(1);
  });

  it('is told in one line where it keeps the server from starting, and what is there stays', async () => {
    const before = await stage.server.all();
    await backend.kill();
    await expect(KilledServer.start(stage.world.dataDir, { mostKiB: 1 })).rejects.toThrow(
      /^The server ended with 1: [^\n]+$/,
    );
    await startAgain();
    expect(await stage.server.all()).toEqual(before);
  });
});
