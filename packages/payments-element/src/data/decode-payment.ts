import { ApiError } from '@remit-elements/auth-core';
import {
  CHARGE_BEARERS,
  PAYMENT_STATUSES,
  type DebtorAccount,
  type Payment,
  type PostalAddress,
} from '../model/payment.js';
import type { PaymentPage } from './payments-gateway.js';

type Fields = Readonly<Record<string, unknown>>;

const TEXTS = [
  'creditorBic',
  'endToEndId',
  'remittanceInformation',
  'creditorReference',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'editedBy',
  'submittedBy',
  'approvedBy',
  'rejectionReason',
  'exportMessageId',
  'deletedAt',
] as const;
const ADDRESS_TEXTS = ['streetName', 'buildingNumber', 'postCode', 'townName', 'country'] as const;

/**
 * Reads a payment out of an answer. Fields and enum values of a newer server are passed over, not refused.
 * @throws {ApiError} `TenantMismatch` for a row of another tenant; `MalformedAnswer` when what every payment has is missing.
 */
export function decodePayment(value: unknown, tenantId: string): Payment {
  const row = toRow(value, tenantId);
  const address = decodeAddress(row['creditorAddress']);
  const chargeBearer = CHARGE_BEARERS.find((known) => known === row['chargeBearer']);
  return {
    id: text(row, 'id'),
    tenantId,
    version: integer(row, 'version'),
    status: PAYMENT_STATUSES.find((known) => known === row['status']) ?? 'UNKNOWN',
    debtorAccountId: text(row, 'debtorAccountId'),
    creditorName: text(row, 'creditorName'),
    creditorIban: text(row, 'creditorIban'),
    amountMinor: integer(row, 'amountMinor'),
    currency: text(row, 'currency'),
    requestedExecutionDate: text(row, 'requestedExecutionDate'),
    ...texts(row, TEXTS),
    ...(address && { creditorAddress: address }),
    ...(chargeBearer && { chargeBearer }),
  };
}

/** Reads a debtor account out of an answer; throws as `decodePayment` does. */
export function decodeAccount(value: unknown, tenantId: string): DebtorAccount {
  const row = toRow(value, tenantId);
  return {
    id: text(row, 'id'),
    tenantId,
    name: text(row, 'name'),
    iban: text(row, 'iban'),
    currency: text(row, 'currency'),
    isDefault: row['isDefault'] === true,
  };
}

/**
 * Reads a page out of a connection. Rows that cannot be read are left out and counted, since the others are still good;
 * a single row of another tenant refuses the whole page.
 */
export function decodePage(value: unknown, tenantId: string): Required<Pick<PaymentPage, 'unreadable'>> & PaymentPage {
  const { rows, nextToken } = connectionOf(value);
  const items = readable(rows, (row) => decodePayment(row, tenantId));
  return { items, unreadable: rows.length - items.length, ...(nextToken && { nextToken }) };
}

/** The rows of a connection, undecoded, and where the next page begins. */
export function connectionOf(value: unknown): { rows: readonly unknown[]; nextToken: string | undefined } {
  if (!isFields(value) || !Array.isArray(value['items'])) throw malformed('a list without items');
  const token = value['nextToken'];
  return { rows: value['items'], nextToken: typeof token === 'string' && token !== '' ? token : undefined };
}

/** The rows that `decode` can read; a row of another tenant is no such row, it is an error. */
export function readable<T>(rows: readonly unknown[], decode: (row: unknown) => T): readonly T[] {
  const items: T[] = [];
  for (const row of rows) {
    try {
      items.push(decode(row));
    } catch (cause) {
      if (!(cause instanceof ApiError) || cause.code !== 'MalformedAnswer') throw cause;
    }
  }
  return items;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
  const value = row[name];
  if (typeof value !== 'string' || value === '') throw malformed(`${name} is no text`);
  return value;
}

function integer(row: Fields, name: string): number {
  const value = row[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw malformed(`${name} is no whole number`);
  return value;
}

function texts<K extends string>(row: Fields, names: readonly K[]): Partial<Readonly<Record<K, string>>> {
  const found: Partial<Record<K, string>> = {};
  for (const name of names) {
    const value = row[name];
    if (typeof value === 'string' && value !== '') found[name] = value;
  }
  return found;
}

function decodeAddress(value: unknown): PostalAddress | undefined {
  if (!isFields(value)) return undefined;
  const address = texts(value, ADDRESS_TEXTS);
  return Object.keys(address).length > 0 ? address : undefined;
}

function malformed(what: string): ApiError {
  return new ApiError('MalformedAnswer', `The answer cannot be read: ${what}`);
}
