import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime, util } from './appsync.js';
import { authorize } from './caller.js';
import type { ResolverContext } from './context.js';
import { failOnDataSource, failValidation } from './errors.js';
import type { Page } from './requests.js';
import {
  amountRule,
  currencyRule,
  endToEndIdRule,
  ibanRule,
  idRule,
  isAbsent,
  type Rule,
  type Violation,
} from './rules.js';
import { toMilliseconds } from './time.js';

/** A payment that is about to be made or changed. */
export interface DuplicatesInput {
  readonly creditorIban: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly endToEndId?: string | null;
  readonly excludeId?: string | null;
}

export type DuplicatesContext = ResolverContext<{ readonly input: DuplicatesInput }> & {
  readonly env: Readonly<Record<string, string>>;
  readonly stash: {
    /** The list keys `createdAt#id` of rows that may be duplicates. */
    found?: string[];
  };
};

/** How many duplicates are told at most. */
export const MAX_DUPLICATES = 10;
const WINDOW_MS = 30 * 24 * 60 * 60 * 1000;
/** What an export writes for a payment without an end-to-end id (ISO 20022): payments are not alike by it. */
const NO_END_TO_END_ID = 'NOTPROVIDED';
/** As many characters as `2026-11-01T08:00:00.000Z#` has. */
const CREATED_LENGTH = 25;

/** The end-to-end id that payments can be alike by, or null. */
export function comparableId(endToEndId: unknown): string | null {
  return typeof endToEndId !== 'string' || isAbsent(endToEndId) || endToEndId === NO_END_TO_END_ID ? null : endToEndId;
}

/** A payment that was made before this does not count. */
export function windowStart(): string {
  return toMilliseconds(util.time.epochMilliSecondsToISO8601(util.time.nowEpochMilliSeconds() - WINDOW_MS));
}

function violationsOf({ creditorIban, amountMinor, currency, endToEndId, excludeId }: DuplicatesInput): Violation[] {
  const rules: Record<string, Rule | null> = {
    creditorIban: ibanRule(creditorIban),
    amountMinor: amountRule(amountMinor),
    currency: currencyRule(currency),
    endToEndId: isAbsent(endToEndId) ? null : endToEndIdRule(endToEndId),
    excludeId: isAbsent(excludeId) ? null : idRule(excludeId),
  };
  const violations: Violation[] = [];
  for (const field of Object.keys(rules)) {
    const rule = rules[field];
    if (rule !== undefined && rule !== null) violations.push({ field, rule });
  }
  return violations;
}

/** The keys of rows since the window's start whose key in this index begins with `prefix`, newest first. */
export function likeQuery(
  ctx: DuplicatesContext,
  by: { readonly index: string; readonly attribute: string; readonly prefix: string },
): DynamoDBQueryRequest {
  const { tenantId } = authorize(ctx);
  const violations = violationsOf(ctx.args.input);
  if (violations.length > 0) failValidation(violations);
  const values = { ':tenantId': tenantId, ':first': `${by.prefix}#${windowStart()}`, ':last': `${by.prefix}#~` };
  return {
    operation: 'Query',
    index: by.index,
    query: {
      expression: '#tenantId = :tenantId AND #key BETWEEN :first AND :last',
      expressionNames: { '#tenantId': 'tenantId', '#key': by.attribute },
      expressionValues: util.dynamodb.toMapValues(values),
    },
    select: 'ALL_PROJECTED_ATTRIBUTES',
    scanIndexForward: false,
    limit: MAX_DUPLICATES + 1, // one may be the payment that is being edited
  };
}

/** Hands on what a query found: an index of keys alone, whose sort key ends with `createdAt#id`. */
export function gather(ctx: DuplicatesContext, attribute: string): null {
  failOnDataSource(ctx);
  const { items } = ctx.result as { readonly items: readonly Readonly<Record<string, string>>[] };
  const found = ctx.stash.found ?? [];
  for (const row of items) {
    const key = row[attribute] ?? '';
    const listKey = key.slice(key.length - (row['id'] ?? '').length - CREATED_LENGTH);
    if (row['id'] !== ctx.args.input.excludeId && found.indexOf(listKey) < 0) found.push(listKey);
  }
  ctx.stash.found = found;
  return null;
}

/** The newest of what was found, as ids; ends the request with an empty answer when nothing was. */
export function newestFound(ctx: DuplicatesContext): string[] {
  const found = (ctx.stash.found ?? []).sort().reverse();
  const ids: string[] = [];
  for (const listKey of found.slice(0, MAX_DUPLICATES)) ids.push(listKey.slice(CREATED_LENGTH));
  const nothing: Page = { items: [], nextToken: null };
  return ids.length > 0 ? ids : runtime.earlyReturn(nothing);
}
