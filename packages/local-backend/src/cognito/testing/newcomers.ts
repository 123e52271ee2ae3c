import { randomUUID } from 'node:crypto';
import { Amplify } from 'aws-amplify';
import { confirmSignUp, signOut, signUp } from 'aws-amplify/auth';
import { afterEach, beforeEach } from 'vitest';
import type { CognitoOptions, PostConfirmationEvent, PreSignUpEvent, Triggers } from '../index.js';
import { serveCognito, type CognitoServer } from './serve-cognito.js';

export const PASSWORD = 'Correct-horse-7-battery';
export const EXPIRED = {
  name: 'ExpiredCodeException',
  message: 'Invalid code provided, please request a code again.',
};
export const MISMATCH = {
  name: 'CodeMismatchException',
  message: 'Invalid verification code provided, please try again.',
};

/** A pool that Amplify is set to, whose sign-up triggers note what they were asked. */
export class Newcomers {
  server!: CognitoServer;
  /** How far the pool's clock is ahead. */
  offsetMs = 0;
  readonly asked: PreSignUpEvent[] = [];
  readonly confirmed: PostConfirmationEvent[] = [];
  /** What a trigger refuses with. */
  refuse: { preSignUp?: Error; postConfirmation?: Error } = {};

  /** A new pool in the place of the one before, if there was any. */
  async open(options: Partial<CognitoOptions & Triggers> = {}): Promise<void> {
    await this.close();
    this.offsetMs = 0;
    this.refuse = {};
    this.asked.length = 0;
    this.confirmed.length = 0;
    this.server = await serveCognito({
      now: () => Date.now() + this.offsetMs,
      report: () => {},
      preSignUp: (event) => {
        this.asked.push(event);
        return this.refuse.preSignUp ? Promise.reject(this.refuse.preSignUp) : Promise.resolve(event);
      },
      postConfirmation: (event) => {
        this.confirmed.push(event);
        const { postConfirmation: error } = this.refuse;
        return error ? Promise.reject(error) : Promise.resolve(event);
      },
      ...options,
    });
    Amplify.configure(this.server.config);
  }

  async close(): Promise<void> {
    const { server } = this as { readonly server: CognitoServer | undefined };
    if (!server) return;
    await signOut();
    await server.close();
  }

  /** The newest code that went to an address. */
  codeFor(to: string): string {
    return this.server.outbox.list().find((mail) => mail.to === to)?.code ?? 'none';
  }

  /** Signs up; answers the user name. */
  async signUp(email: string): Promise<string> {
    const username = randomUUID();
    await signUp({ username, password: PASSWORD, options: { userAttributes: { email } } });
    return username;
  }

  /** Signs up and confirms; answers the user name. */
  async join(email: string): Promise<string> {
    const username = await this.signUp(email);
    await confirmSignUp({ username, confirmationCode: this.codeFor(email) });
    return username;
  }

  /** One call of the API, without Amplify. */
  async call(operation: string, body: object): Promise<{ status: number; body: unknown }> {
    return this.server.cognito.handle(operation, { ClientId: this.server.cognito.clientId, ...body });
  }
}

/** One world for the tests of a file, with a new pool for each of them. */
export function newcomersForEach(): Newcomers {
  const world = new Newcomers();
  beforeEach(() => world.open());
  afterEach(() => world.close());
  return world;
}

/** A code that is not the one. */
export function wrong(code: string): string {
  return code === '000000' ? '000001' : '000000';
}
