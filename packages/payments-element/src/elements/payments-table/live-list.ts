import { addStyles, type MessageValues, type TableModel } from '@remit-elements/element-kit';
import { nothing, type ReactiveElement } from 'lit';
import { keepPayments, type Following, type Keeping, type PaymentsStore } from '../../controllers/keep-payments.js';
import { PaymentSelectEvent } from '../../events/payment-select-event.js';
import type { Payment } from '../../model/payment.js';
import { readErrorKey, type readErrorWords, type tableWords } from '../../strings/en.js';
import type { TableLiveWord } from '../../strings/table-live.js';
import type { ContinuousList } from './continuous-list.js';
import { liveTemplate, type ListFailure } from './live.template.js';
import { lostTemplate } from './lost.template.js';
import type { Missed } from './tools/answered-query.js';

/** The table, as far as keeping it current goes. */
export interface LiveHost extends ReactiveElement {
  readonly locale: string;
  readonly paging: 'pages' | 'continuous';
  focus(): void;
  focusPayment(paymentId: string): void;
}

export interface LiveContext {
  readonly host: LiveHost;
  t(key: TableLiveWord | keyof typeof readErrorWords | keyof typeof tableWords, values?: MessageValues): string;
}

/** Keeps a table's list current, by pages or without, and says how current it is and what waits to be shown. */
export class LiveList {
  /** Tests put a failing one in its place. */
  static late = (): Promise<typeof import('./continuous.late.js')> => import('./continuous.late.js');

  readonly #context: LiveContext;
  readonly #following: Following;
  #store: PaymentsStore | undefined;
  #keeper: Keeping | undefined;
  #continuous: ContinuousList | undefined;
  #isFetching = false;
  /** How often the chunk could not be fetched: there are pages, then. */
  #failures = 0;
  #isPaged = false;

  /** @param following Who else is to be told what became of a payment. */
  constructor(context: LiveContext, following: Following) {
    this.#context = context;
    this.#following = following;
  }

  /** Whether the list has no pages, or will have none in a moment. */
  get isEndless(): boolean {
    return this.#context.host.paging === 'continuous' && !this.#isPaged;
  }

  /** Before each update of the table: which list it shows now. */
  see(store: PaymentsStore | undefined): void {
    const isNew = store !== this.#store;
    this.#store = store;
    if (this.isEndless) this.#seeEndless(isNew);
    else if (isNew || this.#continuous || !this.#keeper) this.#seePages(isNew);
  }

  /** The list as it is drawn. */
  table(model: TableModel<Payment>): TableModel<Payment> {
    return this.#continuous?.table(model) ?? model;
  }

  /** How many payments there are, where there are no pages to count by. */
  count(total: number | undefined): string | undefined {
    return this.#continuous?.count(total);
  }

  /** Under the rows. */
  below(): unknown {
    if (this.#isPaged && this.#context.host.paging === 'continuous') return this.#lost();
    return this.#continuous?.below() ?? nothing;
  }

  /** @returns Whether the payment's row has the focus now. */
  focus(paymentId: string): boolean {
    return this.#continuous?.focus(paymentId) ?? false;
  }

  /**
   * One line: what came in, and how current the rows are.
   *
   * @param missed What the rows do not answer.
   */
  line(missed: Missed | undefined): unknown {
    const value = this.#store?.state.value;
    if (value?.readAtMs === undefined) return nothing;
    const { host, t } = this.#context;
    return liveTemplate(
      value,
      { locale: host.locale, t },
      {
        retry: () => this.#keeper?.retry(),
        showNews: () => void this.#showNews(),
        showSaved: () => void this.#showSaved(value.elsewhere),
      },
      this.#failure(missed),
    );
  }

  #failure(missed: Missed | undefined): ListFailure | undefined {
    const store = this.#store;
    if (store?.state.status !== 'failed') return undefined;
    const { t } = this.#context;
    const reason = t(readErrorKey(store.state.error.code));
    // A question that was never answered is asked from its beginning, on whatever page the reader was.
    const retry = (): void => void (missed ? store.load() : store.refresh());
    return { text: t(missed ?? 'live.failed', { reason }), retry };
  }

  #seePages(isNew: boolean): void {
    const wasEndless = this.#continuous !== undefined;
    this.#continuous?.dispose();
    this.#continuous = undefined;
    this.#keeper = this.#store && keepPayments(this.#store, this.#following);
    if (wasEndless && !isNew) void this.#store?.load();
  }

  #seeEndless(isNew: boolean): void {
    if (!this.#continuous) this.#fetch();
    else if (isNew) this.#keeper = this.#store && this.#continuous.keep(this.#store, this.#following);
  }

  #lost(): unknown {
    const { host, t } = this.#context;
    const again = (): void => {
      this.#isPaged = false;
      host.requestUpdate();
    };
    return lostTemplate(t('continuous.lost'), this.#failures, again, t);
  }

  #fetch(): void {
    const { host } = this.#context;
    if (this.#isFetching) return;
    this.#isFetching = true;
    void LiveList.late()
      .then(
        (late) => {
          if (!this.isEndless) return;
          addStyles(host, late.styles);
          this.#continuous = new late.ContinuousList(this.#context);
          this.#keeper = this.#store && this.#continuous.keep(this.#store, this.#following);
        },
        () => {
          this.#isPaged = true;
          this.#failures += 1;
        },
      )
      .then(() => {
        this.#isFetching = false;
        host.requestUpdate();
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
