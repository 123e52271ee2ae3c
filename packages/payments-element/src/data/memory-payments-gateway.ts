import { ApiError, asApiError, toTenantId } from '@remit-elements/auth-core';
import type { ApprovalPolicy } from '../model/lifecycle.js';
import type { DebtorAccount, Payment } from '../model/payment.js';
import { MOST_AT_ONCE } from '../model/most-at-once.js';
import type { DuplicateQuery, PaymentFilter } from '../model/payment-query.js';
import { without } from '../model/view-state.js';
import { MemoryPaymentsBackend } from './memory-payments-backend.js';
import {
  GATEWAY_CAPABILITIES,
  type CallOptions,
  type GatewayCapability,
  type GatewaySession,
  type PaymentChangeListener,
  type PaymentCommand,
  type PaymentListQuery,
  type PaymentPage,
  type PaymentsGateway,
  type PaymentTotals,
  type WriteResult,
} from './payments-gateway.js';

export interface MemoryGatewayOptions {
  /** Whose session this is; a preparer of `tenant-a` in all that is not named. */
  readonly session?: Partial<GatewaySession>;
  /** Shared by several gateways that are to see the same rows; each gets its own otherwise. */
  readonly backend?: MemoryPaymentsBackend;
  readonly payments?: readonly Payment[];
  readonly accounts?: readonly DebtorAccount[];
  /** Awaited before each answer: a delay, or a promise that a test settles. */
  readonly wait?: () => Promise<void>;
  /** Drafts and unsent writes go with the page, as the payments do, unless this says otherwise. */
  readonly retention?: 'browser' | 'page';
}

/** A failure to come, as a script tells it. */
export interface MemoryFailure {
  /** `writeAll` fails a call as a whole; `write` fails one command of it as well as one by itself. */
  readonly on: 'get' | 'getAll' | 'list' | 'totals' | 'duplicates' | 'accounts' | 'policy' | 'write' | 'writeAll';
  readonly error: ApiError;
  /** How often; once when not given. */
  readonly times?: number;
  /** `after` carries a write out and loses its answer; `before`, which is the default, carries nothing out. */
  readonly when?: 'before' | 'after';
}

/** Payments in memory, with the server's rules: life-cycle, versions, repeats, conflicts, tenants, live changes. */
export function memoryPaymentsGateway(options: MemoryGatewayOptions = {}): MemoryPaymentsGateway {
  return new MemoryPaymentsGateway(options);
}

export class MemoryPaymentsGateway implements PaymentsGateway {
  readonly session: GatewaySession;
  readonly capabilities: ReadonlySet<GatewayCapability> = new Set(GATEWAY_CAPABILITIES);
  readonly backend: MemoryPaymentsBackend;
  readonly retention: 'browser' | 'page';
  /** Every command that arrived, repeats included, oldest first. */
  readonly commands: PaymentCommand[] = [];
  readonly #wait: () => Promise<void>;
  readonly #failures: MemoryFailure[] = [];
  readonly #listeners = new Set<PaymentChangeListener>();
  readonly #end = new AbortController();

  constructor(options: MemoryGatewayOptions) {
    this.session = {
      tenantId: toTenantId('tenant-a'),
      subject: 'preparer-a',
      roles: ['preparer'],
      ended: this.#end.signal,
      ...options.session,
    };
    this.backend = options.backend ?? new MemoryPaymentsBackend();
    this.backend.seed(options.payments ?? [], options.accounts);
    this.retention = options.retention ?? 'page';
    this.#wait = options.wait ?? (() => Promise.resolve());
  }

  /** Ends the session, unless it was given from outside. */
  end(): void {
    this.#end.abort();
  }

  /** Makes coming calls fail; failures are used up in the order given, each by its own kind of call. */
  fail(failure: MemoryFailure): void {
    for (let times = failure.times ?? 1; times > 0; times -= 1) this.#failures.push(failure);
  }

