import {
  decodeConnection,
  integerField,
  isFields,
  optionalText,
  ownRow,
  textField,
} from '@remit-elements/auth-core/gateways.js';
import { ACCOUNT_STATUSES, type Account } from '../model/account.js';
import type { PostalAddress } from '../model/postal-address.js';
import type { AccountPage } from './accounts-gateway.js';

/**
 * Reads an account out of an answer. Fields and enum values of a newer server are passed over, not refused.
 * @throws {ApiError} `TenantMismatch` for a row of another tenant; `MalformedAnswer` when what every account has is missing.
 */
export function decodeAccount(value: unknown, tenantId: string): Account {
  const row = ownRow(value, tenantId);
  const bic = optionalText(row, 'bic');
  const deletedAt = optionalText(row, 'deletedAt');
  const holderAddress = addressOf(row['holderAddress']);
  return {
    id: textField(row, 'id'),
    tenantId,
    version: integerField(row, 'version'),
    name: textField(row, 'name'),
    holderName: textField(row, 'holderName'),
    iban: textField(row, 'iban'),
    currency: textField(row, 'currency'),
    status: ACCOUNT_STATUSES.find((known) => known === row['status']) ?? 'UNKNOWN',
    isDefault: row['isDefault'] === true,
    ...(holderAddress && { holderAddress }),
    ...(bic !== undefined && { bic }),
    ...(deletedAt !== undefined && { deletedAt }),
  };
}

/** Reads a page out of a connection; see `decodeConnection`. */
export function decodePage(value: unknown, tenantId: string): AccountPage {
  const { unreadable, ...page } = decodeConnection(value, (row) => decodeAccount(row, tenantId));
  return { ...page, ...(unreadable > 0 && { unreadable }) };
}

/** The parts that have a text; undefined without any. */
function addressOf(value: unknown): PostalAddress | undefined {
  if (!isFields(value)) return undefined;
  const parts = ['streetName', 'buildingNumber', 'postCode', 'townName', 'country'];
  const address = parts.flatMap((part) => {
    const text = optionalText(value, part);
    return text === undefined ? [] : [[part, text] as const];
  });
  return address.length > 0 ? Object.fromEntries(address) : undefined;
}
