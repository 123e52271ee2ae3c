import type { SessionClient } from '@remit-elements/auth-core';
import { ConfigError } from '../config/config-error.js';
import type { Outputs } from '../config/outputs.js';
import type { AuthPort, Identity, SignInFailure, SignInOutcome, SignInStep, StepFailure } from './auth-port.js';
import type { DoorsPort } from './doors-port.js';

/** Where the shell stands with its user. */
export type SessionState =
  | { readonly status: 'starting' }
  | { readonly status: 'misconfigured'; readonly field: string | undefined }
  | { readonly status: 'unreachable' }
  | { readonly status: 'signed-out'; readonly ended: boolean }
  | { readonly status: 'step'; readonly step: SignInStep; readonly userName: string }
  | { readonly status: 'memberless'; readonly userName: string }
  | { readonly status: 'signed-in'; readonly userName: string; readonly client: SessionClient };

export interface SessionDependencies {
  /** Fetches and checks the configuration. */
  loadOutputs(): Promise<Outputs>;
  /** Fetches the code behind the port. */
  loadAuth(): Promise<AuthPort>;
  /** Fetches what is done by few before they sign in. */
  loadDoors(): Promise<DoorsPort>;
  /** True when this browser holds no tokens for certain, so that the sign-in can be drawn before any code arrives. */
  surelyNobody(): boolean;
}

/**
 * Holds the one session of this page. Fires `change` after each new state. A new subject or company is a new client;
 * the one before has ended by then, and nothing of it is kept here.
 */
export class SessionKeeper extends EventTarget {
  readonly #dependencies: SessionDependencies;
  #auth: Promise<AuthPort> | undefined;
  #state: SessionState;
  /** Grows with each new question who is there, so that a late answer to an old one is dropped. */
  #turn = 0;
  /** While a step is due: it may have to be begun anew. */
  #typed: Typed | undefined;
  /** A sign-in of this very tab is under way, which asks by itself who is there. */
  #isSigningIn = false;

