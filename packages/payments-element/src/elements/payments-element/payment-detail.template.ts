import {
  alertIcon,
  sheetIcon,
  alertTemplate,
  dialogTemplate,
  formatDateTime,
  formatLongDate,
  formatMoney,
  groupIban,
  isCurrency,
  noticeTemplate,
} from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { PaymentDetailState } from '../../controllers/workspace-desk.js';
import type { DebtorAccount, Payment } from '../../model/payment.js';
import { statusTemplate } from '../payments-table/payment-status.template.js';
import type { WorkspaceText } from './workspace-text.js';

export interface DetailContext extends WorkspaceText {
  readonly locale: string;
  readonly detail: PaymentDetailState;
  /** Why the payment cannot be changed, in words; undefined when it can. */
  readonly closedBecause: string | undefined;
  readonly open: boolean;
  /** Whether the reader may change, and delete, the payment that is shown. */
  readonly mayEdit: boolean;
  readonly mayDelete: boolean;
  /** Whether the reader may prepare another payment like it. */
  readonly mayCopy: boolean;
  account(id: string): DebtorAccount | undefined;
  copy(): void;
  edit(): void;
  askDelete(): void;
  close(): void;
  retry(): void;
}

/** The side sheet with one payment. */
export function detailDialogTemplate(context: DetailContext): TemplateResult {
  const { open, detail, t, close } = context;
  const creditor = open && detail.value?.creditorName;
  return dialogTemplate({
    id: 'detail',
    kind: 'sheet',
    label: creditor ? t('workspace.detailTitle', { creditor }) : t('workspace.detailTitleLoading'),
    closeLabel: t('workspace.close'),
    body: open ? detailTemplate(context) : nothing,
    actions: open && detail.value ? actionsTemplate(context) : undefined,
    onDismiss: close,
    onClose: close,
  });
}

function actionsTemplate({
  mayEdit,
  mayDelete,
  mayCopy,
  t,
  edit,
  copy,
  askDelete,
}: DetailContext): TemplateResult | undefined {
  if (!mayEdit && !mayDelete && !mayCopy) return undefined;
  const remove = html`<button type="button" class="button danger" @click=${askDelete}>
    ${t('workspace.delete')}
  </button>`;
  const change = html`<button type="button" class="button primary" @click=${edit}>${t('workspace.edit')}</button>`;
  const another = html`<button type="button" class="button" @click=${copy}>${t('workspace.copy')}</button>`;
  return html`${mayEdit ? change : nothing}${mayCopy ? another : nothing}${mayDelete ? remove : nothing}`;
}

/** An amount with its currency; the code alone where ISO 4217 does not list it and so no digits are known. */
export function moneyText(
  { amountMinor, currency }: Pick<Payment, 'amountMinor' | 'currency'>,
  locale: string,
): string {
  return isCurrency(currency) ? formatMoney(amountMinor, currency, locale) : currency;
}

/** One payment whole: amount on top, then who is paid, from where, when and why. */
function detailTemplate(context: DetailContext): TemplateResult {
  const { detail, t, close } = context;
  const payment = detail.value;
  if (payment) {
    const old = detail.status === 'failed' && failure(detail.error.code, context);
    return html`${old ? alertTemplate(old) : nothing} ${factsTemplate(payment, context)}`;
  }
  if (detail.status === 'failed') return noticeTemplate(failure(detail.error.code, context));
  if (detail.status === 'ready') {
    return noticeTemplate({
      icon: sheetIcon(),
      title: t('detail.gone'),
      action: { label: t('workspace.close'), run: close },
    });
  }
  return html`<div class="detail-skeleton" aria-busy="true">
    ${[0, 1, 2, 3].map(() => html`<span></span>`)}
    <p class="hidden">${t('table.loading')}</p>
  </div>`;
}

function failure(code: string, { t, retry }: DetailContext): Parameters<typeof alertTemplate>[0] {
  const title = t('detail.failed');
  const text = t(`error.${code}` as Parameters<typeof t>[0]);
  return { icon: alertIcon(), title, text, action: { label: t('table.retry'), run: retry } };
}

function factsTemplate(payment: Payment, context: DetailContext): TemplateResult {
  const { locale, closedBecause, t } = context;
  return html`<p class="detail-amount" part="detail-amount">${moneyText(payment, locale)}</p>
    <div class="detail-status">${statusTemplate(payment, t(`status.${payment.status}`))}</div>
    <dl>${factsOf(payment, context).map(([name, fact]) => (fact ? factTemplate(t(name), fact) : nothing))}</dl>
    ${closedBecause ? html`<p class="detail-note muted">${closedBecause}</p>` : nothing}`;
}

function factTemplate(name: string, fact: unknown): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${fact}</dd>
  </div>`;
}

type Fact = readonly [name: Parameters<WorkspaceText['t']>[0], fact: unknown];

function factsOf(payment: Payment, { locale, account }: DetailContext): readonly Fact[] {
  const from = account(payment.debtorAccountId);
  const { requestedExecutionDate: due, endToEndId, createdAt, updatedAt } = payment;
  return [
    ['detail.to', html`<bdi class="strong">${payment.creditorName}</bdi>`],
    ['detail.iban', html`<bdi>${groupIban(payment.creditorIban)}</bdi>`],
    ['detail.bic', payment.creditorBic],
    ['detail.from', from && html`<bdi>${from.name}</bdi><br /><bdi class="muted">${groupIban(from.iban)}</bdi>`],
    ['detail.due', html`<time datetime=${due}>${formatLongDate(due, locale)}</time>`],
    ['detail.remittance', payment.remittanceInformation && html`<bdi>${payment.remittanceInformation}</bdi>`],
    ['detail.creditorReference', payment.creditorReference],
    ['detail.endToEndId', endToEndId === 'NOTPROVIDED' ? undefined : endToEndId],
    ['detail.created', createdAt && instantTemplate(createdAt, locale)],
    ['detail.updated', updatedAt && updatedAt !== createdAt ? instantTemplate(updatedAt, locale) : undefined],
  ];
}

function instantTemplate(instant: string, locale: string): TemplateResult {
  return html`<time datetime=${instant}>${formatDateTime(instant, locale)}</time>`;
}
