import { ApiError } from './api-error.js';
import { readToken } from './id-token.js';
import { LiveSession } from './live-session.js';
import type { SessionSource } from './session-source.js';
import { toApiError } from './to-api-error.js';

/** A token is renewed this long before its end, so that none runs out on its way. */
export const RENEW_BEFORE_MS = 60_000;

/** Hands out one session's token, and ends the session as soon as the source has somebody else's, or nobody's. */
export class TokenKeeper {
  readonly session: LiveSession;
  readonly #source: SessionSource;
  #refreshing: Promise<string> | undefined;
  #checking: Promise<void> | undefined;
  /** How far the issuer's clock is ahead of ours; known from the first refresh on. */
  #clockDriftMs = 0;

  private constructor(source: SessionSource, session: LiveSession) {
    this.#source = source;
    this.session = session;
    const stop = source.subscribe(() => void this.#check());
    session.ended.addEventListener('abort', stop, { once: true });
  }

  /** @throws {ApiError} `Unauthorized` when nobody is signed in, or the person belongs to no tenant. */
  static async open(source: SessionSource): Promise<TokenKeeper> {
    const token = await source.current().catch((cause: unknown) => {
      throw toApiError(cause);
    });
    if (token === undefined) throw new ApiError('Unauthorized', 'Nobody is signed in');
    return new TokenKeeper(source, new LiveSession(readToken(token)));
  }

  /** Time left of the newest token, in ms. */
  get remainingMs(): number {
    return this.session.expiresAtMs - Date.now() - this.#clockDriftMs;
  }

  /**
   * The token to send now: compared with the session first, and renewed when it is about to end.
   * @throws {ApiError} `SessionEnded`; or `Offline` and the like when it has run out and cannot be renewed now.
   */
  async token(): Promise<string> {
    this.session.ended.throwIfAborted();
    const token = this.#accept(await this.#current(false));
    if (this.remainingMs > RENEW_BEFORE_MS) return token;
    try {
      return await this.refresh();
    } catch (cause) {
      if (this.session.ended.aborted || this.remainingMs <= 0) throw cause;
      return token; // still good for a while; the next call tries again
    }
  }

  /** A new token, by one refresh however many ask at once. */
  refresh(): Promise<string> {
    this.#refreshing ??= this.#renew().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  /** Resolves when what the source last told of was looked at: an answer is given out after that, never before. */
  async settled(): Promise<void> {
    await this.#checking;
  }

  async #renew(): Promise<string> {
    this.session.ended.throwIfAborted();
    const token = this.#accept(await this.#current(true));
    this.#clockDriftMs = readToken(token).issuedAtMs - Date.now();
    return token;
  }

  async #current(forceRefresh: boolean): Promise<string | undefined> {
    try {
      return await this.#source.current({ forceRefresh, signal: this.session.ended });
    } catch (cause) {
      this.session.ended.throwIfAborted();
      throw toApiError(cause);
    }
  }

  #accept(token: string | undefined): string {
    if (token === undefined || !this.#isOurs(token)) this.session.end();
    this.session.ended.throwIfAborted();
    return token ?? '';
  }

  #isOurs(token: string): boolean {
    try {
      return this.session.accept(readToken(token));
    } catch {
      return false; // a token that names no tenant any more is not this session's
    }
  }

  /** A source that cannot tell ends nothing; the next call asks again. */
  #check(): Promise<void> {
    this.#checking = this.#current(false).then(
      (token) => {
        if (token === undefined || !this.#isOurs(token)) this.session.end();
      },
      () => undefined,
    );
    return this.#checking;
  }
}
