import type { ReactiveController } from 'lit';
import type { AccountsGateway } from '../data/accounts-gateway.js';
import { GatewaySource, type AccountsDoors } from './gateway-source.js';

export type SessionHost = AccountsDoors & {
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
};

/** The one gateway of a workspace, which its parts share, and what its session's roles allow. */
export class SessionController implements ReactiveController {
  readonly #host: SessionHost;
  readonly #changed: () => void;
  readonly #gateways = new GatewaySource();
  #gateway: AccountsGateway | undefined;
  #listening = new AbortController();

  /** @param changed Before the first drawing for another session, and when the session ends. */
  constructor(host: SessionHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  get gateway(): AccountsGateway | undefined {
    return this.#gateway;
  }

  /** Whether the session's roles allow a new account; the server decides, this only mirrors it. */
  get mayCreate(): boolean {
    const session = this.#gateway?.session;
    return session !== undefined && !session.ended.aborted && session.roles.includes('admin');
  }

  hostUpdate(): void {
    const gateway = this.#gateways.of(this.#host);
    if (gateway === this.#gateway) return;
    this.#gateway = gateway;
    this.#listening.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const ended = (): void => {
      this.#changed();
      this.#host.requestUpdate();
    };
    gateway?.session.ended.addEventListener('abort', ended, { once: true, signal });
    this.#changed();
  }
}
