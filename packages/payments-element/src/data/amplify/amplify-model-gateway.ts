import { ApiError, asApiError, type SessionClient } from '@remit-elements/auth-core';
import { decodeConnection, requestField, type Fields } from '@remit-elements/auth-core/gateways.js';
import { isOpen, mayPrepare } from '../../model/lifecycle.js';
import { openAccounts } from '../../model/open-accounts.js';
import { PAYMENT_FIELDS, type PaymentDraft, type PaymentField } from '../../model/payment-draft.js';
import { matchesFilter } from '../../model/payment-query.js';
import type { DebtorAccount, Payment } from '../../model/payment.js';
import { contentViolations, keyViolations, listViolations, refuse } from '../command-rules.js';
import { PageFiller } from '../page-filler.js';
import type {
  CallOptions,
  GatewayCapability,
  GatewaySession,
  PaymentChangeListener,
  PaymentCommand,
  PaymentListQuery,
  PaymentPage,
  PaymentsGateway,
} from '../payments-gateway.js';
import { amplifyCondition, amplifyFilter } from './amplify-conditions.js';
import { amplifyDocuments, type AmplifyDocuments } from './amplify-documents.js';
import { amplifyError, amplifyRowError } from './amplify-error.js';
import { amplifyModel, type AmplifyModel, type AmplifyModelOptions } from './amplify-options.js';
import { AmplifyRows, notThere } from './amplify-rows.js';
import { watchAmplifyModel } from './watch-amplify-model.js';

const MOST_ROWS = 1_000;

/**
 * Payments of an Amplify model and its generated operations, for one session: the client's. It can do what that model can:
 * no approvals, no history, no sums, and each tenant's member may write whatever their role, as far as the server cares.
 * @throws {TypeError} For options that do not go together.
 */
export function amplifyModelGateway(client: SessionClient, options: AmplifyModelOptions): PaymentsGateway {
  return new AmplifyModelGateway(client, amplifyModel(options));
}

type Creation = PaymentCommand & { readonly type: 'create' };
type Update = PaymentCommand & { readonly type: 'update' };
type Deletion = PaymentCommand & { readonly type: 'delete' };
type Operation = 'create' | 'update' | 'delete';

class AmplifyModelGateway implements PaymentsGateway {
  readonly session: GatewaySession;
  readonly capabilities: ReadonlySet<GatewayCapability>;
  readonly fields: ReadonlySet<PaymentField>;
  readonly subscribe?: (listener: PaymentChangeListener) => () => void;
  readonly #client: SessionClient;
  readonly #model: AmplifyModel;
  readonly #documents: AmplifyDocuments;
  readonly #rows: AmplifyRows;
  readonly #pages = new PageFiller();
  /** What deletions found that were sent, by their requestId: after one that arrived there is nothing to read any more. */
  readonly #deletions = new Map<string, Payment>();
  #accounts: readonly DebtorAccount[] | undefined;

