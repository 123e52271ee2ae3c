import {
  alertIcon,
  alertTemplate,
  formatDateTime,
  formatLongDate,
  formatMoment,
  groupIban,
  lockIcon,
  noticeTemplate,
  sheetIcon,
  type MessageValues,
  type Notice,
} from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { PaymentDetailController } from '../../controllers/payment-detail-controller.js';
import type { PaymentAction } from '../../events/payment-action-event.js';
import { mayDelete, mayEdit, mayPrepare } from '../../model/lifecycle.js';
import type { Payment, PostalAddress } from '../../model/payment.js';
import type { DetailWords } from '../../strings/detail.js';
import { statusTemplate } from '../payments-table/payment-status.template.js';
import { moneyText } from './money-text.js';

export interface DetailContext {
  readonly locale: string;
  readonly detail: PaymentDetailController;
  readonly actions: readonly PaymentAction[];
  readonly readonly: boolean;
  act(action: PaymentAction): void;
  t(key: keyof DetailWords, values?: MessageValues): string;
}

/** One payment whole, or what stands in its place. */
export function detailTemplate(context: DetailContext): TemplateResult | typeof nothing {
  const { detail, t } = context;
  if (detail.access === 'waiting') return nothing;
  return html`<p class="status" part="status" role="status">${statusText(context)}</p>
    ${detail.access === 'ended' ? noticeTemplate(endedNotice(t)) : contentTemplate(context)}`;
}

/** What happened to it while somebody looked. */
function statusText({ detail, locale, t }: DetailContext): string {
  if (detail.changedAtMs === undefined) return '';
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
  const because = closedBecause(payment, context);
  return html`<article aria-label=${t('detail.title', { creditor: payment.creditorName })} tabindex="-1">
      <p class="amount" part="amount">${moneyText(payment, locale)}</p>
      ${statusTemplate(payment, t(`status.${payment.status}`))}
      <dl part="facts">
        ${factsOf(payment, context).map(([name, fact]) => (fact ? factTemplate(t(name), fact) : nothing))}
      </dl>
      ${because ? html`<p class="note muted">${because}</p>` : nothing}
    </article>
    ${footTemplate(payment, context)}`;
}

/** Why the payment cannot be changed, in words; undefined when it can. */
function closedBecause(payment: Payment, { detail, readonly, t }: DetailContext): string | undefined {
  if (readonly || !mayPrepare(detail.roles)) return t('detail.viewer');
  return mayEdit(payment, detail.roles) ? undefined : t('detail.closed');
}

function footTemplate(payment: Payment, context: DetailContext): TemplateResult | typeof nothing {
  const { actions, act, detail, readonly, t } = context;
  const { roles } = detail;
  if (readonly || !mayPrepare(roles)) return nothing;
  const allowed = { edit: mayEdit(payment, roles), copy: true, delete: mayDelete(payment, roles) };
  const offered = (['edit', 'copy', 'delete'] as const).filter((action) => actions.includes(action) && allowed[action]);
  if (offered.length === 0) return nothing;
  return html`<div class="foot" part="foot">
    ${offered.map(
      (action) =>
        html`<button type="button" class="button ${LOOKS[action]}" @click=${() => act(action)}>
          ${t(`detail.${action}`)}
        </button>`,
    )}
  </div>`;
}

const LOOKS = { edit: 'primary', copy: '', delete: 'danger' } as const;

function factTemplate(name: string, fact: unknown): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${fact}</dd>
  </div>`;
}

type Fact = readonly [name: keyof DetailWords, fact: unknown];

function factsOf(payment: Payment, context: DetailContext): readonly Fact[] {
  const { locale } = context;
  const { requestedExecutionDate: due, endToEndId, createdAt, updatedAt, creditorAddress } = payment;
  return [
    ['detail.to', html`<bdi class="strong">${payment.creditorName}</bdi>`],
    ['detail.iban', html`<bdi>${groupIban(payment.creditorIban)}</bdi>`],
    ['detail.bic', payment.creditorBic],
    ['detail.address', creditorAddress && html`<bdi>${addressText(creditorAddress)}</bdi>`],
    ['detail.from', fromTemplate(payment.debtorAccountId, context)],
    ['detail.due', html`<time datetime=${due}>${formatLongDate(due, locale)}</time>`],
    ['detail.remittance', payment.remittanceInformation && html`<bdi>${payment.remittanceInformation}</bdi>`],
    ['detail.creditorReference', payment.creditorReference && groupIban(payment.creditorReference)],
    ['detail.endToEndId', endToEndId === 'NOTPROVIDED' ? undefined : endToEndId],
    ['detail.created', createdAt && instantTemplate(createdAt, locale)],
    ['detail.updated', updatedAt && updatedAt !== createdAt ? instantTemplate(updatedAt, locale) : undefined],
  ];
}

function fromTemplate(id: string, { detail }: DetailContext): TemplateResult | undefined {
  const from = detail.accounts.find(id);
  return from && html`<bdi>${from.name}</bdi><br /><bdi class="muted">${groupIban(from.iban)}</bdi>`;
}

/** As it would stand on one line of an envelope. */
function addressText({ streetName, buildingNumber, postCode, townName, country }: PostalAddress): string {
  const lines = [[streetName, buildingNumber], [postCode, townName], [country]];
  const texts = lines.map((parts) => parts.filter(Boolean).join(' '));
  return texts.filter(Boolean).join(', ');
}

function instantTemplate(instant: string, locale: string): TemplateResult {
  return html`<time datetime=${instant}>${formatDateTime(instant, locale)}</time>`;
}
