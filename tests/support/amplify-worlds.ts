import { fakeSession } from '@remit-elements/auth-core/testing.js';
import type { AmplifyModelOptions } from '@remit-elements/payments-element/amplify-model.js';
import type { Payment, PaymentsGateway } from '@remit-elements/payments-element';
import { amplifyModelGateway } from '@remit-elements/payments-element/amplify-model.js';
import { accountFixtures, paymentFixtures, TENANT_A, TENANT_B } from '@remit-elements/payments-element/testing.js';
import { AmplifyModelApi } from './amplify-model-api.js';
import { PLAIN_FIELDS, type ModelSpec } from './amplify-model-schema.js';
import type { Row } from './amplify-model-table.js';

export interface AmplifyCase {
  readonly spec: ModelSpec;
  readonly options: Omit<AmplifyModelOptions, 'accounts'>;
  /** A payment as the model's author would have stored it. */
  rowOf(payment: Payment): Row;
}

const STATUSES = {
  UNCONFIRMED: 'UNCONFIRMED',
  PENDING_APPROVAL: 'PENDING_APPROVAL',
  CONFIRMED: 'CONFIRMED',
  EXPORTED: 'EXPORTED',
  REJECTED: 'REJECTED',
} as const;

/** Whose author took our names, keeps a version, and lists by scanning the table. */
export const OWN_VERSION: AmplifyCase = {
  spec: {
    fields: {
      ...PLAIN_FIELDS,
      creditorBic: 'String',
      creditorAddress: 'PostalAddress',
      endToEndId: 'String',
      remittanceInformation: 'String',
      creditorReference: 'String',
      chargeBearer: 'String',
      status: 'String',
      version: 'Int',
    },
  },
  options: {
    versions: 'field',
    statuses: STATUSES,
    names: {
      version: 'version',
      status: 'status',
      ...Object.fromEntries(
        [
          'creditorBic',
          'creditorAddress',
          'endToEndId',
          'remittanceInformation',
          'creditorReference',
          'chargeBearer',
        ].map((name) => [name, name]),
      ),
    },
  },
  rowOf: (payment) => ({ ...payment }),
};

/** Whose author has words of their own, decimal amounts, conflict detection and an index. */
export const OWN_WORDS: AmplifyCase = {
  spec: {
    name: 'Remittance',
    tenantField: 'companyId',
    tenantType: 'ID!',
    conflictDetection: true,
    indexQuery: 'remittancesByCompanyIdAndCreatedAt',
    fields: {
      title: 'String!',
      payee: 'String!',
      payeeIban: 'String!',
      amount: 'Float!',
      ccy: 'String!',
      dueOn: 'AWSDate!',
      accountId: 'ID!',
      note: 'String',
      reference: 'String',
      state: 'String',
    },
  },
  options: {
    model: 'Remittance',
    tenant: 'sent',
    listBy: 'remittancesByCompanyIdAndCreatedAt',
    versions: 'conflictDetection',
    money: 'decimal',
    createWith: { title: 'Payment' },
    statuses: {
      DRAFT: 'UNCONFIRMED',
      OPEN: 'UNCONFIRMED',
      WAITING: 'PENDING_APPROVAL',
      DONE: 'CONFIRMED',
      SENT: 'EXPORTED',
      NO: 'REJECTED',
    },
    names: {
      tenantId: 'companyId',
      creditorName: 'payee',
      creditorIban: 'payeeIban',
      amountMinor: 'amount',
      currency: 'ccy',
      requestedExecutionDate: 'dueOn',
      debtorAccountId: 'accountId',
      remittanceInformation: 'note',
      endToEndId: 'reference',
      status: 'state',
    },
  },
  rowOf: (payment) => {
    const words = {
      UNCONFIRMED: 'OPEN',
      PENDING_APPROVAL: 'WAITING',
      CONFIRMED: 'DONE',
      EXPORTED: 'SENT',
      REJECTED: 'NO',
    };
    const digits = { JPY: 0 }[payment.currency] ?? 2;
    return {
      id: payment.id,
      companyId: payment.tenantId,
      title: 'Old payment',
      payee: payment.creditorName,
      payeeIban: payment.creditorIban,
      amount: payment.amountMinor / 10 ** digits,
      ccy: payment.currency,
      dueOn: payment.requestedExecutionDate,
      accountId: payment.debtorAccountId,
      note: payment.remittanceInformation,
      reference: payment.endToEndId,
      state: words[payment.status as keyof typeof words],
      createdAt: payment.createdAt,
      _version: payment.version,
    };
  },
};

/** The API of a case, with forty payments of each company under ids of their own: a table has one row of an id. */
export function apiOf({ spec, rowOf }: AmplifyCase): AmplifyModelApi {
  const api = new AmplifyModelApi(spec);
  for (const tenantId of [TENANT_A, TENANT_B]) {
    const own = paymentFixtures(40, { tenantId }).map((payment) => ({ ...payment, id: `${tenantId}-${payment.id}` }));
    api.seed(own.map((payment) => rowOf(payment)));
  }
  return api;
}

export function gatewayOf(
  api: AmplifyModelApi,
  { options }: AmplifyCase,
  session: Parameters<typeof fakeSession>[0] = {},
): PaymentsGateway {
  const client = api.client(fakeSession(session));
  return amplifyModelGateway(client, { ...options, accounts: accountFixtures(client.session.tenantId) });
}
