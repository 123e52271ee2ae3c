import type { CallOptions } from '../payments-gateway.js';
import type { DebtorAccount, PaymentStatus } from '../../model/payment.js';

/**
 * What the model calls a payment's fields. `false` says that it has none: every payment is then unconfirmed, of the one
 * `currency` that the options name, of the one account that they list; and a draft that fills an optional field is refused.
 */
export interface AmplifyModelNames {
  /** The `ownerField` of the model's rule. */
  readonly tenantId: string;
  readonly creditorName: string;
  readonly creditorIban: string;
  /** Whole minor units or decimal, see `money`. */
  readonly amountMinor: string;
  /** `AWSDate`, or a text as `2026-11-30`. */
  readonly requestedExecutionDate: string;
  readonly currency: string | false;
  readonly debtorAccountId: string | false;
  readonly status: string | false;
  /** An `Int` of the model's own that rises with each write; see `versions`. */
  readonly version: string | false;
  readonly createdAt: string | false;
  readonly updatedAt: string | false;
  readonly creditorBic: string | false;
  /** Of a custom type with `streetName buildingNumber postCode townName country`. */
  readonly creditorAddress: string | false;
  readonly endToEndId: string | false;
  readonly remittanceInformation: string | false;
  readonly creditorReference: string | false;
  readonly chargeBearer: string | false;
}

/**
 * How a change that somebody else made meanwhile is noticed. `updatedAt`: by the time that every generated mutation writes;
 * `field`: by a number of the model's own; `conflictDetection`: by `_version`, where the API detects conflicts
 * optimistically; `none`: not at all, and the last one to write wins.
 */
export type AmplifyVersions = 'none' | 'updatedAt' | 'field' | 'conflictDetection';

export interface AmplifyModelOptions {
  /** The accounts that payments leave from, or how they are read; all of the session's tenant. */
  readonly accounts: readonly DebtorAccount[] | ((options: CallOptions) => Promise<readonly DebtorAccount[]>);
  /** The model's name; `Payment` when not given. */
  readonly model?: string;
  /** As the list operation spells it after `list`; the model's name and an `s` when not given. */
  readonly plural?: string;
  readonly names?: Partial<AmplifyModelNames>;
  /** How an amount is stored: whole minor units; decimal, in a `Float`; or decimal, in a `String`. `minor` when not given. */
  readonly money?: 'minor' | 'decimal' | 'text';
  /** Of all payments, where the model has no field for it. */
  readonly currency?: string;
  /** The model's words, as `{ DRAFT: 'UNCONFIRMED' }`; of two for one the first is written. A payment without any is unconfirmed. */
  readonly statuses?: Readonly<Record<string, PaymentStatus>>;
  /** `none` when not given. */
  readonly versions?: AmplifyVersions;
  /** The query of an index by tenant, sorted by the time of creation, as `paymentsByTenantIdAndCreatedAt`: newest first, and no other tenant's rows read. */
  readonly listBy?: string;
  /**
   * `sent` where the model wants the tenant with a new payment and with subscriptions, as `tenantId: String!` does; it is the
   * session's then, and never another. `claim`, when not given, leaves it to the resolvers.
   */
  readonly tenant?: 'claim' | 'sent';
  /** What every new payment has beside its draft, for required fields that the elements know nothing of. */
  readonly createWith?: Readonly<Record<string, unknown>>;
  /** Fields that mutations answer beside those that are named: what a host's own subscriptions select arrives no other way. */
  readonly alsoSelect?: readonly string[];
  /** False where the model has no subscriptions. */
  readonly live?: boolean;
  /** How many rows one request reads at most, whosever they are; 500 when not given, 1,000 at most. With `listBy` it has no use. */
  readonly rowsPerRead?: number;
  /** How long one request may take, in ms; 15,000 when not given. */
  readonly deadlineMs?: number;
}

const NAMES: AmplifyModelNames = {
  tenantId: 'tenantId',
  creditorName: 'creditorName',
  creditorIban: 'creditorIban',
  amountMinor: 'amountMinor',
  requestedExecutionDate: 'requestedExecutionDate',
  currency: 'currency',
  debtorAccountId: 'debtorAccountId',
  createdAt: 'createdAt',
  updatedAt: 'updatedAt',
  status: false,
  version: false,
  creditorBic: false,
  creditorAddress: false,
  endToEndId: false,
  remittanceInformation: false,
  creditorReference: false,
  chargeBearer: false,
};

/** The model, with all that was not said. */
export interface AmplifyModel {
  readonly name: string;
  readonly plural: string;
  readonly names: AmplifyModelNames;
  readonly versions: AmplifyVersions;
  readonly options: AmplifyModelOptions;
}

const NAME = /^[_A-Za-z][_0-9A-Za-z]*$/;

/** @throws {TypeError} For options that do not go together, or would not make a document. */
export function amplifyModel(options: AmplifyModelOptions): AmplifyModel {
  const { model: name = 'Payment', plural = `${name}s`, versions = 'none', accounts, currency, listBy } = options;
  const names = { ...NAMES, ...options.names };
  for (const each of [name, plural, listBy ?? name, ...Object.values(names), ...(options.alsoSelect ?? [])])
    if (each !== false && !NAME.test(each)) throw new TypeError(`${each} is no name of GraphQL's`);
  const isOneAccount = Array.isArray(accounts) && accounts.length === 1;
  if (!names.debtorAccountId && !isOneAccount) throw new TypeError('Without debtorAccountId there is one account');
  if (!names.currency && !currency) throw new TypeError('Without a field for it, currency must be given');
  if (versions === 'field' && !names.version) throw new TypeError('versions: field needs names.version');
  if (versions === 'updatedAt' && !names.updatedAt) throw new TypeError('versions: updatedAt needs names.updatedAt');
  if (names.status && !Object.values(options.statuses ?? {}).includes('UNCONFIRMED'))
    throw new TypeError('One of statuses must be UNCONFIRMED: it is what a new payment is');
  return { name, plural, names, versions, options };
}
