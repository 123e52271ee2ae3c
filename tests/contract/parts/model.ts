import type { Payment, PaymentFilter, PaymentSort } from '@remit-elements/payments-element';

/** The rows that a list shows, as the contract's words have it: an independent reading, shared with nobody's code. */
export function expectedRows(
  rows: readonly Payment[],
  filter: PaymentFilter,
  sort: PaymentSort = { field: 'CREATED', direction: 'DESC' },
): readonly string[] {
  const found = rows.filter((row) => row.deletedAt === undefined && fits(row, filter));
  const keyed = found.map((row) => ({ id: row.id, keys: keysOf(row, sort.field) }));
  keyed.sort((a, b) => compare(a.keys, b.keys));
  if (sort.direction === 'DESC') keyed.reverse();
  return keyed.map(({ id }) => id);
}

type Key = string | number;

function keysOf(row: Payment, field: PaymentSort['field']): readonly Key[] {
  const created = [row.createdAt ?? '', row.id];
  if (field === 'EXECUTION_DATE') return [row.requestedExecutionDate, ...created];
  if (field === 'AMOUNT') return [row.currency, row.amountMinor, ...created];
  if (field === 'CREDITOR_NAME') return [row.creditorName.toLowerCase(), ...created];
  return created;
}

function compare(first: readonly Key[], second: readonly Key[]): number {
  for (const [index, key] of first.entries()) {
    const other = second[index] ?? '';
    // The bytes of UTF-8 are in the order of the code points.
    const order =
      typeof key === 'number' ? key - Number(other) : Buffer.compare(Buffer.from(key), Buffer.from(String(other)));
    if (order !== 0) return order;
  }
  return 0;
}

function fits(row: Payment, filter: PaymentFilter): boolean {
  const { status, debtorAccountId, currency, text, executionDateFrom, executionDateTo } = filter;
  const { amountMinorFrom = 0, amountMinorTo = Infinity } = filter;
  if (status && !(status as readonly string[]).includes(row.status)) return false;
  if (debtorAccountId && row.debtorAccountId !== debtorAccountId) return false;
  if (currency && row.currency !== currency) return false;
  if (executionDateFrom && row.requestedExecutionDate < executionDateFrom) return false;
  if (executionDateTo && row.requestedExecutionDate > executionDateTo) return false;
  if (row.amountMinor < amountMinorFrom || row.amountMinor > amountMinorTo) return false;
  if (!text) return true;
  const wanted = text.trim().toLowerCase();
  const texts = [row.creditorName, row.remittanceInformation, row.creditorReference, row.creditorIban];
  const isPartOfIban = /\d/.test(wanted) && /^[a-z0-9 ]+$/.test(wanted);
  return texts.some((each) => {
    const searched = each?.toLowerCase();
    return searched?.includes(wanted) || (isPartOfIban && searched?.includes(wanted.replaceAll(' ', '')));
  });
}
