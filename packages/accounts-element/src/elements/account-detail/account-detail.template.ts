import { alertTemplate, detailTemplate as rowTemplate, infoIcon } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { Account } from '../../model/account.js';
import { errorKey } from '../../strings/en.js';
import { accountStatusTemplate } from '../accounts-table/account-status.template.js';
import { balanceText, factsTemplate } from './account-facts.template.js';
import { outflowTemplate } from './account-outflow.template.js';
import type { DetailContext } from './detail-context.js';
import { footTemplate } from './detail-foot.template.js';
import { moneyText } from './money-text.js';

/** One account whole, or what stands in its place. */
export function detailTemplate(context: DetailContext): TemplateResult | typeof nothing {
  const { detail, t } = context;
  if (detail.access === 'waiting') return nothing;
  return html`<p class="hidden" part="status" role="status"><span data-told></span></p>
    ${rowTemplate({
      access: detail.access,
      state: detail.state,
      wasShown: detail.wasShown,
      t,
      reason: (code) => t(errorKey(code)),
      retry: () => void detail.refresh(),
      row: (account) => accountTemplate(account, context),
    })}`;
}

function accountTemplate(account: Account, context: DetailContext): TemplateResult {
  const { t } = context;
  return html`<article aria-label=${account.name} tabindex="-1">
      ${balanceTemplate(context)}
      <p class="marks">
        ${accountStatusTemplate(account.status, t(`status.${account.status}`))}
        ${account.isDefault ? html`<span class="default">${t('table.default')}</span>` : nothing}
      </p>
      ${noteTemplate(account, context)} ${figuresProblem(context)} ${factsTemplate(account, context)}
      ${outflowTemplate(context)}
    </article>
    ${footTemplate(account, context)}`;
}

/** Its place is kept while it is read: nothing moves when it comes. */
function balanceTemplate(context: DetailContext): TemplateResult | typeof nothing {
  const { detail, locale, t } = context;
  const { balance, balances } = detail.figures;
  if (detail.figuresState.balances === 'off') return nothing;
  if (balance) {
    return html`<p class="amount" part="balance">${moneyText(balance, locale)}</p>
      <p class="amount-note muted">${balanceText(balance, context)}</p>`;
  }
  const isKnown = balances !== undefined || detail.figuresState.balances === 'failed';
  return html`<p class="amount ${isKnown ? 'muted' : 'skeleton'}" part="balance">
      ${isKnown ? '–' : html`<span></span>`}
    </p>
    <p class="amount-note muted">${isKnown ? `${t('column.balance')}: ${t('figure.unknown')}` : nothing}</p>`;
}

function noteTemplate({ status, isDefault }: Account, { t }: DetailContext): TemplateResult | typeof nothing {
  const text = status === 'CLOSED' ? t('detail.isClosed') : isDefault ? t('detail.isDefault') : undefined;
  return text ? html`<p class="note">${infoIcon()}<span>${text}</span></p>` : nothing;
}

/** The account itself is as it is. */
function figuresProblem({ detail, t }: DetailContext): TemplateResult | typeof nothing {
  const { balances, outflows } = detail.figuresState;
  if (balances !== 'failed' && outflows !== 'failed') return nothing;
  const isKnown = detail.figures.balance !== undefined || detail.figures.outflow !== undefined;
  const title = t(isKnown ? 'detail.figuresOld' : 'detail.figuresFailed');
  return alertTemplate({ title, action: { label: t('detail.retry'), run: () => void detail.refresh() } });
}
