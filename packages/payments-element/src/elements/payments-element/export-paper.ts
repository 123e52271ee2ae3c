import { formatAmount, formatDateTime, formatNumericDate, groupIban, isCurrency } from '@remit-elements/element-kit';
import type { DebtorAccount, Payment } from '../../model/payment.js';
import type { PaymentColumn } from '../../model/view-state.js';
import { currencySums, type ExportText } from './export-text.js';

export interface PaperContext extends ExportText {
  readonly locale: string;
  readonly columns: readonly PaymentColumn[];
  readonly accounts: readonly DebtorAccount[];
  /** What is on the paper, in words. */
  readonly what: string;
  readonly printedMs: number;
}

/** Puts a list of payments on paper, a row at a time: what was chosen, what it adds up to, and the payments. */
export function* paperParts(paper: Document, payments: readonly Payment[], context: PaperContext): Generator<void> {
  const { t, locale, what, printedMs } = context;
  const made = t('export.paper.made', { time: formatDateTime(new Date(printedMs).toISOString(), locale) });
  const columns = [...new Set<PaymentColumn>(['creditor', ...context.columns])];
  const sums = element(paper, 'ul');
  for (const { count, text } of currencySums(payments, locale)) {
    const line = element(paper, 'li');
    line.append(element(paper, 'span', t('export.count', { count })), element(paper, 'bdi', text));
    sums.append(line);
  }
  const table = element(paper, 'table');
  const body = element(paper, 'tbody');
  const title = t('export.paper.title');
  table.append(headOf(paper, columns, `${title} · ${what} · ${made}`, context), body);
  paper.body.append(element(paper, 'h1', title), element(paper, 'p', what), element(paper, 'p', made), sums, table);
  for (const payment of payments) {
    const row = element(paper, 'tr');
    row.append(...columns.map((column) => cellOf(paper, column, payment, context)));
    body.append(row);
    yield;
  }
}

/** Above the rows of each page: what the paper is, and the columns. */
function headOf(
  paper: Document,
  columns: readonly PaymentColumn[],
  line: string,
  { t }: PaperContext,
): HTMLTableSectionElement {
  const head = element(paper, 'thead');
  const page = element(paper, 'th', line);
  page.colSpan = columns.length;
  page.className = 'page';
  const names = columns.map((column) => {
    const name = element(paper, 'th', t(`column.${column}`));
    name.scope = 'col';
    if (column === 'amount') name.className = 'end';
    return name;
  });
  const rows = [element(paper, 'tr'), element(paper, 'tr')] as const;
  rows[0].append(page);
  rows[1].append(...names);
  head.append(...rows);
  return head;
}

function cellOf(paper: Document, column: PaymentColumn, payment: Payment, context: PaperContext): HTMLElement {
  const cell = element(paper, 'td');
  cell.className = column === 'amount' ? 'end' : column;
  cell.append(element(paper, 'bdi', textOf(column, payment, context)));
  if (column !== 'creditor') return cell;
  const iban = element(paper, 'bdi', groupIban(payment.creditorIban));
  iban.className = 'second';
  cell.append(iban);
  return cell;
}

function textOf(column: PaymentColumn, payment: Payment, { t, locale, accounts }: PaperContext): string {
  switch (column) {
    case 'creditor':
      return payment.creditorName;
    case 'requestedExecutionDate':
      return formatNumericDate(payment.requestedExecutionDate, locale);
    case 'reference':
      return payment.remittanceInformation ?? payment.creditorReference ?? '';
    case 'status':
      return t(`status.${payment.status}`);
    case 'amount': {
      const { currency, amountMinor } = payment;
      return isCurrency(currency) ? `${formatAmount(amountMinor, currency, locale)} ${currency}` : currency;
    }
    case 'account':
      return accounts.find(({ id }) => id === payment.debtorAccountId)?.name ?? '';
    case 'createdAt':
      return payment.createdAt === undefined ? '' : formatDateTime(payment.createdAt, locale);
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(
  paper: Document,
  name: Name,
  text?: string,
): HTMLElementTagNameMap[Name] {
  const made = paper.createElement(name);
  if (text !== undefined) made.textContent = text;
  return made;
}
