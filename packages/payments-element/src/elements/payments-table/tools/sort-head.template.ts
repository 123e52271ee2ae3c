import type { Column } from '@remit-elements/element-kit';
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { NEWEST_FIRST } from '../../../model/payment-order.js';
import type { Payment } from '../../../model/payment.js';
import type { PaymentSort } from '../../../model/payment-query.js';
import { SORT_COLUMNS, type PaymentColumn } from '../../../model/view-state.js';

/** All orders of a list, as a choice offers them. */
export const SORT_ORDERS: readonly PaymentSort[] = [
  NEWEST_FIRST,
  { field: 'CREATED', direction: 'ASC' },
  { field: 'EXECUTION_DATE', direction: 'ASC' },
  { field: 'EXECUTION_DATE', direction: 'DESC' },
  { field: 'CREDITOR_NAME', direction: 'ASC' },
  { field: 'CREDITOR_NAME', direction: 'DESC' },
  { field: 'AMOUNT', direction: 'ASC' },
  { field: 'AMOUNT', direction: 'DESC' },
];

const ARROWS: Readonly<Record<PaymentSort['direction'], SVGTemplateResult>> = {
  ASC: svg`<path d="M8 12V4M4.8 7.2L8 4l3.2 3.2"/>`,
  DESC: svg`<path d="M8 4v8M4.8 8.8L8 12l3.2-3.2"/>`,
};
const BOTH = svg`<path d="M5.2 6.2L8 3.4l2.8 2.8M5.2 9.8L8 12.6l2.8-2.8"/>`;

/** A column whose head sorts the list, where the list can be sorted by it. */
export function sortableColumn(
  column: Column<Payment>,
  sort: PaymentSort,
  offer: { readonly buttons: boolean; choose(sort: PaymentSort): void },
): Column<Payment> {
  const field = SORT_COLUMNS[column.key as PaymentColumn];
  if (!field) return column;
  const direction = sort.field === field ? sort.direction : undefined;
  const ordered: Column<Payment> = direction
    ? { ...column, sort: direction === 'ASC' ? 'ascending' : 'descending' }
    : column;
  if (!offer.buttons) return ordered;
  const choose = (): void => offer.choose({ field, direction: direction === 'ASC' ? 'DESC' : 'ASC' });
  return { ...ordered, head: headTemplate(column.label, direction, choose) };
}

function headTemplate(
  label: string,
  direction: PaymentSort['direction'] | undefined,
  choose: () => void,
): TemplateResult {
  const arrow = svgOf(direction ? ARROWS[direction] : BOTH);
  const look = direction ? 'sort sorted' : 'sort';
  return html`<button type="button" class=${look} part="sort" @click=${choose}>${label}${arrow}</button>`;
}

function svgOf(shape: SVGTemplateResult): TemplateResult {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>`;
}
