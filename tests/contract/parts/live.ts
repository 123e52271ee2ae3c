import type { PaymentDraft } from '@remit-elements/payments-element';
import { beforeAll, expect, it } from 'vitest';
import { draftOf, uuid, type Abilities, type World } from './world.js';

/** What listeners are told. */
export function describeLive(worldNow: () => World, { capabilities }: Abilities): void {
  let world: World;
  let draft: PaymentDraft;

  beforeAll(async () => {
    world = worldNow();
    draft = await draftOf(world.anna);
  });

  it('tells listeners of the same company, and no others, what changed', async () => {
    const heard = { anna: [] as string[], bert: [] as string[] };
    const state = (): undefined => undefined;
    const stops = [
      world.anna.subscribe?.({ change: (id) => heard.anna.push(id), state }),
      world.bert.subscribe?.({ change: (id) => heard.bert.push(id), state }),
    ];
    const own: string[] = [];
    const create = (gateway: World['carl'], id: string): Promise<unknown> =>
      gateway.write({ type: 'create', requestId: uuid(), id, draft });
    // A subscription begins when the server has it: until then changes pass by unheard, so more are made.
    const soon = { timeout: 10_000, interval: 100 };
    const hearsOne = async (): Promise<boolean> => {
      own.push(uuid());
      await create(world.carl, own.at(-1) ?? '');
      return own.some((each) => heard.anna.includes(each));
    };
    await expect.poll(hearsOne, soon).toBe(true);
    await expect.poll(async () => create(world.bert, uuid()).then(() => heard.bert.length > 0), soon).toBe(true);
    const id = uuid();
    await create(world.carl, id);
    await world.carl.write({ type: 'delete', requestId: uuid(), id, version: 1 });
    const canRestore = capabilities.includes('restore');
    if (canRestore) await world.carl.write({ type: 'restore', requestId: uuid(), id, version: 2 });
    await expect.poll(() => heard.anna.filter((each) => each === id)).toHaveLength(canRestore ? 3 : 2);
    expect(heard.bert.filter((each) => own.includes(each) || each === id)).toEqual([]);
    for (const stop of stops) stop?.();
  });
}
