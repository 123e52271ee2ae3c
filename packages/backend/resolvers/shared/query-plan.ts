import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { util } from './appsync.js';
import { amountDigits } from './list-keys.js';
import { type Answered, filterExpression } from './query-plan-expression.js';
import { isGiven, type PaymentFilter } from './query-plan-filter.js';

export interface PaymentSort {
  readonly field: string;
  readonly direction: string;
}

/** How one index answers a filter: from where to where its sort key is read. */
interface KeyRange {
  readonly index: string;
  readonly attribute: string;
  /** The first and the last text that may be met; null when all are read. */
  readonly bounds: readonly [string, string] | null;
  readonly answered: Answered;
}

/** Comes after every character that a key's parts hold: the end of what begins alike. */
const LAST = '~';

function startingWith(prefix: string): readonly [string, string] {
  return [prefix, `${prefix}${LAST}`];
}

function byCreated(filter: PaymentFilter): KeyRange {
  const [status, ...others] = filter.status ?? [];
  return status !== undefined && others.length === 0
    ? { index: 'byStatus', attribute: 'statusKey', bounds: startingWith(`${status}#`), answered: 'status' }
    : { index: 'byCreated', attribute: 'createdKey', bounds: null, answered: null };
}

function byExecutionDate({ executionDateFrom, executionDateTo }: PaymentFilter): KeyRange {
  const key = { index: 'byExecutionDate', attribute: 'executionDateKey' };
  if (!isGiven(executionDateFrom) && !isGiven(executionDateTo)) return { ...key, bounds: null, answered: null };
  // Dates have four digits for the year, so that they sort as texts.
  const last = isGiven(executionDateTo) ? `${executionDateTo}#${LAST}` : LAST;
  return { ...key, bounds: [executionDateFrom ?? '0', last], answered: 'executionDate' };
}

function byAmount({ currency, amountMinorFrom, amountMinorTo }: PaymentFilter): KeyRange {
  const key = { index: 'byAmount', attribute: 'amountKey' };
  if (!isGiven(currency)) return { ...key, bounds: null, answered: null };
  const first = isGiven(amountMinorFrom) ? `${currency}#${amountDigits(amountMinorFrom)}` : `${currency}#`;
  const last = isGiven(amountMinorTo) ? `${currency}#${amountDigits(amountMinorTo)}#${LAST}` : `${currency}#${LAST}`;
  return { ...key, bounds: [first, last], answered: 'currency' };
}

function rangeForSort(filter: PaymentFilter, field: string): KeyRange {
  if (field === 'EXECUTION_DATE') return byExecutionDate(filter);
  if (field === 'AMOUNT') return byAmount(filter);
  if (field === 'CREDITOR_NAME') {
    return { index: 'byCreditorName', attribute: 'creditorNameKey', bounds: null, answered: null };
  }
  return byCreated(filter);
}

/** Sums need no order, so the index is the one whose range is likely the shortest. */
function rangeForTotals(filter: PaymentFilter): KeyRange {
  if (isGiven(filter.executionDateFrom) && isGiven(filter.executionDateTo)) return byExecutionDate(filter);
  const range = byCreated(filter);
  if (range.answered !== null) return range;
  if (isGiven(filter.currency)) return byAmount(filter);
  return isGiven(filter.executionDateFrom) || isGiven(filter.executionDateTo) ? byExecutionDate(filter) : range;
}

function toQuery(tenantId: string, filter: PaymentFilter, range: KeyRange): DynamoDBQueryRequest {
  const { index, attribute, bounds, answered } = range;
  const rest = filterExpression(filter, answered);
  const names: Record<string, string> = { '#tenantId': 'tenantId' };
  const values: Record<string, unknown> = { ':tenantId': tenantId };
  if (bounds !== null) {
    names['#key'] = attribute;
    values[':first'] = bounds[0];
    values[':last'] = bounds[1];
  }
  const request: DynamoDBQueryRequest = {
    operation: 'Query',
    index,
    query: {
      expression: `#tenantId = :tenantId${bounds === null ? '' : ' AND #key BETWEEN :first AND :last'}`,
      expressionNames: names,
      expressionValues: util.dynamodb.toMapValues(values),
    },
  };
  if (rest !== null) {
    request.filter = {
      expression: rest.expression,
      expressionNames: rest.names,
      expressionValues: util.dynamodb.toMapValues(rest.values),
    };
  }
  return request;
}

/**
 * The query for a list in this order: on the order's own index, over no more of it than the filter leaves. What the
 * key does not answer is in `filter`, and then not every row that is read is answered. Newest first where no order is
 * given.
 */
export function listQuery(
  tenantId: string,
  filter: PaymentFilter,
  sort: PaymentSort | null | undefined,
): DynamoDBQueryRequest {
  const request = toQuery(tenantId, filter, rangeForSort(filter, sort?.field ?? 'CREATED'));
  request.select = 'ALL_PROJECTED_ATTRIBUTES';
  request.scanIndexForward = sort?.direction === 'ASC';
  return request;
}

/** The query for sums: of each row no more than what is summed, the newest first, should there be more than it may read. */
export function totalsQuery(tenantId: string, filter: PaymentFilter): DynamoDBQueryRequest {
  const request = toQuery(tenantId, filter, rangeForTotals(filter));
  request.scanIndexForward = false;
  request.projection = {
    expression: '#summedCurrency, #summedStatus, #summedAmount',
    expressionNames: { '#summedCurrency': 'currency', '#summedStatus': 'status', '#summedAmount': 'amountMinor' },
  };
  return request;
}
