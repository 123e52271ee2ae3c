import { formatDateTime, formatLongDate, groupIban } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { Payment } from '../../model/payment.js';
import type { DetailWords } from '../../strings/detail.js';
import { addressText } from './address-text.js';
import type { DetailContext } from './detail-context.js';
import { chargesText } from './difference-lines.js';

type Fact = readonly [name: keyof DetailWords, fact: unknown];

/** Who pays whom, when and why. */
export function factsTemplate(payment: Payment, context: DetailContext): TemplateResult {
  return html`<dl part="facts">
    ${factsOf(payment, context).map(([name, fact]) => (fact ? factTemplate(context.t(name), fact) : nothing))}
  </dl>`;
}

function factTemplate(name: string, fact: unknown): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${fact}</dd>
  </div>`;
}

function factsOf(payment: Payment, context: DetailContext): readonly Fact[] {
  const { locale, t } = context;
  const { requestedExecutionDate: due, endToEndId, creditorAddress, chargeBearer } = payment;
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
    ['detail.charges', chargeBearer && chargesText(chargeBearer, t)],
    ['detail.message', payment.exportMessageId],
    ...instantsOf(payment, locale),
  ];
}

/** The history tells it better, where there is one. */
function instantsOf({ history = [], createdAt, updatedAt }: Payment, locale: string): readonly Fact[] {
  if (history.length > 0) return [];
  return [
    ['detail.created', createdAt && instantTemplate(createdAt, locale)],
    ['detail.updated', updatedAt && updatedAt !== createdAt ? instantTemplate(updatedAt, locale) : undefined],
  ];
}

function fromTemplate(id: string, { detail, actions, act, t }: DetailContext): TemplateResult | undefined {
  const { accounts } = detail;
  const from = accounts.find(id);
  // None is known yet: it has its two lines from the beginning.
  if (!from && accounts.all.length === 0 && accounts.status !== 'failed') return html`–<br />&nbsp;`;
  if (!from) return undefined;
  const name = html`<bdi>${from.name}</bdi>`;
  const open = html`<button type="button" class="link" title=${t('detail.openAccount')} @click=${() => act('account')}>
    ${name}
  </button>`;
  return html`${actions.includes('account') ? open : name}<br /><bdi class="muted">${groupIban(from.iban)}</bdi>`;
}

function instantTemplate(instant: string, locale: string): TemplateResult {
  return html`<time datetime=${instant}>${formatDateTime(instant, locale)}</time>`;
}
