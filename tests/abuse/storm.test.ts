import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSchema } from '../support/api.js';
import { howMany } from '../support/deep.js';
import { AbusedServer } from './abused-server.js';
import { uncleanness } from './clean-answer.js';
import { Random } from './random.js';
import { ShapedRequests } from './shaped.js';

const STORM_MS = howMany(5_000, 60_000);
/** Before memory is measured: what is compiled and remembered once is no leak. */
const WARM_REQUESTS = howMany(400, 2_000);
const AT_ONCE = 8;
/** Less than 1 kB a request would come to in the deep tier; measured are 2 MB. */
const GROWTH_BYTES = 6 * 1024 * 1024;
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

/** Several at once, as long as it goes on. */
async function blow(weather: Weather, goesOn: () => boolean): Promise<void> {
  const one = async () => {
    while (goesOn() && weather.unclean.length === 0) {
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
    await blow(weather, () => weather.sent < WARM_REQUESTS);
    const before = await server.memory();
    const warm = weather.sent;
    const end = Date.now() + STORM_MS;
    await blow(weather, () => Date.now() < end);
    const after = await server.memory();
    expect(weather.unclean, weather.unclean.join('\n')).toEqual([]);
    expect(server.complaints).toEqual([]);
    expect(weather.sent - warm).toBeGreaterThan(STORM_MS / 200);
    const grown = after.heapUsed + after.external - before.heapUsed - before.external;
    expect(grown, `${String(weather.sent)} requests, ${JSON.stringify([before, after])}`).toBeLessThan(GROWTH_BYTES);
    const list = JSON.stringify({ query: '{ listPayments(limit: 1) { items { tenantId } } }' });
    expect((await server.post(server.tokens['tenant-b viewer'], list)).text).toContain('tenant-b');
  },
  STORM_MS * 4 + 60_000,
);
