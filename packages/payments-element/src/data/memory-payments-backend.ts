import { ApiError, type Violation } from '@remit-elements/auth-core';
import { isCurrency } from '@remit-elements/element-kit';
import { ibanProblem } from '@remit-elements/element-kit/reading.js';
import type { DebtorAccount, Payment } from '../model/payment.js';
import { validateDraft, type DraftFacts } from '../model/draft-rules.js';
import type { PaymentDraft } from '../model/payment-draft.js';
import { isOpen, mayPrepare } from '../model/lifecycle.js';
import type { GatewaySession, PaymentCommand } from './payments-gateway.js';

interface Row {
  readonly payment: Payment;
  readonly requestIds: readonly string[];
  /** What it was created with, to tell a repeat from another payment under the same id. */
  readonly created: string | undefined;
}

const FACTS: DraftFacts = { ibanProblem: (iban) => ibanProblem(iban)?.rule, isCurrency };

/**
 * What the server does, in memory and for all tenants: one of these stands behind several gateways, as one server stands
 * behind several sessions. For tests, stories and trying things out; nothing outlives the page.
 */
export class MemoryPaymentsBackend {
  readonly #rows = new Map<string, Row>();
  readonly #accounts: DebtorAccount[] = [];
  readonly #listeners = new Map<(id: string) => void, string>();
  readonly #now: () => number;
  #lastMs = 0;

  constructor(options: { readonly now?: () => number } = {}) {
    this.#now = options.now ?? Date.now;
  }

  /** Puts rows in as they are, each under its own tenant. */
  seed(payments: readonly Payment[], accounts: readonly DebtorAccount[] = []): void {
    for (const payment of payments) {
      this.#rows.set(key(payment.tenantId, payment.id), { payment, requestIds: [], created: undefined });
    }
    this.#accounts.push(...accounts);
  }

  /** A tenant's payments, newest first, without the deleted ones. */
  payments(tenantId: string): readonly Payment[] {
    const own = [...this.#rows.values()].map((row) => row.payment).filter((row) => row.tenantId === tenantId);
    return own.filter((payment) => payment.deletedAt === undefined).sort((a, b) => (place(a) < place(b) ? 1 : -1));
  }

  accounts(tenantId: string): readonly DebtorAccount[] {
    return this.#accounts.filter((account) => account.tenantId === tenantId);
  }

  get(tenantId: string, id: string): Payment | undefined {
    const payment = this.#rows.get(key(tenantId, id))?.payment;
    return payment?.deletedAt === undefined ? payment : undefined;
  }

  /** Carries a command out once, however often it comes. */
  write(session: GatewaySession, command: PaymentCommand): Payment {
    if (!mayPrepare(session.roles)) throw new ApiError('Unauthorized', 'This role prepares no payments');
    const row = this.#rows.get(key(session.tenantId, command.id));
    if (row?.requestIds.includes(command.requestId)) return row.payment;
    if (command.type === 'create') return this.#create(session, command, row);
    if (!row || row.payment.deletedAt !== undefined) throw new ApiError('NotFound');
    if (row.payment.version !== command.version) throw conflict('VersionConflict', row.payment);
    if (!isOpen(row.payment)) throw conflict('StatusConflict', row.payment);
    if (command.type === 'update') return this.#update(session, command, row);
    if (command.type !== 'delete') throw new ApiError('Unexpected', `This gateway has no ${command.type}`);
    return this.#keep(session, row, { ...row.payment, deletedAt: this.#instant() }, command.requestId);
  }

  /** How many listen to changes now. */
  get listeners(): number {
    return this.#listeners.size;
  }

  /** Hears of each change of one tenant, after it was made. */
  listen(tenantId: string, listener: (id: string) => void): () => void {
    this.#listeners.set(listener, tenantId);
    return () => this.#listeners.delete(listener);
  }

  #create(session: GatewaySession, command: PaymentCommand & { type: 'create' }, row: Row | undefined): Payment {
    const created = JSON.stringify(Object.entries(command.draft).sort());
    if (row) {
      if (row.created === created) return row.payment;
      throw new ApiError('IdempotencyConflict');
    }
    this.#check(session, command.draft);
    const at = this.#instant();
    const payment = withoutNulls({
      ...command.draft,
      id: command.id,
      tenantId: session.tenantId,
      version: 0,
      status: 'UNCONFIRMED',
      createdAt: at,
      createdBy: session.subject,
    });
    return this.#keep(session, { payment, requestIds: [], created }, payment, command.requestId, at);
  }

  #update(session: GatewaySession, command: PaymentCommand & { type: 'update' }, row: Row): Payment {
    const next = withoutNulls({ ...row.payment, ...command.changes, status: 'UNCONFIRMED' });
    this.#check(session, next);
    return this.#keep(session, row, next, command.requestId);
  }

  #check(session: GatewaySession, draft: PaymentDraft): void {
    const violations: Violation[] = [...validateDraft(draft, FACTS)];
    const accounts = this.accounts(session.tenantId);
    if (accounts.length > 0 && !accounts.some((account) => account.id === draft.debtorAccountId)) {
      violations.push({ field: 'debtorAccountId', rule: 'reference' });
    }
    if (violations.length > 0) throw new ApiError('ValidationError', 'The payment breaks a rule', { violations });
  }

  #keep(session: GatewaySession, row: Row, next: Payment, requestId: string, at = this.#instant()): Payment {
    const editor = { updatedAt: at, updatedBy: session.subject, editedBy: session.subject };
    const payment: Payment = { ...next, ...editor, version: next.version + 1 };
    const requestIds = [...row.requestIds, requestId];
    this.#rows.set(key(payment.tenantId, payment.id), { payment, requestIds, created: row.created });
    for (const [listener, tenantId] of this.#listeners) if (tenantId === session.tenantId) listener(payment.id);
    return payment;
  }

  /** Never the same instant twice, so that the order of creation is kept. */
  #instant(): string {
    this.#lastMs = Math.max(this.#now(), this.#lastMs + 1);
    return new Date(this.#lastMs).toISOString();
  }
}

function key(tenantId: string, id: string): string {
  return `${tenantId}/${id}`;
}

/** Where a payment stands in the order of creation; also what a page token holds. */
export function place(payment: Payment): string {
  return `${payment.createdAt ?? ''}#${payment.id}`;
}

function conflict(code: 'VersionConflict' | 'StatusConflict', current: Payment): ApiError {
  return new ApiError(code, code, { current, currentVersion: current.version });
}

/** A stored row has no nulls: what was cleared is not there. */
function withoutNulls(row: Readonly<Record<string, unknown>>): Payment {
  const entries = Object.entries(row).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as unknown as Payment;
}
