import {
  closeIcon,
  formatMoney,
  isCurrency,
  type Column,
  type MessageValues,
  type SelectedPart,
} from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { Payment } from '../../model/payment.js';
import type { TableLiveWord } from '../../strings/table-live.js';

export interface SelectionText {
  readonly locale: string;
  t(key: TableLiveWord, values?: MessageValues): string;
}

export interface SelectionView {
  /** There is nothing on the page to select. */
  readonly isEmpty: boolean;
  /** How much of the page. */
  readonly part: SelectedPart;
  has(id: string): boolean;
  /** @param toHere All rows from the one chosen last to this one. */
  choose(id: string, on: boolean, toHere: boolean): void;
  step(id: string, by: 1 | -1): void;
  all(on: boolean): void;
}

export interface SelectionBar {
  readonly count: number;
  /** None of them is among the rows. */
  readonly isElsewhere: boolean;
  /** Those of which the amount is known. */
  readonly payments: readonly Payment[];
  /** How many can be selected, where somebody wanted more. */
  readonly most: number | undefined;
  readonly part: SelectedPart;
  all(on: boolean): void;
  clear(): void;
}

/** The boxes to tick before the rows, and the one for all of the page. */
export function selectionColumn({ t }: SelectionText, view: SelectionView): Column<Payment> {
  return {
    key: 'select',
    label: t('selection.page'),
    aside: true,
    card: 'tick',
    head: html`<label title=${t('selection.page')}
      ><input
        type="checkbox"
        class="tick"
        .checked=${view.part === 'all'}
        ?disabled=${view.isEmpty}
        .indeterminate=${view.part === 'some'}
        @change=${({ currentTarget }: Event) => view.all((currentTarget as HTMLInputElement).checked)}
      /><span class="hidden">${t('selection.page')}</span></label
    >`,
    cell: (row) => boxTemplate(row, t('selection.row', { creditor: row.creditorName }), view),
  };
}

function boxTemplate({ id }: Payment, label: string, view: SelectionView): TemplateResult {
  // A key that ticks a box says nothing of Shift in the click that it makes.
  let isRange = false;
  const keydown = (event: KeyboardEvent): void => {
    isRange = event.shiftKey;
    const by = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
    if (by === undefined || !event.shiftKey) return;
    event.preventDefault();
    view.step(id, by);
  };
  const click = (event: MouseEvent): void => {
    view.choose(id, (event.currentTarget as HTMLInputElement).checked, event.shiftKey || isRange);
  };
  return html`<label class="tick-space"
    ><input
      type="checkbox"
      class="tick"
      part="row-checkbox"
      aria-label=${label}
      .checked=${view.has(id)}
      @mousedown=${keepText}
      @keydown=${keydown}
      @keyup=${(event: KeyboardEvent) => (isRange = event.shiftKey)}
      @click=${click}
  /></label>`;
}

/** Shift and a click would select the text between, too. */
function keepText(event: MouseEvent): void {
  if (!event.shiftKey) return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).focus();
}

/** What is selected, and what can be done with it; over the end of the list, so that no row moves. */
export function selectionBarTemplate(text: SelectionText, bar: SelectionBar): TemplateResult {
  const { t } = text;
  return html`<div class="selection-space">
    <div class="selection" part="selection" role="group" aria-label=${t('selection.name')}>
      <p data-polite>
        <bdi
          >${[t(bar.isElsewhere ? 'selection.elsewhere' : 'selection.count', { count: bar.count }), ...sums(text, bar)].join(' · ')}</bdi
        >
        ${bar.most === undefined ? nothing : html`<span class="muted">${t('selection.full', { most: bar.most })}</span>`}
      </p>
      <div class="acts">
        <slot name="selection"></slot>
        ${
          bar.part === 'all'
            ? nothing
            : html`<button type="button" class="button plain page" @click=${() => bar.all(true)}>
                ${t('selection.pageShort')}
              </button>`
        }
      </div>
      <button type="button" class="button plain clear" title=${t('selection.clear')} @click=${bar.clear}>
        ${closeIcon()}<span>${t('selection.clear')}</span>
      </button>
    </div>
  </div>`;
}

/** Of each currency; none where an amount is not known, or no number holds the sum. */
function sums({ locale }: SelectionText, { count, payments }: SelectionBar): readonly string[] {
  if (payments.length < count) return [];
  const sum = new Map<string, number>();
  for (const { currency, amountMinor } of payments) sum.set(currency, (sum.get(currency) ?? 0) + amountMinor);
  const all = [...sum].sort(([a], [b]) => (a < b ? -1 : 1));
  if (!all.every(([currency, amount]) => isCurrency(currency) && Number.isSafeInteger(amount))) return [];
  return all.map(([currency, amount]) => formatMoney(amount, currency, locale));
}
