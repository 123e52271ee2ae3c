import type { Account } from '@remit-elements/accounts-element';
import { expect, it } from 'vitest';
import { created, uuid, type World } from './world.js';

/** Ids that would be something else in a path, a query or a text. */
const HOSTILE_IDS = ['..', '.', '../accounts', 'a/b', '%2e%2e', 'x?limit=1#y', 'ä"\\', '\ud800', ' '];

/** Lists, single rows, figures and changes as others hear of them. */
export function describeReads(worldNow: () => World): void {
  const world = (): World => worldNow();

  it('lists every account once by name, whatever the pages are', async () => {
    for (const name of ['zeta', 'Alpha', 'beta', 'Beta']) await created(world(), { name });
    for (const limit of [1, 3, 100]) {
      const rows: Account[] = [];
      let nextToken: string | undefined;
      do {
        const page = await world().anna.list({ limit, ...(nextToken !== undefined && { nextToken }) });
        expect(page.items.length).toBeLessThanOrEqual(limit);
        rows.push(...page.items);
        ({ nextToken } = page);
      } while (nextToken !== undefined);
      const keys = rows.map(({ name, id }) => `${name.toLowerCase()}#${id}`);
      expect(keys).toEqual([...keys].sort());
      expect(new Set(keys).size).toBe(keys.length);
      expect(rows.filter(({ name }) => name.toLowerCase() === 'beta')).toHaveLength(2);
    }
  });

  it.each(HOSTILE_IDS)('has nothing under the id %j, and takes nothing under it', async (id) => {
    expect(await world().carl.get(id)).toBeUndefined();
    const change = world().carl.write({ type: 'update', requestId: uuid(), id, version: 1, changes: { name: 'X' } });
    await expect(change).rejects.toMatchObject({
      code: expect.stringMatching(/^(NotFound|ValidationError)$/) as string,
    });
    const deletion = world().carl.write({ type: 'delete', requestId: uuid(), id, version: 1 });
    await expect(deletion).rejects.toMatchObject({
      code: expect.stringMatching(/^(NotFound|ValidationError)$/) as string,
    });
  });

  it('adds up what is to leave each account, by currency and by how sure it is', async () => {
    const [paid, idle] = [await created(world()), await created(world())];
    await world().pay(paid.id, 1_000, 'EUR', 'unconfirmed');
    await world().pay(paid.id, 250, 'EUR', 'unconfirmed');
    await world().pay(paid.id, 30, 'EUR', 'pending');
    await world().pay(paid.id, 4, 'EUR', 'confirmed');
    await world().pay(paid.id, 70, 'USD', 'confirmed');
    const none = { count: 0, amountMinor: 0 };
    const euros = {
      currency: 'EUR',
      unconfirmed: { count: 2, amountMinor: 1_250 },
      pending: { count: 1, amountMinor: 30 },
      confirmed: { count: 1, amountMinor: 4 },
    };
    const dollars = { currency: 'USD', unconfirmed: none, pending: none, confirmed: { count: 1, amountMinor: 70 } };
    const others = Array.from({ length: 30 }, () => uuid());
    const found = await world().anna.outflows?.([idle.id, ...others, paid.id]);
    expect(found?.map(({ accountId }) => accountId)).toEqual([idle.id, ...others, paid.id]);
    expect(found?.[0]).toEqual({ accountId: idle.id, currencies: [], truncated: false });
    expect(found?.at(-1)).toEqual({ accountId: paid.id, currencies: [euros, dollars], truncated: false });
    const [theirs] = (await world().bert.outflows?.([paid.id])) ?? [];
    expect(theirs?.currencies).toEqual([]);
  });

  it('tells those of the same company, and no others, that an account or an outflow changed', async () => {
    const { anna, bert, carl } = world();
    if (!anna.subscribe || !anna.watchOutflows) {
      expect(anna.capabilities.has('live')).toBe(false);
      return;
    }
    const heard = { anna: [] as string[], bert: [] as string[], outflows: 0 };
    const state = (): undefined => undefined;
    const stops = [
      anna.subscribe({ change: (id) => heard.anna.push(id), state }),
      bert.subscribe?.({ change: (id) => heard.bert.push(id), state }),
      anna.watchOutflows(() => (heard.outflows += 1)),
    ];
    await Promise.all([anna.list({ limit: 1 }), bert.list({ limit: 1 })]);
    const soon = { timeout: 10_000, interval: 100 };
    // A subscription begins when the server has it: until then changes pass by unheard, so more are made.
    const own: string[] = [];
    const hears = async (): Promise<boolean> => {
      own.push((await created(world())).id);
      return own.some((id) => heard.anna.includes(id));
    };
    await expect.poll(hears, soon).toBe(true);
    const { id } = await created(world());
    const before = heard.outflows;
    await expect
      .poll(
        () =>
          world()
            .pay(id, 5, 'EUR', 'unconfirmed')
            .then(() => heard.outflows > before),
        soon,
      )
      .toBe(true);
    await carl.write({ type: 'update', requestId: uuid(), id, version: 1, changes: { name: 'Told' } });
    await expect.poll(() => heard.anna.filter((each) => each === id).length).toBeGreaterThanOrEqual(2);
    for (const stop of stops) stop?.();
    expect(heard.bert.filter((each) => own.includes(each) || each === id)).toEqual([]);
  });

  it('gives up when it is told to', async () => {
    const given = new AbortController();
    given.abort();
    for (const act of [
      () => world().carl.get('main', { signal: given.signal }),
      () => world().carl.list({ limit: 1 }, { signal: given.signal }),
      () => world().carl.outflows?.(['main'], { signal: given.signal }),
    ])
      await expect(act()).rejects.toMatchObject({ name: 'ApiError', code: 'Unexpected' });
  });
}
