import type { SessionClient, Subscription } from '@remit-elements/auth-core';
import { isFields } from './decode-payment.js';
import { ON_PAYMENT_CHANGE } from './queries.js';
import type { PaymentChangeListener } from './payments-gateway.js';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A subscription that lasted this long was a good one: the next begins without a growing pause. */
const GOOD_FOR_MS = 20_000;

/**
 * Listens to the tenant's payment changes and takes up again whatever breaks off, with growing pauses. Says `stale` while
 * it does not listen and `live` each time it does again; what happened in between is the listener's to read.
 */
export function watchPaymentChanges(client: SessionClient, listener: PaymentChangeListener): () => void {
  const watch = new PaymentWatch(client, listener);
  watch.start();
  return () => {
    watch.stop();
  };
}

class PaymentWatch {
  readonly #client: SessionClient;
  readonly #listener: PaymentChangeListener;
  #subscription: Subscription | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pauseMs = FIRST_PAUSE_MS;
  #startedAtMs = 0;
  #stopped = false;
  readonly #stop = (): void => {
    this.stop();
  };

  constructor(client: SessionClient, listener: PaymentChangeListener) {
    this.#client = client;
    this.#listener = listener;
    client.session.ended.addEventListener('abort', this.#stop, { once: true });
  }

  start(): void {
    if (this.#stopped || this.#client.session.ended.aborted) return;
    try {
      const changes = this.#client.graphql({ query: ON_PAYMENT_CHANGE });
      if (!('subscribe' in changes)) {
        this.#listener.state('stale');
        return;
      }
      // Before subscribing: a client may fail at once, and that must not be covered by a `live` said later.
      this.#listener.state('live');
      this.#startedAtMs = Date.now();
      this.#subscription = changes.subscribe({
        next: (value) => {
          this.#tell(value);
        },
        error: () => {
          this.#breakOff();
        },
        complete: () => {
          // The session client ends a subscription whose token ends, to be taken up again with a new one.
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
    const data = isFields(value) && isFields(value['data']) ? value['data']['onPaymentChange'] : undefined;
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
    if (Date.now() - this.#startedAtMs >= GOOD_FOR_MS) this.#pauseMs = FIRST_PAUSE_MS;
    // Spread over the pause, so that a server that comes back is not met by all its clients at once.
    const pauseMs = this.#pauseMs * (0.5 + Math.random() / 2);
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
    this.#timer = setTimeout(() => {
      this.start();
    }, pauseMs);
  }
}
