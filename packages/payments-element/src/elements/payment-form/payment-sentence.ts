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

/** Banks of the SEPA area work from Monday to Friday; holidays differ by country and are theirs to know. */
export function dateNote({ controller, locale, t }: FormView): string | undefined {
  const { requestedExecutionDate: date } = controller.draft;
  if (!date || controller.form.problems.has('requestedExecutionDate')) return undefined;
  const day = new Date(`${date}T00:00:00Z`);
  const daysToMonday = new Map([
    [6, 2],
    [0, 1],
  ]).get(day.getUTCDay());
  if (daysToMonday === undefined) return undefined;
  const weekday = intl('date', locale, { timeZone: 'UTC', weekday: 'long' }).format(day);
  day.setUTCDate(day.getUTCDate() + daysToMonday);
  return t('form.weekend', { weekday, day: dayOf(day.toISOString().slice(0, 10), locale) });
}

/** With the year only where it is another one. */
function dayOf(date: string, locale: string): string {
  const isThisYear = Number(date.slice(0, 4)) === new Date().getFullYear();
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  const day = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', ...year } as const;
  return intl('date', locale, day).format(Date.parse(`${date}T00:00:00Z`));
}