  constructor(client: SessionClient, model: AmplifyModel) {
    const { tenantId, ended } = client.session;
    this.session = client.session;
    this.#client = client;
    this.#model = model;
    this.#documents = amplifyDocuments(model, tenantId);
    this.#rows = new AmplifyRows(model, tenantId);
    const isLive = model.options.live !== false;
    this.capabilities = new Set<GatewayCapability>([
      ...(isLive ? ['live' as const] : []),
      ...(model.versions === 'none' ? [] : ['versions' as const]),
    ]);
    this.fields = new Set(PAYMENT_FIELDS.filter((field) => model.names[field] !== false));
    if (isLive) {
      const { subscriptions } = this.#documents;
      this.subscribe = (listener) => watchAmplifyModel(client, subscriptions, model.names.tenantId, listener);
    }
    ended.addEventListener('abort', () => this.#forget(), { once: true });
  }

  async get(id: string, options: CallOptions = {}): Promise<Payment | undefined> {
    const payment = await this.#stored(id, options);
    return payment?.deletedAt === undefined ? payment : undefined;
  }

  async list(query: PaymentListQuery, options: CallOptions = {}): Promise<PaymentPage> {
    const { filter = {}, sort } = query;
    refuse(listViolations(query));
    if (sort && (sort.field !== 'CREATED' || sort.direction !== 'DESC'))
      refuse([{ field: 'sort.field', rule: 'unknown' }]);
    const { listBy, rowsPerRead = 500 } = this.#model.options;
    const theirs = amplifyFilter(this.#model, this.#rows, filter);
    return this.#pages.fill(query, async (most, nextToken) => {
      // A scan counts the rows that it reads and not those that it answers: few of them may be this tenant's.
      const limit = listBy === undefined ? Math.min(rowsPerRead, MOST_ROWS) : most;
      const variables = { ...(theirs && { filter: theirs }), limit, ...(nextToken !== undefined && { nextToken }) };
      const { list, listField } = this.#documents;
      const answer = await this.#request(list, listField, variables, options, amplifyError);
      const page = decodeConnection(answer, (row) => this.#rows.payment(row));
      const items = page.items.filter((row) => row.deletedAt === undefined && matchesFilter(row, filter));
      return { ...page, items };
    });
  }

  async accounts(options: CallOptions = {}): Promise<readonly DebtorAccount[]> {
    const { ended } = this.session;
    const found = ended.aborted ? [] : await this.#read(options);
    if (ended.aborted) throw new ApiError('SessionEnded');
    if (found.some(({ tenantId }) => tenantId !== this.session.tenantId)) throw new ApiError('TenantMismatch');
    this.#accounts = found;
    return found;
  }

  async write(command: PaymentCommand, options: CallOptions = {}): Promise<Payment> {
    if (!mayPrepare(this.session.roles)) throw new ApiError('Unauthorized');
    refuse(keyViolations(command));
    if (command.type === 'create') return this.#create(command, options);
    if (command.type === 'update') return this.#update(command, options);
    if (isDeletion(command)) return this.#delete(command, options);
    throw new ApiError('Unauthorized', `The model has no way to ${command.type} a payment`);
  }

  async #read(options: CallOptions): Promise<readonly DebtorAccount[]> {
    const { accounts } = this.#model.options;
    if (typeof accounts !== 'function') return accounts;
    try {
      return await accounts(options);
    } catch (cause) {
      throw asApiError(cause);
    }
  }

