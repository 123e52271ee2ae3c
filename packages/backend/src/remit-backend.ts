import type { GraphqlApi } from 'aws-cdk-lib/aws-appsync';
import type { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type Assets, builtAssets, readApiDescription } from './api-description.js';
import { PaymentsApi } from './payments-api.js';
import { SignIn } from './sign-in.js';
import { TenantTables } from './tenant-tables.js';

export interface RemitBackendProps {
  /**
   * Where the built resolvers and functions lie.
   * @default What this package's build made.
   */
  readonly assets?: Assets;
}

/**
 * The whole backend: sign-in, API and tables of any number of tenants. A row belongs to the tenant whose id its key
 * begins with, and that id comes from the caller's verified token alone.
 *
 * Tables and user pool outlive the stack and are protected from deletion. Its outputs are what
 * `scripts/write-outputs.mjs` makes `amplify_outputs.json` of.
 */
export class RemitBackend extends Construct {
  readonly userPool: UserPool;
  readonly userPoolClient: UserPoolClient;
  readonly graphqlApi: GraphqlApi;

  /** @throws {Error} When this package was not built. */
  constructor(scope: Construct, id: string, { assets = builtAssets }: RemitBackendProps = {}) {
    super(scope, id);
    const api = readApiDescription(assets);
    const tables = new TenantTables(this, 'Tables', api);
    const signIn = new SignIn(this, 'SignIn', { tables, assets });
    this.userPool = signIn.userPool;
    this.userPoolClient = signIn.client;
    this.graphqlApi = new PaymentsApi(this, 'Api', { api, tables, signIn, assets }).graphqlApi;
    this.#output({
      Region: Stack.of(this).region,
      UserPoolId: this.userPool.userPoolId,
      UserPoolClientId: this.userPoolClient.userPoolClientId,
      GraphQLUrl: this.graphqlApi.graphqlUrl,
    });
  }

  #output(values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) {
      new CfnOutput(this, name, { value }).overrideLogicalId(`Remit${name}`);
    }
  }
}
