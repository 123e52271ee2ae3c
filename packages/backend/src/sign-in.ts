import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolGroup,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Assets } from './api-description.js';
import type { TenantTables } from './tenant-tables.js';

const ROLES = ['viewer', 'preparer', 'approver', 'admin'];

/** Who may sign in, and what their tokens say. */
export class SignIn extends Construct {
  readonly userPool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, options: { readonly tables: TenantTables; readonly assets: Assets }) {
    super(scope, id);
    this.userPool = this.#createPool();
    this.client = this.#createClient();
    for (const groupName of ROLES) new UserPoolGroup(this, groupName, { userPool: this.userPool, groupName });
    this.#addTrigger(options.tables, options.assets);
  }

  #createPool(): UserPool {
    return new UserPool(this, 'UserPool', {
      featurePlan: FeaturePlan.ESSENTIALS, // version 2 of the pre token generation trigger needs it
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true }, // a new address replaces the old one only once it is verified
      standardAttributes: { email: { required: true, mutable: true } },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false, email: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  #createClient(): UserPoolClient {
    return new UserPoolClient(this, 'Client', {
      userPool: this.userPool,
      generateSecret: false,
      authFlows: { userSrp: true },
      disableOAuth: true,
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      idTokenValidity: Duration.minutes(15),
      accessTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.days(1),
      // Amplify refreshes by GetTokensFromRefreshToken; the grace lets two tabs refresh at once.
      refreshTokenRotationGracePeriod: Duration.seconds(60),
      // Without these lists a user may write every attribute, custom ones included.
      readAttributes: new ClientAttributes().withStandardAttributes({ email: true, emailVerified: true }),
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
    });
  }

  #addTrigger(tables: TenantTables, assets: Assets): void {
    const members = tables.get('members');
    const tenants = tables.get('tenants');
    const trigger = new LambdaFunction(this, 'PreTokenGeneration', {
      runtime: Runtime.NODEJS_22_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(join(assets.lambda, 'pre-token-generation')),
      memorySize: 512,
      timeout: Duration.seconds(5), // Cognito waits no longer
      environment: { MEMBERS_TABLE: members.tableName, TENANTS_TABLE: tenants.tableName },
      logGroup: new LogGroup(this, 'PreTokenGenerationLog', { retention: RetentionDays.ONE_MONTH }),
    });
    const allow = (actions: string[], resources: string[]): void =>
      trigger.addToRolePolicy(new PolicyStatement({ actions, resources }));
    allow(['dynamodb:GetItem'], [members.tableArn, tenants.tableArn]);
    allow(['dynamodb:Query'], [`${members.tableArn}/index/bySubject`]);
    this.userPool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, trigger, LambdaVersion.V2_0);
  }
}
