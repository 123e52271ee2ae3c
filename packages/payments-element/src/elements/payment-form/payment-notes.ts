import { bankCodeOf, IBAN_LENGTHS, ibanCountryOf, ibanProblem } from '@remit-elements/element-kit/reading.js';
import { html, type TemplateResult } from 'lit';
import type { FormField } from '../../controllers/payment-form-controller.js';
import { longestOf } from '../../model/field-lengths.js';
import { openAccounts } from '../../model/open-accounts.js';
import { schemeOf, type PaymentScheme } from '../../model/payment-scheme.js';
import type { FormView } from './form-view.js';
import { dateNote } from './payment-date-note.js';

/** What there is to know about what was entered in a field; it holds nobody up. */
export function noteOf(view: FormView, field: FormField): TemplateResult | string | undefined {
  switch (field) {
    case 'debtorAccountId':
      return accountsNote(view);
    case 'creditorName':
      return holdsIban(view.controller.form.texts[field]) ? view.t('form.nameHoldsIban') : lengthNote(view, field);
    case 'creditorIban':
      return ibanNote(view);
    case 'creditorBic':
      return bicNote(view);
    case 'requestedExecutionDate':
      return dateNote(view, schemeIn(view));
    case 'chargeBearer':
      return schemeIn(view) === 'sepa' ? view.t('form.chargesSepa') : undefined;
    default:
      return lengthNote(view, field);
  }
}

/** Why there is no account to choose, or another one than the one that is chosen. */
function accountsNote({ controller, t }: FormView): TemplateResult | string | undefined {
  const { accounts, form } = controller;
  const { all, status } = accounts;
  if (status === 'failed') return t('form.accounts.failed');
  if (status === 'ready' && openAccounts(all).length === 0) return t('form.accounts.none');
  if (!accounts.find(form.texts.debtorAccountId)?.isClosed) return undefined;
  // It may have been closed while somebody was typing elsewhere.
  return html`<span class="stopped" data-polite>${t('form.accounts.closed')}</span>`;
}

/** By which scheme the payment will go, as far as it is known. */
export function schemeIn({ controller }: FormView): PaymentScheme | undefined {
  const { accounts, draft } = controller;
  return schemeOf(draft, accounts.find(draft.debtorAccountId)?.iban);
}

export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale, 'en'], { type: 'region' }).of(code) ?? code;
}

/** The country, and once the IBAN is right the part of it that names the bank: which bank that is no rule tells. */
function ibanNote(view: FormView): string | undefined {
  const iban = view.controller.draft.creditorIban ?? '';
  const code = iban.slice(0, 2);
  const expected = Object.hasOwn(IBAN_LENGTHS, code) ? IBAN_LENGTHS[code] : undefined;
  if (expected === undefined) return undefined;
  const country = countryName(code, view.locale);
  const bank = ibanProblem(iban) ? undefined : bankCodeOf(iban);
  const known = bank
    ? view.t('form.ibanBank', { country, code: bank })
    : view.t('form.ibanCountry', { country, expected });
  return bank && schemeIn(view) === 'other' ? `${known}. ${view.t('form.outsideSepa')}` : known;
}

/** An account in the name may be read as the one that is paid, and is not. */
function holdsIban(name: string): boolean {
  const text = name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Cf}\p{Pd}.]/gu, '');
  const starts = [...text.matchAll(/(?=([A-Z]{2}\d{2}))/g)].map(({ index }) => index);
  return starts.some((start) => {
    const length = IBAN_LENGTHS[text.slice(start, start + 2)] ?? 0;
    return length > 0 && !ibanProblem(text.slice(start, start + length));
  });
}

/** A BIC names its country in the fifth and sixth place (ISO 9362); banks of territories may be under their own. */
function bicNote(view: FormView): string | undefined {
  const { creditorBic, creditorIban = '' } = view.controller.draft;
  const [bic, iban] = [creditorBic?.slice(4, 6) ?? '', creditorIban.slice(0, 2)];
  if (![bic, iban].every((code) => /^[A-Z]{2}$/.test(code)) || ibanCountryOf(bic) === iban) return undefined;
  return view.t('form.bicCountry', { iban: countryName(iban, view.locale), bic: countryName(bic, view.locale) });
}

/** Near the end of what a field takes. */
function lengthNote(view: FormView, field: FormField): TemplateResult | string | undefined {
  const most = longestOf(field);
  if (most === undefined || field === 'creditorAddress.country') return undefined;
  const left = most - view.controller.form.texts[field].trim().length;
  if (left < 0) return html`<span class="over">${view.t('form.over', { count: -left })}</span>`;
  return left <= Math.max(5, most / 7) ? view.t('form.left', { count: left }) : undefined;
}
