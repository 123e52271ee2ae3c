import { brokenRule, isRealDate, textProblem, type DraftFacts, type DraftRule } from './draft-rules.js';
import type { PaymentFilter } from './payment-query.js';

/** One broken rule of a filter; the field's path is as the API gives it. */
export interface FilterViolation {
  readonly field: `filter.${keyof PaymentFilter}`;
  readonly rule: DraftRule;
}

type Facts = Pick<DraftFacts, 'isCurrency'>;
type Rules = {
  readonly [Field in keyof PaymentFilter]-?: (value: NonNullable<PaymentFilter[Field]>) => DraftRule | undefined;
};

const SHORTEST_TEXT = 2;
const LONGEST_TEXT = 70;

/** Checks a filter by the rules that the server checks too (`packages/backend/resolvers/shared/query-plan-filter.ts`). */
export function filterViolations(filter: PaymentFilter, facts: Facts): readonly FilterViolation[] {
  const rules: Rules = {
    status: (values) => (values.length > 0 ? undefined : 'length'),
    debtorAccountId: (value) => (brokenId(value) ? 'format' : undefined),
    currency: (value) => (facts.isCurrency(value) ? undefined : 'unknown'),
    text: searchProblem,
    executionDateFrom: dateProblem,
    executionDateTo: dateProblem,
    amountMinorFrom: boundProblem,
    amountMinorTo: boundProblem,
  };
  const found = (Object.keys(rules) as (keyof PaymentFilter)[]).flatMap((field) => {
    const value = filter[field];
    const rule = value === undefined ? undefined : (rules[field] as (given: unknown) => DraftRule | undefined)(value);
    return rule ? [{ field: `filter.${field}` as const, rule }] : [];
  });
  return found.length > 0 ? found : togetherProblems(filter);
}

/** What is wrong with parts that are good by themselves. */
function togetherProblems(filter: PaymentFilter): readonly FilterViolation[] {
  const { currency, amountMinorFrom, amountMinorTo, executionDateFrom, executionDateTo } = filter;
  const found: FilterViolation[] = [];
  const hasAmount = amountMinorFrom !== undefined || amountMinorTo !== undefined;
  if (hasAmount && currency === undefined) found.push({ field: 'filter.currency', rule: 'required' });
  if (executionDateFrom !== undefined && executionDateTo !== undefined && executionDateFrom > executionDateTo) {
    found.push({ field: 'filter.executionDateTo', rule: 'range' });
  }
  if (amountMinorFrom !== undefined && amountMinorTo !== undefined && amountMinorFrom > amountMinorTo) {
    found.push({ field: 'filter.amountMinorTo', rule: 'range' });
  }
  return found;
}

function brokenId(value: string): boolean {
  return brokenRule('debtorAccountId', value, { ibanProblem: () => undefined, isCurrency: () => true }) !== undefined;
}

function searchProblem(value: string): DraftRule | undefined {
  const text = value.trim();
  return text.length < SHORTEST_TEXT ? 'length' : textProblem(text, LONGEST_TEXT);
}

function dateProblem(value: string): DraftRule | undefined {
  return isRealDate(value) ? undefined : 'format';
}

/** A bound is any whole number that an amount can be compared with, zero too. */
function boundProblem(value: number): DraftRule | undefined {
  if (!Number.isFinite(value)) return 'format';
  if (value < 0 || value > Number.MAX_SAFE_INTEGER) return 'range';
  return Number.isInteger(value) ? undefined : 'format';
}
