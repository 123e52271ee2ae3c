import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSchema } from '../support/api.js';
import { howMany } from '../support/deep.js';
import { AbusedServer } from './abused-server.js';
import { uncleanness } from './clean-answer.js';
import { Random } from './random.js';
import { ShapedRequests } from './shaped.js';

const STORM_MS = howMany(5_000, 60_000);
/** Before memory is measured: what is compiled and remembered once is no leak. */
const WARM_MS = howMany(4_000, 20_000);
const AT_ONCE = 8;
/** What a storm may leave behind in the heap: rows and pages that the store itself holds, not what grows by request. */
const GROWTH_BYTES = 24 * 1024 * 1024;
/** From a failure's message, to see it again. */
const SEED = Number(process.env['REMIT_SEED'] ?? Date.now() % 1_000_000);

let server: AbusedServer;
beforeAll(async () => {
  server = await AbusedServer.start();
});
afterAll(() => server.end());

interface Weather {
  readonly requests: ShapedRequests;
  readonly random: Random;
  sent: number;
  readonly unclean: string[];
}

/** Several at once, until the time is over. */
async function blow(weather: Weather, ms: number): Promise<void> {
  const end = Date.now() + ms;
  const one = async () => {
    while (Date.now() < end && weather.unclean.length === 0) {
      const [who, token] = weather.random.of(Object.entries(server.tokens));
      const body = weather.requests.next();
      const answer = await server.post(token, body);
      weather.sent += 1;
      const others = who.startsWith('tenant-a') ? /tenant-b|Company B/ : /tenant-a|Company A/;
      const wrong = others.test(answer.text) ? `another company's: ${answer.text}` : uncleanness(answer);
      if (wrong !== undefined)
        weather.unclean.push(`seed ${String(SEED)}, ${who} sent ${body}: ${wrong}`.replace(/x{40,}/g, 'x…'));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

it(
  'answers a storm of requests of its own shape cleanly, and is none the larger for it',
  async () => {
    const random = new Random(SEED);
    const weather: Weather = { requests: new ShapedRequests(await readSchema(), random), random, sent: 0, unclean: [] };
    await blow(weather, WARM_MS);
    const before = await server.memory();
    const warm = weather.sent;
    await blow(weather, STORM_MS);
    const after = await server.memory();
    expect(weather.unclean, weather.unclean.join('\n')).toEqual([]);
    expect(server.complaints).toEqual([]);
    expect(weather.sent - warm).toBeGreaterThan(STORM_MS / 200);
    const grown = after.heapUsed + after.external - before.heapUsed - before.external;
    expect(grown, `${String(weather.sent)} requests, ${JSON.stringify([before, after])}`).toBeLessThan(GROWTH_BYTES);
    const list = JSON.stringify({ query: '{ listPayments(limit: 1) { items { tenantId } } }' });
    expect((await server.post(server.tokens['tenant-b viewer'], list)).text).toContain('tenant-b');
  },
  (WARM_MS + STORM_MS) * 3 + 30_000,
);
