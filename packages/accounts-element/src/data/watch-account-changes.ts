import type { SessionClient, Subscription } from '@remit-elements/auth-core';
import { isFields } from './decode-account.js';
import { ON_ACCOUNT_CHANGE } from './operations.js';
import type { AccountChangeListener } from './accounts-gateway.js';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Listens to the tenant's account changes and takes up again whatever breaks off, with growing pauses. Says `stale` while
 * it does not listen and `live` each time it does again; what happened in between is the listener's to read.
 */
export function watchAccountChanges(client: SessionClient, listener: AccountChangeListener): () => void {
  const watch = new AccountWatch(client, listener);
  watch.start();
  return () => {
    watch.stop();
  };
}

class AccountWatch {
  readonly #client: SessionClient;
  readonly #listener: AccountChangeListener;
  #subscription: Subscription | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pauseMs = FIRST_PAUSE_MS;
  #stopped = false;
  readonly #stop = (): void => {
    this.stop();
  };

  constructor(client: SessionClient, listener: AccountChangeListener) {
    this.#client = client;
    this.#listener = listener;
    client.session.ended.addEventListener('abort', this.#stop, { once: true });
  }

  start(): void {
    if (this.#stopped || this.#client.session.ended.aborted) return;
    try {
      const changes = this.#client.graphql({ query: ON_ACCOUNT_CHANGE });
      if (!('subscribe' in changes)) {
        this.#listener.state('stale');
        return;
      }
      // Before subscribing: a client may fail at once, and that must not be covered by a `live` said later.
      this.#listener.state('live');
      this.#subscription = changes.subscribe({
        next: (value) => {
          this.#pauseMs = FIRST_PAUSE_MS;
          this.#tell(value);
        },
        error: () => {
          this.#breakOff();
        },
        complete: () => {
          this.#breakOff();
        },
      });
    } catch {
      // Whatever the client throws, the remedy is the same as for a subscription that breaks off.
      this.#breakOff();
    }
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#client.session.ended.removeEventListener('abort', this.#stop);
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
  }

  #tell(value: unknown): void {
    const data = isFields(value) && isFields(value['data']) ? value['data']['onAccountChange'] : undefined;
    if (!isFields(data) || typeof data['id'] !== 'string') return;
    // The server delivers one's own tenant only; a hint of another would make us ask for an id that is not ours.
    if (data['tenantId'] !== this.#client.session.tenantId) return;
    this.#listener.change(data['id']);
  }

  #breakOff(): void {
    if (this.#stopped) return;
    this.#subscription = undefined;
    this.#listener.state('stale');
    clearTimeout(this.#timer);
    // Spread over the pause, so that a server that comes back is not met by all its clients at once.
    const pauseMs = this.#pauseMs * (0.5 + Math.random() / 2);
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
    this.#timer = setTimeout(() => {
      this.start();
    }, pauseMs);
  }
}
