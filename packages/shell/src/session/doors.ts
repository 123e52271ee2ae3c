import type { SignInFailure } from './auth-port.js';
import type { DoorsMemory, DoorsNotes } from './doors-memory.js';
import type { DoorsPort, Purpose, Refusal } from './doors-port.js';

export interface DoorsDependencies {
  readonly memory: DoorsMemory;
  /** Fetches the code behind the port; rejects when it cannot be had. */
  open(): Promise<DoorsPort>;
  signIn(userName: string, password: string): Promise<SignInFailure | undefined>;
  /** A UUID that nobody had before. */
  newUserName(): string;
}

/** What somebody typed to sign up; kept in memory alone. */
export interface TypedSignUp {
  readonly email: string;
  readonly purpose: Purpose;
}

/** What became of a code; `confirmed`: it was right, and the sign-in is left to do by hand. */
export type ConfirmOutcome = Refusal | 'confirmed' | undefined;

/** After these the provider's user is gone again, and its address free. */
const ENDING: ReadonlySet<Refusal> = new Set(['email', 'company-name', 'invitation', 'closed', 'outage']);

/**
 * The ways in for somebody who cannot sign in yet: a company's sign-up, an invitation, a forgotten password. Fires
 * `change` after each change of what it remembers. Nothing rejects; `undefined` is success, and a repeat does no harm.
 */
export class Doors extends EventTarget {
  readonly #dependencies: DoorsDependencies;
  #typed: TypedSignUp | undefined;
  /** To sign in with, once the code is back. No form gets it again: whoever comes back to one may be somebody else. */
  #password: string | undefined;
  /** What was last asked for, under which name: asked again, it is the same person. */
  #attempt: { readonly asked: string; readonly userName: string } | undefined;

  constructor(dependencies: DoorsDependencies) {
    super();
    this.#dependencies = dependencies;
  }

  get notes(): DoorsNotes {
    return this.#dependencies.memory.notes;
  }

  /** What was typed before the provider said no. */
  get typed(): TypedSignUp | undefined {
    return this.#typed;
  }

  /** Somebody came by an invitation's link, whole or not. */
  invite(invitation: string): void {
    this.#note({ asked: this.notes.asked, invitation });
  }

  /** The page to go to once somebody is signed in. */
  ask(asked: string): void {
    this.#note({ ...this.notes, asked });
  }

  async signUp(wanted: TypedSignUp & { readonly password: string }): Promise<Refusal | undefined> {
    const { email, password, purpose } = wanted;
    this.#typed = { email, purpose };
    this.#password = password;
    const userName = this.#userNameFor(wanted);
    const refusal = await this.#do((port) => port.signUp({ userName, ...wanted }));
    if (!refusal) this.#note({ ...this.notes, pending: { userName, email, purpose } });
    return refusal;
  }

  /** Brings the code back, and signs in with what was typed before. */
  async confirm(code: string): Promise<ConfirmOutcome> {
    const { pending } = this.notes;
    if (!pending) return 'unknown';
    const { userName, email, purpose } = pending;
    const refusal = await this.#do((port) => port.confirm(userName, code, purpose));
    if (refusal && refusal !== 'confirmed') {
      if (ENDING.has(refusal)) this.startAgain();
      return refusal;
    }
    return this.#enter(email);
  }

  /** A new code for the sign-up that is under way. */
  async resend(): Promise<ConfirmOutcome> {
    const { pending } = this.notes;
    if (!pending) return 'unknown';
    const refusal = await this.#do((port) => port.resend(pending.userName));
    return refusal === 'confirmed' ? this.#enter(pending.email) : refusal;
  }

  askReset(login: string): Promise<Refusal | undefined> {
    return this.#do((port) => port.askReset(login));
  }

  /** Sets a new password and signs in with it. */
  async reset(login: string, code: string, password: string): Promise<Refusal | 'changed' | undefined> {
    const refusal = await this.#do((port) => port.reset(login, code, password));
    if (refusal) return refusal;
    return (await this.#dependencies.signIn(login, password)) && 'changed';
  }

  /** Signs in; by whoever began to sign up here with this address it is they, though the address is not theirs yet. */
  async signIn(login: string, password: string): Promise<SignInFailure | undefined> {
    const { pending } = this.notes;
    const isPending = pending?.email.toLowerCase() === login.toLowerCase();
    if (isPending) {
      this.#typed = { email: pending.email, purpose: pending.purpose };
      this.#password = password;
    }
    const failure = await this.#dependencies.signIn(isPending ? pending.userName : login, password);
    if (!isPending || failure !== 'credentials') return failure;
    return this.#dependencies.signIn(login, password);
  }

  /** Back to the form: the address was wrong, or the sign-up came to nothing. */
  startAgain(): void {
    this.#attempt = undefined;
    this.#password = undefined;
    this.#note({ ...this.notes, pending: undefined });
  }

  /** Somebody is signed in: what led here is over. */
  forget(): void {
    this.#typed = undefined;
    this.#password = undefined;
    this.#attempt = undefined;
    this.#note({});
  }

  async #enter(email: string): Promise<'confirmed' | undefined> {
    const password = this.#password;
    this.#password = undefined;
    // Taken up, and a new company has nothing of what was asked for before.
    this.#attempt = undefined;
    this.#note({});
    const isIn = password !== undefined && (await this.#dependencies.signIn(email, password)) === undefined;
    return isIn ? undefined : 'confirmed';
  }

  #userNameFor(wanted: TypedSignUp): string {
    const asked = JSON.stringify(wanted);
    if (this.#attempt?.asked !== asked) this.#attempt = { asked, userName: this.#dependencies.newUserName() };
    return this.#attempt.userName;
  }

  async #do<R>(act: (port: DoorsPort) => Promise<R>): Promise<R | 'unreachable'> {
    let port: DoorsPort;
    try {
      port = await this.#dependencies.open();
    } catch {
      // The code behind it did not arrive, or the configuration did not.
      return 'unreachable';
    }
    return act(port);
  }

  #note({ invitation, pending, asked }: { readonly [K in keyof DoorsNotes]?: DoorsNotes[K] | undefined }): void {
    this.#dependencies.memory.set({
      ...(invitation !== undefined && { invitation }),
      ...(pending && { pending }),
      ...(asked !== undefined && { asked }),
    });
    this.dispatchEvent(new Event('change'));
  }
}
