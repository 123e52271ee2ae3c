import {
  formatAmount,
  formatDate,
  formatDateTime,
  formatLongDate,
  groupIban,
  minorDigits,
  isCurrency,
  type Column,
} from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { Payment } from '../../model/payment.js';
import type { PaymentColumn } from '../../model/view-state.js';
import type { tableWords } from '../../strings/en.js';
import { statusTemplate } from './payment-status.template.js';

export interface ColumnContext {
  readonly locale: string;
  /** Most minor digits of any amount on the page, so that the decimal points stand under each other. */
  readonly digits: number;
  t(key: keyof typeof tableWords): string;
  /** The account's name, once it is known. */
  accountName(id: string): string | undefined;
  /** Whether a write of it is not acknowledged; what says so is drawn beside. */
  isPending(id: string): boolean;
  select(payment: Payment): void;
}

/** A longer figure, as `10,000,000,000.00`, widens its column. */
const USUAL_LENGTH = 14;

/** Those that are shown, in their order: the creditor names its row and so comes first. */
export function paymentColumns(wanted: readonly PaymentColumn[], context: ColumnContext): readonly Column<Payment>[] {
  const shown = new Set<PaymentColumn>(['creditor', ...wanted]);
  return [...shown].map((key) => paymentColumn(key, context));
}

/** The most minor digits among the rows, at least the two that most currencies have. */
export function widestDigits(rows: readonly Payment[]): number {
  return rows.reduce((most, { currency }) => Math.max(most, isCurrency(currency) ? minorDigits(currency) : 0), 2);
}

/** Keeps the place of the boxes to tick until they are there. */
export function placeOfTicks(label: string): Column<Payment> {
  const head = html`<span class="hidden">${label}</span>`;
  return { key: 'select', label, head, aside: true, card: 'tick', cell: () => '' };
}

function paymentColumn(key: PaymentColumn, context: ColumnContext): Column<Payment> {
  const label = context.t(`column.${key}`);
  switch (key) {
    case 'creditor':
      return { key, label, card: 'title', cell: (row) => creditorCell(row, context) };
    case 'requestedExecutionDate':
      return { key, label, card: 'note', cell: (row) => dateCell(row.requestedExecutionDate, context.locale) };
    case 'reference':
      return { key, label, cell: (row) => referenceCell(row) };
    case 'status':
      return { key, label, card: 'mark', cell: (row) => statusTemplate(row, context.t(`status.${row.status}`)) };
    case 'amount':
      return { key, label, align: 'end', card: 'value', cell: (row) => amountCell(row, context) };
    case 'account':
      return { key, label, cell: (row) => html`<bdi>${context.accountName(row.debtorAccountId) ?? ''}</bdi>` };
    case 'createdAt':
      return { key, label, cell: (row) => instantCell(row.createdAt, context.locale) };
  }
}

/** Of the mark that says how a payment's write stands. */
export function pendingId(paymentId: string): string {
  return `pending-${encodeURIComponent(paymentId)}`;
}

function creditorCell(row: Payment, { select, isPending }: ColumnContext): TemplateResult {
  return html`<button
      type="button"
      class="row-button"
      part="row-button"
      aria-describedby=${isPending(row.id) ? pendingId(row.id) : nothing}
      @click=${() => select(row)}
    >
      <span dir="auto">${row.creditorName}</span></button
    ><span class="second iban" dir="auto">${groupIban(row.creditorIban)}</span>`;
}

function dateCell(date: string, locale: string): TemplateResult {
  return html`<time datetime=${date} title=${formatLongDate(date, locale)}>${formatDate(date, locale)}</time>`;
}

function instantCell(instant: string | undefined, locale: string): TemplateResult | typeof nothing {
  if (!instant) return nothing;
  return html`<time datetime=${instant}>${formatDateTime(instant, locale)}</time>`;
}

function referenceCell(row: Payment): TemplateResult {
  const reference = row.remittanceInformation ?? row.creditorReference ?? '';
  return html`<span class="reference-text" title=${reference}><bdi>${reference}</bdi></span>`;
}

function amountCell(row: Payment, { locale, digits }: ColumnContext): TemplateResult {
  // A code that ISO 4217 does not list (any more) has no known digits, so no amount can be told from it.
  if (!isCurrency(row.currency)) return html`<span class="code">${row.currency}</span>`;
  const missing = digits - minorDigits(row.currency);
  const pad = minorDigits(row.currency) ? `pad-${missing}` : `pad-${missing} pad-point`;
  const figure = formatAmount(row.amountMinor, row.currency, locale);
  return html`<span class="figure ${pad} ${figure.length > USUAL_LENGTH ? 'long' : ''}">${figure}</span>
    <span class="code">${row.currency}</span>`;
}
