import { isFields, type Fields } from '@remit-elements/auth-core/gateways.js';

/**
 * What a service calls an account's fields: a name, or a path as `holder.name`. `false` says that it has none: then every row
 * is taken to be the session's tenant's, to be of version 1, to be open, not to be the default; the rest is left out.
 */
export interface AccountNames {
  readonly id: string;
  readonly name: string;
  readonly holderName: string;
  readonly iban: string;
  readonly currency: string;
  readonly holderAddress: string | false;
  readonly bic: string | false;
  readonly tenantId: string | false;
  readonly version: string | false;
  readonly status: string | false;
  readonly isDefault: string | false;
}

/** What a service calls the parts of a balance. One of the amounts is enough; the decimal one is a text, as `-12.50`. */
export interface BalanceNames {
  readonly items: string;
  readonly type: string;
  readonly amountMinor: string;
  readonly amount: string;
  readonly currency: string;
  readonly asOf: string;
  /** Where `DBIT` or `Debit` says that the amount is owed. */
  readonly creditDebitIndicator: string;
}

/** What a service calls the parts of a list, and the parameters that it is asked by. */
export interface ListNames {
  readonly items: string;
  readonly nextCursor: string;
  readonly limit: string;
  readonly cursor: string;
}

export const ACCOUNT_NAMES: AccountNames = {
  id: 'id',
  tenantId: 'tenantId',
  version: 'version',
  name: 'name',
  holderName: 'holderName',
  holderAddress: 'holderAddress',
  iban: 'iban',
  bic: 'bic',
  currency: 'currency',
  status: 'status',
  isDefault: 'isDefault',
};

export const BALANCE_NAMES: BalanceNames = {
  items: 'balances',
  type: 'type',
  amountMinor: 'amountMinor',
  amount: 'amount',
  currency: 'currency',
  asOf: 'asOf',
  creditDebitIndicator: 'creditDebitIndicator',
};

export const LIST_NAMES: ListNames = { items: 'items', nextCursor: 'nextCursor', limit: 'limit', cursor: 'cursor' };

/** What stands at a path; undefined where nothing does. */
export function valueAt(row: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (isFields(value) ? ownField(value, name) : undefined), row);
}

/** A row with something at a path. */
export function withValueAt(row: Fields, path: string, value: unknown): Fields {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...row, [name]: value };
  const inner = ownField(row, name);
  return { ...row, [name]: withValueAt(isFields(inner) ? inner : {}, rest.join('.'), value) };
}

function ownField(row: Fields, name: string): unknown {
  return Object.hasOwn(row, name) ? row[name] : undefined;
}
