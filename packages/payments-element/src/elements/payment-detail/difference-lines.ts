import { formatLongDate, groupIban } from '@remit-elements/element-kit';
import { ADDRESS_PARTS } from '../../model/address-rules.js';
import { CHARGE_BEARERS, PAYMENT_STATUSES, type PostalAddress } from '../../model/payment.js';
import type { DetailWords } from '../../strings/detail.js';
import { addressText } from './address-text.js';
import type { DetailContext } from './detail-context.js';
import { moneyText } from './money-text.js';
import { POLICY_NOTE, type HistoryEntry, type Snapshot } from './payment-history.js';

/** One field's difference as it is read; a side is undefined where the field had, or has, no value. */
export interface DifferenceLine {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What is told and read as one thing. */
interface Unit {
  readonly label: keyof DetailWords;
  textIn(snapshot: Snapshot, context: DetailContext): string | undefined;
}

const ADDRESS_PATHS = Object.keys(ADDRESS_PARTS).map((part) => `creditorAddress.${part}`);

const amount: Unit = {
  label: 'column.amount',
  textIn: ({ amountMinor, currency }, { locale }) =>
    Number.isSafeInteger(amountMinor) && typeof currency === 'string'
      ? moneyText({ amountMinor: amountMinor as number, currency }, locale)
      : anyText(amountMinor),
};
const address: Unit = { label: 'detail.address', textIn: (snapshot) => addressText(addressIn(snapshot)) || undefined };

/** By the fields whose change it is. */
const UNITS: Readonly<Record<string, Unit>> = {
  amountMinor: amount,
  currency: amount,
  ...Object.fromEntries(ADDRESS_PATHS.map((path) => [path, address])),
  debtorAccountId: plain('detail.from', 'debtorAccountId', (id, { detail, t }) => {
    const account = detail.accounts.find(id);
    return account ? `${account.name} · ${groupIban(account.iban)}` : t('timeline.otherAccount');
  }),
  creditorName: plain('column.creditor', 'creditorName'),
  creditorIban: plain('detail.iban', 'creditorIban', groupIban),
  creditorBic: plain('detail.bic', 'creditorBic'),
  requestedExecutionDate: plain('detail.due', 'requestedExecutionDate', (day, { locale }) =>
    formatLongDate(day, locale),
  ),
  remittanceInformation: plain('detail.remittance', 'remittanceInformation'),
  creditorReference: plain('detail.creditorReference', 'creditorReference', groupIban),
  endToEndId: plain('detail.endToEndId', 'endToEndId'),
  exportMessageId: plain('detail.message', 'exportMessageId'),
  chargeBearer: plain('detail.charges', 'chargeBearer', (code, { t }) => chargesText(code, t)),
  status: plain('column.status', 'status', (word, { t }) =>
    t(`status.${PAYMENT_STATUSES.find((known) => known === word) ?? 'UNKNOWN'}`),
  ),
};

/** Told in words of their own. */
const TOLD = ['rejectionReason', POLICY_NOTE];

/** What one write changed, in the order in which it tells; what a newer server knows as plain text under its own name. */
export function differenceLines({ fields, before, after }: HistoryEntry, context: DetailContext): DifferenceLine[] {
  const units = new Set<Unit | string>();
  for (const field of fields) if (!TOLD.includes(field)) units.add(unitOf(field) ?? field);
  return [...units].map((unit) => {
    if (typeof unit === 'string') {
      const label = context.t('timeline.otherField', { field: unit });
      return { label, before: anyText(before[unit]), after: anyText(after[unit]) };
    }
    const text = (snapshot: Snapshot): string | undefined => unit.textIn(snapshot, context);
    return { label: context.t(unit.label), before: text(before), after: text(after) };
  });
}

/** In words, with its code. */
export function chargesText(code: string, t: DetailContext['t']): string {
  const known = CHARGE_BEARERS.find((bearer) => bearer === code);
  return known ? t(`detail.charges.${known}`) : code;
}

function unitOf(field: string): Unit | undefined {
  return Object.hasOwn(UNITS, field) ? UNITS[field] : undefined;
}

/** A field that is a text, as which it is formatted; anything else is shown as it is. */
function plain(
  label: keyof DetailWords,
  field: string,
  format: (text: string, context: DetailContext) => string = (text) => text,
): Unit {
  return {
    label,
    textIn: (snapshot, context) => {
      const value = snapshot[field];
      return typeof value === 'string' && value !== '' ? format(value, context) : anyText(value);
    },
  };
}

function anyText(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function addressIn(snapshot: Snapshot): PostalAddress {
  const parts = ADDRESS_PATHS.map((path) => [path.split('.')[1], snapshot[path]] as const);
  return Object.fromEntries(parts.filter(([, value]) => typeof value === 'string' && value !== '')) as PostalAddress;
}
