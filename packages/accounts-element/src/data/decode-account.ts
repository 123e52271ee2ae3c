import { ApiError } from '@remit-elements/auth-core';
import { ACCOUNT_STATUSES, type Account } from '../model/account.js';
import type { AccountPage } from './accounts-gateway.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads an account out of an answer. Fields and enum values of a newer server are passed over, not refused.
 * @throws {ApiError} `TenantMismatch` for a row of another tenant; `MalformedAnswer` when what every account has is missing.
 */
export function decodeAccount(value: unknown, tenantId: string): Account {
  const row = toRow(value, tenantId);
  const bic = optional(row, 'bic');
  const deletedAt = optional(row, 'deletedAt');
  return {
    id: text(row, 'id'),
    tenantId,
    version: version(row),
    name: text(row, 'name'),
    holderName: text(row, 'holderName'),
    iban: text(row, 'iban'),
    currency: text(row, 'currency'),
    status: ACCOUNT_STATUSES.find((known) => known === row['status']) ?? 'UNKNOWN',
    isDefault: row['isDefault'] === true,
    ...(bic !== undefined && { bic }),
    ...(deletedAt !== undefined && { deletedAt }),
  };
}

/**
 * Reads a page out of a connection. Rows that cannot be read are left out and counted, since the others are still good;
 * a single row of another tenant refuses the whole page.
 */
export function decodePage(value: unknown, tenantId: string): AccountPage {
  if (!isFields(value) || !Array.isArray(value['items'])) throw malformed('a list without items');
  const rows: readonly unknown[] = value['items'];
  const items = rows.flatMap((row) => readable(row, tenantId));
  const unreadable = rows.length - items.length;
  const nextToken = optional(value, 'nextToken');
  return { items, ...(nextToken !== undefined && { nextToken }), ...(unreadable > 0 && { unreadable }) };
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readable(row: unknown, tenantId: string): readonly Account[] {
  try {
    return [decodeAccount(row, tenantId)];
  } catch (cause) {
    if (cause instanceof ApiError && cause.code === 'MalformedAnswer') return [];
    throw cause;
  }
}

/** The tenant is judged before anything else is looked at. */
function toRow(value: unknown, tenantId: string): Fields {
  if (!isFields(value)) throw malformed('no row');
  const owner = value['tenantId'];
  if (typeof owner !== 'string' || owner === '') throw malformed('a row without tenantId');
  if (owner !== tenantId) throw new ApiError('TenantMismatch', 'A row of another tenant');
  return value;
}

function text(row: Fields, name: string): string {
  const value = optional(row, name);
  if (value === undefined) throw malformed(`${name} is no text`);
  return value;
}

function optional(row: Fields, name: string): string | undefined {
  const value = row[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function version(row: Fields): number {
  const value = row['version'];
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw malformed('version is no whole number');
  return value;
}

function malformed(what: string): ApiError {
  return new ApiError('MalformedAnswer', `The answer cannot be read: ${what}`);
}
