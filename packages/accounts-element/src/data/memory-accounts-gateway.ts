import { ApiError, toTenantId } from '@remit-elements/auth-core';
import type { AccountBalance } from '../model/account-balance.js';
import type { AccountOutflow } from '../model/account-outflow.js';
import type { Account } from '../model/account.js';
import {
  GATEWAY_CAPABILITIES,
  type AccountChangeListener,
  type AccountCommand,
  type AccountListQuery,
  type AccountPage,
  type AccountsGateway,
  type CallOptions,
  type GatewayCapability,
  type GatewaySession,
} from './accounts-gateway.js';
import { MemoryAccountsBackend } from './memory-accounts-backend.js';

export interface MemoryGatewayOptions {
  /** Whose session this is; an admin of `tenant-a` in all that is not named. */
  readonly session?: Partial<GatewaySession>;
  /** Shared by several gateways that are to see the same rows; each gets its own otherwise. */
  readonly backend?: MemoryAccountsBackend;
  readonly accounts?: readonly Account[];
  /** What the session's accounts hold; without any the gateway is one that cannot tell. */
  readonly balances?: readonly AccountBalance[];
  /** What is to leave the session's accounts; without any the gateway is one that cannot tell. */
  readonly outflows?: readonly AccountOutflow[];
  /** Accounts that payments left from, beside those with an outflow: they can be closed and not deleted. */
  readonly used?: readonly string[];
  /** All that there is, figures only where some are given, when not given. */
  readonly capabilities?: readonly GatewayCapability[];
  /** Awaited before each answer: a delay, or a promise that a test settles. */
  readonly wait?: (on: MemoryFailure['on']) => Promise<void>;
  /** What was typed goes with its form, as the accounts go with the page, unless this says otherwise. */
  readonly retention?: 'browser' | 'page';
}

/** A failure to come, as a script tells it. */
export interface MemoryFailure {
  readonly on: 'get' | 'list' | 'write' | 'balances' | 'outflows';
  readonly error: ApiError;
  /** How often; once when not given. */
  readonly times?: number;
  /** `after` carries a write out and loses its answer; `before`, which is the default, carries nothing out. */
  readonly when?: 'before' | 'after';
}

/** Accounts in memory, with the server's rules: tenants, roles, versions, repeats, one default, live changes. */
export function memoryAccountsGateway(options: MemoryGatewayOptions = {}): MemoryAccountsGateway {
  return new MemoryAccountsGateway(options);
}

export class MemoryAccountsGateway implements AccountsGateway {
  readonly session: GatewaySession;
  readonly capabilities: ReadonlySet<GatewayCapability>;
  readonly backend: MemoryAccountsBackend;
  readonly retention: 'browser' | 'page';
  /** Every command that arrived, repeats included, oldest first. */
  readonly commands: AccountCommand[] = [];
  readonly #wait: NonNullable<MemoryGatewayOptions['wait']>;
  readonly #failures: MemoryFailure[] = [];
  readonly #listeners = new Set<AccountChangeListener>();
  readonly #end = new AbortController();

  constructor(options: MemoryGatewayOptions) {
    this.session = {
      tenantId: toTenantId('tenant-a'),
      subject: 'admin-a',
      roles: ['admin'],
      ended: this.#end.signal,
      ...options.session,
    };
    this.backend = options.backend ?? new MemoryAccountsBackend();
    this.retention = options.retention ?? 'page';
    this.capabilities = new Set(options.capabilities ?? capabilitiesOf(options));
    this.#wait = options.wait ?? (() => Promise.resolve());
    this.#seed(options);
  }

  /** Ends the session, unless it was given from outside. */
  end(): void {
    this.#end.abort();
  }

  /** Makes coming calls of a kind fail; failures are used up in the order given. */
  fail(failure: MemoryFailure): void {
    for (let times = failure.times ?? 1; times > 0; times -= 1) this.#failures.push(failure);
  }