  async #create(command: Creation, options: CallOptions): Promise<Payment> {
    const { id, draft } = command;
    await this.#refuseContent(command, draft, options);
    try {
      return await this.#mutate('create', { input: { ...this.#rows.created(draft), id } }, options);
    } catch (cause) {
      if (!isConflict(cause)) throw cause;
      const stored = await this.#stored(id, options);
      if (stored && (stored.deletedAt !== undefined || this.#rows.holds(stored, draft))) return stored;
      throw new ApiError('IdempotencyConflict', 'Another payment has this id', stored && { current: stored });
    }
  }

  async #update(command: Update, options: CallOptions): Promise<Payment> {
    const { id, changes, version } = command;
    await this.#refuseContent(command, changes, options);
    const content = { ...changes, ...(await this.#money(command, options)) };
    refuse(this.#rows.violations(content));
    const input = { ...this.#rows.changed(content), ...this.#versionAfter(version), id };
    try {
      return await this.#mutate('update', { input, ...this.#condition(command) }, options);
    } catch (cause) {
      const stored = await this.#inTheWay(cause, command, options);
      // What is there already is what was wanted: an earlier attempt arrived.
      if (isConflict(cause) && this.#rows.holds(stored, changes)) return stored;
      throw refusalOf(cause, stored);
    }
  }

  async #delete(command: Deletion, options: CallOptions): Promise<Payment> {
    const { id, requestId, version } = command;
    const before = this.#deletions.get(requestId);
    if (before?.deletedAt !== undefined) return before;
    const last = before ?? (await this.get(id, options));
    if (!last) throw notThere();
    this.#deletions.set(requestId, last);
    const input = { id, ...(this.#model.versions === 'conflictDetection' && { _version: version }) };
    try {
      const deleted = await this.#mutate('delete', { input, ...this.#condition(command) }, options);
      return this.#deleted(
        requestId,
        deleted.deletedAt === undefined ? { ...last, version: last.version + 1 } : deleted,
      );
    } catch (cause) {
      if (!isConflict(cause) && !isNotThere(cause)) throw cause;
      const stored = await this.#stored(id, options);
      if (stored?.deletedAt === undefined && stored) throw refusalOf(cause, stored);
      if (!before) throw notThere();
      return this.#deleted(requestId, stored ?? { ...last, version: last.version + 1 });
    }
  }

  #deleted(requestId: string, last: Payment): Payment {
    const deleted = { deletedAt: new Date().toISOString(), ...last };
    this.#deletions.set(requestId, deleted);
    return deleted;
  }

  /** Amount and currency, where a change names one of them and a decimal amount has its digits by the other. */
  async #money({ id, changes }: Update, options: CallOptions): Promise<Partial<PaymentDraft>> {
    const { amountMinor, currency } = changes;
    const { names, options: model } = this.#model;
    const isWhole = (amountMinor === undefined) === (currency === undefined);
    if (isWhole || names.currency === false || (model.money ?? 'minor') === 'minor') return {};
    const stored = await this.get(id, options);
    if (!stored) throw notThere();
    return { amountMinor: amountMinor ?? stored.amountMinor, currency: currency ?? stored.currency };
  }

  /** The row that a write found otherwise than it thought. Rejects where that is not why, or where there is none. */
  async #inTheWay(cause: unknown, { id }: Update, options: CallOptions): Promise<Payment> {
    if (!isConflict(cause) && !isNotThere(cause)) throw cause;
    const stored = await this.get(id, options);
    if (!stored) throw notThere();
    return stored;
  }

  #condition({ version }: Update | Deletion): { readonly condition?: Fields } {
    const condition = amplifyCondition(this.#model, this.#rows, version);
    return condition ? { condition } : {};
  }

  #versionAfter(version: number): Fields {
    const { versions, names } = this.#model;
    if (versions === 'conflictDetection') return { _version: version };
    return versions === 'field' ? { [String(names.version)]: version + 1 } : {};
  }

  async #refuseContent(command: PaymentCommand, draft: Partial<PaymentDraft>, options: CallOptions): Promise<void> {
    const broken = contentViolations(command);
    refuse(broken.length > 0 ? broken : this.#rows.violations(draft));
    const { debtorAccountId } = draft;
    if (debtorAccountId === undefined) return;
    const isKnown = (accounts: readonly DebtorAccount[]): boolean =>
      openAccounts(accounts).some(({ id }) => id === debtorAccountId);
    if (isKnown(this.#accounts ?? []) || isKnown(await this.accounts(options))) return;
    refuse([{ field: 'debtorAccountId', rule: 'reference' }]);
  }

  /** A row as it is stored, one that conflict detection keeps after its deletion included. */
  async #stored(id: string, options: CallOptions): Promise<Payment | undefined> {
    try {
      const { get } = this.#documents;
      const row = await this.#request(get, `get${this.#model.name}`, { id }, options, amplifyRowError);
      return row === null ? undefined : this.#own(row, id);
    } catch (cause) {
      if (isNotThere(cause)) return undefined;
      throw cause;
    }
  }

  async #mutate(
    operation: Operation,
    variables: { readonly input: Fields } & Fields,
    options: CallOptions,
  ): Promise<Payment> {
    const errorOf = operation === 'create' ? amplifyError : amplifyRowError;
    const field = `${operation}${this.#model.name}`;
    const row = await this.#request(this.#documents[operation], field, variables, options, errorOf);
    if (row === null) throw notThere();
    return this.#own(row, variables.input['id']);
  }

  #own(row: unknown, id: unknown): Payment {
    const payment = this.#rows.payment(row);
    if (payment.id !== id) throw new ApiError('MalformedAnswer', 'Another payment was answered');
    return payment;
  }

  #request(
    query: string,
    field: string,
    variables: Record<string, unknown>,
    options: CallOptions,
    errorOf: (cause: unknown) => ApiError,
  ): Promise<unknown> {
    const { deadlineMs = 15_000 } = this.#model.options;
    return requestField(this.#client, { query, variables }, field, { ...options, deadlineMs, errorOf });
  }

  #forget(): void {
    this.#deletions.clear();
    this.#accounts = undefined;
  }
}

function isDeletion(command: PaymentCommand): command is Deletion {
  return command.type === 'delete';
}

function isConflict(cause: unknown): boolean {
  return cause instanceof ApiError && cause.code === 'VersionConflict';
}

function isNotThere(cause: unknown): boolean {
  return cause instanceof ApiError && cause.code === 'NotFound';
}

/** Why a payment that is there was not written: it is no longer open, it was changed, or the model's rules do not let this person. */
function refusalOf(cause: unknown, current: Payment): ApiError {
  if (isNotThere(cause)) return new ApiError('Unauthorized');
  const code = isOpen(current) ? 'VersionConflict' : 'StatusConflict';
  return new ApiError(code, code, { current, currentVersion: current.version });
}
