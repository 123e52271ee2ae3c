import { startTestBackend, type TestBackend } from '@remit-elements/local-backend/testing.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api, type FieldAnswer } from '../support/api.js';
import { howMany } from '../support/deep.js';
import { lost, PAIRS, type Pair, type Racer } from './pairs.js';

const RACES = howMany(40, 200);

let backend: TestBackend;
let api: Api;
beforeAll(async () => {
  backend = await startTestBackend({ payments: 0 });
  api = await Api.over(backend);
});
afterAll(() => backend.remove());

const draft = (id: string) => ({
  ...{ id, debtorAccountId: 'main-account', creditorName: 'Nordwind GmbH', creditorIban: 'DE89370400440532013000' },
  ...{ amountMinor: 100, currency: 'EUR', requestedExecutionDate: '2030-01-15' },
});
const as = (role: string) => backend.tokenOf('tenant-a', role);
const names = ({ racers }: Pair) => racers.map((it) => `${it.role} ${it.field}`).join(' and ');

async function start(id: string, { steps }: Pair): Promise<number> {
  await api.must(await as('preparer'), 'createPayment', { input: draft(id) });
  for (const [place, [field, role]] of steps.entries())
    await api.must(await as(role), field, { input: { id, version: place + 1 } });
  return steps.length + 1;
}

/** The row as whoever reads it now sees it; a tombstone by the repeat of its creation. */
async function rowNow(id: string): Promise<Record<string, unknown>> {
  return api.must(await as('preparer'), 'createPayment', { input: draft(id) });
}

function leaves({ leaves }: Racer): Record<string, unknown> {
  const people = (value: unknown) =>
    /^(preparer|approver|admin)$/.test(String(value)) ? `${String(value)}-of-tenant-a` : value;
  const wanted = Object.entries(leaves).map(([name, value]) => [
    name,
    value === 'set' ? (expect.any(String) as unknown) : people(value),
  ]);
  return Object.fromEntries(wanted) as Record<string, unknown>;
}

describe('two people at one payment at once', () => {
  it.each(Array.from({ length: RACES }, (_, round) => ({ round, pair: PAIRS[round % PAIRS.length]! })))(
    'race $round: one wins, the other is told',
    async ({ round, pair }) => {
      const id = `race-${String(round)}`;
      const version = await start(id, pair);
      const tokens = await Promise.all(pair.racers.map((it) => as(it.role)));
      const run = (racer: Racer, place: number): Promise<FieldAnswer> =>
        api.call(tokens[place], racer.field, { input: { id, version, ...racer.more } });
      // Who is first on the wire changes from race to race.
      const answers =
        round % 2 === 0
          ? await Promise.all(pair.racers.map(run))
          : (await Promise.all([...pair.racers.entries()].reverse().map(([place, it]) => run(it, place)))).reverse();
      const [winner, ...more] = [...pair.racers.entries()].filter(([place]) => answers[place]?.code === undefined);
      expect(more, names(pair)).toEqual([]);
      expect(winner, `${names(pair)}: ${answers.map((it) => it.text).join()}`).toBeDefined();
      const loser = answers.find((it) => it.code !== undefined)!;
      const now = await rowNow(id);
      expect(now, names(pair)).toMatchObject({ version: version + 1, ...leaves(winner![1]) });
      expect((now['history'] as unknown[]).length).toBe(version + 1);
      // A deleted row is no row any more to who comes second.
      const deleted = now['deletedAt'] !== null;
      expect(deleted ? loser.code === 'NotFound' || lost(loser) : lost(loser), loser.text).toBe(true);
      if (lost(loser)) expect(loser.info?.['currentVersion']).toBe(version + 1);
    },
  );
});