  /** Stores a row as somebody else would, and tells the listeners. */
  put(account: Account): void {
    this.backend.put(account);
  }

  /** Makes payments come to something else, as they would elsewhere, and tells the listeners. */
  putOutflow(outflow: AccountOutflow): void {
    this.backend.putOutflow(this.session.tenantId, outflow);
  }

  /** Tells listeners how current they are, as a connection that comes and goes would. */
  connection(state: 'live' | 'polling' | 'stale'): void {
    for (const listener of this.#listeners) listener.state(state);
  }

  get(id: string, options: CallOptions = {}): Promise<Account | undefined> {
    return this.#answer('get', () => this.backend.get(this.session.tenantId, id), options);
  }

  list(query: AccountListQuery, options: CallOptions = {}): Promise<AccountPage> {
    return this.#answer('list', () => this.backend.page(this.session.tenantId, query), options);
  }

  balances(ids: readonly string[], options: CallOptions = {}): Promise<readonly AccountBalance[]> {
    return this.#answer('balances', () => this.backend.balances(this.session.tenantId, ids), options);
  }

  outflows(ids: readonly string[], options: CallOptions = {}): Promise<readonly AccountOutflow[]> {
    return this.#answer('outflows', () => this.backend.outflows(this.session.tenantId, ids), options);
  }

  write(command: AccountCommand, options: CallOptions = {}): Promise<Account> {
    this.commands.push(command);
    return this.#answer('write', () => this.backend.write(this.session, command), options);
  }

  subscribe(listener: AccountChangeListener): () => void {
    this.#listeners.add(listener);
    listener.state('live');
    const stop = this.#follow({ account: (id) => listener.change(id) });
    return () => {
      this.#listeners.delete(listener);
      stop();
    };
  }

  watchOutflows(changed: (accountId?: string) => void): () => void {
    return this.#follow({ outflow: (id) => changed(id) });
  }

  #follow(listener: Parameters<MemoryAccountsBackend['listen']>[1]): () => void {
    const { ended } = this.session;
    const stop = this.backend.listen(this.session.tenantId, listener);
    const leave = (): void => {
      stop();
      ended.removeEventListener('abort', leave);
    };
    ended.addEventListener('abort', leave, { once: true });
    return leave;
  }

  #seed({ accounts = [], balances = [], outflows = [], used = [] }: MemoryGatewayOptions): void {
    const { tenantId } = this.session;
    for (const account of accounts) this.backend.put(account);
    for (const { accountId } of balances) {
      const own = balances.filter((balance) => balance.accountId === accountId);
      this.backend.putBalances(tenantId, accountId, own);
    }
    for (const outflow of outflows) this.backend.putOutflow(tenantId, outflow);
    for (const id of used) this.backend.use(tenantId, id);
  }

  async #answer<T>(on: MemoryFailure['on'], act: () => T, { signal }: CallOptions): Promise<T> {
    this.#refuseWhenOver(signal);
    const index = this.#failures.findIndex((failure) => failure.on === on);
    const [failure] = index < 0 ? [] : this.#failures.splice(index, 1);
    if (failure && failure.when !== 'after') {
      await this.#wait(on);
      throw failure.error;
    }
    const value = act();
    await this.#wait(on);
    this.#refuseWhenOver(signal);
    if (failure) throw failure.error;
    return value;
  }

  #refuseWhenOver(signal: AbortSignal | undefined): void {
    if (this.session.ended.aborted) throw new ApiError('SessionEnded');
    if (signal?.aborted) throw new ApiError('Unexpected', 'Given up by the caller', { cause: signal.reason });
  }
}

function capabilitiesOf(options: MemoryGatewayOptions): readonly GatewayCapability[] {
  return GATEWAY_CAPABILITIES.filter((one) => (one !== 'balances' && one !== 'outflows') || options[one] !== undefined);
}
