import { RowSelection, uncoverFrom, uncoverRow, type Column } from '@remit-elements/element-kit';
import { nothing } from 'lit';
import { SelectionChangeEvent } from '../../events/selection-change-event.js';
import type { Payment } from '../../model/payment.js';
import type { PaymentsStore } from '../../controllers/keep-payments.js';
import { SelectedRowsRequest } from './selected-rows-request.js';
import { selectionBarTemplate, selectionColumn, type SelectionText } from './selection.template.js';

/** So many payments can be selected at once. */
export const MOST_SELECTED = 10_000;

/** The table, as far as selecting goes. */
export interface SelectionHost extends HTMLElement {
  readonly locale: string;
  readonly renderRoot: ParentNode;
  /** Undefined where nothing can be selected. */
  selection: readonly string[] | undefined;
  requestUpdate(): void;
}

export interface SelectionContext {
  readonly host: SelectionHost;
  t: SelectionText['t'];
}

/** Selects payments across pages, orders and filters, as long as the session lasts and the payments exist. */
export class SelectionList {
  readonly #context: SelectionContext;
  readonly #selection = new RowSelection(MOST_SELECTED);
  /** What is known of the selected payments. */
  readonly #rows = new Map<string, Payment>();
  #shown: readonly Payment[] = [];
  #store: PaymentsStore | undefined;
  /** The array that the host has: another one is the host's own wish. */
  #given: readonly string[] | undefined;

  constructor(context: SelectionContext) {
    this.#context = context;
    const { host } = context;
    const { renderRoot } = host;
    host.addEventListener(SelectedRowsRequest.type, (event) => {
      if (event instanceof SelectedRowsRequest) event.rows = this.payments;
    });
    renderRoot.addEventListener('focusin', uncoverRow);
    renderRoot.addEventListener('focusin', ({ target }) => uncoverFrom(this.#bar, target as Element));
  }

  /** The selected payments as far as they were seen, in the order in which they were chosen. */
  get payments(): readonly Payment[] {
    return [...this.#selection.keys].flatMap((id) => this.#rows.get(id) ?? []);
  }

  /** Before each update of the table: which list it shows now, and which rows of it. */
  see(store: PaymentsStore | undefined, rows: readonly Payment[]): void {
    const { host } = this.#context;
    if (host.selection !== this.#given) {
      this.#given = host.selection;
      this.#selection.set(host.selection ?? []);
    }
    // Of the first session a host may say beforehand what is selected; nothing of one is selected in the next.
    if (store !== this.#store && this.#store !== undefined) this.#clear();
    this.#store = store;
    this.#shown = rows;
    for (const row of rows) if (this.#selection.keys.has(row.id)) this.#rows.set(row.id, row);
  }

  has(id: string): boolean {
    return this.#selection.keys.has(id);
  }

  /** What became of a selected payment; undefined when there is none any more. */
  hear(id: string, payment: Payment | undefined): void {
    if (!this.has(id)) return;
    if (payment && payment.deletedAt === undefined) this.#rows.set(id, payment);
    else if (this.#selection.choose(id, false, [])) this.#changed();
  }

  column(): Column<Payment> {
    return selectionColumn(this.#text, {
      isEmpty: this.#shown.length === 0,
      part: this.#selection.partOf(this.#ids),
      has: (id) => this.has(id),
      choose: (id, on, toHere) => this.#done(this.#selection.choose(id, on, this.#ids, toHere)),
      step: (id, by) => this.#step(id, by),
      all: (on) => this.#done(this.#selection.chooseAll(on, this.#ids)),
    });
  }

  bar(): unknown {
    const { keys, isFull } = this.#selection;
    if (keys.size === 0) return nothing;
    return selectionBarTemplate(this.#text, {
      count: keys.size,
      isElsewhere: this.#shown.length > 0 && !this.#ids.some((id) => keys.has(id)),
      payments: this.payments,
      most: isFull ? MOST_SELECTED : undefined,
      part: this.#selection.partOf(this.#ids),
      all: (on) => {
        // Its own button goes with that.
        this.#bar?.querySelector<HTMLElement>('.button:not(.page)')?.focus();
        this.#done(this.#selection.chooseAll(on, this.#ids));
      },
      clear: () => {
        this.#clear();
        this.#boxes[0]?.focus();
      },
    });
  }

  get #text(): SelectionText {
    const { host, t } = this.#context;
    return { locale: host.locale, t };
  }

  get #ids(): readonly string[] {
    return this.#shown.map(({ id }) => id);
  }

  get #boxes(): readonly HTMLInputElement[] {
    return [...this.#context.host.renderRoot.querySelectorAll<HTMLInputElement>('tbody .tick')];
  }

  get #bar(): HTMLElement | null {
    return this.#context.host.renderRoot.querySelector('.selection');
  }

  /** To the row above or below, which becomes part of the selection. */
  #step(id: string, by: 1 | -1): void {
    const index = this.#ids.indexOf(id) + by;
    const next = this.#ids[index];
    if (next === undefined) return;
    const changed = this.#selection.choose(id, true, this.#ids);
    this.#done(this.#selection.choose(next, true, this.#ids) || changed);
    this.#boxes[index]?.focus();
  }

  #clear(): void {
    this.#done(this.#selection.clear());
  }

  #done(changed: boolean): void {
    if (changed) this.#changed();
    else this.#context.host.requestUpdate();
  }

  #changed(): void {
    const { host } = this.#context;
    const { keys } = this.#selection;
    for (const id of this.#rows.keys()) if (!keys.has(id)) this.#rows.delete(id);
    for (const row of this.#shown) if (keys.has(row.id)) this.#rows.set(row.id, row);
    host.selection = this.#given = [...keys];
    host.dispatchEvent(new SelectionChangeEvent());
  }
}
