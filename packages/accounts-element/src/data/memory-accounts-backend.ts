import { ApiError } from '@remit-elements/auth-core';
import type { AccountBalance } from '../model/account-balance.js';
import type { AccountOutflow } from '../model/account-outflow.js';
import { byName, type Account } from '../model/account.js';
import type { AccountCommand, AccountListQuery, AccountPage, GatewaySession } from './accounts-gateway.js';
import { contentOf, contentViolations, fingerprint, keyViolations, refuse } from './memory-account-rules.js';

interface Row {
  readonly account: Account;
  /** What each request wanted, by its requestId. */
  readonly wishes: ReadonlyMap<string, string>;
  /** What it was created with, to tell a repeat from another account under the same id. */
  readonly createdFrom?: string;
}

/** What listeners of one tenant are told: which account changed, or whose outflow, any when it is not said. */
export interface MemoryListener {
  account?(id: string): void;
  outflow?(accountId: string | undefined): void;
}

/**
 * What the server does, in memory and for all tenants: one of these stands behind several gateways, as one server stands
 * behind several sessions. For tests, stories and trying things out; nothing outlives the page.
 */
export class MemoryAccountsBackend {
  readonly #rows = new Map<string, Row>();
  /** Which account is a tenant's default stands once: two can never be it. */
  readonly #defaults = new Map<string, string>();
  readonly #balances = new Map<string, readonly AccountBalance[]>();
  readonly #outflows = new Map<string, AccountOutflow>();
  /** Accounts that payments leave from which no outflow counts any more, as those that were exported. */
  readonly #used = new Set<string>();
  readonly #listeners = new Map<MemoryListener, string>();

