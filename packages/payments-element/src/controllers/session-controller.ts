import type { SourceHost } from '@remit-elements/element-kit';
import { GraphQLAccountsReader } from '../data/graphql-accounts-reader.js';
import type { AccountsReader } from '../data/payments-gateway.js';
import { GatewaySource, type PaymentsDoors } from './gateway-source.js';

/** Whose session an element is in, and that it has become another's or nobody's. */
export class SessionController {
  readonly #host: SourceHost & PaymentsDoors;
  readonly #changed: () => void;
  readonly #gateways = new GatewaySource((client) => new GraphQLAccountsReader(client));
  #followed: AccountsReader | undefined;
  #following = new AbortController();

  /** @param changed After another session took the place of the one before, or it ended; before anything new is drawn. */
  constructor(host: SourceHost & PaymentsDoors, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  /** What the element reads by. */
  get gateway(): AccountsReader | undefined {
    return this.#gateways.of(this.#host);
  }

  /** What the session's person may do; nothing when there is no session, or it has ended. */
  get roles(): readonly string[] {
    const session = this.gateway?.session;
    return session && !session.ended.aborted ? session.roles : [];
  }

  hostUpdate(): void {
    this.#follow(this.gateway);
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  #follow(gateway: AccountsReader | undefined): void {
    if (gateway === this.#followed) return;
    this.#followed = gateway;
    this.#following.abort();
    this.#following = new AbortController();
    const { signal } = this.#following;
    gateway?.session.ended.addEventListener('abort', this.#ended, { once: true, signal });
    this.#changed();
  }

  readonly #ended = (): void => {
    this.#changed();
    this.#host.requestUpdate();
  };
}
