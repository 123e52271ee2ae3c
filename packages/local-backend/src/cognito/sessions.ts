import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { CognitoError } from './cognito-error.js';
import { DurableJson } from './durable-json.js';
import type { Pool } from './pool.js';

/** The deployed client's `refreshTokenValidity`: rotating a token does not prolong it. */
const LIFETIME_MS = 24 * 3_600_000;
/** How long a rotated token still works, for a lost answer or a second tab; Cognito's longest. */
const GRACE_MS = 60_000;
/** Per user; the one that was renewed longest ago goes first. */
const MOST_SESSIONS = 500;

interface LiveToken {
  /** SHA-256 of the refresh token, base64url. */
  readonly hash: string;
  /** Set once it, or one issued beside it, was used. */
  readonly rotatedAtMs?: number;
}

/** One sign-in and all the tokens that come from it. */
export interface Session {
  /** The tokens' `origin_jti`. */
  readonly id: string;
  readonly sub: string;
  /** The tokens' `event_id`. */
  readonly eventId: string;
  readonly signedInAtMs: number;
  readonly expiresAtMs: number;
  readonly tokens: readonly LiveToken[];
}

interface SessionsFile {
  readonly version: 1;
  readonly sessions: readonly Session[];
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/**
 * Sign-ins and their refresh tokens. A refresh token is `<session>.<random>.<mac>`: the mac tells a token that was
 * rotated out, whose use means that it was stolen, from one that never existed, without keeping every old hash.
 */
export class Sessions {
  readonly #pool: Pool;
  readonly #file: DurableJson<SessionsFile>;
  readonly #now: () => number;

  private constructor(pool: Pool, file: DurableJson<SessionsFile>, now: () => number) {
    this.#pool = pool;
    this.#file = file;
    this.#now = now;
  }

  static async open(folder: string, pool: Pool, now: () => number): Promise<Sessions> {
    const first = (): SessionsFile => ({ version: 1, sessions: [] });
    return new Sessions(pool, await DurableJson.open(join(folder, 'sessions.json'), decode, first), now);
  }

  /** False once it was revoked, or has ended. */
  isLive(id: string): boolean {
    return this.#find(id) !== undefined;
  }

  /** Makes a session without storing it, so that tokens can be refused before anything is kept. */
  prepare(sub: string): Session {
    const nowMs = this.#now();
    const id = randomUUID();
    return { id, sub, eventId: randomUUID(), signedInAtMs: nowMs, expiresAtMs: nowMs + LIFETIME_MS, tokens: [] };
  }

  /** @returns the first refresh token. */
  async begin(session: Session): Promise<string> {
    const token = this.#mint(session.id);
    await this.#change((sessions) => {
      const others = sessions.filter(({ sub }) => sub === session.sub);
      const surplus = new Set(others.slice(0, Math.max(0, others.length + 1 - MOST_SESSIONS)));
      return [...sessions.filter((one) => !surplus.has(one)), { ...session, tokens: [{ hash: hashOf(token) }] }];
    });
    return token;
  }

  /**
   * The session of a refresh token that may be used now.
   * @throws {CognitoError} `NotAuthorizedException`, or `RefreshTokenReuseException` after which the session is over.
   */
  async redeem(token: string): Promise<Session> {
    const session = this.#find(this.#sessionIdOf(token));
    if (!session) throw new CognitoError('NotAuthorizedException', 'Refresh Token has been revoked');
    if (this.#isUsable(session, token)) return session;
    await this.revoke(token);
    throw new CognitoError('RefreshTokenReuseException', 'Refresh Token has been used before');
  }

  /** Exchanges a refresh token for the next one. */
  async rotate(token: string): Promise<string> {
    const { id } = await this.redeem(token);
    const next = this.#mint(id);
    const hash = hashOf(token);
    const done = await this.#file.update((file): [SessionsFile, boolean] => {
      const session = file.sessions.find((one) => one.id === id);
      if (!session) return [file, false]; // revoked since
      const renewed = { ...session, tokens: [...this.#retire(session, hash), { hash: hashOf(next) }] };
      return [{ ...file, sessions: [...file.sessions.filter((one) => one.id !== id), renewed] }, true];
    });
    if (!done) throw new CognitoError('NotAuthorizedException', 'Refresh Token has been revoked');
    return next;
  }

  /** Ends the session of a refresh token, rotated out or not; one that is over already stays so. */
  async revoke(token: string): Promise<void> {
    const id = this.#sessionIdOf(token);
    await this.#change((sessions) => sessions.filter((session) => session.id !== id));
  }

  async revokeAllOf(sub: string): Promise<void> {
    await this.#change((sessions) => sessions.filter((session) => session.sub !== sub));
  }

  settled(): Promise<void> {
    return this.#file.settled();
  }

  #find(id: string): Session | undefined {
    return this.#file.value.sessions.find((session) => session.id === id && session.expiresAtMs > this.#now());
  }

  #isUsable(session: Session, token: string): boolean {
    const hash = hashOf(token);
    return session.tokens.some((live) => live.hash === hash && this.#inGrace(live));
  }

  #inGrace({ rotatedAtMs }: LiveToken): boolean {
    return rotatedAtMs === undefined || this.#now() - rotatedAtMs <= GRACE_MS;
  }

  /**
   * Using a live token retires it, and those issued beside it too: of two answers to two tabs the page keeps one. Using a
   * retired token in its grace retires nothing, since either answer may be the one that was kept.
   */
  #retire(session: Session, hash: string): LiveToken[] {
    const tokens = session.tokens.filter((token) => this.#inGrace(token));
    if (tokens.some((token) => token.hash === hash && token.rotatedAtMs !== undefined)) return tokens;
    return tokens.map((token) => ({ hash: token.hash, rotatedAtMs: token.rotatedAtMs ?? this.#now() }));
  }

  async #change(change: (sessions: readonly Session[]) => readonly Session[]): Promise<void> {
    await this.#file.update((file) => {
      const sessions = change(file.sessions).filter(({ expiresAtMs }) => expiresAtMs > this.#now());
      return [{ ...file, sessions }, undefined];
    });
  }

  #mint(sessionId: string): string {
    const body = `${sessionId}.${randomBytes(32).toString('base64url')}`;
    return `${body}.${this.#macOf(body)}`;
  }

  #macOf(body: string): string {
    return this.#pool.mac('refresh-token', body).toString('base64url');
  }

  /** @throws {CognitoError} for a token that this pool did not issue. */
  #sessionIdOf(token: string): string {
    const end = token.lastIndexOf('.');
    const given = Buffer.from(token.slice(end + 1));
    const own = Buffer.from(this.#macOf(token.slice(0, Math.max(end, 0))));
    if (given.length !== own.length || !timingSafeEqual(given, own)) {
      throw new CognitoError('NotAuthorizedException', 'Invalid Refresh Token');
    }
    return token.slice(0, token.indexOf('.'));
  }
}

function decode(raw: unknown): SessionsFile {
  const file = raw as Partial<SessionsFile> | null;
  if (file?.version !== 1 || !Array.isArray(file.sessions)) throw new Error('not a list of sessions');
  for (const session of file.sessions as readonly Partial<Session>[]) {
    const texts = [session.id, session.sub, session.eventId].every((text) => typeof text === 'string');
    const times = [session.signedInAtMs, session.expiresAtMs].every((time) => Number.isFinite(time));
    if (!texts || !times || !Array.isArray(session.tokens)) throw new Error('not a session');
  }
  return file as SessionsFile;
}
