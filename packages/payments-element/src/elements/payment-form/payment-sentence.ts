import { formatDay, formatMoney, intl } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { FORM_FIELDS } from '../../controllers/payment-form-controller.js';
import { REQUIRED_FIELDS } from '../../model/payment-draft.js';
import { filled } from './filled-words.js';
import { labelOf, type FormView } from './form-view.js';
import { executionDay } from './payment-date-note.js';

const REQUIRED: ReadonlySet<string> = new Set(REQUIRED_FIELDS);

/**
 * The payment as one sentence, to be read before it is saved; what is still needed while a part is missing or cannot be read.
 * Names are set apart, so that one written from right to left does not turn the rest around.
 */
export function sentenceTemplate(view: FormView): TemplateResult | typeof nothing {
  const { controller, locale } = view;
  const { accounts, draft } = controller;
  const { amountMinor, currency, creditorName, requestedExecutionDate: date } = draft;
  const account = accounts.find(draft.debtorAccountId);
  if (amountMinor === undefined || !currency || !creditorName || !date || !account) return neededTemplate(view);
  // A name says nothing of where the money goes.
  const end = draft.creditorIban?.slice(-4);
  const parts: Record<string, unknown> = {
    amount: html`<strong>${formatMoney(amountMinor, currency, locale)}</strong>`,
    account: html`<bdi>${account.name}</bdi>`,
    creditor: html`<bdi>${creditorName}</bdi>${end ? html` <span class="muted">(<bdi>…${end}</bdi>)</span>` : nothing}`,
    date: dayText(view, date),
  };
  return html`${filled(view.t('form.sentence'), parts)}`;
}

/** With the day on which banks execute it, where that is another one. */
function dayText(view: FormView, date: string): string {
  const [day, executed] = [date, executionDay(view) ?? date].map((each) =>
    formatDay(each, view.locale, view.now.getFullYear()),
  );
  return day === executed ? (day ?? '') : view.t('form.dueAndExecuted', { date: day ?? '', day: executed ?? '' });
}

/** By their labels, so that it reads as the form does. */
function neededTemplate(view: FormView): TemplateResult | typeof nothing {
  const { controller, editable, locale } = view;
  const { form, state } = controller;
  // Before anything is entered it is in plain sight, and after a try the summary says it.
  const isSaid = form.wasTried && form.problems.size > 0;
  if (!editable || state.status !== 'ready' || !form.isChanged || isSaid) return nothing;
  const fields = FORM_FIELDS.filter((field) => REQUIRED.has(field) && form.texts[field].trim() === '').map((field) =>
    labelOf(view, field),
  );
  if (fields.length === 0) return nothing;
  return html`<span class="muted"
    >${view.t('form.needed', { fields: intl('list', locale, { type: 'unit' }).format(fields) })}</span
  >`;
}
