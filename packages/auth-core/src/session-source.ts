export interface CurrentTokenOptions {
  /** Asks for a new token even when the present one is still good. */
  readonly forceRefresh?: boolean;
  readonly signal?: AbortSignal;
}

/** Where sessions come from: by default Amplify; a host with a sign-in of its own passes its own. */
export interface SessionSource {
  /**
   * The raw JWT of whoever is signed in now, fresh enough to be sent; undefined when nobody is.
   * Rejects when that cannot be told, as when a refresh finds no network: nobody is signed out by that.
   */
  current(options?: CurrentTokenOptions): Promise<string | undefined>;
  /** Calls `changed` after a sign-in, a sign-out or a refresh, here or in another tab. Returns how to stop. */
  subscribe(changed: () => void): () => void;
}
