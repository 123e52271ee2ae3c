import { ApiError, toTenantId } from '@remit-elements/auth-core';
import { byName, type Account } from '../model/account.js';
import type {
  AccountChangeListener,
  AccountCommand,
  AccountListQuery,
  AccountPage,
  AccountsGateway,
  CallOptions,
  GatewayCapability,
  GatewaySession,
} from './accounts-gateway.js';

export interface MemoryGatewayOptions {
  /** Whose session this is; an admin of `tenant-a` in all that is not named. */
  readonly session?: Partial<GatewaySession>;
  readonly accounts?: readonly Account[];
  /** Awaited before each answer: a delay, or a promise that a test settles. */
  readonly wait?: () => Promise<void>;
}

/** A failure to come, as a script tells it. */
export interface MemoryFailure {
  readonly on: 'get' | 'list' | 'write';
  readonly error: ApiError;
  /** `after` carries a write out and loses its answer; `before`, which is the default, carries nothing out. */
  readonly when?: 'before' | 'after';
}

/** Accounts in memory, with the server's rules: tenants, roles, repeats, live changes. */
export function memoryAccountsGateway(options: MemoryGatewayOptions = {}): MemoryAccountsGateway {
  return new MemoryAccountsGateway(options);
}

export class MemoryAccountsGateway implements AccountsGateway {
  readonly session: GatewaySession;
  readonly capabilities: ReadonlySet<GatewayCapability> = new Set<GatewayCapability>(['live']);
  /** Every command that arrived, repeats included, oldest first. */
  readonly commands: AccountCommand[] = [];
  readonly #rows = new Map<string, Account>();
  readonly #wait: () => Promise<void>;
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
    for (const account of options.accounts ?? []) this.#rows.set(account.id, account);
    this.#wait = options.wait ?? (() => Promise.resolve());
  }

  /** Ends the session, unless it was given from outside. */
  end(): void {
    this.#end.abort();
  }

  /** Makes the next call of a kind fail; failures are used up in the order given. */
  fail(failure: MemoryFailure): void {
    this.#failures.push(failure);
  }

  /** Stores a row as somebody else would, and tells the listeners. */
  put(account: Account): void {
    this.#rows.set(account.id, account);
    for (const listener of this.#listeners) listener.change(account.id);
  }

  /** Tells listeners how current they are, as a connection that comes and goes would. */
  connection(state: 'live' | 'polling' | 'stale'): void {
    for (const listener of this.#listeners) listener.state(state);
  }

  get(id: string, options: CallOptions = {}): Promise<Account | undefined> {
    return this.#answer('get', () => this.#own().find((account) => account.id === id), options);
  }

  list({ limit, nextToken }: AccountListQuery, options: CallOptions = {}): Promise<AccountPage> {
    return this.#answer(
      'list',
      () => {
        const rows = this.#own();
        const from = nextToken === undefined ? 0 : Number(nextToken);
        const end = from + limit;
        return { items: rows.slice(from, end), ...(end < rows.length && { nextToken: String(end) }) };
      },
      options,
    );
  }

  write(command: AccountCommand, options: CallOptions = {}): Promise<Account> {
    this.commands.push(command);
    return this.#answer('write', () => this.#create(command), options);
  }

  subscribe(listener: AccountChangeListener): () => void {
    this.#listeners.add(listener);
    listener.state('live');
    const leave = (): void => {
      this.#listeners.delete(listener);
      this.session.ended.removeEventListener('abort', leave);
    };
    this.session.ended.addEventListener('abort', leave, { once: true });
    return leave;
  }

  #own(): Account[] {
    const { tenantId } = this.session;
    const own = [...this.#rows.values()].filter((row) => row.tenantId === tenantId && row.deletedAt === undefined);
    return own.sort(byName);
  }

  #create({ id, draft }: AccountCommand): Account {
    if (!this.session.roles.includes('admin')) throw new ApiError('Unauthorized');
    const stored = this.#rows.get(id);
    if (stored) return stored;
    const { tenantId } = this.session;
    const account: Account = { ...draft, id, tenantId, version: 1, status: 'OPEN', isDefault: false };
    this.put(account);
    return account;
  }

  async #answer<T>(on: MemoryFailure['on'], act: () => T, { signal }: CallOptions): Promise<T> {
    this.#refuseWhenOver(signal);
    const index = this.#failures.findIndex((failure) => failure.on === on);
    const [failure] = index < 0 ? [] : this.#failures.splice(index, 1);
    if (failure && failure.when !== 'after') {
      await this.#wait();
      throw failure.error;
    }
    const value = act();
    await this.#wait();
    this.#refuseWhenOver(signal);
    if (failure) throw failure.error;
    return value;
  }

  #refuseWhenOver(signal: AbortSignal | undefined): void {
    if (this.session.ended.aborted) throw new ApiError('SessionEnded');
    if (signal?.aborted) throw new ApiError('Unexpected', 'Given up by the caller', { cause: signal.reason });
  }
}
