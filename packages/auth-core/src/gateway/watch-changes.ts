import { errorCodeOf, isFields } from '../error-code.js';
import type { SessionClient, Subscription } from '../graphql-client.js';

export interface ChangeListener {
  /** Something happened to this row; a hint to read it again, never its content. */
  change(id: string): void;
  /** `live`: changes arrive; `polling`: they are looked for now and then; `stale`: what is shown may be old. */
  state(state: 'live' | 'polling' | 'stale'): void;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A subscription that lasted this long was a good one: the next begins without a growing pause. */
const GOOD_FOR_MS = 20_000;
/** A server that ends or refuses a subscription so often in a row means it. */
const MOST_REFUSALS = 3;

/**
 * Listens to a tenant's changes by a subscription of one field and takes up again whatever breaks off, with growing
 * pauses. Says `live` each time the server has begun to listen and `stale` when it listens no more; what happened before
 * and in between is the listener's to read. It stays `stale` when the server will not have it, or the session has ended.
 * @returns How to stop.
 */
export function watchChanges(client: SessionClient, query: string, listener: ChangeListener): () => void {
  const watch = new ChangeWatch(client, query, listener);
  watch.start();
  return () => {
    watch.stop();
  };
}

class ChangeWatch {
  readonly #client: SessionClient;
  readonly #query: string;
  readonly #listener: ChangeListener;
  #subscription: Subscription | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pauseMs = FIRST_PAUSE_MS;
  #startedAtMs = 0;
  #refusals = 0;
  #stopped = false;
  readonly #stop = (): void => {
    this.stop();
  };

  constructor(client: SessionClient, query: string, listener: ChangeListener) {
    this.#client = client;
    this.#query = query;
    this.#listener = listener;
    client.session.ended.addEventListener('abort', this.#stop, { once: true });
  }

  start(): void {
    if (this.#stopped || this.#client.session.ended.aborted) return;
    try {
      const changes = this.#client.graphql({ query: this.#query });
      if (!('subscribe' in changes)) {
        this.#listener.state('stale');
        return;
      }
      // Before subscribing: a client may fail at once, and that must not be covered by a `live` said later.
      if (!changes.acknowledges) this.#listener.state('live');
      this.#startedAtMs = Date.now();
      this.#subscription = changes.subscribe({
        acknowledged: () => {
          this.#listener.state('live');
        },
        next: (value) => {
          this.#tell(value);
        },
        error: (cause) => {
          this.#breakOff(errorCodeOf(cause) === 'Unauthorized');
        },
        // The session client ends what was begun with a token that ends; or the server ended it.
        complete: () => {
          this.#breakOff(true);
        },
      });
    } catch {
      // Whatever the client throws, the remedy is the same as for a subscription that breaks off.
      this.#breakOff(false);
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
    const data = isFields(value) && isFields(value['data']) ? Object.values(value['data'])[0] : undefined;
    if (!isFields(data) || typeof data['id'] !== 'string') return;
    // The server delivers one's own tenant only; a hint of another would make us ask for an id that is not ours.
    if (data['tenantId'] === this.#client.session.tenantId) this.#listener.change(data['id']);
  }

  /** @param refused By the server, and not by what lies between. */
  #breakOff(refused: boolean): void {
    if (this.#stopped) return;
    this.#subscription = undefined;
    this.#listener.state('stale');
    clearTimeout(this.#timer);
    if (Date.now() - this.#startedAtMs >= GOOD_FOR_MS) {
      this.#pauseMs = FIRST_PAUSE_MS;
      this.#refusals = 0;
    }
    if (refused && (this.#refusals += 1) >= MOST_REFUSALS) return;
    // Spread over the pause, so that a server that comes back is not met by all its clients at once.
    const pauseMs = this.#pauseMs * (0.5 + Math.random() / 2);
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
    this.#timer = setTimeout(() => {
      this.start();
    }, pauseMs);
  }
}