  /** Tells listeners how current they are, as a connection that comes and goes would. */
  connection(state: 'live' | 'polling' | 'stale'): void {
    for (const listener of this.#listeners) listener.state(state);
  }

  get(id: string, options: CallOptions = {}): Promise<Payment | undefined> {
    return this.#answer('get', () => this.backend.get(this.session.tenantId, id), options);
  }

  list(query: PaymentListQuery, options: CallOptions = {}): Promise<PaymentPage> {
    return this.#answer('list', () => this.backend.page(this.session.tenantId, query), options);
  }

  totals(filter: PaymentFilter, options: CallOptions = {}): Promise<PaymentTotals> {
    return this.#answer('totals', () => this.backend.totals(this.session.tenantId, filter), options);
  }

  findDuplicates(input: DuplicateQuery, options: CallOptions = {}): Promise<readonly Payment[]> {
    return this.#answer('duplicates', () => this.backend.duplicates(this.session.tenantId, input), options);
  }

  accounts(options: CallOptions = {}): Promise<readonly DebtorAccount[]> {
    return this.#answer('accounts', () => this.backend.accounts(this.session.tenantId), options);
  }

  subscribeAccounts(changed: () => void): () => void {
    return this.backend.listenToAccounts(this.session.tenantId, changed);
  }

  approvalPolicy(options: CallOptions = {}): Promise<ApprovalPolicy> {
    return this.#answer('policy', () => this.backend.approvalPolicy, options);
  }

  write(command: PaymentCommand, options: CallOptions = {}): Promise<Payment> {
    this.commands.push(command);
    return this.#answer('write', () => this.backend.write(this.session, command), options);
  }

  async writeAll(commands: readonly PaymentCommand[], options: CallOptions = {}): Promise<readonly WriteResult[]> {
    refuseTooMany(commands);
    const failure = this.#nextFailure('writeAll');
    if (failure && failure.when !== 'after') throw await this.#late(failure.error);
    const results = await Promise.all(
      commands.map((command) =>
        this.write(command, options).then(
          (payment): WriteResult => ({ payment }),
          (cause: unknown): WriteResult => ({ error: asApiError(cause) }),
        ),
      ),
    );
    this.#refuseWhenOver(options.signal);
    if (failure) throw failure.error;
    return results;
  }

  getAll(ids: readonly string[], options: CallOptions = {}): Promise<readonly (Payment | undefined)[]> {
    const read = (id: string): Payment | undefined => {
      const payment = this.backend.get(this.session.tenantId, id);
      return payment && without(payment, 'history');
    };
    const act = (): readonly (Payment | undefined)[] => {
      refuseTooMany(ids);
      return ids.map(read);
    };
    return this.#answer('getAll', act, options);
  }

  subscribe(listener: PaymentChangeListener): () => void {
    const stop = this.backend.listen(this.session.tenantId, (id) => {
      listener.change(id);
    });
    this.#listeners.add(listener);
    listener.state('live');
    const leave = (): void => {
      stop();
      this.#listeners.delete(listener);
      this.session.ended.removeEventListener('abort', leave);
    };
    this.session.ended.addEventListener('abort', leave, { once: true });
    return leave;
  }

  async #answer<T>(on: MemoryFailure['on'], act: () => T, { signal }: CallOptions): Promise<T> {
    this.#refuseWhenOver(signal);
    const failure = this.#nextFailure(on);
    if (failure && failure.when !== 'after') throw await this.#late(failure.error);
    const value = act();
    await this.#wait();
    this.#refuseWhenOver(signal);
    if (failure) throw failure.error;
    return value;
  }

  #nextFailure(on: MemoryFailure['on']): MemoryFailure | undefined {
    const index = this.#failures.findIndex((failure) => failure.on === on);
    const [failure] = index < 0 ? [] : this.#failures.splice(index, 1);
    return failure;
  }

  async #late(error: ApiError): Promise<ApiError> {
    await this.#wait();
    return error;
  }

  #refuseWhenOver(signal: AbortSignal | undefined): void {
    if (this.session.ended.aborted) throw new ApiError('SessionEnded');
    if (signal?.aborted) throw new ApiError('Unexpected', 'Given up by the caller', { cause: signal.reason });
  }
}

function refuseTooMany({ length }: readonly unknown[]): void {
  if (length > MOST_AT_ONCE) throw new ApiError('ValidationError', `${String(length)} are more than one call takes`);
}
