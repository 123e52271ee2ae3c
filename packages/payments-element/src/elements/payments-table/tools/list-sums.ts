import { TotalsController } from '../../../controllers/totals-controller.js';
import type { ToolsContext } from './tools-host.js';
import { totalOf, totalsText } from './totals-line.js';

/** What the list adds up to. */
export class ListSums {
  readonly #context: ToolsContext;
  readonly #isPossible: () => boolean;
  readonly #totals: TotalsController;

  /** @param isPossible Whether the gateway can add up. */
  constructor(context: ToolsContext, isPossible: () => boolean) {
    this.#context = context;
    this.#isPossible = isPossible;
    const { host, store, isOpen } = context;
    this.#totals = new TotalsController(host, () => isOpen() && isPossible(), store);
  }

  /** How many payments there are, once all of them were counted. */
  get count(): number | undefined {
    return this.#isPossible() ? totalOf(this.#totals.state) : undefined;
  }

  /** Nothing beside a list that failed, nor over one without payments, which says so itself. */
  get line(): string {
    const state = this.#context.store()?.state;
    if (!this.#isPossible() || state?.status === 'failed') return '';
    const isEmpty = state?.status === 'ready' && state.value.rows.length === 0 && state.value.pages.index === 0;
    return isEmpty ? '' : totalsText(this.#totals.state, this.#context);
  }
}
