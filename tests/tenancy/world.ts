import { randomUUID } from 'node:crypto';
import {
  memberClaims,
  startTestBackend,
  type ApiOperation,
  type TestBackend,
  type TestBackendOptions,
} from '@remit-elements/local-backend/testing.js';
import { Api, readOperations } from '../support/api.js';
import type { Role } from '../support/roles.js';

export const TENANTS = ['tenant-a', 'tenant-b'] as const;

/** In which state a payment must be for a call to be good, where it is another than unconfirmed. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  withdrawPayment: ['submitPayment'],
  approvePayment: ['submitPayment'],
  rejectPayment: ['submitPayment'],
  markPaymentExported: ['submitPayment', 'approvePayment'],
  restorePayment: ['deletePayment'],
};
const WHO: Readonly<Record<string, Role>> = {
  submitPayment: 'preparer',
  approvePayment: 'approver',
  deletePayment: 'preparer',
};

/** What is stored for one company, as its owner reads it. */
type Snapshot = Readonly<Record<string, unknown>>;

/** Two companies alike, and a call of each operation of the schema that is good in both. */
export class World {
  readonly backend: TestBackend;
  readonly api: Api;
  #round = 0;

  private constructor(backend: TestBackend, api: Api) {
    this.backend = backend;
    this.api = api;
  }

  static async create(options: TestBackendOptions = {}): Promise<World> {
    const backend = await startTestBackend({ payments: 3, ...options });
    return new World(backend, new Api(backend, await readOperations()));
  }

  nextId(): string {
    return `target-${String((this.#round += 1))}`;
  }

  /** A member's token, by default of the four whom every tenant has. */
  token(tenantId: string, role: Role, sub?: string): Promise<string> {
    return this.backend.identity.token(memberClaims(tenantId, role, sub));
  }

  /** Brings about, in each of the companies, what the call of an operation needs, all under one id. */
  async aim(operation: ApiOperation, id: string, ...tenants: readonly string[]): Promise<Record<string, unknown>> {
    const steps = NEEDS[operation.field] ?? [];
    if (!isCreation(operation)) for (const tenantId of tenants) await this.#plant(id, tenantId, steps);
    return this.variables(operation, id, tenants[0] ?? 'tenant-a');
  }

  async variables(operation: ApiOperation, id: string, tenantId: string): Promise<Record<string, unknown>> {
    const version = operation.field.endsWith('Tenant')
      ? (await this.api.must(await this.token(tenantId, 'viewer'), 'getTenant'))['version']
      : 1 + (NEEDS[operation.field]?.length ?? 0);
    return operation.variables({ ...valuesFor(id), version });
  }

  async #plant(id: string, tenantId: string, steps: readonly string[]): Promise<void> {
    const [preparer, admin] = [await this.token(tenantId, 'preparer'), await this.token(tenantId, 'admin')];
    await this.api.must(preparer, 'createPayment', { input: paymentInput(id) });
    await this.api.must(admin, 'createAccount', { input: accountInput(id) });
    await this.backend.plantMember(tenantId, id, ['viewer']);
    for (const [place, field] of steps.entries()) {
      const token = await this.token(tenantId, WHO[field] ?? 'admin');
      await this.api.must(token, field, { input: { id, version: place + 1 } });
    }
  }

  /** Everything that the owner can read, the target by its id, and, of a tombstone, what a repeat of its creation tells. */
  async snapshot(tenantId: string, target: string, operation: ApiOperation): Promise<Snapshot> {
    const token = await this.token(tenantId, 'admin');
    const answer = async (field: string, variables: object = {}) => {
      const { value, code } = await this.api.call(token, field, variables);
      return { value, code };
    };
    const tombstone = NEEDS[operation.field]?.includes('deletePayment')
      ? { tombstone: await answer('createPayment', { input: paymentInput(target) }) }
      : {};
    return {
      payments: await this.api.all(token, 'listPayments'),
      accounts: await this.api.all(token, 'listAccounts'),
      members: await this.api.all(token, 'listMembers'),
      tenant: await answer('getTenant'),
      payment: await answer('getPayment', { id: target }),
      account: await answer('getAccount', { id: target }),
      ...tombstone,
    };
  }

  /** Both companies, so that a trace in either shows. */
  snapshots(target: string, operation: ApiOperation): Promise<readonly Snapshot[]> {
    return Promise.all(TENANTS.map((it) => this.snapshot(it, target, operation)));
  }
}

export const isCreation = ({ field }: ApiOperation): boolean => field.startsWith('create');

function paymentInput(id: string) {
  const { debtorAccountId, creditorName, creditorIban, amountMinor, currency, requestedExecutionDate } = PAYMENT;
  return { id, debtorAccountId, creditorName, creditorIban, amountMinor, currency, requestedExecutionDate };
}

function accountInput(id: string) {
  return { id, name: PAYMENT.name, holderName: 'Somebody', iban: PAYMENT.iban, currency: PAYMENT.currency };
}

const PAYMENT = {
  debtorAccountId: 'main-account',
  creditorName: 'Written by a call',
  creditorIban: 'DE89370400440532013000',
  amountMinor: 100,
  currency: 'EUR',
  requestedExecutionDate: '2030-01-15',
  name: 'Written by a call',
  iban: 'DE89370400440532013000',
};

/** Values that make a call good; `id` is the row that it names. */
function valuesFor(id: string): Record<string, unknown> {
  return {
    ...PAYMENT,
    ...{ id, requestId: randomUUID(), reason: 'Not ours', messageId: 'MSG-1', roles: ['preparer'] },
    ...{ email: `${id}@nowhere.example`, approvalPolicy: 'FOUR_EYES' },
  };
}
