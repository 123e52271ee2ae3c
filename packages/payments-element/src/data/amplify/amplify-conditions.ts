import type { Fields } from '@remit-elements/auth-core/gateways.js';
import type { PaymentStatus } from '../../model/payment.js';
import type { PaymentFilter } from '../../model/payment-query.js';
import type { AmplifyModel } from './amplify-options.js';
import type { AmplifyRows } from './amplify-rows.js';

/** What the table itself can leave out of a list. The rest is left out here: its `contains` minds the case, and a decimal amount knows no digits. */
export function amplifyFilter({ names }: AmplifyModel, rows: AmplifyRows, filter: PaymentFilter): Fields | undefined {
  const { status, debtorAccountId, currency, executionDateFrom, executionDateTo } = filter;
  const all: Fields[] = [];
  const add = (name: string | false, condition: Fields): void => {
    if (name !== false) all.push({ [name]: condition });
  };
  if (currency !== undefined) add(names.currency, { eq: currency });
  if (debtorAccountId !== undefined) add(names.debtorAccountId, { eq: debtorAccountId });
  if (executionDateFrom !== undefined) add(names.requestedExecutionDate, { ge: executionDateFrom });
  if (executionDateTo !== undefined) add(names.requestedExecutionDate, { le: executionDateTo });
  const any = status && statusIn(names.status, rows, status);
  if (any) all.push(any);
  return all.length > 0 ? { and: all } : undefined;
}

/** Under which a change or a deletion is carried out: from that version, and of a payment that is open. */
export function amplifyCondition(
  { names, versions }: AmplifyModel,
  rows: AmplifyRows,
  version: number,
): Fields | undefined {
  const all: Fields[] = [];
  if (versions === 'updatedAt') all.push({ [String(names.updatedAt)]: { eq: new Date(version).toISOString() } });
  if (versions === 'field') {
    const name = String(names.version);
    const same = { [name]: { eq: version } };
    // Rows from before the model had the field count as of version 1.
    all.push(version === 1 ? { or: [same, { [name]: { attributeExists: false } }] } : same);
  }
  const open = statusIn(names.status, rows, ['UNCONFIRMED', 'REJECTED']);
  if (open) all.push(open);
  return all.length > 0 ? { and: all } : undefined;
}

/** Undefined where the model has no statuses. One that is not there is unconfirmed. */
function statusIn(name: string | false, rows: AmplifyRows, statuses: readonly PaymentStatus[]): Fields | undefined {
  if (name === false) return undefined;
  const words = statuses.flatMap((status) => rows.wordsFor(status));
  const none = { [name]: { attributeExists: false } };
  // Of no status at all: what can never be.
  if (words.length === 0) return { and: [none, { [name]: { attributeExists: true } }] };
  return {
    or: [...words.map((word) => ({ [name]: { eq: word } })), ...(statuses.includes('UNCONFIRMED') ? [none] : [])],
  };
}
