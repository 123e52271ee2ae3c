import { alertIcon, formatDate, groupIban } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { Payment } from '../../model/payment.js';
import type { RecentCreditor } from '../../controllers/payment-aids.js';
import { moneyText } from '../payment-detail/money-text.js';
import type { FormView } from './form-view.js';
import { payeeAnswerTemplate } from './payee.template.js';

/** Creditors of the last payments, over what lies under the field; the field itself keeps the focus. */
export function suggestionsTemplate(view: FormView): TemplateResult | typeof nothing {
  const { suggestions } = view.tools?.aids ?? {};
  const shown = suggestions?.shown ?? [];
  const said = shown.length > 0 ? view.t('form.suggestions', { count: shown.length }) : '';
  return html`<div class="suggest">
    <p class="hidden" data-polite>${said}</p>
    ${
      shown.length > 0
        ? html`<ul class="suggestions" id="creditors" role="listbox" aria-label=${view.t('form.recent')}>
            ${shown.map((creditor, index) => suggestionTemplate(view, creditor, index))}
          </ul>`
        : nothing
    }
  </div>`;
}

function suggestionTemplate(
  view: FormView,
  { payment, isOwn, isOneOfSeveral }: RecentCreditor,
  index: number,
): TemplateResult {
  const { t } = view;
  const suggestions = view.tools?.aids.suggestions;
  return html`<li
    id="creditor-${index}"
    role="option"
    aria-selected=${suggestions?.active === index ? 'true' : 'false'}
    @mousedown=${keepFocus}
    @click=${() => void suggestions?.choose(payment)}
  >
    <bdi class="name">${marked(payment.creditorName, view.controller.form.texts.creditorName.trim())}</bdi>
    <bdi class="muted">${groupIban(payment.creditorIban)}</bdi>
    ${isOneOfSeveral ? html`<span class="caution">${t('form.recentSeveral')}</span>` : nothing}
    ${isOwn ? html`<span class="muted">${t('form.recentOwn')}</span>` : nothing}
  </li>`;
}

/** What was typed stands out in a name that holds it. */
function marked(name: string, typed: string): unknown {
  const low = name.toLowerCase();
  const at = typed === '' || low.length !== name.length ? -1 : low.indexOf(typed.toLowerCase());
  if (at < 0) return name;
  const end = at + typed.length;
  return html`${name.slice(0, at)}<strong>${name.slice(at, end)}</strong>${name.slice(end)}`;
}

function keepFocus(event: Event): void {
  event.preventDefault();
}

/** What the creditor's bank answered to the host's question, while the payment is written. */
export function payeeTemplate({ controller, tools, t }: FormView): TemplateResult | typeof nothing {
  const answer = tools?.aids.payee;
  if (!answer) return nothing;
  const isReview = controller.review.isOpen;
  const take = (name: string): void => controller.type('creditorName', name);
  return payeeAnswerTemplate({ answer, isReview, t, ...(!isReview && { take }) });
}

/** Payments that look like this one: it may be meant, so nothing is held up. */
export function duplicatesTemplate(view: FormView): TemplateResult | typeof nothing {
  const found = view.tools?.aids.duplicates ?? [];
  const { t } = view;
  return html`<div class="duplicates">
    ${
      found.length > 0
        ? html`${alertIcon()}
            <div>
              <p data-polite>${t('form.duplicates', { count: found.length })}</p>
              <ul>
                ${found.slice(0, 3).map((payment) => duplicateTemplate(view, payment))}
              </ul>
              ${found.length > 3 ? html`<p class="muted">${t('form.duplicatesMore', { count: found.length - 3 })}</p>` : nothing}
            </div>`
        : nothing
    }
  </div>`;
}

function duplicateTemplate(view: FormView, payment: Payment): TemplateResult {
  const { locale, t } = view;
  const { requestedExecutionDate: date } = payment;
  const words = {
    creditor: payment.creditorName,
    amount: moneyText(payment, locale),
    day: formatDate(date, locale, view.now.getFullYear()),
    status: t(`form.status.${payment.status}`),
  };
  return html`<li>
    <button type="button" class="link" @click=${() => view.tools?.actions.select(payment.id)}>
      ${t('form.duplicate', words)}
    </button>
  </li>`;
}
