import { isFields, optionalText, ownRow, textField } from '@remit-elements/auth-core/gateways.js';
import type { DebtorAccount } from '../model/payment.js';
import { optionalTexts } from './decode-row.js';
import { ADDRESS_TEXTS } from './detail-fields.js';

/** Read only to tell a bank who pays: a document of its own, so that a list and a form ask for nothing of it. */
export const LIST_DEBTOR_ACCOUNTS = `query ListDebtorAccounts($limit: Int, $nextToken: String) {
  listAccounts(limit: $limit, nextToken: $nextToken) {
    items { id tenantId name iban currency isDefault holderName holderAddress { ${ADDRESS_TEXTS} } bic } nextToken
  }
}`;

/** Closed or not: a payment may have left from it, or been confirmed, before. */
export function decodeDebtorAccount(value: unknown, tenantId: string): DebtorAccount {
  const row = ownRow(value, tenantId);
  const { holderAddress } = row;
  const address = isFields(holderAddress) ? optionalTexts(holderAddress, ADDRESS_TEXTS) : {};
  const [holderName, bic] = [optionalText(row, 'holderName'), optionalText(row, 'bic')];
  return {
    id: textField(row, 'id'),
    tenantId,
    name: textField(row, 'name'),
    iban: textField(row, 'iban'),
    currency: textField(row, 'currency'),
    isDefault: row['isDefault'] === true,
    ...(holderName && { holderName }),
    ...(bic && { bic }),
    ...(Object.keys(address).length > 0 && { holderAddress: address }),
  };
}
