/** A reactive host, as far as it is needed here. */
interface FollowingHost {
  addController(controller: object): void;
  requestUpdate(): void;
  readonly isConnected: boolean;
}

/** Something that belongs to one session, such as a gateway. */
export interface OfSession {
  readonly session: { readonly ended: AbortSignal; readonly roles: readonly string[] };
}

/** Whose session an element is in, and that it has become another's or nobody's. */
export class SessionFollower<Source extends OfSession> {
  readonly #host: FollowingHost;
  readonly #sourceNow: () => Source | undefined;
  readonly #changed: () => void;
  #followed: Source | undefined;
  #following = new AbortController();

  /**
   * @param sourceNow What the host reads by, asked before each update.
   * @param changed After another session took the place of the one before, or it ended; before anything new is drawn.
   */
  constructor(host: FollowingHost, sourceNow: () => Source | undefined, changed: () => void) {
    this.#host = host;
    this.#sourceNow = sourceNow;
    this.#changed = changed;
    host.addController(this);
  }

  /** What the element reads by. */
  get source(): Source | undefined {
    return this.#sourceNow();
  }

  /** What the session's person may do; nothing when there is no session, or it has ended. */
  get roles(): readonly string[] {
    const session = this.source?.session;
    return session && !session.ended.aborted ? session.roles : [];
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    // An element that left the page may update once more; followed then, it would be held for as long as the session lasts.
    if (this.#host.isConnected) this.#follow(this.source);
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  #follow(source: Source | undefined): void {
    if (source === this.#followed) return;
    this.#followed = source;
    this.#following.abort();
    this.#following = new AbortController();
    const { signal } = this.#following;
    source?.session.ended.addEventListener('abort', this.#ended, { once: true, signal });
    this.#changed();
  }

  readonly #ended = (): void => {
    this.#changed();
    this.#host.requestUpdate();
  };
}
