import { currencyRule, dateRule, idRule, type Rule, textRule, type Violation } from './rules.js';

type Maybe<Value> = Value | null | undefined;

/** What narrows a list; all given parts hold together, bounds are inclusive, null is as absent. */
export interface PaymentFilter {
  readonly status?: Maybe<readonly string[]>;
  readonly debtorAccountId?: Maybe<string>;
  readonly currency?: Maybe<string>;
  readonly text?: Maybe<string>;
  readonly executionDateFrom?: Maybe<string>;
  readonly executionDateTo?: Maybe<string>;
  readonly amountMinorFrom?: Maybe<number>;
  readonly amountMinorTo?: Maybe<number>;
}

const MAX_SAFE_INTEGER = 9007199254740991;
const MIN_TEXT = 2;
const MAX_TEXT = 70;
/** As many as DynamoDB's IN takes; a loop in APPSYNC_JS would end in silence after 1,000. */
const MAX_STATUSES = 100;

export function isGiven<Value>(value: Maybe<Value>): value is Value {
  return value !== undefined && value !== null;
}

/** A bound is any whole number that an amount can be compared with, zero too. */
function boundRule(value: number): Rule | null {
  if (!Number.isFinite(value)) return 'format';
  if (value < 0 || value > MAX_SAFE_INTEGER) return 'range';
  return Math.floor(value) === value ? null : 'format';
}

function statusRule(count: number): Rule | null {
  return count > 0 && count <= MAX_STATUSES ? null : 'length';
}

function searchRule(value: string): Rule | null {
  const text = value.trim();
  return text.length < MIN_TEXT ? 'length' : textRule(text, MAX_TEXT);
}

function ruleOf(field: string, filter: PaymentFilter): Rule | null {
  const value = (filter as Readonly<Record<string, unknown>>)[field];
  switch (field) {
    case 'status':
      return statusRule((value as readonly string[]).length);
    case 'debtorAccountId':
      return idRule(value) === null ? null : 'format';
    case 'currency':
      return currencyRule(value);
    case 'text':
      return searchRule(value as string);
    case 'executionDateFrom':
    case 'executionDateTo':
      return dateRule(value);
    default:
      return boundRule(value as number);
  }
}

const FIELDS: readonly string[] = [
  'status',
  'debtorAccountId',
  'currency',
  'text',
  'executionDateFrom',
  'executionDateTo',
  'amountMinorFrom',
  'amountMinorTo',
];

/** Every broken rule of a filter, its fields' paths as the caller wrote them. */
export function filterViolations(filter: PaymentFilter): Violation[] {
  const violations: Violation[] = [];
  for (const field of FIELDS) {
    const given = isGiven((filter as Readonly<Record<string, unknown>>)[field]);
    const rule = given ? ruleOf(field, filter) : null;
    if (rule !== null) violations.push({ field: `filter.${field}`, rule });
  }
  if (violations.length > 0) return violations;
  const { amountMinorFrom, amountMinorTo, executionDateFrom, executionDateTo } = filter;
  if ((isGiven(amountMinorFrom) || isGiven(amountMinorTo)) && !isGiven(filter.currency)) {
    violations.push({ field: 'filter.currency', rule: 'required' });
  }
  if (isGiven(executionDateFrom) && isGiven(executionDateTo) && executionDateFrom > executionDateTo) {
    violations.push({ field: 'filter.executionDateTo', rule: 'range' });
  }
  if (isGiven(amountMinorFrom) && isGiven(amountMinorTo) && amountMinorFrom > amountMinorTo) {
    violations.push({ field: 'filter.amountMinorTo', rule: 'range' });
  }
  return violations;
}
