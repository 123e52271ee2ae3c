import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from './shared/appsync.js';
import { authorize } from './shared/caller.js';
import type { ResolverContext } from './shared/context.js';
import { failOnDataSource, failValidation } from './shared/errors.js';
import { totalsQuery } from './shared/query-plan.js';
import { filterViolations, type PaymentFilter } from './shared/query-plan-filter.js';

interface Total {
  readonly currency: string;
  readonly status: string;
  readonly count: number;
  readonly amountMinor: number;
}
interface Totals {
  readonly totals: readonly Total[];
  readonly truncated: boolean;
}
interface Progress extends Totals {
  /** Where the next step reads on; null when all was read. */
  readonly nextToken: string | null;
  readonly overflown: boolean;
}
type Context = ResolverContext<{ readonly filter?: PaymentFilter | null }> & {
  readonly stash: { progress?: Progress };
};
type Row = Pick<Total, 'currency' | 'status' | 'amountMinor'>;

/** Rows of one query; the pipeline holds five, which is the bound on what a call reads. */
const ROWS = 1000;
const MAX_SAFE_INTEGER = 9007199254740991;

export function request(ctx: Context): DynamoDBQueryRequest {
  const filter = ctx.args.filter ?? {};
  const { tenantId } = authorize(ctx);
  const violations = filterViolations(filter);
  if (violations.length > 0) failValidation(violations);
  const query = totalsQuery(tenantId, filter);
  query.limit = ROWS;
  const progress = ctx.stash.progress;
  if (progress === undefined) return query;
  const { totals, truncated, nextToken } = progress;
  if (nextToken === null) return runtime.earlyReturn({ totals, truncated }, { skipTo: 'END' });
  query.nextToken = nextToken;
  return query;
}

/** Adds a row, unless its sum would no longer be exact: then the answer says `truncated` instead. */
function add(sums: Record<string, Total>, { currency, status, amountMinor }: Row): boolean {
  const key = `${currency}#${status}`;
  const total = sums[key] ?? { currency, status, count: 0, amountMinor: 0 };
  if (amountMinor > MAX_SAFE_INTEGER - total.amountMinor) return false;
  sums[key] = { currency, status, count: total.count + 1, amountMinor: total.amountMinor + amountMinor };
  return true;
}

function inOrder(sums: Record<string, Total>): Total[] {
  const totals: Total[] = [];
  for (const key of Object.keys(sums).sort()) {
    const total = sums[key];
    if (total !== undefined) totals.push(total);
  }
  return totals;
}

/** What was summed so far; `truncated` while there is more to read, so that the last step says it when the bound was met. */
export function response(ctx: Context): Totals {
  failOnDataSource(ctx);
  const page = ctx.result as { readonly items: readonly Row[]; readonly nextToken?: string | null };
  const sums: Record<string, Total> = {};
  for (const total of ctx.stash.progress?.totals ?? []) sums[`${total.currency}#${total.status}`] = total;
  let overflown = ctx.stash.progress?.overflown ?? false;
  for (const row of page.items) overflown = !add(sums, row) || overflown;
  const nextToken = page.nextToken ?? null;
  const answer = { totals: inOrder(sums), truncated: overflown || nextToken !== null };
  ctx.stash.progress = { ...answer, nextToken, overflown };
  return answer;
}
