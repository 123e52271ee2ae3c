import { ApiError, type Violation } from '@remit-elements/auth-core';
import { LIFECYCLE, mayPrepare, type LifecycleStep } from '../model/lifecycle.js';
import { openAccounts } from '../model/open-accounts.js';
import { NEWEST_FIRST } from '../model/payment-order.js';
import type { DebtorAccount, Payment, PaymentEvent } from '../model/payment.js';
import type { DuplicateQuery, PaymentFilter, PaymentSort } from '../model/payment-query.js';
import {
  attributesOf,
  changesOf,
  contentOf,
  fingerprint,
  SINGLE_NOTE,
  type PaymentChange,
} from './memory-payment-changes.js';
import { duplicatesOf, inOrder, pageOf, totalsOf } from './memory-payment-lists.js';
import { contentViolations, keyViolations, refuse } from './command-rules.js';
import type {
  GatewaySession,
  PaymentCommand,
  PaymentListQuery,
  PaymentPage,
  PaymentTotals,
} from './payments-gateway.js';

interface Row {
  readonly payment: Payment;
  readonly history: readonly PaymentEvent[];
  /** What each request of the history wanted, by its requestId. */
  readonly wishes: ReadonlyMap<string, string>;
  /** What it was created with, to tell a repeat from another payment under the same id. */
  readonly createdFrom: string | undefined;
}

export interface MemoryBackendOptions {
  readonly now?: () => number;
  /** Whether somebody may approve what they prepared themselves; not, when not given. */
  readonly approvalPolicy?: 'FOUR_EYES' | 'SINGLE';
  /** How many payments totals count at most; 5,000 when not given. */
  readonly mostTotalled?: number;
}

const KEPT_EVENTS = 100;

/**
 * What the server does, in memory and for all tenants: one of these stands behind several gateways, as one server stands
 * behind several sessions. For tests, stories and trying things out; nothing outlives the page.
 */
export class MemoryPaymentsBackend {
  /** As an administrator sets it, for all tenants. */
  approvalPolicy: 'FOUR_EYES' | 'SINGLE';
  readonly #rows = new Map<string, Row>();
  readonly #orders = new Map<string, readonly Payment[]>();
  #accounts: readonly DebtorAccount[] = [];
  readonly #listeners = new Map<(id: string) => void, string>();
  readonly #accountListeners = new Map<() => void, string>();
  readonly #now: () => number;
  readonly #mostTotalled: number;
  #lastMs = 0;

  constructor(options: MemoryBackendOptions = {}) {
    this.#now = options.now ?? Date.now;
    this.approvalPolicy = options.approvalPolicy ?? 'FOUR_EYES';
    this.#mostTotalled = options.mostTotalled ?? 5_000;
  }

  /** Puts rows in as they are, each under its own tenant. */
  seed(payments: readonly Payment[], accounts: readonly DebtorAccount[] = []): void {
    for (const { history = [], ...payment } of payments) {
      const row: Row = { payment, history, wishes: new Map(), createdFrom: undefined };
      this.#rows.set(key(payment.tenantId, payment.id), row);
    }
    this.#accounts = [...this.#accounts, ...accounts];
    this.#orders.clear();
  }

