import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { GraphqlApi } from 'aws-cdk-lib/aws-appsync';
import type { IUserPool, IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { Alarms } from './alarms.js';
import { type ApiDescription, readApiDescription } from './api-description.js';
import { pipelinesOf } from './api-pipelines.js';
import { type Assets, builtAssets } from './assets.js';
import type { BackendFunction } from './backend-function.js';
import { Firewall } from './firewall.js';
import { mailIdentityOf } from './mail-identity.js';
import { MemberAdministration } from './member-administration.js';
import { PaymentsApi } from './payments-api.js';
import type { ExistingUserPool, RemitBackendProps } from './remit-backend-props.js';
import { SignInTriggers } from './sign-in-triggers.js';
import { SignIn } from './sign-in.js';
import { TenantTables } from './tenant-tables.js';

/**
 * The whole backend: sign-in, API and tables of any number of tenants. A row belongs to the tenant whose id its key
 * begins with, and that id comes from the caller's verified token alone.
 *
 * Tables and user pool outlive the stack and are protected from deletion. Its outputs are what
 * `scripts/write-outputs.mjs` makes `amplify_outputs.json` of.
 */
export class RemitBackend extends Construct {
  readonly userPool: IUserPool;
  readonly userPoolClient: IUserPoolClient;
  readonly graphqlApi: GraphqlApi;
  /** Where subscriptions are served. */
  readonly realtimeUrl: string;
  readonly alarmTopic: ITopic;
  /** With `leadingKeys`: reaches one tenant's rows; give others of your own functions a way into it by its trust policy. */
  readonly tenantRole: Role | undefined;
  readonly #members: MemberAdministration | undefined;
  readonly #signIn: SignIn | undefined;
  readonly #triggers: SignInTriggers | undefined;

  /** @throws {Error} When this package was not built, or a property cannot be. */
  constructor(scope: Construct, id: string, props: RemitBackendProps = {}) {
    super(scope, id);
    refuseSecond(this);
    const { assets = builtAssets, tracing } = props;
    const api = readApiDescription(assets);
    const tables = new TenantTables(this, 'Tables', { api, kmsKey: props.kmsKey, indexes: props.indexes });
    const own = props.userPool ? undefined : this.#ownPool(props, tables, assets);
    const signIn: ExistingUserPool = own ?? existing(props);
    this.userPool = signIn.userPool;
    this.userPoolClient = signIn.userPoolClient;
    this.#members = own?.members;
    this.#signIn = own?.signIn;
    this.#triggers = own?.triggers;
    if (props.invitations?.appUrl !== undefined) this.linkTo(props.invitations.appUrl);
    this.tenantRole = this.#members?.tenantRole?.role;
    const resolvers = pipelinesOf(api, { members: own !== undefined, invitations: props.invitations !== undefined });
    const lambdas = this.#members ? lambdasOf(api, this.#members) : {};
    const paymentsApi = new PaymentsApi(this, 'Api', { api, resolvers, tables, lambdas, signIn, assets, tracing });
    this.graphqlApi = paymentsApi.graphqlApi;
    this.realtimeUrl = paymentsApi.realtimeUrl;
    const { webAcl } = new Firewall(this, 'Firewall', {
      Api: this.graphqlApi.arn,
      ...(own ? { UserPool: this.userPool.userPoolArn } : {}),
    });
    this.alarmTopic = new Alarms(this, 'Alarms', {
      ...{ topic: props.alarmTopic, apiId: this.graphqlApi.apiId, failures: paymentsApi.failures },
      ...{ tables, functions: own?.functions ?? [], webAcl },
    }).topic;
    this.#output(tables);
  }

  /** Says where the shell runs, so that invitations can link to it. What `invitations.appUrl` said goes first. */
  linkTo(appUrl: string): void {
    this.#signIn?.linkTo(appUrl);
    this.#triggers?.linkTo(appUrl);
    this.#members?.linkTo(appUrl);
  }

  #ownPool(props: RemitBackendProps, tables: TenantTables, assets: Assets) {
    const { invitations, threatProtection = false, leadingKeys = false, companySignUp = true, tracing } = props;
    const mail = invitations && mailIdentityOf(this, invitations);
    const signIn = new SignIn(this, 'SignIn', {
      mail,
      threatProtection,
      selfSignUp: companySignUp || mail !== undefined,
    });
    const { userPool, userPoolClient } = signIn;
    const triggers = new SignInTriggers(this, 'Triggers', {
      ...{ userPool, tables, assets, companySignUp, tracing },
      mail: mail !== undefined,
    });
    const members = new MemberAdministration(this, 'Members', {
      userPool,
      tables,
      assets,
      mail,
      leadingKeys,
      tracing,
    });
    const functions: BackendFunction[] = [...triggers.functions, members.function];
    return { signIn, triggers, userPool, userPoolClient, members, functions };
  }

  #output(tables: TenantTables): void {
    const values = {
      Region: Stack.of(this).region,
      UserPoolId: this.userPool.userPoolId,
      UserPoolClientId: this.userPoolClient.userPoolClientId,
      GraphQLUrl: this.graphqlApi.graphqlUrl,
      MembersTable: tables.get('members').tableName,
      TenantsTable: tables.get('tenants').tableName,
      AlarmTopic: this.alarmTopic.topicArn,
    };
    for (const [name, value] of Object.entries(values)) {
      new CfnOutput(this, name, { value }).overrideLogicalId(`Remit${name}`);
    }
  }
}

/** @throws {Error} When the stack has a backend already: both would have the same outputs. */
function refuseSecond(backend: RemitBackend): void {
  const stack = Stack.of(backend);
  const other = stack.node
    .findAll()
    .find((it) => it instanceof RemitBackend && it !== backend && Stack.of(it) === stack);
  if (other)
    throw new Error(`the stack has a RemitBackend already, ${other.node.path}: give this one a stack of its own`);
}

/** @throws {Error} When something was asked for that an imported pool cannot have. */
function existing({
  userPool,
  invitations,
  threatProtection,
  leadingKeys,
  companySignUp,
}: RemitBackendProps): ExistingUserPool {
  if (!userPool) throw new Error('there is no user pool');
  const refused = Object.entries({
    invitations,
    threatProtection,
    leadingKeys,
    companySignUp: companySignUp !== undefined,
  }).find(([, value]) => value);
  if (refused) throw new Error(`${refused[0]} needs a user pool of the backend's own`);
  return userPool;
}

/** The one function that the API calls, under the name that the description has for it. */
function lambdasOf(api: ApiDescription, members: MemberAdministration) {
  return Object.fromEntries(Object.keys(api.lambdas).map((name) => [name, members.function.lambda]));
}
