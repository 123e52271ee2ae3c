import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeBatches } from './parts/batches.js';
import { describeLifeCycle } from './parts/life-cycle.js';
import { describeLists } from './parts/lists.js';
import { describeLive } from './parts/live.js';
import { describePaging } from './parts/paging.js';
import { describeWrites } from './parts/writes.js';
import { ALL_ABILITIES, uuid, type Abilities, type Open, type World } from './parts/world.js';

export type { World } from './parts/world.js';

/** What every payments gateway does, whatever stands behind it; but for what its server does not know. */
export function describePaymentsGateway(name: string, open: Open, less: Partial<Abilities> = {}): void {
  const abilities = { ...ALL_ABILITIES, ...less };
  const can = (capability: string): boolean => abilities.capabilities.includes(capability);

  describe(`the payments gateway ${name}`, () => {
    let world: World;
    const worldNow = (): World => world;

    beforeAll(async () => {
      world = await open();
    });

    afterAll(() => world.close());

    it('says what it can do, and has no way to do the rest', async () => {
      const { anna } = world;
      expect([...anna.capabilities].sort()).toEqual([...abilities.capabilities].sort());
      expect([anna.totals, anna.findDuplicates, anna.subscribe].map((way) => way !== undefined)).toEqual(
        ['totals', 'duplicates', 'live'].map(can),
      );
      if (can('approve')) return;
      const submission = { type: 'submit', requestId: uuid(), id: uuid(), version: 1 } as const;
      await expect(anna.write(submission)).rejects.toMatchObject({ code: 'Unauthorized' });
    });

    describeWrites(worldNow, abilities);
    describeLists(worldNow, abilities);
    describePaging(worldNow, abilities);
    if (can('approve')) describeBatches(worldNow);
    if (can('approve')) describeLifeCycle(worldNow);
    if (can('live')) describeLive(worldNow, abilities);
  });
}