  /** Stores an account as it is, and tells listeners. */
  put(account: Account): void {
    const { tenantId, id, isDefault } = account;
    const held = this.#rows.get(keyOf(tenantId, id));
    this.#rows.set(keyOf(tenantId, id), { wishes: new Map(), ...held, account });
    if (isDefault) this.#defaults.set(tenantId, id);
    else if (this.#defaults.get(tenantId) === id) this.#defaults.delete(tenantId);
    this.#tell(tenantId, (listener) => listener.account?.(id));
  }

  /** What a bank would tell of one account. */
  putBalances(tenantId: string, accountId: string, balances: readonly AccountBalance[]): void {
    this.#balances.set(keyOf(tenantId, accountId), balances);
  }

  /** What payments would come to; tells listeners. */
  putOutflow(tenantId: string, outflow: AccountOutflow): void {
    this.#outflows.set(keyOf(tenantId, outflow.accountId), outflow);
    this.#tell(tenantId, (listener) => listener.outflow?.(outflow.accountId));
  }

  /** Payments left from this account, so it can be closed and not deleted. */
  use(tenantId: string, accountId: string): void {
    this.#used.add(keyOf(tenantId, accountId));
  }

  get(tenantId: string, id: string): Account | undefined {
    const row = this.#rows.get(keyOf(tenantId, id));
    return row?.account.deletedAt === undefined ? row && this.#withDefault(row.account) : undefined;
  }

  page(tenantId: string, { limit, nextToken }: AccountListQuery): AccountPage {
    const rows = [...this.#rows.values()].map(({ account }) => account);
    const own = rows.filter((row) => row.tenantId === tenantId && row.deletedAt === undefined).sort(byName);
    const from = nextToken === undefined ? 0 : Number(nextToken);
    const end = from + limit;
    const items = own.slice(from, end).map((account) => this.#withDefault(account));
    return { items, ...(end < own.length && { nextToken: String(end) }) };
  }

  balances(tenantId: string, ids: readonly string[]): readonly AccountBalance[] {
    return ids.flatMap((id) => this.#balances.get(keyOf(tenantId, id)) ?? []);
  }

  outflows(tenantId: string, ids: readonly string[]): readonly AccountOutflow[] {
    const none = (accountId: string): AccountOutflow => ({ accountId, currencies: [], truncated: false });
    return ids.map((id) => this.#outflows.get(keyOf(tenantId, id)) ?? none(id));
  }

  /** Carries a command out once, however often it comes; refuses in the order in which the server does. */
  write(session: GatewaySession, command: AccountCommand): Account {
    if (!session.roles.includes('admin')) throw new ApiError('Unauthorized', 'This role may not do that');
    refuse(keyViolations(command));
    const row = this.#rows.get(keyOf(session.tenantId, command.id));
    if (command.type === 'create') return this.#create(session, command, row);
    if (!row) throw new ApiError('NotFound');
    if (wasApplied(row, command)) return this.#withDefault(row.account);
    if (row.account.deletedAt !== undefined) throw new ApiError('NotFound');
    refuse(contentViolations(command));
    const account = this.#withDefault(row.account);
    if (account.version !== command.version) throw conflict('VersionConflict', account);
    if (command.type === 'update') return this.#keep(command, row, changed(account, command));
    if (this.#isUsed(account)) throw conflict('StatusConflict', account);
    return this.#keep(command, row, { ...account, isDefault: false, deletedAt: new Date().toISOString() });
  }

  /** How many listen to changes now. */
  get listeners(): number {
    return this.#listeners.size;
  }

  /** Hears of each change of one tenant, after it was made. */
  listen(tenantId: string, listener: MemoryListener): () => void {
    this.#listeners.set(listener, tenantId);
    return () => this.#listeners.delete(listener);
  }

  #create(session: GatewaySession, command: AccountCommand & { type: 'create' }, row: Row | undefined): Account {
    refuse(contentViolations(command));
    const createdFrom = fingerprint(command);
    if (row) {
      const wish = row.wishes.get(command.requestId) ?? createdFrom;
      if (wish === createdFrom && row.createdFrom === createdFrom) return this.#withDefault(row.account);
      throw new ApiError('IdempotencyConflict');
    }
    const { tenantId } = session;
    const own = { id: command.id, tenantId, version: 0, status: 'OPEN', isDefault: false };
    const account = withoutNothing({ ...contentOf(command), ...own });
    return this.#keep(command, { account, wishes: new Map(), createdFrom }, account);
  }

  #keep(command: AccountCommand, row: Row, next: Account): Account {
    const account: Account = { ...next, version: row.account.version + 1 };
    const wishes = new Map([...row.wishes, [command.requestId, fingerprint(command)]]);
    this.#rows.set(keyOf(account.tenantId, account.id), { ...row, account, wishes });
    this.put(account);
    return account;
  }

  #isUsed({ tenantId, id }: Account): boolean {
    const { currencies = [] } = this.#outflows.get(keyOf(tenantId, id)) ?? {};
    return this.#used.has(keyOf(tenantId, id)) || currencies.length > 0;
  }

  #withDefault(account: Account): Account {
    const isDefault = account.deletedAt === undefined && this.#defaults.get(account.tenantId) === account.id;
    return { ...account, isDefault };
  }

  #tell(tenantId: string, tell: (listener: MemoryListener) => void): void {
    for (const [listener, own] of [...this.#listeners]) if (own === tenantId) tell(listener);
  }
}

function changed(account: Account, command: AccountCommand & { type: 'update' }): Account {
  const { isDefault = account.isDefault } = command.changes;
  return withoutNothing({ ...account, ...contentOf(command), isDefault });
}

/** A field that was cleared is not there. */
function withoutNothing(row: Readonly<Record<string, unknown>>): Account {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as unknown as Account;
}

function wasApplied(row: Row, command: AccountCommand): boolean {
  const wish = row.wishes.get(command.requestId);
  if (wish !== undefined && wish !== fingerprint(command)) throw new ApiError('IdempotencyConflict');
  return wish !== undefined;
}

function conflict(code: 'VersionConflict' | 'StatusConflict', current: Account): ApiError {
  return new ApiError(code, code, { current, currentVersion: current.version });
}

function keyOf(tenantId: string, id: string): string {
  return `${tenantId}/${id}`;
}
