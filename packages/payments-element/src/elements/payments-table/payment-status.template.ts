import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Payment } from '../../model/payment.js';

const RING = svg`<circle cx="8" cy="8" r="5.6"/>`;

/** Shape, word and colour together: none of them alone carries the meaning. */
const MARKS: Readonly<Record<Payment['status'], SVGTemplateResult>> = {
  UNCONFIRMED: RING,
  PENDING_APPROVAL: svg`${RING}<path d="M8 2.4a5.6 5.6 0 010 11.2z" class="fill"/>`,
  CONFIRMED: svg`<circle cx="8" cy="8" r="6.2" class="fill"/><path d="M5.2 8.2l2 2 3.6-4.2" class="cut"/>`,
  EXPORTED: svg`${RING}<path d="M5.5 8h5M8.4 5.8L10.6 8l-2.2 2.2"/>`,
  REJECTED: svg`${RING}<path d="M6 6l4 4M10 6l-4 4"/>`,
  UNKNOWN: svg`<circle cx="8" cy="8" r="5.6" stroke-dasharray="2 2.4"/>`,
};

/** A payment's status; a rejected one's reason under it. */
export function statusTemplate(payment: Pick<Payment, 'status' | 'rejectionReason'>, word: string): TemplateResult {
  const { status, rejectionReason } = payment;
  const reason = status === 'REJECTED' && rejectionReason;
  return html`<span class="payment-status ${status}">
      <svg viewBox="0 0 16 16" aria-hidden="true">${MARKS[status]}</svg>${word}
    </span>
    ${reason ? html`<span class="second" dir="auto" title=${reason}>${reason}</span>` : nothing}`;
}