  /** A tenant's payments, newest first, without the deleted ones. */
  payments(tenantId: string): readonly Payment[] {
    return inOrder(this.#listed(tenantId), NEWEST_FIRST);
  }

  accounts(tenantId: string): readonly DebtorAccount[] {
    return this.#accounts.filter((account) => account.tenantId === tenantId);
  }

  /** Adds an account, or changes the one of that id, as it is done elsewhere, and tells who listens. */
  putAccount(account: DebtorAccount): void {
    const { id, tenantId } = account;
    const at = this.#accounts.findIndex((each) => each.id === id && each.tenantId === tenantId);
    this.#accounts = at < 0 ? [...this.#accounts, account] : this.#accounts.with(at, account);
    for (const [changed, of] of this.#accountListeners) if (of === tenantId) queueMicrotask(changed);
  }

  /** Listens to a tenant's accounts until the returned function is called. */
  listenToAccounts(tenantId: string, changed: () => void): () => void {
    this.#accountListeners.set(changed, tenantId);
    return () => this.#accountListeners.delete(changed);
  }

  /** With its history, where there is one. */
  get(tenantId: string, id: string): Payment | undefined {
    const row = this.#rows.get(key(tenantId, id));
    if (row?.payment.deletedAt !== undefined || !row) return undefined;
    return row.history.length > 0 ? { ...row.payment, history: row.history } : row.payment;
  }

  page(tenantId: string, query: PaymentListQuery): PaymentPage {
    return pageOf((sort) => this.#inOrder(tenantId, sort), query);
  }

  totals(tenantId: string, filter: PaymentFilter): PaymentTotals {
    return totalsOf((sort) => this.#inOrder(tenantId, sort), filter, this.#mostTotalled);
  }

  duplicates(tenantId: string, input: DuplicateQuery): readonly Payment[] {
    return duplicatesOf(this.#listed(tenantId), input, this.#now());
  }

  /** Carries a command out once, however often it comes; refuses in the order in which the server does. */
  write(session: GatewaySession, command: PaymentCommand): Payment {
    if (!mayDo(command.type, session.roles)) throw new ApiError('Unauthorized', 'This role may not do that');
    refuse(keyViolations(command));
    const row = this.#rows.get(key(session.tenantId, command.id));
    if (command.type === 'create') return this.#create(session, command, row);
    if (!row) throw new ApiError('NotFound');
    if (wasApplied(row, command)) return row.payment;
    if (row.payment.deletedAt !== undefined && command.type !== 'restore') throw new ApiError('NotFound');
    const account = command.type === 'update' && 'debtorAccountId' in command.changes ? command.changes : undefined;
    refuse([...contentViolations(command), ...this.#accountViolations(session, account)]);
    this.#refuseStep(session, command, row.payment);
    const at = this.#instant();
    const attributes = attributesOf(command, row.payment, { subject: session.subject, at });
    const payment = withoutNothing({ ...row.payment, ...attributes });
    return this.#keep(session, command, { row, payment, at });
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

  /** Sorted once and kept until something is written, so that pages of many rows come quickly. */
  #inOrder(tenantId: string, sort: PaymentSort): readonly Payment[] {
    const key = `${tenantId}/${sort.field}/${sort.direction}`;
    const known = this.#orders.get(key) ?? inOrder(this.#listed(tenantId), sort);
    this.#orders.set(key, known);
    return known;
  }

  #listed(tenantId: string): readonly Payment[] {
    const rows = [...this.#rows.values()].map(({ payment }) => payment);
    return rows.filter((payment) => payment.tenantId === tenantId && payment.deletedAt === undefined);
  }

  #create(session: GatewaySession, command: PaymentCommand & { type: 'create' }, row: Row | undefined): Payment {
    const createdFrom = fingerprint(command);
    const violations = contentViolations(command);
    if (row && violations.length === 0) {
      const wish = row.wishes.get(command.requestId) ?? createdFrom;
      if (wish === createdFrom && row.createdFrom === createdFrom) return row.payment;
      throw new ApiError('IdempotencyConflict');
    }
    refuse([...violations, ...this.#accountViolations(session, command.draft)]);
    const at = this.#instant();
    const { tenantId, subject } = session;
    const made = { id: command.id, tenantId, version: 0, status: 'UNCONFIRMED', createdAt: at, createdBy: subject };
    const payment = withoutNothing({ ...contentOf(command.draft), ...made, editedBy: subject });
    const empty: Row = { payment, history: [], wishes: new Map(), createdFrom };
    return this.#keep(session, command, { row: empty, payment, at });
  }

  /** Whether the account is there and not closed; where no accounts were given, any is. */
  #accountViolations(session: GatewaySession, draft: { debtorAccountId?: string } | undefined): readonly Violation[] {
    const accounts = this.accounts(session.tenantId);
    if (!draft || accounts.length === 0 || openAccounts(accounts).some(({ id }) => id === draft.debtorAccountId))
      return [];
    return [{ field: 'debtorAccountId', rule: 'reference' }];
  }

  #refuseStep(session: GatewaySession, command: PaymentChange, payment: Payment): void {
    if (payment.version !== command.version) throw conflict('VersionConflict', payment);
    const { from }: LifecycleStep = LIFECYCLE[command.type];
    const isRestorable = command.type !== 'restore' || payment.deletedAt !== undefined;
    if (!isRestorable || !from.includes(payment.status)) throw conflict('StatusConflict', payment);
    const needsOther = command.type === 'approve' && this.approvalPolicy === 'FOUR_EYES';
    if (needsOther && isOwn(session, payment)) throw new ApiError('FourEyes');
    if (command.type === 'submit' || command.type === 'approve') refuse(this.#accountViolations(session, payment));
  }

  #keep(
    session: GatewaySession,
    command: PaymentCommand,
    { row, payment: next, at }: { readonly row: Row; readonly payment: Payment; readonly at: string },
  ): Payment {
    const version = next.version + 1;
    const payment: Payment = { ...next, version, updatedAt: at, updatedBy: session.subject };
    const { type: action, requestId } = command;
    const told = command.type === 'create' ? [] : changesOf(command, row.payment, payment);
    const changes = action === 'approve' && isOwn(session, row.payment) ? [...told, SINGLE_NOTE] : told;
    const history = [...row.history, { version, action, at, by: session.subject, requestId, changes }].slice(
      -KEPT_EVENTS,
    );
    const wishes = new Map([...row.wishes, [requestId, fingerprint(command)]]);
    this.#rows.set(key(payment.tenantId, payment.id), { payment, history, wishes, createdFrom: row.createdFrom });
    this.#orders.clear();
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

/** Whether this person submitted the payment or last changed its content. A session here has no name to compare. */
function isOwn({ subject }: GatewaySession, { submittedBy, editedBy }: Payment): boolean {
  return submittedBy === subject || editedBy === subject;
}

function mayDo(type: PaymentCommand['type'], roles: readonly string[]): boolean {
  if (type === 'create') return mayPrepare(roles);
  const step: LifecycleStep = LIFECYCLE[type];
  return roles.some((role) => step.roles.includes(role));
}

function wasApplied(row: Row, command: PaymentCommand): boolean {
  const wish = row.wishes.get(command.requestId);
  if (wish !== undefined && wish !== fingerprint(command)) throw new ApiError('IdempotencyConflict');
  return wish !== undefined;
}

function conflict(code: 'VersionConflict' | 'StatusConflict', current: Payment): ApiError {
  return new ApiError(code, code, { current, currentVersion: current.version });
}

/** A stored row has no nulls: what was cleared is not there. */
function withoutNothing(row: Readonly<Record<string, unknown>>): Payment {
  const entries = Object.entries(row).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as unknown as Payment;
}
