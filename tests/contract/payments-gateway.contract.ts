import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeBatches } from './parts/batches.js';
import { describeLifeCycle } from './parts/life-cycle.js';
import { describeLists } from './parts/lists.js';
import { describeLive } from './parts/live.js';
import { describePaging } from './parts/paging.js';
import { describeWrites } from './parts/writes.js';
import type { Open, World } from './parts/world.js';

export type { World } from './parts/world.js';

/** What every payments gateway does, whatever stands behind it. */
export function describePaymentsGateway(name: string, open: Open): void {
  describe(`the payments gateway ${name}`, () => {
    let world: World;
    const worldNow = (): World => world;

    beforeAll(async () => {
      world = await open();
    });

    afterAll(() => world.close());

    it('can do all that there is', () => {
      const all = ['approve', 'versions', 'history', 'totals', 'duplicates', 'sort', 'live', 'export', 'restore'];
      expect([...world.anna.capabilities].sort()).toEqual(all.sort());
    });

    describeWrites(worldNow);
    describeBatches(worldNow);
    describeLists(worldNow);
    describePaging(worldNow);
    describeLifeCycle(worldNow);
    describeLive(worldNow);
  });
}
