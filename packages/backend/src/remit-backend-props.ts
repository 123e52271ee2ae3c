import type { IUserPool, IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Assets } from './assets.js';

/**
 * A user pool that is there already. Its ID tokens must carry `custom:tenantId`, `custom:tenantName` and
 * `cognito:groups`, written by whoever keeps its members: nothing can be attached to an imported pool.
 */
export interface ExistingUserPool {
  readonly userPool: IUserPool;
  readonly userPoolClient: IUserPoolClient;
}

/** How invitations travel. */
export interface Invitations {
  /** The sender's address, such as `payments@example.com`. */
  readonly mailFrom: string;
  /**
   * The identity that SES has verified: a domain or an address.
   * @default The domain of `mailFrom`.
   */
  readonly mailIdentity?: string;
  /**
   * Where the shell runs, such as `https://payments.example.com`: an invitation links to it. Over https, or of localhost.
   * @default The address of the `ShellHosting` that serves this backend.
   */
  readonly appUrl?: string;
}

export interface RemitBackendProps {
  /**
   * Where the built resolvers and functions lie.
   * @default What this package's build made.
   */
  readonly assets?: Assets;
  /**
   * Uses this pool instead of making one. Sign-up, invitations and roles are then that pool's own affair.
   * @default A new pool, with sign-up of companies.
   */
  readonly userPool?: ExistingUserPool;
  /**
   * Mails by SES. Without it nobody can be invited, and Cognito sends its codes itself, at most 50 mails a day.
   * @default No invitations.
   */
  readonly invitations?: Invitations;
  /**
   * Whether anybody may found a company by signing up. Without it companies are made by an operator
   * (`npm run tenant`), and their people come by invitation.
   * @default true
   */
  readonly companySignUp?: boolean;
  /**
   * Cognito's threat protection: refuses leaked passwords and sign-ins that look taken over. Needs the Plus plan.
   * @default false
   */
  readonly threatProtection?: boolean;
  /**
   * A second wall behind the resolvers: the function that administers members works under a role that reaches the rows
   * of one tenant alone, the caller's.
   * @default false
   */
  readonly leadingKeys?: boolean;
  /**
   * Encrypts the tables by this key.
   * @default DynamoDB's key of the account.
   */
  readonly kmsKey?: IKey;
  /**
   * Where alarms are told.
   * @default A new topic, which someone must subscribe to.
   */
  readonly alarmTopic?: ITopic;
  /**
   * X-Ray traces of the API and its functions.
   * @default false
   */
  readonly tracing?: boolean;
  /**
   * While an existing table gets new indexes: those that it has after this deployment, by table. DynamoDB makes or drops
   * one index of a table in one update.
   * @default All indexes.
   */
  readonly indexes?: Readonly<Record<string, readonly string[]>>;
}
