import {
  alertIcon,
  alertTemplate,
  rowsToDraw,
  WindowRows,
  type MessageValues,
  type RowRange,
  type RowSource,
  type TableModel,
} from '@remit-elements/element-kit';
import { nothing, type ReactiveController, type ReactiveElement } from 'lit';
import type { Following, Keeping, PaymentsStore } from '../../controllers/keep-payments.js';
import { keepStream, type PaymentsStream } from '../../controllers/keep-stream.js';
import type { Payment } from '../../model/payment.js';
import { readErrorKey, type readErrorWords, type tableWords } from '../../strings/en.js';
import type { TableLiveWord } from '../../strings/table-live.js';
import { ScrollWatch } from './continuous-scroll.js';

export interface ContinuousContext {
  readonly host: ReactiveElement;
  t(key: TableLiveWord | keyof typeof readErrorWords | keyof typeof tableWords, values?: MessageValues): string;
}

/** Of the rows that follow and are on their way, so many stand in. */
const COMING = 3;
/** Until a row was measured. */
const ROW_PX = 44;

/**
 * A list without pages: rows are drawn where they are seen, read ahead of that, and let go far behind. What scrolls is
 * the nearest thing that does: the table's own frame, something around it, or the page.
 */
export class ContinuousList implements ReactiveController {
  readonly #context: ContinuousContext;
  readonly #rows = new WindowRows<Payment>();
  readonly #scroll: ScrollWatch;
  #stream: PaymentsStream | undefined;
  #range: RowRange | undefined;
  #look = 'continuous';
  #rowPx = ROW_PX;

  constructor(context: ContinuousContext) {
    this.#context = context;
    this.#scroll = new ScrollWatch(() => this.#draw());
    context.host.addController(this);
  }

  /** How many rows were filled since it began. @internal */
  get fills(): number {
    return this.#rows.fills;
  }

  keep(store: PaymentsStore, following: Following): Keeping | undefined {
    const kept = keepStream(store, following);
    this.#stream = kept?.stream;
    this.#range = undefined;
    const own = getComputedStyle(this.#context.host).getPropertyValue('--payments-table-block-size').trim();
    this.#look = own === '' ? 'continuous' : 'continuous scroller';
    return kept?.keeper;
  }

  /** The list, of which this draws the rows. */
  table(model: TableModel<Payment>): TableModel<Payment> {
    if (!this.#stream || model.rows.length === 0) return model;
    const { count, hasMore } = this.#stream;
    return {
      ...model,
      firstIndex: 1,
      total: hasMore ? model.total : count,
      body: this.#rows.body(model),
      look: `${this.#look} ${model.look ?? ''}`,
    };
  }

  /** How many there are, as far as is known; nothing until the end where the sum of them stands over the list. */
  count(total: number | undefined): string {
    const { t } = this.#context;
    if (!this.#stream) return '';
    const { count, hasMore } = this.#stream;
    if (hasMore && total !== undefined) return '';
    return t(hasMore ? 'continuous.more' : 'continuous.all', { count });
  }

  /** Under the rows: why those that follow are not there. */
  below(): unknown {
    const error = this.#stream?.error;
    if (!error) return nothing;
    const { t, host } = this.#context;
    const run = (): void => {
      this.#stream?.retry();
      host.requestUpdate();
    };
    return alertTemplate({
      icon: alertIcon(),
      title: t('continuous.failed'),
      text: t(readErrorKey(error.code)),
      action: { label: t('table.retry'), run },
    });
  }

  /** Scrolls to a payment and gives its row the focus. @returns Whether it is in the list. */
  focus(paymentId: string): boolean {
    const index = this.#stream?.indexOf(paymentId) ?? -1;
    if (index < 0) return false;
    const box = this.#rows.element?.getBoundingClientRect();
    if (box) this.#scroll.bring(box.top + index * this.#rowPx, this.#rowPx);
    this.#draw(index);
    const row = this.#rows.element?.querySelector(`tr[aria-rowindex='${String(index + 2)}']`);
    row?.querySelector<HTMLElement>('.row-button')?.focus();
    return true;
  }

  hostUpdated(): void {
    const body = this.#rows.element;
    if (body && this.#stream) this.#scroll.watch(body);
    this.#draw();
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** Gives the rows back to whoever draws pages. */
  dispose(): void {
    this.#context.host.removeController(this);
    this.#end();
  }

  #end(): void {
    this.#scroll.stop();
    this.#rows.clear();
    this.#stream = undefined;
  }

  /** @param wanted A row that must be drawn, wherever the reader is. */
  #draw(wanted?: number): void {
    const stream = this.#stream;
    const view = this.#scroll.view;
    if (!stream || !view) return;
    const source = sourceOf(stream);
    const drawn = rowsToDraw(view, this.#rowPx, source.count, this.#range);
    const range =
      wanted === undefined ? drawn : { start: Math.max(0, wanted - 1), end: Math.min(source.count, wanted + 2) };
    this.#range = drawn;
    this.#rows.draw(source, range, this.#rowPx);
    stream.see(Math.floor(view.top / this.#rowPx), Math.ceil(view.bottom / this.#rowPx));
    this.#measure();
  }

  /** Rows are of one height; which one depends on density, font and width. */
  #measure(): void {
    if (!this.#scroll.isNew) return;
    const height = this.#rows.sample?.getBoundingClientRect().height ?? 0;
    if (height === 0) return;
    this.#scroll.isNew = false;
    if (height === this.#rowPx) return;
    this.#rowPx = height;
    this.#range = undefined;
    this.#draw();
  }
}

function sourceOf(stream: PaymentsStream): RowSource<Payment> {
  const coming = stream.hasMore && !stream.error ? COMING : 0;
  return { count: stream.count + coming, at: (index) => stream.at(index) };
}
