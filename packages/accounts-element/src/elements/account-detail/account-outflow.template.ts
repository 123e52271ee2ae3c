import { alertIcon, type MessageValues } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { AccountOutflow, CurrencyOutflow, OutflowSum } from '../../model/account-outflow.js';
import { outflowTotal, type ProjectedBalance } from '../../model/projected-balance.js';
import type { DetailContext } from './detail-context.js';
import { dayText, moneyText } from './money-text.js';

const STATES = ['unconfirmed', 'pending', 'confirmed'] as const;

/** What is to leave the account, by how sure it is, and what is left then. */
export function outflowTemplate(context: DetailContext): TemplateResult | typeof nothing {
  const { detail, actions, act, t } = context;
  if (detail.figuresState.outflows === 'off') return nothing;
  const { outflow, projected } = detail.figures;
  const show = html`<button type="button" class="button" @click=${() => act('payments')}>${t('detail.show')}</button>`;
  return html`<section part="outflow" aria-labelledby="to-pay">
    <div class="section-head">
      <h3 id="to-pay">${t('detail.toPay')}</h3>
      ${actions.includes('payments') ? show : nothing}
    </div>
    ${outflow ? sumsTemplate(outflow, context) : waitingTemplate(context)}
    ${projected ? projectedTemplate(projected, context) : nothing}
  </section>`;
}

function waitingTemplate({ detail, t }: DetailContext): TemplateResult {
  // Said by the alert on top.
  if (detail.figuresState.outflows === 'failed') return html`<p class="muted">${t('figure.unknown')}</p>`;
  return html`<div class="skeleton" aria-busy="true">
    ${STATES.map(() => html`<span></span>`)}
    <p class="hidden">${t('detail.counting')}</p>
  </div>`;
}

function sumsTemplate({ currencies, truncated }: AccountOutflow, context: DetailContext): TemplateResult {
  const { t } = context;
  const more = truncated ? html`<p class="muted">${t('detail.truncated')}</p>` : nothing;
  if (currencies.length === 0)
    return html`<p class="muted">${t('detail.toPayNone')}</p>
      ${more}`;
  return html`<table>
      <caption class="hidden">
        ${t('detail.toPay')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('column.status')}</th>
          <th scope="col" class="end">${t('detail.payments')}</th>
          <th scope="col" class="end">${t('detail.amount')}</th>
        </tr>
      </thead>
      ${currencies.map((one) => currencyTemplate(one, context))}
    </table>
    ${more}`;
}

function currencyTemplate(outflow: CurrencyOutflow, context: DetailContext): TemplateResult {
  const { t } = context;
  const { currency } = outflow;
  const shown = STATES.filter((state) => outflow[state].count > 0);
  return html`<tbody>
    ${shown.map((state) => rowTemplate(t(`column.${state}`), outflow[state], currency, context))}
    ${shown.length > 1 ? rowTemplate(t('detail.total'), outflowTotal(outflow), currency, context, 'total') : nothing}
  </tbody>`;
}

function rowTemplate(
  name: string,
  { count, amountMinor }: OutflowSum,
  currency: string,
  { locale }: DetailContext,
  look = '',
): TemplateResult {
  return html`<tr class=${look}>
    <th scope="row">${name}</th>
    <td class="end">${new Intl.NumberFormat(locale).format(count)}</td>
    <td class="end">${moneyText({ amountMinor, currency }, locale)}</td>
  </tr>`;
}

/** With what it counts said; below zero in words, shape and colour. */
function projectedTemplate(projected: ProjectedBalance, { locale, t }: DetailContext): TemplateResult {
  const isShort = projected.amountMinor < 0;
  const values: MessageValues = { date: dayText(projected.asOf, locale), currency: projected.currency };
  return html`<div class="projected ${isShort ? 'short' : ''}" part="projected">
    <p class="projected-line">
      <span>${t('detail.projected')}</span>
      <strong>${isShort ? alertIcon() : nothing}${moneyText(projected, locale)}</strong>
    </p>
    ${isShort ? html`<p class="strong">${t('detail.shortfall')}</p>` : nothing}
    <p class="muted">
      ${t('detail.projectedText', values)} ${projected.others.length > 0 ? t('detail.projectedOthers') : nothing}
      ${projected.atMost ? t('detail.projectedAtMost') : nothing}
    </p>
  </div>`;
}
