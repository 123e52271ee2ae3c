import type { Payment, PaymentCommand, PaymentsGateway, WriteResult } from '@remit-elements/payments-element';
import { beforeAll, describe, expect, it } from 'vitest';
import { draftOf, uuid, withoutHistory, type World } from './world.js';

const MOST = 25;

/** Many in one call: each for itself, with a result of its own. */
export function describeBatches(worldNow: () => World): void {
  let world: World;
  let creations: readonly PaymentCommand[];

  beforeAll(async () => {
    world = worldNow();
    const draft = await draftOf(world.anna);
    creations = Array.from({ length: MOST }, (_, index): PaymentCommand => {
      return { type: 'create', requestId: uuid(), id: uuid(), draft: { ...draft, amountMinor: index + 1 } };
    });
  });

  const writeAll = (gateway: PaymentsGateway, commands: readonly PaymentCommand[]): Promise<readonly WriteResult[]> =>
    gateway.writeAll?.(commands) ?? Promise.reject(new Error('This gateway writes one at a time'));

  const getAll = (gateway: PaymentsGateway, ids: readonly string[]): Promise<readonly (Payment | undefined)[]> =>
    gateway.getAll?.(ids) ?? Promise.reject(new Error('This gateway reads one at a time'));

  const submissionOf = ({ id }: { readonly id: string }, version = 1): PaymentCommand => {
    return { type: 'submit', requestId: uuid(), id, version };
  };

  describe('of many in one call', () => {
    it('stores each, once however often they come, and answers and reads them in their order', async () => {
      const results = await writeAll(world.anna, creations);
      const expected = creations.map(({ id }, index) => ({ payment: { id, version: 1, amountMinor: index + 1 } }));
      expect(results).toMatchObject(expected);
      expect(await writeAll(world.anna, creations)).toEqual(results);
      const backwards = creations.map(({ id }) => id).reverse();
      const read = await getAll(world.anna, backwards);
      expect(read.map((payment) => payment?.id)).toEqual(backwards);
      expect(withoutHistory(read[0])).toEqual(withoutHistory(await world.anna.get(backwards[0] ?? '')));
    });

    it('carries out what can be, and says of each other why not', async () => {
      const [good, past, gone, strange, bad] = creations.map(({ id }) => ({ id }));
      if (!good || !past || !gone || !strange || !bad) throw new Error('There are 25');
      await world.anna.write({ type: 'delete', requestId: uuid(), id: gone.id, version: 1 });
      const changes = { creditorIban: 'DE89370400440532013001' };
      const results = await writeAll(world.anna, [
        submissionOf(good),
        submissionOf(past, 7),
        submissionOf(gone, 2),
        submissionOf({ id: uuid() }),
        { type: 'update', requestId: uuid(), id: bad.id, version: 1, changes },
      ]);
      expect(results).toMatchObject([
        { payment: { id: good.id, version: 2, status: 'PENDING_APPROVAL' } },
        { error: { code: 'VersionConflict', currentVersion: 1, current: { id: past.id, version: 1 } } },
        { error: { code: 'NotFound' } },
        { error: { code: 'NotFound' } },
        { error: { code: 'ValidationError', violations: [{ field: 'creditorIban', rule: 'checkDigits' }] } },
      ]);
      const ids = [good, past, gone, strange].map(({ id }) => id);
      const read = await getAll(world.carl, ids);
      expect(read.map((payment) => payment?.status)).toEqual([
        'PENDING_APPROVAL',
        'UNCONFIRMED',
        undefined,
        'UNCONFIRMED',
      ]);
    });

    it('keeps companies and roles apart', async () => {
      const own = creations.slice(5, 8);
      const denied = await writeAll(
        world.bert,
        own.map((one) => submissionOf(one)),
      );
      expect(denied).toMatchObject(own.map(() => ({ error: { code: 'NotFound' } })));
      const ids = own.map(({ id }) => id);
      expect(await getAll(world.bert, ids)).toEqual(own.map(() => undefined));
      const refused = await writeAll(
        world.viewer,
        own.map((one) => submissionOf(one)),
      );
      expect(refused).toMatchObject(own.map(() => ({ error: { code: 'Unauthorized' } })));
      expect((await getAll(world.viewer, ids)).map((payment) => payment?.version)).toEqual([1, 1, 1]);
    });

    it('tells those who listen of each', async () => {
      const own = creations.slice(10, 20);
      const heard = new Set<string>();
      let stop: (() => void) | undefined;
      await new Promise<void>((live) => {
        stop = world.carl.subscribe?.({
          change: (id) => heard.add(id),
          state: (state) => {
            if (state === 'live') live();
          },
        });
      });
      await writeAll(
        world.anna,
        own.map((one) => submissionOf(one)),
      );
      await expect.poll(() => own.filter(({ id }) => heard.has(id)).length).toBe(own.length);
      stop?.();
    });

    it('takes none, and no more than 25', async () => {
      expect(await writeAll(world.anna, [])).toEqual([]);
      expect(await getAll(world.anna, [])).toEqual([]);
      const draft = await draftOf(world.anna);
      const extra: PaymentCommand = { type: 'create', requestId: uuid(), id: uuid(), draft };
      await expect(writeAll(world.anna, [...creations, extra])).rejects.toMatchObject({ code: 'ValidationError' });
      await expect(
        getAll(
          world.anna,
          [...creations, extra].map(({ id }) => id),
        ),
      ).rejects.toMatchObject({
        code: 'ValidationError',
      });
      expect(await world.anna.get(extra.id)).toBeUndefined();
    });
  });
}
