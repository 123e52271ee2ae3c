import type { MessageValues } from '@remit-elements/element-kit';
import { formatDate, formatMoney, intl, isCurrency } from '@remit-elements/element-kit';
import { controlSum } from '../../exchange/control-sum.js';
import type { Payment } from '../../model/payment.js';
import type { ExportWord } from '../../strings/export.js';
import type { TableToolsWord } from '../../strings/table-tools.js';
import type { WorkspaceWord } from './workspace-text.js';

/** All that an export says. */
export interface ExportText {
  t(key: ExportWord | TableToolsWord | WorkspaceWord, values?: MessageValues): string;
}

export interface CurrencySum {
  readonly currency: string;
  readonly count: number;
  readonly text: string;
}

/** What payments add up to, one sum for each currency. */
export function currencySums(payments: readonly Payment[], locale: string): readonly CurrencySum[] {
  const byCurrency = new Map<string, Payment[]>();
  for (const payment of payments) {
    const others = byCurrency.get(payment.currency);
    if (others) others.push(payment);
    else byCurrency.set(payment.currency, [payment]);
  }
  return [...byCurrency]
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([currency, own]) => ({ currency, count: own.length, text: sumText(own, currency, locale) }));
}

/** The days on which payments are to be executed: the one, or the first and the last. */
export function daysText(payments: readonly Payment[], locale: string): string {
  const days = payments.map(({ requestedExecutionDate }) => requestedExecutionDate).sort();
  const ends = new Set([days[0] ?? '', days.at(-1) ?? '']);
  return [...ends].map((day) => formatDate(day, locale)).join(' – ');
}

/** The code alone where no digits are known, or more of them than a sum is told with. */
function sumText(payments: readonly Payment[], currency: string, locale: string): string {
  if (!isCurrency(currency)) return currency;
  const sum = controlSum(payments);
  if (sum === undefined) return currency;
  const digits = sum.split('.')[1]?.length ?? 0;
  const minor = Number(sum.replace('.', ''));
  if (Number.isSafeInteger(minor)) return formatMoney(minor, currency, locale);
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return `${intl('number', locale, options).format(sum as `${number}`)} ${currency}`;
}
