import { SourceController, type SourceHost } from '@remit-elements/element-kit';
import { GraphQLPaymentsReader } from '../data/graphql-payments-reader.js';
import type { PaymentsReader } from '../data/payments-gateway.js';
import { PaymentsErrorEvent } from '../events/payments-error-event.js';
import { SessionRequiredEvent } from '../events/session-required-event.js';
import type { Payment } from '../model/payment.js';
import { PaymentsStore, type PaymentsQuery, type PaymentsState } from '../state/payments-store.js';
import { GatewaySource, type PaymentsDoors } from './gateway-source.js';

export type { PaymentsQuery, PaymentsState } from '../state/payments-store.js';

export type PaymentsHost = SourceHost & HTMLElement & PaymentsDoors & { readonly query: PaymentsQuery };

/** `waiting` for a client, `ended` with the session, else `open`. */
export type SessionStatus = 'waiting' | 'ended' | 'open';

/**
 * The list of payments of one session, while its host is connected: one store per client or gateway, dropped the moment
 * either ends. Loads by the host's `query`, tells the host's listeners what failed.
 */
export class PaymentsController {
  readonly #host: PaymentsHost;
  readonly #gateways = new GatewaySource((client) => new GraphQLPaymentsReader(client));
  readonly #stores: SourceController<PaymentsReader, PaymentsStore>;
  #loaded: PaymentsStore | undefined;
  #query = '';
  #reported: unknown;
  #strangerReported = false;
  #listening = new AbortController();

  constructor(host: PaymentsHost) {
    this.#host = host;
    this.#stores = new SourceController<PaymentsReader, PaymentsStore>(
      host,
      () => this.#gateways.of(host),
      (gateway) => new PaymentsStore(gateway),
      (store) => this.#report(store.state),
    );
    host.addController(this);
  }

  get session(): SessionStatus {
    if (!this.#stores.source) return 'waiting';
    return this.#stores.source.session.ended.aborted ? 'ended' : 'open';
  }

  get store(): PaymentsStore | undefined {
    return this.#stores.store;
  }

  get state(): PaymentsState | undefined {
    return this.#stores.store?.state;
  }

  /** The rows to draw: those of the session's own tenant. A row of any other is reported, never drawn. */
  get rows(): readonly Payment[] {
    const tenantId = this.#stores.source?.session.tenantId;
    return this.state?.value.rows.filter((row) => row.tenantId === tenantId) ?? [];
  }

  hostUpdate(): void {
    const store = this.#stores.store;
    const query = JSON.stringify(this.#host.query);
    if (store !== this.#loaded) this.#listen();
    else if (query === this.#query) return;
    this.#loaded = store;
    this.#query = query;
    void store?.load(this.#host.query);
  }

  hostDisconnected(): void {
    this.#loaded = undefined;
    this.#listening.abort();
  }

  #listen(): void {
    this.#listening.abort();
    this.#listening = new AbortController();
    this.#strangerReported = false;
    const ended = this.#stores.source?.session.ended;
    const { signal } = this.#listening;
    if (ended?.aborted) queueMicrotask(this.#sessionEnded);
    else ended?.addEventListener('abort', this.#sessionEnded, { once: true, signal });
  }

  readonly #sessionEnded = (): void => {
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new SessionRequiredEvent());
  };

  #report(state: PaymentsState): void {
    // The same failure stays in the states after it, as when the connection comes and goes.
    if (state.status === 'failed' && state.error !== this.#reported) {
      this.#reported = state.error;
      this.#host.dispatchEvent(new PaymentsErrorEvent(state.error.code));
      if (state.error.code === 'SessionEnded' && this.session === 'open') this.#sessionEnded();
    }
    if (!this.#strangerReported && this.rows.length < state.value.rows.length) {
      this.#strangerReported = true;
      this.#host.dispatchEvent(new PaymentsErrorEvent('TenantMismatch'));
    }
  }
}
