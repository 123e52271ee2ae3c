import { ApiError } from '@remit-elements/auth-core';
import type { AccountBalance } from '../../model/account-balance.js';
import type { AccountOutflow } from '../../model/account-outflow.js';
import type { Account } from '../../model/account.js';
import type {
  AccountCommand,
  AccountListQuery,
  AccountPage,
  AccountsGateway,
  CallOptions,
  GatewayCapability,
  GatewaySession,
} from '../accounts-gateway.js';
import { decodeBalances, decodeRestOutflow } from './rest-figures.js';
import { BALANCE_NAMES, withValueAt, type AccountNames, type BalanceNames } from './rest-names.js';
import type { RestGatewayOptions } from './rest-options.js';
import { codeOf, errorOfRefusal, type Refusal } from './rest-problem.js';
import { RestRows } from './rest-rows.js';
import { RestSurplus } from './rest-surplus.js';
import { RestWire, type RestRequest } from './rest-wire.js';

/** How many accounts' figures are asked for at once. */
const MOST_AT_ONCE = 4;

/**
 * Accounts of a service that speaks REST, as many banks do, for one session.
 * @throws {TypeError} For an address that a token must not go to, and for `outflows` of another session.
 */
export function restAccountsGateway(options: RestGatewayOptions): AccountsGateway {
  return new RestAccountsGateway(options);
}

interface Sent {
  /** The row as it was before, where it was seen. */
  readonly last: Account | undefined;
  readonly ifMatch: string | undefined;
  readonly isRepeat: boolean;
}

class RestAccountsGateway implements AccountsGateway {
  readonly session: GatewaySession;
  readonly capabilities: ReadonlySet<GatewayCapability>;
  readonly watchOutflows?: (changed: (accountId?: string) => void) => () => void;
  readonly #wire: RestWire;
  readonly #rows: RestRows;
  readonly #balanceNames: BalanceNames;
  readonly #elsewhere: RestGatewayOptions['outflows'];
  /** Rows as they were last answered, and by which tag the service knows that version. */
  readonly #known = new Map<string, { readonly account: Account; readonly etag: string | undefined }>();
  /** Of writes that were sent, by their requestId: a repeat is the very same request. */
  readonly #sent = new Map<string, Sent>();
  readonly #surplus = new RestSurplus();
  /** The service's tags are its versions, or it has none; undefined until one was seen. */
  #tagsAreVersions: boolean | undefined;

  constructor(options: RestGatewayOptions) {
    this.session = options.session;
    this.#wire = new RestWire(options);
    this.#rows = new RestRows(options);
    this.#balanceNames = { ...BALANCE_NAMES, ...options.names?.balance };
    this.#elsewhere = sameSession(options);
    if (options.outflows)
      this.watchOutflows = (changed) => options.outflows?.watchOutflows(changed) ?? (() => undefined);
    this.capabilities = capabilitiesOf(options, this.#rows.names);
    const forget = (): void => {
      this.#known.clear();
      this.#sent.clear();
      this.#surplus.forget();
    };
    options.session.ended.addEventListener('abort', forget, { once: true });
  }

  async get(id: string, options: CallOptions = {}): Promise<Account | undefined> {
    try {
      const account = await this.#row({ method: 'GET', path: ['accounts', id] }, options, id);
      return account.deletedAt === undefined ? account : undefined;
    } catch (cause) {
      if (cause instanceof ApiError && cause.code === 'NotFound') return undefined;
      throw cause;
    }
  }

  async list({ limit, nextToken }: AccountListQuery, options: CallOptions = {}): Promise<AccountPage> {
    if (this.session.ended.aborted) throw new ApiError('SessionEnded');
    const rest = this.#surplus.of(nextToken, limit);
    if (rest) return rest;
    const { list } = this.#rows;
    const query = { [list.limit]: String(limit), ...(nextToken !== undefined && { [list.cursor]: nextToken }) };
    const { body } = await this.#answer({ method: 'GET', path: ['accounts'], query }, options);
    const page = this.#rows.page(body);
    for (const account of page.items) this.#keep(account);
    return this.#surplus.cut(page, limit);
  }

  async balances(ids: readonly string[], options: CallOptions = {}): Promise<readonly AccountBalance[]> {
    const found = await this.#ofEach(ids, 'balances', options);
    return found.flatMap((body, index) =>
      body === undefined ? [] : decodeBalances(body, ids[index] ?? '', this.#balanceNames),
    );
  }

  async outflows(ids: readonly string[], options: CallOptions = {}): Promise<readonly AccountOutflow[]> {
    if (this.#elsewhere) return this.#elsewhere.outflows(ids, options);
    const found = await this.#ofEach(ids, 'outflow', options);
    return found.map((body, index) => decodeRestOutflow(body ?? { currencies: [] }, ids[index] ?? ''));
  }

  async write(command: AccountCommand, options: CallOptions = {}): Promise<Account> {
    const { id, requestId } = command;
    const headers = { 'Idempotency-Key': requestId };
    if (command.type === 'create') {
      const body = withValueAt(this.#rows.written(command.draft), this.#rows.names.id, id);
      return this.#row({ method: 'POST', path: ['accounts'], headers, body }, options, undefined, id);
    }
    const path = ['accounts', id];
    const { ifMatch, ...sent } = await this.#toSend(command, options);
    const conditional = { ...headers, ...(ifMatch !== undefined && { 'If-Match': ifMatch }) };
    if (command.type === 'delete') return this.#delete(sent, { method: 'DELETE', path, headers: conditional }, options);
    const body = this.#rows.written(command.changes);
    return this.#row({ method: 'PATCH', path, headers: conditional, body }, options, id);
  }

  /** Answers the last row, with the time, whether the service tells it or nothing. */
  async #delete(
    { last, isRepeat }: Omit<Sent, 'ifMatch'>,
    request: RestRequest,
    options: CallOptions,
  ): Promise<Account> {
    if (!last) throw new ApiError('NotFound');
    try {
      const { body } = await this.#answer(request, options);
      const told = body === undefined ? undefined : this.#rows.account(body, last.id);
      return this.#deleted(told ?? { ...last, version: last.version + 1 });
    } catch (cause) {
      const isGone = cause instanceof ApiError && cause.code === 'NotFound';
      // A service that remembers no keys finds nothing where an earlier attempt arrived.
      if (isGone && isRepeat) return this.#deleted({ ...last, version: last.version + 1 });
      throw cause;
    }
  }

  #deleted(account: Account): Account {
    this.#known.delete(account.id);
    return { deletedAt: new Date().toISOString(), ...account, isDefault: false };
  }

  /** One row, or the one that is stored where a write answers nothing. */
  async #row(request: RestRequest, options: CallOptions, id?: string, made = id): Promise<Account> {
    const { body, etag } = await this.#answer(request, options);
    if (body !== undefined) return this.#keep(this.#rows.account(body, id), etag);
    const stored = request.method === 'GET' || made === undefined ? undefined : await this.get(made, options);
    if (!stored) throw new ApiError('MalformedAnswer', 'No account in the answer');
    return stored;
  }

  async #answer(
    request: RestRequest,
    options: CallOptions,
  ): Promise<{ readonly body: unknown; readonly etag: string | null }> {
    const answer = await this.#wire.send(request, options);
    if (!('refusal' in answer)) return answer;
    throw errorOfRefusal(answer.refusal, await this.#current(answer.refusal, request, options));
  }

  /** What is in the way of a write: as the service tells it, else read. */
  async #current(refusal: Refusal, { method, path }: RestRequest, options: CallOptions): Promise<Account | undefined> {
    const code = codeOf(refusal);
    if (method === 'GET' || (code !== 'VersionConflict' && code !== 'StatusConflict')) return undefined;
    const id = path[1];
    try {
      const { current } = refusal.problem;
      if (current !== undefined && current !== null) return this.#keep(this.#rows.account(current, id));
      return id === undefined ? undefined : await this.get(id, options);
    } catch {
      return undefined; // of the conflict itself there is no doubt
    }
  }

