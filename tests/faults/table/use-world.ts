import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { ServerRows } from './server-rows.js';
import { World, type Person, type WorldOptions } from './world.js';

/** What the tests of one file share. */
export interface Stage {
  readonly world: World;
  /** The oracle. */
  readonly server: ServerRows;
}

export interface StageOptions extends WorldOptions {
  /** By whose eyes and hands the server's rows are read and changed past the proxy; who sits at the desks, if not told. */
  readonly others?: Person;
}

/**
 * One world for all tests of a file: opened before the first, without faults and desks after each, when no page may have
 * had anything to complain of, and closed after the last.
 */
export function useWorld({ others = 'userTenantA', ...options }: StageOptions = {}): Stage {
  let opened: { readonly world: World; readonly server: ServerRows } | undefined;
  const stage = (): Stage => {
    if (!opened) throw new Error('The world opens before the first test, not before that');
    return opened;
  };
  beforeAll(async () => {
    const world = await World.open(options);
    opened = { world, server: await world.rows(others) };
  });
  afterAll(() => opened?.world.close());
  afterEach(async () => {
    expect(await stage().world.clear()).toEqual([]);
  });
  return {
    get world() {
      return stage().world;
    },
    get server() {
      return stage().server;
    },
  };
}
