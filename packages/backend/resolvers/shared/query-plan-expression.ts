import { toSearchForm } from './list-keys.js';
import { isGiven, type PaymentFilter } from './query-plan-filter.js';
import { consistsOf, DIGITS, UPPER } from './text.js';

/** What a key condition already answers, so that a filter expression leaves it out. */
export type Answered = 'status' | 'executionDate' | 'currency' | null;

/** An expression of DynamoDB with plain values. Every name has a `#`: words as `status` are DynamoDB's own. */
export interface Expression {
  readonly expression: string;
  readonly names: Record<string, string>;
  readonly values: Record<string, unknown>;
}

interface Parts {
  readonly conditions: string[];
  readonly names: Record<string, string>;
  readonly values: Record<string, unknown>;
}

function compare(parts: Parts, attribute: string, operator: string, value: readonly [string, unknown]): void {
  const [name, compared] = value;
  parts.names[`#${attribute}`] = attribute;
  parts.values[`:${name}`] = compared;
  parts.conditions.push(`#${attribute} ${operator} :${name}`);
}

function compareStatus(parts: Parts, statuses: readonly string[]): void {
  const placeholders: string[] = [];
  for (const status of statuses) {
    const name = `:status${status}`;
    if (!Object.hasOwn(parts.values, name)) placeholders.push(name); // each value once, should a status come twice
    parts.values[name] = status;
  }
  parts.names['#status'] = 'status';
  parts.conditions.push(`#status IN (${placeholders.join(', ')})`);
}

/** An IBAN is stored without blanks but often typed in groups: what may be one is looked for without them as well. */
function ungrouped(text: string): string | null {
  const joined = text.toUpperCase().split(' ').join('');
  const hasDigit = joined.split('').some((character) => DIGITS.indexOf(character) >= 0);
  return joined.length < text.length && hasDigit && consistsOf(joined, DIGITS + UPPER) ? joined : null;
}

function compareText(parts: Parts, given: string): void {
  const text = given.trim();
  const joined = ungrouped(text);
  parts.names['#searchText'] = 'searchText';
  parts.values[':text'] = toSearchForm(text);
  if (joined === null) {
    parts.conditions.push('contains(#searchText, :text)');
    return;
  }
  parts.values[':ungrouped'] = toSearchForm(joined);
  parts.conditions.push('(contains(#searchText, :text) OR contains(#searchText, :ungrouped))');
}

function compareBounds(parts: Parts, attribute: string, from: unknown, to: unknown): void {
  if (isGiven(from)) compare(parts, attribute, '>=', [`${attribute}From`, from]);
  if (isGiven(to)) compare(parts, attribute, '<=', [`${attribute}To`, to]);
}

/** What is to be compared after rows were read; null when the key condition says it all. */
export function filterExpression(filter: PaymentFilter, answered: Answered): Expression | null {
  const parts: Parts = { conditions: [], names: {}, values: {} };
  const { status, debtorAccountId, currency, text } = filter;
  if (isGiven(status) && answered !== 'status') compareStatus(parts, status);
  if (isGiven(debtorAccountId)) compare(parts, 'debtorAccountId', '=', ['debtorAccountId', debtorAccountId]);
  if (isGiven(currency) && answered !== 'currency') {
    compare(parts, 'currency', '=', ['currency', currency]);
    compareBounds(parts, 'amountMinor', filter.amountMinorFrom, filter.amountMinorTo);
  }
  if (answered !== 'executionDate') {
    compareBounds(parts, 'requestedExecutionDate', filter.executionDateFrom, filter.executionDateTo);
  }
  if (isGiven(text)) compareText(parts, text);
  if (parts.conditions.length === 0) return null;
  return { expression: parts.conditions.join(' AND '), names: parts.names, values: parts.values };
}