  /**
   * By which tag the service knows the version that is changed. Where that is not its number it is read first: a list tells
   * of none.
   */
  async #toSend(command: Exclude<AccountCommand, { type: 'create' }>, options: CallOptions): Promise<Sent> {
    const { id, requestId, version, type } = command;
    const before = this.#sent.get(requestId);
    if (before) return { ...before, isRepeat: true };
    const hasVersions = this.capabilities.has('versions');
    const isTagKnown = !hasVersions || this.#tagsAreVersions === true || this.#tagOf(id, version) !== undefined;
    if (!isTagKnown || (type === 'delete' && !this.#known.has(id))) await this.get(id, options);
    const last = this.#known.get(id)?.account;
    const ifMatch = hasVersions ? (this.#tagOf(id, version) ?? `"${String(version)}"`) : undefined;
    const sent: Sent = { last, ifMatch, isRepeat: false };
    this.#sent.set(requestId, sent);
    return sent;
  }

  #tagOf(id: string, version: number): string | undefined {
    const known = this.#known.get(id);
    return known?.account.version === version ? known.etag : undefined;
  }

  /** @param etag Null where a single row came without one; a weak one says nothing of the whole row. */
  #keep(account: Account, etag?: string | null): Account {
    if (this.session.ended.aborted) throw new ApiError('SessionEnded');
    const { id, version } = account;
    const strong = etag?.startsWith('"') ? etag : undefined;
    if (etag !== undefined) this.#tagsAreVersions = strong === undefined || strong === `"${String(version)}"`;
    this.#known.set(id, { account, etag: strong ?? this.#tagOf(id, version) });
    return account;
  }

  /** One answer for each account, undefined where there is none; a few at a time. */
  async #ofEach(ids: readonly string[], what: string, options: CallOptions): Promise<readonly unknown[]> {
    const found: unknown[] = [];
    for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
      const part = ids.slice(from, from + MOST_AT_ONCE);
      found.push(...(await Promise.all(part.map((id) => this.#figure(['accounts', id, what], options)))));
    }
    return found;
  }

  async #figure(path: readonly string[], options: CallOptions): Promise<unknown> {
    try {
      return (await this.#answer({ method: 'GET', path }, options)).body;
    } catch (cause) {
      if (cause instanceof ApiError && cause.code === 'NotFound') return undefined;
      throw cause;
    }
  }
}

/** Two companies may each have an account of one id: of whose payments a total is, only the source can say. */
function sameSession({ session, outflows }: RestGatewayOptions): RestGatewayOptions['outflows'] {
  const { tenantId, subject } = outflows?.session ?? session;
  if (tenantId === session.tenantId && subject === session.subject) return outflows;
  throw new TypeError('outflows must be of the session that the accounts are of');
}

/** What the service's fields allow, and no more than its host says of it. */
function capabilitiesOf(
  { capabilities, outflows }: RestGatewayOptions,
  names: AccountNames,
): ReadonlySet<GatewayCapability> {
  const all = new Set<GatewayCapability>(
    capabilities ?? ['create', 'edit', 'delete', 'close', 'default', 'versions', 'balances'],
  );
  if (outflows) all.add('outflows');
  if (names.version === false) all.delete('versions');
  if (names.status === false) all.delete('close');
  if (names.isDefault === false) all.delete('default');
  all.delete('live'); // of which REST knows nothing
  return all;
}
