import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GatewayCapability } from '@remit-elements/accounts-element';
import { describeReads } from './account-parts/reads.js';
import type { World } from './account-parts/world.js';
import { describeWrites } from './account-parts/writes.js';

/** What every accounts gateway does, whatever stands behind it. */
export function describeAccountsGateway(
  name: string,
  capabilities: readonly GatewayCapability[],
  open: () => Promise<World>,
): void {
  describe(`the accounts gateway ${name}`, () => {
    let world: World;
    const worldNow = (): World => world;

    beforeAll(async () => {
      world = await open();
    });

    afterAll(() => world.close());

    it('says what it can do', () => {
      expect([...world.anna.capabilities].sort()).toEqual([...capabilities].sort());
    });

    describeWrites(worldNow);
    describeReads(worldNow);
  });
}
