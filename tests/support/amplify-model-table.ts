import { createHash } from 'node:crypto';
import type { GraphQLErrorEntry } from '@remit-elements/auth-core';

export type Row = Record<string, unknown> & { id: string };
type Condition = Readonly<Record<string, unknown>>;

/** What a resolver says in place of an answer. */
export class ResolverError extends Error {
  readonly entry: GraphQLErrorEntry;

  constructor(errorType: string, data: unknown = null) {
    super(errorType);
    this.entry = { errorType, message: `${errorType} (Service: DynamoDb, Status Code: 400)`, data };
  }
}

export const CONDITION_FAILED = 'DynamoDB:ConditionalCheckFailedException';

/** Rows as DynamoDB holds them: a scan goes by the keys' hashes, and a page is as many rows as were read. */
export class ModelTable {
  readonly rows = new Map<string, Row>();

  scan(
    limit: number,
    nextToken: string | undefined,
    fits: (row: Row) => boolean,
  ): { items: Row[]; nextToken: string | null } {
    const all = [...this.rows.values()].sort((one, other) => compare(hashOf(one.id), hashOf(other.id)));
    return pageOf(all, limit, nextToken, ({ id }) => hashOf(id), fits);
  }

  /** An index: one tenant's rows by time of creation. */
  query(
    [field, tenantId]: readonly [string, string],
    isDescending: boolean,
    page: readonly [number, string | undefined, (row: Row) => boolean],
  ): { items: Row[]; nextToken: string | null } {
    const placeOf = (row: Row): string => `${String(row['createdAt'])} ${row.id}`;
    const own = [...this.rows.values()].filter((row) => row[field] === tenantId);
    own.sort((one, other) => compare(placeOf(one), placeOf(other)) * (isDescending ? -1 : 1));
    const [limit, nextToken, fits] = page;
    return pageOf(own, limit, nextToken, placeOf, fits, isDescending);
  }
}

function pageOf(
  rows: readonly Row[],
  limit: number,
  nextToken: string | undefined,
  placeOf: (row: Row) => string,
  fits: (row: Row) => boolean,
  isDescending = false,
): { items: Row[]; nextToken: string | null } {
  const after = nextToken === undefined ? undefined : placeIn(nextToken);
  const isBehind = (row: Row): boolean =>
    after === undefined || (isDescending ? compare(placeOf(row), after) < 0 : compare(placeOf(row), after) > 0);
  const left = rows.filter(isBehind);
  const read = left.slice(0, limit);
  const last = read.at(-1);
  const token = last && left.length > read.length ? Buffer.from(placeOf(last)).toString('base64') : null;
  return { items: read.filter(fits), nextToken: token };
}

function placeIn(token: string): string {
  const place = Buffer.from(token, 'base64').toString();
  if (Buffer.from(place).toString('base64') !== token) throw new ResolverError('DynamoDB:DynamoDbException');
  return place;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}

/** Whether a row fits a filter or a condition, as DynamoDB compares: what is not there compares with nothing. */
export function fitsCondition(row: Row, condition: Condition | null | undefined): boolean {
  return Object.entries(condition ?? {}).every(([field, wanted]) => {
    if (field === 'and') return (wanted as Condition[]).every((each) => fitsCondition(row, each));
    if (field === 'or') return (wanted as Condition[]).some((each) => fitsCondition(row, each));
    if (field === 'not') return !fitsCondition(row, wanted as Condition);
    return Object.entries(wanted as Condition).every(([operator, value]) => holds(row[field], operator, value));
  });
}

function holds(stored: unknown, operator: string, value: unknown): boolean {
  const isThere = stored !== undefined && stored !== null;
  if (operator === 'attributeExists') return isThere === value;
  if (operator === 'ne') return stored !== value;
  if (!isThere || typeof stored !== typeof value) return false;
  const [one, other] = [stored as string, value as string];
  if (operator === 'eq') return one === other;
  if (operator === 'le') return one <= other;
  if (operator === 'lt') return one < other;
  if (operator === 'ge') return one >= other;
  if (operator === 'gt') return one > other;
  if (operator === 'contains') return one.includes(other);
  throw new Error(`No ${operator} here yet`);
}
