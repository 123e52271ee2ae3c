import { randomUUID } from 'node:crypto';
import { startTestBackend, type HttpAnswer, type TestBackend } from '@remit-elements/local-backend/testing.js';
import { afterAll } from 'vitest';

const PAYMENT = `id tenantId version status debtorAccountId creditorName creditorIban creditorBic amountMinor currency
  requestedExecutionDate endToEndId remittanceInformation creditorReference chargeBearer createdAt createdBy updatedAt
  updatedBy editedBy submittedBy approvedBy rejectionReason exportMessageId deletedAt
  creditorAddress { streetName buildingNumber postCode townName country }
  history { version action by byName requestId changes { field from to } }`;
const ACCOUNT = 'id tenantId version name holderName iban bic currency status isDefault deletedAt';
const TENANT = 'id name approvalPolicy version';
const SELECTIONS: Readonly<Record<string, string>> = { Payment: PAYMENT, Account: ACCOUNT, Tenant: TENANT };

export type Row = Readonly<Record<string, unknown>>;

/** What a mutation came to: the row, or the error's code with what came along. */
export interface Outcome {
  readonly row?: Row;
  readonly code?: string;
  readonly data?: unknown;
  readonly info?: unknown;
}

function outcomeOf(answer: HttpAnswer, field: string): Outcome {
  const error = answer.errors?.[0];
  if (error) return { code: error.errorType, data: error.data, info: error.errorInfo };
  return { row: answer.data?.[field] as Row };
}

/** One company's people at the API, each by the role. */
export class Company {
  readonly #backend: TestBackend;
  readonly tenantId: string;

  constructor(backend: TestBackend, tenantId: string) {
    this.#backend = backend;
    this.tenantId = tenantId;
  }

  /** Calls a mutation, as `submitPayment`. */
  async call(role: string, field: string, input: object): Promise<Outcome> {
    const name = field.charAt(0).toUpperCase() + field.slice(1);
    const noun = Object.keys(SELECTIONS).find((it) => field.includes(it)) ?? 'Payment';
    const document = `mutation M($input: ${name}Input!) { ${field}(input: $input) { ${SELECTIONS[noun] ?? ''} } }`;
    const token = await this.#backend.tokenOf(this.tenantId, role);
    return outcomeOf(await this.#backend.post(token, document, { input }), field);
  }

  async query(document: string, variables: object = {}, role = 'viewer'): Promise<Row> {
    const answer = await this.#backend.post(await this.#backend.tokenOf(this.tenantId, role), document, variables);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data ?? {};
  }

  async payment(id: unknown): Promise<Row | null> {
    const { getPayment } = await this.query(`query Q($id: ID!) { getPayment(id: $id) { ${PAYMENT} } }`, { id });
    return getPayment as Row | null;
  }

  async account(id: unknown): Promise<Row | null> {
    const { getAccount } = await this.query(`query Q($id: ID!) { getAccount(id: $id) { ${ACCOUNT} } }`, { id });
    return getAccount as Row | null;
  }

  async tenant(): Promise<Row> {
    return (await this.query(`query Q { getTenant { ${TENANT} } }`))['getTenant'] as Row;
  }

  async listed(id: unknown): Promise<boolean> {
    const { listPayments } = await this.query('query Q { listPayments(limit: 100) { items { id } } }');
    return (listPayments as { items: Row[] }).items.some((it) => it['id'] === id);
  }

  /** An open account, which payments are made from. */
  async newAccount(more: object = {}): Promise<Row> {
    const input = {
      id: randomUUID(),
      name: 'Main account',
      holderName: 'Company A',
      iban: 'DE75512108001245126199',
      currency: 'EUR',
      ...more,
    };
    return rowOf(await this.call('admin', 'createAccount', input));
  }

  /** A new payment, and the steps that bring it to a status. */
  async newPayment(account: Row, steps: readonly (readonly [role: string, field: string, more?: object])[] = []) {
    const input = {
      id: randomUUID(),
      debtorAccountId: account['id'],
      creditorName: 'Nordwind GmbH',
      creditorIban: 'DE89370400440532013000',
      amountMinor: 125000,
      currency: 'EUR',
      requestedExecutionDate: '2030-01-15',
    };
    let row = rowOf(await this.call('preparer', 'createPayment', input));
    for (const [role, field, more] of steps) row = rowOf(await this.call(role, field, { ...change(row), ...more }));
    return row;
  }
}

/** What names a row and its version in a change. */
export function change(row: Row, more: object = {}): { id: unknown; version: unknown; requestId: string } {
  return { id: row['id'], version: row['version'], requestId: randomUUID(), ...more };
}

/** @throws When it did not come to a row. */
export function rowOf(outcome: Outcome): Row {
  if (!outcome.row) throw new Error(`no row but ${JSON.stringify(outcome)}`);
  return outcome.row;
}

export const SUBMITTED = ['preparer', 'submitPayment'] as const;
export const APPROVED = ['approver', 'approvePayment'] as const;
export const REJECTED = ['approver', 'rejectPayment', { reason: 'The amount differs' }] as const;
export const EXPORTED = ['preparer', 'markPaymentExported', { messageId: 'MSG-2026-001' }] as const;

/** A backend for the tests of one file, removed after them, with a company that has an account to pay from. */
export async function companyWithAccount(): Promise<{ backend: TestBackend; company: Company; account: Row }> {
  const backend = await startTestBackend();
  afterAll(() => backend.remove());
  const company = new Company(backend, 'tenant-a');
  return { backend, company, account: await company.newAccount() };
}
