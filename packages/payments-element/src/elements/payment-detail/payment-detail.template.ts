import { alertIcon, detailTemplate as rowTemplate, formatMoment } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { Payment } from '../../model/payment.js';
import type { DetailWords } from '../../strings/detail.js';
import { filled } from '../payment-form/filled-words.js';
import { statusTemplate } from '../payments-table/payment-status.template.js';
import type { DetailContext } from './detail-context.js';
import { footTemplate } from './detail-foot.template.js';
import { moneyText } from './money-text.js';
import { factsTemplate } from './payment-facts.template.js';
import { timelineTemplate, whoTemplate } from './payment-timeline.template.js';

/** One payment whole, or what stands in its place. */
export function detailTemplate(context: DetailContext): TemplateResult | typeof nothing {
  const { detail, t } = context;
  if (detail.access === 'waiting') return nothing;
  return html`<p class="status" part="status" role="status">
      ${statusText(context)}<span class="hidden" data-told></span>
    </p>
    ${rowTemplate({
      access: detail.access,
      state: detail.state,
      wasShown: detail.wasShown,
      t,
      reason: (code) => t(`error.${code}` as keyof DetailWords),
      retry: () => void detail.refresh(),
      row: (payment) => paymentTemplate(payment, context),
    })}`;
}

/** What happened to it while somebody looked. */
function statusText({ detail, locale, t }: DetailContext): string | typeof nothing {
  if (detail.changedAtMs === undefined) return nothing;
  return t('detail.changed', { time: formatMoment(detail.changedAtMs, locale) });
}

function paymentTemplate(payment: Payment, context: DetailContext): TemplateResult {
  const { locale, t } = context;
  return html`<article aria-label=${t('detail.title', { creditor: payment.creditorName })} tabindex="-1">
      <p class="amount" part="amount">${moneyText(payment, locale)}</p>
      ${statusTemplate({ status: payment.status }, t(`status.${payment.status}`))}
      ${rejectionTemplate(payment, context)} ${factsTemplate(payment, context)} ${timelineTemplate(payment, context)}
    </article>
    ${footTemplate(payment, context)}`;
}

/** What whoever prepared it is to know first. */
function rejectionTemplate(payment: Payment, context: DetailContext): TemplateResult | typeof nothing {
  const { status, rejectionReason, history = [] } = payment;
  if (status !== 'REJECTED' || !rejectionReason) return nothing;
  const rejection = history.findLast(({ action }) => action === 'reject');
  const { t } = context;
  return html`<div class="rejection" part="reason">
    ${alertIcon()}
    <div>
      <p class="strong">
        ${rejection ? filled(t('timeline.reject'), { who: whoTemplate(rejection, context) }) : t('status.REJECTED')}
      </p>
      <p dir="auto">${rejectionReason}</p>
    </div>
  </div>`;
}
