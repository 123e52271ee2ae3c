import { ApiError, type TenantId } from '@remit-elements/auth-core';
import { isFields, type Fields } from '@remit-elements/auth-core/gateways.js';
import { ADDRESS_PARTS } from '../../model/address-rules.js';
import type { Account, AccountChanges, AccountDraft, AccountStatus } from '../../model/account.js';
import type { AccountPage } from '../accounts-gateway.js';
import { decodeAccount, decodePage } from '../decode-account.js';
import type { RestGatewayOptions } from './rest-options.js';
import { ACCOUNT_NAMES, LIST_NAMES, valueAt, withValueAt, type AccountNames, type ListNames } from './rest-names.js';

/** What a gateway takes of a row by what the service calls it, and the other way round. */
export class RestRows {
  readonly names: AccountNames;
  readonly list: ListNames;
  readonly #tenantId: TenantId;
  readonly #statuses: Readonly<Record<string, AccountStatus>>;

  constructor({ session, names, statuses }: RestGatewayOptions) {
    this.names = { ...ACCOUNT_NAMES, ...names?.account };
    this.list = { ...LIST_NAMES, ...names?.list };
    this.#tenantId = session.tenantId;
    this.#statuses = statuses ?? {};
  }

  /**
   * @param id Of the account that was asked for, where one was.
   * @throws {ApiError} `TenantMismatch` for a row of another tenant; `MalformedAnswer` for what is no row, or another's.
   */
  account(body: unknown, id?: string): Account {
    const account = decodeAccount(this.#ours(body), this.#tenantId);
    if (id !== undefined && account.id !== id) throw new ApiError('MalformedAnswer', 'Another account was answered');
    return account;
  }

  /** A list may be the array itself. */
  page(body: unknown): AccountPage {
    const items: unknown = Array.isArray(body) ? body : valueAt(body, this.list.items);
    if (!Array.isArray(items)) throw new ApiError('MalformedAnswer', 'No items');
    const nextToken = valueAt(body, this.list.nextCursor);
    return decodePage({ items: items.map((row) => this.#ours(row)), nextToken }, this.#tenantId);
  }

  /** What is stored of an account, as the service calls it; what it has no name for is left out. */
  written(content: AccountDraft | AccountChanges): Fields {
    let row: Fields = {};
    for (const [field, value] of Object.entries(content) as readonly (readonly [keyof AccountChanges, unknown])[]) {
      const name = this.names[field];
      if (name === false || value === undefined) continue;
      row = withValueAt(row, name, this.#theirs(field, value));
    }
    return row;
  }

  #ours(body: unknown): unknown {
    if (!isFields(body) || Array.isArray(body)) return body;
    const { names } = this;
    const row = Object.fromEntries(
      Object.entries(names).flatMap(([field, name]) => (name === false ? [] : [[field, valueAt(body, String(name))]])),
    );
    if (names.tenantId === false) row['tenantId'] = this.#tenantId;
    if (names.version === false) row['version'] = 1;
    const status: unknown = names.status === false ? 'OPEN' : row['status'];
    row['status'] =
      typeof status === 'string' && Object.hasOwn(this.#statuses, status) ? this.#statuses[status] : status;
    return { ...row, id: textOf(row['id']), deletedAt: body['deletedAt'] };
  }

  #theirs(field: keyof AccountChanges, value: unknown): unknown {
    if (field === 'status') return Object.entries(this.#statuses).find(([, ours]) => ours === value)?.[0] ?? value;
    if (field !== 'holderAddress' || !isFields(value)) return value;
    // Patched (RFC 7396), a part that is not named would stay; an address is replaced as a whole.
    return Object.fromEntries(Object.keys(ADDRESS_PARTS).map((part) => [part, value[part] ?? null]));
  }
}

/** Some services number their accounts. */
function textOf(id: unknown): unknown {
  return typeof id === 'number' && Number.isSafeInteger(id) ? String(id) : id;
}
