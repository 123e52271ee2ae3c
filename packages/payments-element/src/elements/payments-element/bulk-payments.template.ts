import { html, nothing, type TemplateResult } from 'lit';
import type { Payment } from '../../model/payment.js';
import { moneyText } from '../payment-detail/money-text.js';
import type { BulkText } from './bulk-text.js';

/** Nobody reads more of them one by one; a page that drew thousands would stand still meanwhile. */
const MOST_SHOWN = 100;

export interface BulkLinesContext extends BulkText {
  readonly locale: string;
}

/** Payments one under the other: whom they go to, how much they are, and what there is to say of each, by its place. */
export function bulkLinesTemplate(
  payments: readonly Payment[],
  { locale, t }: BulkLinesContext,
  noteOf: (payment: Payment, index: number) => string | undefined = () => undefined,
): TemplateResult {
  const more = payments.length - MOST_SHOWN;
  return html`<ul class="bulk-lines">
      ${payments.slice(0, MOST_SHOWN).map((payment, index) => {
        const note = noteOf(payment, index);
        return html`<li>
          <bdi class="bulk-name">${payment.creditorName}</bdi>
          <bdi class="bulk-amount">${moneyText(payment, locale)}</bdi>
          ${note ? html`<p class="muted">${note}</p>` : nothing}
        </li>`;
      })}
    </ul>
    ${more > 0 ? html`<p class="muted">${t('bulk.more', { count: more })}</p>` : nothing}`;
}
