import { expect } from '@open-wc/testing';
import type { DecodedPage } from '@remit-elements/auth-core/gateways.js';
import type { Payment } from '../model/payment.js';
import { paymentFixture, paymentFixtures } from '../testing.js';
import { PageFiller, type ReadPage } from './page-filler.js';
import type { PaymentListQuery } from './payments-gateway.js';

const ids = (rows: readonly Payment[]): readonly string[] => rows.map(({ id }) => id);

/** A server whose pages hold so many rows, none at times, however many are asked for; its tokens name the last row. */
class ShortPages {
  rows: readonly Payment[];
  readonly reads: (readonly [limit: number, token: string | undefined])[] = [];
  readonly #sizes: readonly number[];

  constructor(rows: readonly Payment[], sizes: readonly number[]) {
    this.rows = rows;
    this.#sizes = sizes;
  }

  readonly read: ReadPage = (limit, token) => {
    const [after, turn = 0] = token === undefined ? [undefined] : [token.split('/')[0], Number(token.split('/')[1])];
    this.reads.push([limit, token]);
    const size = Math.min(limit, this.#sizes[turn % this.#sizes.length]!);
    const from = after === undefined ? 0 : this.rows.findIndex(({ createdAt }) => createdAt! < after);
    const items = from < 0 ? [] : this.rows.slice(from, from + size);
    const last = items.at(-1)?.createdAt ?? after ?? 'z';
    const page: DecodedPage<Payment> = { items, unreadable: 0 };
    const more = from >= 0 && from + size < this.rows.length;
    return Promise.resolve(more ? { ...page, nextToken: `${last}/${turn + 1}` } : page);
  };
}

async function pageThrough(filler: PageFiller, read: ReadPage, limits: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  let nextToken: string | undefined;
  let turn = 0;
  do {
    const limit = limits[turn++ % limits.length]!;
    const page = await filler.fill({ limit, ...(nextToken && { nextToken }) }, read);
    expect(page.items.length).to.be.at.most(limit);
    found.push(...ids(page.items));
    nextToken = page.nextToken;
  } while (nextToken);
  return found;
}

describe('PageFiller', () => {
  it('keeps what was read beyond a page for the next one', async () => {
    const server = new ShortPages(paymentFixtures(30), [2, 28]);
    const filler = new PageFiller();
    const first = await filler.fill({ limit: 5 }, server.read);
    const second = await filler.fill({ limit: 5, nextToken: first.nextToken! }, server.read);
    expect([...ids(first.items), ...ids(second.items)]).to.deep.equal(ids(server.rows).slice(0, 10));
    expect(server.reads.map(([limit]) => limit)).to.deep.equal([5, 100]);
  });

  it('reads a page again when it is asked for again, and shows what is there now', async () => {
    const server = new ShortPages(paymentFixtures(12), [2, 10]);
    const filler = new PageFiller();
    const { nextToken } = await filler.fill({ limit: 5 }, server.read);
    const query: PaymentListQuery = { limit: 5, nextToken: nextToken! };
    const before = await filler.fill(query, server.read);
    server.rows = server.rows.map((row) => ({ ...row, version: 2 }));
    const after = await filler.fill(query, server.read);
    expect(ids(after.items)).to.deep.equal(ids(before.items));
    expect(after.items.map(({ version }) => version)).to.deep.equal([2, 2, 2, 2, 2]);
  });

  it('does not give one query’s rows to another', async () => {
    const server = new ShortPages(paymentFixtures(12), [2, 10]);
    const filler = new PageFiller();
    const { nextToken } = await filler.fill({ limit: 5, filter: { currency: 'EUR' } }, server.read);
    await filler.fill({ limit: 5, filter: { currency: 'USD' }, nextToken: nextToken! }, server.read);
    expect(server.reads).to.have.length(3);
  });

  it('finds its way through another one’s token, as after a reload', async () => {
    const server = new ShortPages(paymentFixtures(20), [3, 7]);
    const { nextToken } = await new PageFiller().fill({ limit: 5 }, server.read);
    const rest = await new PageFiller().fill({ limit: 100, nextToken: nextToken! }, server.read);
    expect(ids(rest.items)).to.deep.equal(ids(server.rows).slice(5));
  });

  for (const sizes of [[1], [0, 3], [100], [0, 0, 0, 1, 9], [7, 0, 2]]) {
    it(`gives each row once, in order, out of pages of ${sizes.join(', ')}`, async () => {
      const server = new ShortPages(paymentFixtures(60), sizes);
      const found = await pageThrough(new PageFiller(), server.read, [1, 7, 3, 25]);
      expect(found).to.deep.equal(ids(server.rows));
    });
  }

  it('needs nothing that it kept, though the server’s pages end elsewhere each time', async () => {
    const server = new ShortPages(paymentFixtures(60), [100]);
    const sizes = [1, 20, 2, 9, 1, 30];
    const read: ReadPage = (limit, token) =>
      server.read(Math.min(limit, sizes[server.reads.length % sizes.length]!), token);
    const found: string[] = [];
    let nextToken: string | undefined;
    for (let turn = 0; turn === 0 || nextToken; turn += 1) {
      const page = await new PageFiller().fill({ limit: 3, ...(nextToken && { nextToken }) }, read);
      found.push(...ids(page.items));
      nextToken = page.nextToken;
    }
    expect(found).to.deep.equal(ids(server.rows));
  });

  it('loses and doubles none while others come and go', async () => {
    const server = new ShortPages(paymentFixtures(60), [4, 0, 100]);
    const all = ids(server.rows);
    const filler = new PageFiller();
    const found: string[] = [];
    let nextToken: string | undefined;
    for (let turn = 0; turn === 0 || nextToken; turn += 1) {
      const page = await filler.fill({ limit: 7, ...(nextToken && { nextToken }) }, server.read);
      found.push(...ids(page.items));
      nextToken = page.nextToken;
      const created = new Date(Date.UTC(2026, 10, 21) + turn).toISOString();
      server.rows = [paymentFixture({ id: `new-${turn}`, createdAt: created }), ...server.rows];
      // A row that was shown already goes: the rest must not move up over the edge of the page.
      if (turn === 1) server.rows = server.rows.filter(({ id }) => id !== found[8]);
    }
    expect(found).to.deep.equal(all);
  });
});
