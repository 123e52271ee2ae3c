import { infoIcon } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { Payment } from '../../model/payment.js';
import { moneyText } from '../payment-detail/money-text.js';
import type { ExportText } from './export-text.js';

export interface ExportContentContext extends ExportText {
  readonly locale: string;
}

/** Nobody reads more one by one. */
export const MOST_SHOWN = 50;

/** Payments one under the other. */
export function paymentLines(payments: readonly Payment[], { t, locale }: ExportContentContext): TemplateResult {
  const more = payments.length - MOST_SHOWN;
  return html`<ul class="export-lines">
      ${payments
        .slice(0, MOST_SHOWN)
        .map((payment) => html`<li><bdi>${payment.creditorName}</bdi><bdi>${moneyText(payment, locale)}</bdi></li>`)}
    </ul>
    ${more > 0 ? html`<p class="muted">${t('export.more', { count: more })}</p>` : nothing}`;
}

export function detailsTemplate(summary: string, body: unknown): TemplateResult {
  return html`<details class="export-details">
    <summary>${summary}</summary>
    ${body}
  </details>`;
}

export function noteTemplate(text: string): TemplateResult {
  return html`<p class="export-note">${infoIcon()}<span>${text}</span></p>`;
}
