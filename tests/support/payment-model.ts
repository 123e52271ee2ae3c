import type { PlantedPayment } from '@remit-elements/local-backend/testing.js';

/** The contract's `PaymentFilterInput`. */
export interface Filter {
  readonly status?: readonly string[];
  readonly debtorAccountId?: string;
  readonly currency?: string;
  readonly text?: string;
  readonly executionDateFrom?: string;
  readonly executionDateTo?: string;
  readonly amountMinorFrom?: number;
  readonly amountMinorTo?: number;
}
export interface Sort {
  readonly field: 'CREATED' | 'EXECUTION_DATE' | 'AMOUNT' | 'CREDITOR_NAME';
  readonly direction: 'ASC' | 'DESC';
}

/** Every order that a list can have. */
export const SORTS: readonly Sort[] = (['CREATED', 'EXECUTION_DATE', 'AMOUNT', 'CREDITOR_NAME'] as const).flatMap(
  (field) => [
    { field, direction: 'ASC' },
    { field, direction: 'DESC' },
  ],
);

/** What the contract says of filters, in the plainest words. */
export function matches(payment: PlantedPayment, filter: Filter): boolean {
  const within = <Value extends string | number>(value: Value, from: Value | undefined, to: Value | undefined) =>
    (from === undefined || value >= from) && (to === undefined || value <= to);
  const { creditorName, remittanceInformation = '', creditorReference = '', creditorIban } = payment;
  const texts = [creditorName, remittanceInformation, creditorReference, creditorIban].map((it) => it.toLowerCase());
  const { text } = filter;
  return (
    (filter.status?.includes(payment.status) ?? true) &&
    (filter.debtorAccountId === undefined || payment.debtorAccountId === filter.debtorAccountId) &&
    (filter.currency === undefined || payment.currency === filter.currency) &&
    within(payment.requestedExecutionDate, filter.executionDateFrom, filter.executionDateTo) &&
    within(payment.amountMinor, filter.amountMinorFrom, filter.amountMinorTo) &&
    (text === undefined || texts.some((it) => it.includes(text.toLowerCase())))
  );
}

/** The ids that a list answers, in its order; those that are alike in it by when they were made. */
export function listed(payments: readonly PlantedPayment[], filter: Filter, { field, direction }: Sort): string[] {
  const bytes = (text: string) => Buffer.from(text, 'utf8');
  const compareBy: Record<Sort['field'], (a: PlantedPayment, b: PlantedPayment) => number> = {
    CREATED: () => 0,
    EXECUTION_DATE: (a, b) => Buffer.compare(bytes(a.requestedExecutionDate), bytes(b.requestedExecutionDate)),
    AMOUNT: (a, b) => Buffer.compare(bytes(a.currency), bytes(b.currency)) || a.amountMinor - b.amountMinor,
    CREDITOR_NAME: (a, b) => Buffer.compare(bytes(a.creditorName.toLowerCase()), bytes(b.creditorName.toLowerCase())),
  };
  const made = ({ createdAt, id }: PlantedPayment) => bytes(`${createdAt}#${id}`);
  const ids = payments
    .filter((payment) => matches(payment, filter))
    .sort((a, b) => compareBy[field](a, b) || Buffer.compare(made(a), made(b)))
    .map(({ id }) => id);
  return direction === 'ASC' ? ids : ids.reverse();
}
