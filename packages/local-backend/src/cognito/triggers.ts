import { CognitoError } from './cognito-error.js';
import type { Pool } from './pool.js';
import type { PreTokenEvent } from './pre-token-event.js';
import { attributesOf, type User } from './user.js';

interface TriggerEvent {
  version: '1';
  region: string;
  userPoolId: string;
  userName: string;
  callerContext: { awsSdkVersion: string; clientId: string };
}

/**
 * The event that Cognito sends before it makes a user.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html
 */
export interface PreSignUpEvent extends TriggerEvent {
  triggerSource: 'PreSignUp_SignUp' | 'PreSignUp_AdminCreateUser';
  request: {
    userAttributes: Record<string, string>;
    validationData: Record<string, string> | null;
    clientMetadata?: Record<string, string>;
  };
  response: { autoConfirmUser: boolean; autoVerifyEmail: boolean; autoVerifyPhone: boolean };
}

/**
 * The event that Cognito sends after a user has confirmed.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html
 */
export interface PostConfirmationEvent extends TriggerEvent {
  triggerSource: 'PostConfirmation_ConfirmSignUp' | 'PostConfirmation_ConfirmForgotPassword';
  request: { userAttributes: Record<string, string>; clientMetadata?: Record<string, string> };
  response: Record<string, never>;
}

/** The functions that decide, the same ones as are deployed. */
export interface Triggers {
  /** Runs before a user is made; when it rejects there is none. Without it nobody signs up. Its answer confirms nobody. */
  preSignUp?(event: PreSignUpEvent): Promise<unknown>;
  /** Runs after a user has confirmed; when it rejects the caller is told, and the user stays confirmed. */
  postConfirmation?(event: PostConfirmationEvent): Promise<unknown>;
  /** Runs before every token, at sign-in and at refresh; when it rejects, no token is issued. */
  preToken(event: PreTokenEvent): Promise<Pick<PreTokenEvent, 'response'>>;
}

type Metadata = Record<string, string> | undefined;

/** What is known of somebody who signs up. */
export interface Newcomer {
  readonly userName: string;
  readonly userAttributes: Record<string, string>;
  readonly validationData?: Record<string, string> | undefined;
  readonly metadata?: Metadata;
}

/** Asks the triggers as Cognito does, and turns what they throw into its refusal. */
export class TriggerCalls {
  readonly #pool: Pool;
  readonly #triggers: Triggers;

  constructor(pool: Pool, triggers: Triggers) {
    this.#pool = pool;
    this.#triggers = triggers;
  }

  get allowsSignUp(): boolean {
    return this.#triggers.preSignUp !== undefined;
  }

  /** @throws {CognitoError} `UserLambdaValidationException` in the trigger's words. */
  async preSignUp(triggerSource: PreSignUpEvent['triggerSource'], newcomer: Newcomer): Promise<void> {
    const { userName, userAttributes, validationData = null, metadata } = newcomer;
    const clientId = triggerSource === 'PreSignUp_SignUp' ? this.#pool.clientId : 'CLIENT_ID_NOT_APPLICABLE';
    const event: PreSignUpEvent = {
      ...this.#base(userName, clientId),
      triggerSource,
      request: { userAttributes, validationData, ...(metadata ? { clientMetadata: metadata } : {}) },
      response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
    };
    await asked('PreSignUp', () => this.#triggers.preSignUp?.(event));
  }

  /** @throws {CognitoError} `UserLambdaValidationException` in the trigger's words. */
  async postConfirmation(
    triggerSource: PostConfirmationEvent['triggerSource'],
    user: User,
    metadata: Metadata,
  ): Promise<void> {
    const event: PostConfirmationEvent = {
      ...this.#base(user.userName, this.#pool.clientId),
      triggerSource,
      request: {
        userAttributes: { ...attributesOf(user), 'cognito:user_status': user.status },
        ...(metadata ? { clientMetadata: metadata } : {}),
      },
      response: {},
    };
    await asked('PostConfirmation', () => this.#triggers.postConfirmation?.(event));
  }

  /** @throws {CognitoError} `UserLambdaValidationException` in the trigger's words. */
  async preToken(event: PreTokenEvent): Promise<PreTokenEvent['response']> {
    const answer = await asked('PreTokenGeneration', () => this.#triggers.preToken(event));
    return answer.response;
  }

  #base(userName: string, clientId: string): TriggerEvent {
    const { region, poolId: userPoolId } = this.#pool;
    const callerContext = { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId };
    return { version: '1', region, userPoolId, userName, callerContext };
  }
}

async function asked<T>(name: string, trigger: () => T): Promise<Awaited<T>> {
  try {
    return await trigger();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const refusal = new CognitoError('UserLambdaValidationException', `${name} failed with error ${reason}.`);
    refusal.cause = cause;
    throw refusal;
  }
}
