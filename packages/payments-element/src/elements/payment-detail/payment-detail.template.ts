import {
  alertIcon,
  alertTemplate,
  formatMoment,
  lockIcon,
  noticeTemplate,
  sheetIcon,
  type Notice,
} from '@remit-elements/element-kit';
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
    ${detail.access === 'ended' ? noticeTemplate(endedNotice(t)) : contentTemplate(context)}`;
}

/** What happened to it while somebody looked. */
function statusText({ detail, locale, t }: DetailContext): string | typeof nothing {
  if (detail.changedAtMs === undefined) return nothing;
  return t('detail.changed', { time: formatMoment(detail.changedAtMs, locale) });
}

function contentTemplate(context: DetailContext): TemplateResult {
  const { detail, t } = context;
  const { state, payment } = detail;
  const retry = { label: t('detail.retry'), run: () => void detail.refresh() };
  if (payment) {
    const old = state.status === 'failed' && {
      title: t('detail.failedOld'),
      text: t(`error.${state.error.code}` as keyof DetailWords),
      action: retry,
    };
    return html`${old ? alertTemplate(old) : nothing} ${paymentTemplate(payment, context)}`;
  }
  if (state.status === 'failed') return noticeTemplate(failureNotice(state.error.code, context, retry));
  if (state.status === 'ready') return goneTemplate(context);
  return html`<div class="skeleton" aria-busy="true">
    ${[0, 1, 2, 3].map(() => html`<span></span>`)}
    <p class="hidden">${t('detail.loading')}</p>
  </div>`;
}

function endedNotice(t: DetailContext['t']): Notice {
  return { icon: lockIcon(), title: t('detail.ended'), text: t('detail.endedText') };
}

function failureNotice(code: string, { t }: DetailContext, retry: NonNullable<Notice['action']>): Notice {
  if (code === 'Unauthorized') return { icon: lockIcon(), title: t('detail.denied'), text: t('detail.deniedText') };
  return { icon: alertIcon(), title: t('detail.failed'), text: t(`error.${code}` as keyof DetailWords), action: retry };
}

/** Said at once where somebody was looking at it. */
function goneTemplate({ detail, t }: DetailContext): TemplateResult {
  if (!detail.wasShown) return noticeTemplate({ icon: sheetIcon(), title: t('detail.gone') });
  return html`<div role="alert">
    ${noticeTemplate({ icon: sheetIcon(), title: t('detail.deleted'), text: t('detail.deletedText') })}
  </div>`;
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
