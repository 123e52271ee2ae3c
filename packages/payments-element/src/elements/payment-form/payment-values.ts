import { formatLongDate, formatMoney, groupIban, isCurrency } from '@remit-elements/element-kit';
import { plainText, type FormField, type PaymentDraft } from '../../controllers/payment-form-controller.js';
import { CHARGE_BEARERS } from '../../model/payment.js';
import type { FormView } from './form-view.js';
import { countryName } from './payment-notes.js';

/** One field of a payment in words; nothing where it has none. */
export function valueText(view: FormView, field: FormField, draft: Partial<PaymentDraft>): string {
  const { controller, locale, t } = view;
  const { amountMinor, currency = '' } = draft;
  const text = plainText(draft, field);
  if (field === 'amountMinor') {
    return amountMinor !== undefined && isCurrency(currency) ? formatMoney(amountMinor, currency, locale) : '';
  }
  if (text === '') return '';
  switch (field) {
    case 'requestedExecutionDate':
      return formatLongDate(text, locale);
    case 'creditorIban':
    case 'creditorReference':
      return groupIban(text);
    case 'debtorAccountId':
      return controller.accounts.find(text)?.name ?? '';
    case 'chargeBearer': {
      const bearer = CHARGE_BEARERS.find((known) => known === text);
      return bearer ? t(`form.charges.${bearer}`) : text;
    }
    case 'creditorAddress.country':
      return /^[A-Z]{2}$/.test(text) ? countryName(text, locale) : text;
    default:
      return text;
  }
}
