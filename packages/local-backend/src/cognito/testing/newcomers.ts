import { randomUUID } from 'node:crypto';
import { Amplify } from 'aws-amplify';
import { confirmSignUp, signUp } from 'aws-amplify/auth';
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

  static async create(options: Partial<CognitoOptions & Triggers> = {}): Promise<Newcomers> {
    const newcomers = new Newcomers();
    newcomers.server = await serveCognito({
      now: () => Date.now() + newcomers.offsetMs,
      report: () => {},
      preSignUp: (event) => {
        newcomers.asked.push(event);
        return newcomers.refuse.preSignUp ? Promise.reject(newcomers.refuse.preSignUp) : Promise.resolve(event);
      },
      postConfirmation: (event) => {
        newcomers.confirmed.push(event);
        const { postConfirmation: error } = newcomers.refuse;
        return error ? Promise.reject(error) : Promise.resolve(event);
      },
      ...options,
    });
    Amplify.configure(newcomers.server.config);
    return newcomers;
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

/** A code that is not the one. */
export function wrong(code: string): string {
  return code === '000000' ? '000001' : '000000';
}
