import { toApiError, type SessionClient } from '@remit-elements/auth-core';
import { requestFields, watchChanges } from '@remit-elements/auth-core/gateways.js';
import type { AccountOutflow } from '../model/account-outflow.js';
import type { AccountsGateway, CallOptions, GatewaySession } from './accounts-gateway.js';
import { decodeOutflow, LEAVING_STATUSES } from './decode-outflow.js';
import { ON_PAYMENT_CHANGE } from './subscriptions.js';

/** What an accounts gateway takes from payments, wherever its accounts are. */
export type OutflowSource = Required<Pick<AccountsGateway, 'outflows' | 'watchOutflows'>> & {
  /** Whose payments they are, where the source knows: a total does not say of which company it is. */
  readonly session?: Pick<GatewaySession, 'tenantId' | 'subject'>;
};

/** As many resolvers as AppSync runs for one request (`resolverCountLimit` in `packages/backend/src/payments-api.ts`). */
const MOST_AT_ONCE = 25;

/** Several accounts' totals in one document, of names alone: ids go into the variables. */
export function outflowsDocument(ids: readonly string[]): {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly names: readonly string[];
} {
  const names = ids.map((_, index) => `a${String(index)}`);
  const declared = names.map((name) => `$${name}: PaymentFilterInput!`).join(', ');
  const selected = names.map((name) => `${name}: paymentTotals(filter: $${name}) { ...Sums }`).join(' ');
  return {
    query: `query AccountOutflows(${declared}) { ${selected} }
      fragment Sums on PaymentTotals { totals { currency status count amountMinor } truncated }`,
    variables: Object.fromEntries(
      names.map((name, index) => [name, { debtorAccountId: ids[index], status: LEAVING_STATUSES }]),
    ),
    names,
  };
}

/** What is to leave accounts, from the payments on AppSync, for one session: the client's. */
export class GraphQLOutflows implements OutflowSource {
  readonly #client: SessionClient;
  readonly #deadlineMs: number;
  readonly #listeners = new Set<() => void>();
  #stop: (() => void) | undefined;

  constructor(client: SessionClient, deadlineMs: number) {
    this.#client = client;
    this.#deadlineMs = deadlineMs;
  }

  async outflows(ids: readonly string[], options: CallOptions = {}): Promise<readonly AccountOutflow[]> {
    const found: AccountOutflow[] = [];
    for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
      found.push(...(await this.#read(ids.slice(from, from + MOST_AT_ONCE), options)));
    }
    return found;
  }

  /** A change of a payment does not say from which account it leaves, so it is told of all. */
  watchOutflows(changed: () => void): () => void {
    const listener = (): void => changed(); // one for each caller, though the same function comes twice
    this.#listeners.add(listener);
    this.#stop ??= watchChanges(this.#client, ON_PAYMENT_CHANGE, {
      change: this.#tell,
      // What happened before the server listened is told by nobody.
      state: (state) => {
        if (state === 'live') this.#tell();
      },
    });
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stop?.();
      this.#stop = undefined;
    };
  }

  readonly #tell = (): void => {
    for (const listener of [...this.#listeners]) listener();
  };

  async #read(ids: readonly string[], options: CallOptions): Promise<readonly AccountOutflow[]> {
    const { names, ...request } = outflowsDocument(ids);
    const all = { ...options, deadlineMs: 2 * this.#deadlineMs, errorOf: toApiError };
    const results = await requestFields(this.#client, request, names, all);
    return results.map((result, index) => {
      if ('error' in result) throw result.error;
      return decodeOutflow(result.value, ids[index] ?? '');
    });
  }
}

/** What is to leave accounts that are not on AppSync themselves, for `restAccountsGateway`. */
export function graphqlOutflows(client: SessionClient, options: { readonly deadlineMs?: number } = {}): OutflowSource {
  return Object.assign(new GraphQLOutflows(client, options.deadlineMs ?? 15_000), { session: client.session });
}
