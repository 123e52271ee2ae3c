import type { PaymentDraft, PaymentField } from './payment-draft.js';

/** Fields that mean something only together, in the order of the form: a person chooses between two versions by these. */
export const DRAFT_UNITS = {
  account: ['debtorAccountId'],
  creditor: ['creditorName', 'creditorIban', 'creditorBic', 'creditorAddress'],
  amount: ['amountMinor', 'currency'],
  date: ['requestedExecutionDate'],
  remittance: ['remittanceInformation', 'creditorReference'],
  endToEndId: ['endToEndId'],
  chargeBearer: ['chargeBearer'],
} as const satisfies Record<string, readonly PaymentField[]>;
export type DraftUnit = keyof typeof DRAFT_UNITS;

/** The units in which two versions of a payment differ. */
export function differingUnits(a: Partial<PaymentDraft>, b: Partial<PaymentDraft>): readonly DraftUnit[] {
  const units = Object.keys(DRAFT_UNITS) as DraftUnit[];
  return units.filter((unit) => DRAFT_UNITS[unit].some((field) => textOf(a[field]) !== textOf(b[field])));
}

function textOf(value: unknown): string {
  return JSON.stringify(value ?? null);
}