  constructor(dependencies: SessionDependencies) {
    super();
    this.#dependencies = dependencies;
    this.#state = dependencies.surelyNobody() ? { status: 'signed-out', ended: false } : { status: 'starting' };
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Finds out who is signed in; also the way on after a failure. Never rejects. */
  async start(): Promise<void> {
    if (this.#state.status !== 'signed-out') this.#set({ status: 'starting' });
    await this.#identify(false);
  }

  /** Signs in, or comes to a step before it; answers why not. Never rejects. */
  async signIn(userName: string, password: string): Promise<SignInFailure | undefined> {
    return this.#go(await this.#begin(userName, password), { userName, password });
  }

  /**
   * Answers the step that is due; answers why not. A step ends after three minutes, and to choose a password may take
   * longer: then it is begun anew, unseen, with what was typed. Never rejects.
   */
  async answer(response: string): Promise<StepFailure | SignInFailure | undefined> {
    const typed = this.#typed;
    if (this.#state.status !== 'step' || !typed) return 'step-over';
    const { kind } = this.#state.step;
    const outcome = await this.#act((auth) => auth.answer(response));
    if (outcome.kind !== 'failed' || outcome.failure !== 'step-over') return this.#go(outcome, typed);
    const again = await this.#begin(typed.userName, typed.password);
    // What was set up for the one before is nothing for this one, and its reader has to see that.
    const isSame = again.kind === 'step' && again.step.kind === kind && kind !== 'totp-setup';
    if (isSame) return this.#go(await this.#act((auth) => auth.answer(response)), typed);
    return (await this.#go(again, typed)) ?? (again.kind === 'step' ? 'step-over' : undefined);
  }

  /** Back to the sign-in, from a step that somebody does not want to go. */
  giveUp(): void {
    if (this.#state.status === 'step') this.#set({ status: 'signed-out', ended: false });
  }

  /** What is done by few before they sign in, once it is set up. Rejects when it cannot be fetched. */
  async doors(): Promise<DoorsPort> {
    await this.#ready();
    return this.#dependencies.loadDoors();
  }

  /**
   * Signs out here and, through the shared storage, in the browser's other tabs. The screen is empty at once; it says
   * that nobody is signed in when that is true.
   */
  async signOut(): Promise<void> {
    this.#turn += 1;
    this.#set({ status: 'starting' });
    await this.#dropTokens();
    await this.#identify(false);
  }

  /** An element found that the session cannot go on. */
  async renew(): Promise<void> {
    if (this.#state.status === 'signed-in') await this.#identify(true);
  }

  async #identify(ended: boolean): Promise<void> {
    const turn = (this.#turn += 1);
    try {
      const auth = await this.#ready();
      const identity = await auth.identify();
      if (turn === this.#turn) this.#take(identity, ended);
    } catch (error) {
      if (turn !== this.#turn) return;
      if (error instanceof ConfigError) this.#set({ status: 'misconfigured', field: error.field });
      else this.#set({ status: 'unreachable' });
    }
  }

  #take(identity: Identity, ended: boolean): void {
    if (identity.kind === 'nobody') {
      const { status } = this.#state;
      if (status !== 'signed-out' && status !== 'step') this.#set({ status: 'signed-out', ended });
      return;
    }
    if (identity.kind === 'memberless') {
      this.#set({ status: 'memberless', userName: identity.userName });
      return;
    }
    const { client, userName } = identity;
    this.#set({ status: 'signed-in', client, userName });
    client.session.ended.addEventListener('abort', () => void this.#ended(client), { once: true });
    if (client.session.ended.aborted) void this.#ended(client);
  }

  /** The session is over; another one may have begun in its place, in this tab or another. */
  async #ended(client: SessionClient): Promise<void> {
    if (this.#state.status !== 'signed-in' || this.#state.client !== client) return;
    this.#set({ status: 'starting' });
    // With tokens that the server takes no more the next session would end as this one did, and so on for ever.
    if (wasRefused(client)) await this.#dropTokens();
    await this.#identify(true);
  }

  #begin(userName: string, password: string): Promise<SignInOutcome> {
    return this.#act((auth) => auth.signIn(userName, password));
  }

  async #act<F>(act: (auth: AuthPort) => Promise<SignInOutcome<F>>): Promise<SignInOutcome<F | 'unreachable'>> {
    this.#isSigningIn = true;
    try {
      return await act(await this.#ready());
    } catch (error) {
      if (error instanceof ConfigError) this.#set({ status: 'misconfigured', field: error.field });
      return { kind: 'failed', failure: 'unreachable' };
    } finally {
      this.#isSigningIn = false;
    }
  }

  async #go<F>(outcome: SignInOutcome<F>, typed: Typed): Promise<F | undefined> {
    if (outcome.kind === 'failed') return outcome.failure;
    if (outcome.kind === 'done') {
      await this.#identify(false);
      return undefined;
    }
    this.#turn += 1;
    this.#set({ status: 'step', step: outcome.step, userName: typed.userName });
    this.#typed = typed;
    return undefined;
  }

  /** Somebody has signed in or out in another tab; a session that is there learns of its end by itself. */
  #heard(): void {
    const { status } = this.#state;
    const isWaiting = status === 'signed-out' || status === 'step' || status === 'memberless';
    if (isWaiting && !this.#isSigningIn) void this.#identify(false);
  }

  async #dropTokens(): Promise<void> {
    try {
      await (await this.#ready()).signOut();
    } catch {
      // Whether they are gone is asked next.
    }
  }

  /** The configured port; what failed to arrive is fetched again the next time. */
  #ready(): Promise<AuthPort> {
    this.#auth ??= this.#load().catch((error: unknown) => {
      this.#auth = undefined;
      throw error;
    });
    return this.#auth;
  }

  async #load(): Promise<AuthPort> {
    const [outputs, auth] = await Promise.all([this.#dependencies.loadOutputs(), this.#dependencies.loadAuth()]);
    auth.configure(outputs);
    auth.watch(() => this.#heard());
    return auth;
  }

  #set(state: SessionState): void {
    this.#state = state;
    this.#typed = undefined;
    this.dispatchEvent(new Event('change'));
  }
}

interface Typed {
  readonly userName: string;
  readonly password: string;
}

function wasRefused({ session }: SessionClient): boolean {
  return (session.ended.reason as Error | undefined)?.cause !== undefined;
}
