import { Duration, Token } from 'aws-cdk-lib';
import { LambdaVersion, type UserPool, UserPoolOperation } from 'aws-cdk-lib/aws-cognito';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Assets } from './assets.js';
import { BackendFunction } from './backend-function.js';
import { SIGN_OUT_ACTIONS } from './member-administration.js';
import type { TableRights, TenantTables } from './tenant-tables.js';

interface TriggersOptions {
  readonly userPool: UserPool;
  readonly tables: TenantTables;
  readonly assets: Assets;
  /** Whether anybody may found a company. */
  readonly companySignUp: boolean;
  /** Whether SES mails for the pool: Cognito takes own words of a trigger nowhere else. */
  readonly mail: boolean;
  readonly tracing?: boolean | undefined;
}

interface Trigger {
  readonly code: string;
  readonly rights: readonly TableRights[];
  readonly alarmingErrors: number;
}

/** Cognito waits five seconds for a trigger, and asks three times. */
const TIMEOUT = Duration.seconds(5);

/** Finds whose member a subject is: the one read that no tenant is known for yet. */
const MEMBERSHIP: readonly TableRights[] = [
  { table: 'members', actions: ['GetItem'], indexes: ['bySubject'] },
  { table: 'tenants', actions: ['GetItem'] },
];

/** Refusals of the two sign-up triggers are errors too, so only many of them are an alarm. */
const TRIGGERS = {
  PreSignUp: {
    code: 'pre-sign-up',
    rights: [{ table: 'members', actions: ['GetItem'] }],
    alarmingErrors: 50,
  },
  PostConfirmation: {
    code: 'post-confirmation',
    rights: [
      { table: 'members', actions: ['DeleteItem', 'GetItem', 'PutItem', 'UpdateItem'], indexes: ['bySubject'] },
      { table: 'tenants', actions: ['GetItem', 'PutItem', 'UpdateItem'] },
    ],
    alarmingErrors: 10,
  },
  CustomMessage: { code: 'custom-message', rights: [], alarmingErrors: 1 },
  PreTokenGeneration: { code: 'pre-token-generation', rights: MEMBERSHIP, alarmingErrors: 1 },
} satisfies Record<string, Trigger>;

/** What Cognito asks: who may sign up, what becomes of them, and what their tokens say. */
export class SignInTriggers extends Construct {
  readonly functions: readonly BackendFunction[];
  readonly #customMessage: BackendFunction | undefined;
  #appUrl: string | undefined;

  constructor(scope: Construct, id: string, options: TriggersOptions) {
    super(scope, id);
    const { tables, assets, tracing } = options;
    const create = (name: keyof typeof TRIGGERS): BackendFunction =>
      new BackendFunction(this, name, { tables, assets, tracing, ...TRIGGERS[name], timeout: TIMEOUT });
    const preSignUp = create('PreSignUp');
    const postConfirmation = create('PostConfirmation');
    const preToken = create('PreTokenGeneration');
    options.userPool.addTrigger(UserPoolOperation.PRE_SIGN_UP, preSignUp.lambda);
    options.userPool.addTrigger(UserPoolOperation.POST_CONFIRMATION, postConfirmation.lambda);
    options.userPool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, preToken.lambda, LambdaVersion.V2_0);
    // A policy of its own: the pool needs the function, and the function its role's policy, but that must not need the pool.
    new Policy(this, 'FreeAddress', {
      roles: [postConfirmation.role],
      statements: [new PolicyStatement({ actions: SIGN_OUT_ACTIONS, resources: [options.userPool.userPoolArn] })],
    });
    if (!options.companySignUp) {
      for (const { lambda } of [preSignUp, postConfirmation]) lambda.addEnvironment('COMPANY_SIGN_UP', 'off');
    }
    this.functions = [preSignUp, postConfirmation, preToken];
    if (!options.mail) return;
    this.#customMessage = create('CustomMessage');
    options.userPool.addTrigger(UserPoolOperation.CUSTOM_MESSAGE, this.#customMessage.lambda);
    this.functions = [...this.functions, this.#customMessage];
  }

  /**
   * Says where the shell runs, unless that was said before. An address that is known only once it is deployed comes with
   * the operator's command: what serves it needs the pool first, and the pool its triggers.
   */
  linkTo(appUrl: string): void {
    if (this.#appUrl !== undefined || Token.isUnresolved(appUrl)) return;
    this.#appUrl = appUrl;
    this.#customMessage?.lambda.addEnvironment('APP_URL', appUrl);
  }
}
