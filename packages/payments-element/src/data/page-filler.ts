import type { DecodedPage } from '@remit-elements/auth-core/gateways.js';
import type { Payment } from '../model/payment.js';
import type { PaymentListQuery, PaymentPage } from './payments-gateway.js';

/** With a filter a page may come short, even empty, with a token: this many requests are made to fill one. */
const MOST_REQUESTS = 8;
/** The most that one request may ask for. */
const LARGEST = 100;
/** So long what was read beyond a page may be shown on the next; older rows are read again. */
const FRESH_MS = 5_000;

/** Reads one page of the server's, which answers at most `limit` rows. */
export type ReadPage = (limit: number, nextToken: string | undefined) => Promise<DecodedPage<Payment>>;

/**
 * Fills pages out of the server's, which may be short or empty. What is read beyond a page is kept for the next one.
 *
 * A page that begins in the middle of one of the server's has a token that says so: the server's own, then the ids of the
 * rows behind it that were shown already. So it can be read again at any time, in any order, and no row is lost or doubled,
 * though the server's pages end elsewhere each time.
 */
export class PageFiller {
  #rest: { readonly key: string; readonly page: DecodedPage<Payment>; readonly readAtMs: number } | undefined;

  async fill({ limit, nextToken, ...list }: PaymentListQuery, read: ReadPage): Promise<PaymentPage> {
    const items: Payment[] = [];
    let unreadable = 0;
    // Neither the server's tokens nor ids hold blanks.
    let [from, ...shown] = (nextToken ?? '').split(' ');
    let requests = 0;
    do {
      // Once a page came short, few rows fit the filter: more are looked at in one go.
      const most = requests > 0 || shown.length > 0 ? LARGEST : limit;
      const page = this.#takeRest(keyOf(list, [from, ...shown])) ?? (await read(most, from === '' ? undefined : from));
      const rows = page.items.filter(({ id }) => !shown.includes(id));
      const fitting = rows.slice(0, limit - items.length);
      items.push(...fitting);
      unreadable += page.unreadable;
      if (fitting.length < rows.length) {
        shown = [...shown, ...fitting.map(({ id }) => id)];
        const key = keyOf(list, [from, ...shown]);
        this.#rest = { key, page: { ...page, unreadable: 0 }, readAtMs: Date.now() };
        break;
      }
      from = page.nextToken;
      // Those that have not come yet come behind.
      shown = from ? shown.filter((id) => !page.items.some((row) => row.id === id)) : [];
      requests += 1;
    } while (from && items.length < limit && requests < MOST_REQUESTS);
    const token = [from, ...shown].join(' ');
    return { items, ...(token && { nextToken: token }), ...(unreadable > 0 && { unreadable }) };
  }

  /** What was read beyond the page before, once: whoever asks again wants to know what is there now. */
  #takeRest(key: string): DecodedPage<Payment> | undefined {
    const rest = this.#rest;
    if (rest?.key !== key) return undefined;
    this.#rest = undefined;
    return Date.now() - rest.readAtMs < FRESH_MS ? rest.page : undefined;
  }
}

function keyOf(list: object, place: readonly (string | undefined)[]): string {
  return JSON.stringify([list, place]);
}
