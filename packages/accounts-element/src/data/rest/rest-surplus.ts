import { ApiError } from '@remit-elements/auth-core';
import type { AccountPage } from '../accounts-gateway.js';

/** Begins our own page tokens; no service's cursor is mistaken for one. */
const OURS = 'remit-surplus:';
/** Of readers that never came back for the rest, only so many are remembered. */
const MOST_KEPT = 8;

/**
 * Cuts what a service answers to what was asked for, since many know no `limit` and answer all that they have. What is
 * more waits for the next page: no row is lost, and none is asked for twice.
 */
export class RestSurplus {
  readonly #kept = new Map<string, AccountPage>();
  #count = 0;

  /**
   * The rest of an earlier answer; undefined when the token is none of ours, and so the service's.
   * @throws {ApiError} `ValidationError` on `nextToken` for what is not remembered any more.
   */
  of(nextToken: string | undefined, limit: number): AccountPage | undefined {
    if (!nextToken?.startsWith(OURS)) return undefined;
    const page = this.#kept.get(nextToken);
    if (page) return this.cut(page, limit);
    const violations = [{ field: 'nextToken', rule: 'unknown' }] as const;
    throw new ApiError('ValidationError', 'This page is not remembered any more', { violations });
  }

  cut(page: AccountPage, limit: number): AccountPage {
    if (page.items.length <= limit) return page;
    const { nextToken, unreadable } = page;
    const items = page.items.slice(limit);
    const token = `${OURS}${String((this.#count += 1))}`;
    this.#kept.set(token, { items, ...(nextToken !== undefined && { nextToken }) });
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size > MOST_KEPT) this.#kept.delete(oldest);
    return { items: page.items.slice(0, limit), nextToken: token, ...(unreadable !== undefined && { unreadable }) };
  }

  forget(): void {
    this.#kept.clear();
  }
}
