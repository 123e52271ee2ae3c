import type { MessageValues } from '@remit-elements/element-kit';
import { nothing } from 'lit';
import { keepPayments, type Following, type Keeping, type PaymentsStore } from '../../controllers/keep-payments.js';
import { PaymentSelectEvent } from '../../events/payment-select-event.js';
import type { TableLiveWord } from '../../strings/table-live.js';
import { liveTemplate, type LiveText } from './live.template.js';

/** The table, as far as keeping it current goes. */
export interface LiveHost extends HTMLElement {
  readonly locale: string;
  readonly updateComplete: Promise<unknown>;
  focus(): void;
  /** Whether the payment is among the rows. */
  focusPayment(paymentId: string): void;
}

export interface LiveContext {
  readonly host: LiveHost;
  t(key: TableLiveWord, values?: MessageValues): string;
}

/** Keeps a table's list current, and says how current it is and what waits to be shown. */
export class LiveList {
  readonly #context: LiveContext;
  readonly #following: Following;
  #store: PaymentsStore | undefined;
  #keeper: Keeping | undefined;

  /** @param following Who else is to be told what became of a payment. */
  constructor(context: LiveContext, following: Following) {
    this.#context = context;
    this.#following = following;
  }

  /** Before each update of the table: which list it shows now. */
  see(store: PaymentsStore | undefined): void {
    if (store === this.#store) return;
    this.#store = store;
    this.#keeper = store && keepPayments(store, this.#following);
  }

  /** One line: what came in, and how current the rows are. */
  line(): unknown {
    const value = this.#store?.state.value;
    if (value?.readAtMs === undefined) return nothing;
    const { host, t } = this.#context;
    const text: LiveText = { locale: host.locale, t };
    return liveTemplate(value, text, {
      retry: () => this.#keeper?.retry(),
      showNews: () => void this.#showNews(),
      showSaved: () => void this.#showSaved(value.elsewhere),
    });
  }

  /** From the beginning, where new payments are. The button goes, so the focus goes to the first row. */
  async #showNews(): Promise<void> {
    await this.#store?.load();
    await this.#context.host.updateComplete;
    this.#context.host.focus();
  }

  /** In the list where it can be found there; by itself where filter or order put it elsewhere. */
  async #showSaved(paymentId: string | undefined): Promise<void> {
    const { host } = this.#context;
    const store = this.#store;
    if (!store || paymentId === undefined) return;
    await store.load();
    await host.updateComplete;
    if (store.state.value.rows.some(({ id }) => id === paymentId)) host.focusPayment(paymentId);
    else host.dispatchEvent(new PaymentSelectEvent(paymentId));
  }
}
