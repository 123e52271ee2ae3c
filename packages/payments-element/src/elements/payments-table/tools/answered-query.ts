import type { PaymentsStore } from '../../../controllers/keep-payments.js';
import type { PaymentsQuery } from '../../../controllers/payments-controller.js';

/** What was asked for in vain, while the rows are still those of the question before. */
export type Missed = 'live.notSearched' | 'live.notFiltered' | 'live.notSorted';

/** Which question the rows on the screen answer. */
export class AnsweredQuery {
  #store: PaymentsStore | undefined;
  #answered: PaymentsQuery | undefined;

  /** In each update, once the store knows what is asked. */
  see(store: PaymentsStore | undefined, query: PaymentsQuery): void {
    if (store !== this.#store) this.#answered = undefined;
    this.#store = store;
    if (store?.state.status === 'ready') this.#answered = query;
  }

  /** What the rows do not answer of a question; undefined where they are its rows. */
  missed({ filter, sort }: PaymentsQuery): Missed | undefined {
    const before = this.#answered;
    if (!before) return undefined;
    if (before.filter?.text !== filter?.text) return 'live.notSearched';
    if (JSON.stringify(before.filter ?? {}) !== JSON.stringify(filter ?? {})) return 'live.notFiltered';
    return JSON.stringify(before.sort) === JSON.stringify(sort) ? undefined : 'live.notSorted';
  }
}
