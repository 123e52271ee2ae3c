import { ApiError } from '@remit-elements/auth-core';
import { integerField, isFields, readableRows, textField, type Fields } from '@remit-elements/auth-core/gateways.js';
import { fromDecimalString } from '@remit-elements/element-kit/format.js';
import type { AccountBalance } from '../../model/account-balance.js';
import type { AccountOutflow, CurrencyOutflow, OutflowSum } from '../../model/account-outflow.js';
import { valueAt, type BalanceNames } from './rest-names.js';

/** The words of the Berlin Group and of Open Banking UK for ISO 20022's codes. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['closingbooked', 'CLBD'],
  ['closingavailable', 'CLAV'],
  ['interimbooked', 'ITBD'],
  ['interimavailable', 'ITAV'],
  ['openingbooked', 'OPBD'],
  ['openingavailable', 'OPAV'],
  ['forwardavailable', 'FWAV'],
  ['previouslyclosedbooked', 'PRCD'],
  ['expected', 'XPCD'],
  ['information', 'INFO'],
]);

/** The balances of one account. One that cannot be read is left out, since the others are still good. */
export function decodeBalances(body: unknown, accountId: string, names: BalanceNames): readonly AccountBalance[] {
  const rows: unknown = Array.isArray(body) ? body : valueAt(body, names.items);
  if (!Array.isArray(rows)) throw malformed('balances');
  return readableRows(rows as readonly unknown[], (row) => decodeBalance(row, accountId, names));
}

function decodeBalance(row: unknown, accountId: string, names: BalanceNames): AccountBalance {
  const at = (name: keyof BalanceNames): unknown => valueAt(row, names[name]);
  const texts: Fields = { type: at('type'), currency: at('currency'), asOf: at('asOf') };
  const [type, currency, asOf] = ['type', 'currency', 'asOf'].map((name) => textField(texts, name)) as [
    string,
    string,
    string,
  ];
  if (!/^\d{4}-\d\d-\d\d/.test(asOf)) throw malformed('asOf');
  const amountMinor = at('amountMinor') ?? fromDecimalString(textOf(at('amount')), currency);
  const isOwed = /^(dbit|debit)$/i.test(String(at('creditDebitIndicator')));
  if (!Number.isSafeInteger(amountMinor)) throw malformed('amount');
  const signed = isOwed ? -Math.abs(amountMinor as number) : (amountMinor as number);
  return { accountId, type: TYPES.get(type.toLowerCase()) ?? type, amountMinor: signed + 0, currency, asOf };
}

/** What is to leave one account, as `{ currencies: [{ currency, unconfirmed: { count, amountMinor }, … }], truncated }`. */
export function decodeRestOutflow(body: unknown, accountId: string): AccountOutflow {
  if (!isFields(body) || !Array.isArray(body['currencies'])) throw malformed('currencies');
  const currencies = (body['currencies'] as readonly unknown[]).map((row): CurrencyOutflow => {
    if (!isFields(row)) throw malformed('currency');
    const { unconfirmed, pending, confirmed } = row;
    const sums = { unconfirmed: sumOf(unconfirmed), pending: sumOf(pending), confirmed: sumOf(confirmed) };
    return { currency: textField(row, 'currency'), ...sums };
  });
  return { accountId, currencies, truncated: body['truncated'] === true };
}

function sumOf(value: unknown): OutflowSum {
  const sum = isFields(value) ? value : { count: 0, amountMinor: 0 };
  return { count: integerField(sum, 'count'), amountMinor: integerField(sum, 'amountMinor') };
}

/** A decimal amount is a text: a number of JSON's may have lost digits on its way. */
function textOf(amount: unknown): string {
  return typeof amount === 'string' ? amount : '';
}

function malformed(name: string): ApiError {
  return new ApiError('MalformedAnswer', `No ${name} that can be read`);
}
