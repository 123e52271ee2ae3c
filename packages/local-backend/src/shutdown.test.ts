import { request } from 'node:http';
import { afterEach, expect, it, vi } from 'vitest';
import { startTestBackend } from './testing/index.js';

const FIELDS = 20;
/** Adds up thousands of rows, so that it is not done when the end comes. */
const SLOW = `query { ${Array.from({ length: FIELDS }, (_, place) => `t${String(place)}: paymentTotals(filter: {}) { truncated }`).join(' ')} }`;
const PAYMENTS = 2_000;

afterEach(() => vi.restoreAllMocks());

/** Sends one, and tells what came of it. */
function post(url: string, token: string, query: string): Promise<'closed' | { readonly data: object }> {
  return new Promise((resolve) => {
    const headers = { 'Content-Type': 'application/json', Authorization: token };
    const sent = request(`${url}/graphql`, { method: 'POST', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', () => resolve('closed'));
      response.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString()) as { data: object }));
    });
    sent.on('error', () => resolve('closed'));
    sent.end(JSON.stringify({ query }));
  });
}

it('closes while much is read without a word: each answer is whole, or its connection is closed', async () => {
  const said = vi.spyOn(console, 'error');
  const backend = await startTestBackend({ payments: PAYMENTS });
  try {
    const token = await backend.tokenOf('tenant-a', 'viewer');
    const read = vi.spyOn(backend.reads, 'count');
    const slow = [SLOW, SLOW].map((query) => post(backend.url, token, query));
    await vi.waitFor(() => expect(read.mock.calls.length).toBeGreaterThan(10), { timeout: 20_000, interval: 5 });
    await backend.close();
    for (const answer of await Promise.all(slow)) {
      expect(answer === 'closed' || Object.keys(answer.data).length === FIELDS).toBe(true);
    }
    const readBefore = read.mock.calls.length;
    // What was under way tries to read on; it finds the tables closed.
    for (let turn = 0; turn < 50; turn += 1) await new Promise((next) => setImmediate(next));
    expect([said.mock.calls, read.mock.calls.length]).toEqual([[], readBefore]);
  } finally {
    await backend.remove();
  }
});
