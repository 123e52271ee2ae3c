import { fieldTemplate, formatDay, formatMoney, infoIcon, isCurrency } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { sumsOf, type BulkPlan, type BulkStep, type BulkSum, type LeftOut } from '../../model/bulk-plan.js';
import { bankDay } from '../../model/bank-day.js';
import type { Payment } from '../../model/payment.js';
import type { BulkWord } from '../../strings/bulk.js';
import { today } from '../payments-table/tools/reader-days.js';
import { bulkLinesTemplate, type BulkLinesContext } from './bulk-payments.template.js';

export interface BulkReason {
  readonly text: string;
  /** What is wrong with it, in words. */
  readonly error: string | undefined;
  /** How much of it is left, or too much, near the end. */
  readonly count: string | undefined;
  input(text: string): void;
}

export interface BulkQuestionContext extends BulkLinesContext {
  readonly step: BulkStep;
  readonly plan: BulkPlan;
  /** Those that somebody changed since they were selected. */
  readonly changed: readonly Payment[];
  /** Whose own payments the company's policy alone lets them approve; undefined where it lets nobody. */
  readonly ownBy: string | undefined;
  /** Of a rejection. */
  readonly reason: BulkReason;
}

/** What will happen, before it does: how many of them, how much money, which not and why. */
export function bulkQuestionTemplate(context: BulkQuestionContext): TemplateResult {
  const { step, plan, t } = context;
  const count = plan.able.length;
  const isFirst = step !== 'reject' || count === 0;
  return html`<div class="bulk-summary" tabindex="-1" ?data-bulk-focus=${isFirst} ?autofocus=${isFirst}>
      ${plan.left.length > 0 && count > 0 ? html`<p>${t(`bulk.able.${step}`, { count, total: count + plan.left.length })}</p>` : nothing}
      ${count > 0 ? sumsTemplate(context) : nothing}
    </div>
    ${leftTemplate(context)} ${count > 0 ? html`${ableTemplate(context)} ${notesTemplate(context)}` : nothing}
    ${step === 'reject' && count > 0 ? reasonTemplate(context) : nothing}`;
}

function sumsTemplate(context: BulkQuestionContext): TemplateResult {
  const { plan, t } = context;
  return html`<ul class="bulk-sums">
    ${sumsOf(plan.able).map(
      (sum) =>
        html`<li>
          <span>${t('bulk.sum', { count: sum.count })}</span>
          <strong><bdi>${sumText(sum, context)}</bdi></strong>
        </li>`,
    )}
  </ul>`;
}

/** The currency alone where its digits are not known, or no number holds the sum. */
function sumText({ currency, amountMinor }: BulkSum, { locale }: BulkQuestionContext): string {
  return amountMinor !== undefined && isCurrency(currency) ? formatMoney(amountMinor, currency, locale) : currency;
}

function leftTemplate(context: BulkQuestionContext): TemplateResult | typeof nothing {
  const { plan, step, t } = context;
  if (plan.left.length === 0) return nothing;
  const groups = grouped(plan.left);
  return html`<p class="bulk-unable">${t('bulk.unable', { count: plan.left.length })}</p>
    <ul class="bulk-left">
      ${[...groups].map(([reason, left]) => {
        const word = whyWord(step, reason);
        return html`<li>${groupTemplate(t(word, { count: left.length }), left, context)}</li>`;
      })}
    </ul>`;
}

function whyWord(step: BulkStep, reason: LeftOut['reason']): BulkWord {
  if (reason !== 'status') return `bulk.why.${reason}`;
  return step === 'submit' || step === 'delete' ? `bulk.why.${step}` : 'bulk.why.decide';
}

function groupTemplate(summary: string, left: readonly LeftOut[], context: BulkQuestionContext): unknown {
  const payments = left.flatMap(({ payment }) => payment ?? []);
  if (payments.length === 0) return summary;
  const { t } = context;
  return html`<details>
    <summary>${summary}</summary>
    ${bulkLinesTemplate(payments, context, ({ status }) => t(`status.${status}`))}
  </details>`;
}

/** All that it will be done to, for who wants to check. */
function ableTemplate(context: BulkQuestionContext): TemplateResult {
  const { plan, locale, t } = context;
  return html`<details class="bulk-able">
    <summary>${t('bulk.show', { count: plan.able.length })}</summary>
    ${bulkLinesTemplate(plan.able, context, (payment) => formatDay(payment.requestedExecutionDate, locale))}
  </details>`;
}

function notesTemplate({ step, plan, changed, ownBy, t }: BulkQuestionContext): TemplateResult {
  const count = plan.able.length;
  const isGoing = step === 'submit' || step === 'approve';
  const day = today();
  const going = isGoing ? plan.able : [];
  const past = going.filter(({ requestedExecutionDate }) => requestedExecutionDate < day).length;
  const moved = going.filter(
    ({ requestedExecutionDate: due, currency }) => due >= day && bankDay(due, currency) !== due,
  );
  const isOwn = (payment: Payment): boolean => payment.editedBy === ownBy || payment.submittedBy === ownBy;
  const own = step === 'approve' && ownBy !== undefined ? plan.able.filter(isOwn).length : 0;
  return html`${changed.length > 0 ? noteTemplate(t('bulk.changed', { count: changed.length })) : nothing}
  ${past > 0 ? noteTemplate(t('bulk.past', { count: past })) : nothing}
  ${moved.length > 0 ? noteTemplate(t('bulk.bankDay', { count: moved.length })) : nothing}
  ${own > 0 ? noteTemplate(t('bulk.single', { count: own })) : nothing}
  ${step === 'approve' ? noteTemplate(t('bulk.approveText')) : nothing}
  ${step === 'delete' ? html`<p class="bulk-text">${t('bulk.deleteText', { count })}</p>` : nothing}`;
}

function noteTemplate(text: string): TemplateResult {
  return html`<p class="bulk-note">${infoIcon()}${text}</p>`;
}

function reasonTemplate({ plan, reason, t }: BulkQuestionContext): TemplateResult {
  const { text, error, count, input } = reason;
  const field = {
    id: 'bulk-reason',
    label: t('decision.reason'),
    hint: t('bulk.reasonHint', { count: plan.able.length }),
    error,
    note: count && html`<span data-polite="later">${count}</span>`,
  };
  const parts = ['hint', ...(error ? ['error'] : []), ...(count ? ['note'] : [])];
  return fieldTemplate(
    field,
    html`<textarea
      id="bulk-reason"
      class="control"
      part="control"
      rows="3"
      autofocus
      data-bulk-focus
      dir="auto"
      aria-required="true"
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${parts.map((part) => `bulk-reason-${part}`).join(' ')}
      .value=${live(text)}
      @input=${({ target }: InputEvent) => input((target as HTMLTextAreaElement).value)}
    ></textarea>`,
  );
}

function grouped(left: readonly LeftOut[]): Map<LeftOut['reason'], LeftOut[]> {
  const groups = new Map<LeftOut['reason'], LeftOut[]>();
  for (const one of left) {
    const group = groups.get(one.reason);
    if (group) group.push(one);
    else groups.set(one.reason, [one]);
  }
  return groups;
}
