import { ApiError } from '../api-error.js';
import { isFields, type Fields } from '../error-code.js';

/**
 * A row out of an answer, provided that it is the tenant's; that is judged before anything else is looked at.
 * @throws {ApiError} `TenantMismatch` for a row of another tenant, `MalformedAnswer` for what is no row.
 */
export function ownRow(value: unknown, tenantId: string): Fields {
  if (!isFields(value) || !value['tenantId']) throw malformed('tenantId');
  if (value['tenantId'] !== tenantId) throw new ApiError('TenantMismatch', 'A row of another tenant');
  return value;
}

/** @throws {ApiError} `MalformedAnswer` unless the field is a text with something in it. */
export function textField(row: Fields, name: string): string {
  return optionalText(row, name) ?? fail(name);
}

/** A text with something in it; undefined for anything else. */
export function optionalText(row: Fields, name: string): string | undefined {
  const value = row[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** @throws {ApiError} `MalformedAnswer` unless the field is a safe integer. */
export function integerField(row: Fields, name: string): number {
  const value = row[name];
  return Number.isSafeInteger(value) ? (value as number) : fail(name);
}

/** A page of decoded rows. */
export interface DecodedPage<T> {
  readonly items: readonly T[];
  /** Absent on the last page. */
  readonly nextToken?: string;
  /** How many rows could not be read and are left out. */
  readonly unreadable: number;
}

/**
 * Reads a page out of a connection. Rows that cannot be read are left out and counted, since the others are still good;
 * a row of another tenant is no such row: it refuses the whole page.
 */
export function decodeConnection<T>(value: unknown, decode: (row: unknown) => T): DecodedPage<T> {
  if (!isFields(value) || !Array.isArray(value['items'])) throw malformed('items');
  const rows: readonly unknown[] = value['items'];
  const items = readableRows(rows, decode);
  const nextToken = optionalText(value, 'nextToken');
  return { items, unreadable: rows.length - items.length, ...(nextToken !== undefined && { nextToken }) };
}

/** The rows that `decode` can read. */
export function readableRows<T>(rows: readonly unknown[], decode: (row: unknown) => T): readonly T[] {
  return rows.flatMap((row) => {
    try {
      return [decode(row)];
    } catch (cause) {
      if (cause instanceof ApiError && cause.code === 'MalformedAnswer') return [];
      throw cause;
    }
  });
}

function fail(name: string): never {
  throw malformed(name);
}

function malformed(name: string): ApiError {
  return new ApiError('MalformedAnswer', `No ${name} that can be read`);
}
