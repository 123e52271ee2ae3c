import { formatMoney, intl } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from './form-view.js';

/**
 * The payment as one sentence, to be read before it is saved; nothing while a part of it is missing or cannot be read.
 * Names are set apart, so that one written from right to left does not turn the rest around.
 */
export function sentenceTemplate(view: FormView): TemplateResult | typeof nothing {
  const { controller, locale, words } = view;
  const { accounts, draft } = controller;
  const { amountMinor, currency, creditorName, requestedExecutionDate: date } = draft;
  const account = accounts.find(({ id }) => id === draft.debtorAccountId);
  if (amountMinor === undefined || !currency || !creditorName || !date || !account) return nothing;
  const parts: Record<string, unknown> = {
    amount: html`<strong>${formatMoney(amountMinor, currency, locale)}</strong>`,
    account: html`<bdi>${account.name}</bdi>`,
    creditor: html`<bdi>${creditorName}</bdi>`,
    date: dayOf(date, locale),
  };
  return html`${words['form.sentence'].split(/\{(\w+)\}/).map((text, index) => (index % 2 ? parts[text] : text))}`;
}

/** With the year only where it is another one. */
function dayOf(date: string, locale: string): string {
  const isThisYear = Number(date.slice(0, 4)) === new Date().getFullYear();
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  const day = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', ...year } as const;
  return intl('date', locale, day).format(Date.parse(`${date}T00:00:00Z`));
}
