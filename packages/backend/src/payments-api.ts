import { join } from 'node:path';
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AppsyncFunction,
  AuthorizationType,
  BackedDataSource,
  type BaseDataSource,
  CfnGraphQLApi,
  Code,
  Definition,
  FunctionRuntime,
  GraphqlApi,
  IntrospectionConfig,
  Resolver,
} from 'aws-cdk-lib/aws-appsync';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type ApiDescription, type Assets, type ResolverDescription, SCHEMA_PATH } from './api-description.js';
import type { SignIn } from './sign-in.js';
import type { TenantTables } from './tenant-tables.js';

/** What resolvers do to one item of a table; queries go to indexes alone, scans and deletions nowhere. */
const ITEM_ACTIONS: Readonly<Record<string, readonly string[]>> = {
  payments: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
  accounts: ['dynamodb:GetItem', 'dynamodb:PutItem'],
};

/** A table as AppSync sees it, with no right but those given; CDK's own data source would bring Scan and deletion along. */
class TableDataSource extends BackedDataSource {
  constructor(scope: Construct, id: string, props: { readonly api: GraphqlApi; readonly table: Table }) {
    const { api, table } = props;
    super(
      scope,
      id,
      { api, name: id },
      {
        type: 'AMAZON_DYNAMODB',
        dynamoDbConfig: { tableName: table.tableName, awsRegion: Stack.of(scope).region },
      },
    );
  }
}

/** The GraphQL API: schema, data sources, and resolvers from the very bundles that run locally. */
export class PaymentsApi extends Construct {
  readonly graphqlApi: GraphqlApi;
  readonly #tables: TenantTables;
  readonly #assets: Assets;
  readonly #sources = new Map<string, BaseDataSource>();
  readonly #functions = new Map<string, AppsyncFunction>();

  constructor(
    scope: Construct,
    id: string,
    options: {
      readonly api: ApiDescription;
      readonly tables: TenantTables;
      readonly signIn: SignIn;
      readonly assets: Assets;
    },
  ) {
    super(scope, id);
    this.#tables = options.tables;
    this.#assets = options.assets;
    this.graphqlApi = this.#createApi(options.signIn);
    for (const resolver of options.api.resolvers) this.#addResolver(resolver);
  }

  #createApi({ userPool, client }: SignIn): GraphqlApi {
    const api = new GraphqlApi(this, 'GraphQL', {
      name: `${Stack.of(this).stackName}-payments`,
      definition: Definition.fromFile(SCHEMA_PATH),
      authorizationConfig: {
        defaultAuthorization: {
          authorizationType: AuthorizationType.USER_POOL,
          userPoolConfig: { userPool, appIdClientRegex: `^${client.userPoolClientId}$` },
        },
      },
      introspectionConfig: IntrospectionConfig.DISABLED,
      queryDepthLimit: 6, // listPayments { items { history { changes { field } } } } has five
      resolverCountLimit: 25, // one request may alias as many mutations
    });
    this.#log(api);
    return api;
  }

  /**
   * Errors without headers, arguments and rows, for a month. CDK's own `logConfig` would bring a Lambda function that may
   * change every log group of the account.
   */
  #log(api: GraphqlApi): void {
    const role = new Role(this, 'LogRole', { assumedBy: new ServicePrincipal('appsync.amazonaws.com') });
    const group = new LogGroup(this, 'Log', {
      logGroupName: `/aws/appsync/apis/${api.apiId}`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    group.grantWrite(role);
    const resource = api.node.defaultChild;
    if (!(resource instanceof CfnGraphQLApi)) throw new Error('the API is not of CloudFormation');
    resource.logConfig = {
      cloudWatchLogsRoleArn: role.roleArn,
      fieldLogLevel: 'ERROR',
      excludeVerboseContent: true,
    };
  }

  #addResolver({ type, field, functions }: ResolverDescription): void {
    new Resolver(this, `${type}-${field}`, {
      api: this.graphqlApi,
      typeName: type,
      fieldName: field,
      runtime: FunctionRuntime.JS_1_0_0,
      code: this.#code('pipeline'),
      pipelineConfig: functions.map(({ code, dataSource }) => this.#function(code, dataSource)),
    });
  }

  /** One function serves every resolver that names the same code and table. */
  #function(code: string, dataSource: string): AppsyncFunction {
    const key = `${dataSource}-${code}`;
    const known = this.#functions.get(key);
    if (known) return known;
    const created = new AppsyncFunction(this, key, {
      api: this.graphqlApi,
      name: key.replaceAll('-', '_'), // AppSync takes [_A-Za-z][_0-9A-Za-z]*
      dataSource: this.#source(dataSource),
      runtime: FunctionRuntime.JS_1_0_0,
      code: this.#code(code),
    });
    this.#functions.set(key, created);
    return created;
  }

  #code(name: string): Code {
    return Code.fromAsset(join(this.#assets.resolvers, `${name}.js`));
  }

  #source(name: string): BaseDataSource {
    const known = this.#sources.get(name);
    if (known) return known;
    const created = name === 'none' ? this.graphqlApi.addNoneDataSource('none') : this.#tableSource(name);
    this.#sources.set(name, created);
    return created;
  }

  #tableSource(name: string): TableDataSource {
    const actions = ITEM_ACTIONS[name];
    if (!actions) throw new Error(`nothing says what resolvers may do to the table ${name}`);
    const table = this.#tables.get(name);
    const source = new TableDataSource(this, name, { api: this.graphqlApi, table });
    const grant = (allowed: readonly string[], resource: string): void => {
      source.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: [...allowed], resources: [resource] }));
    };
    grant(actions, table.tableArn);
    grant(['dynamodb:Query'], `${table.tableArn}/index/*`);
    return source;
  }
}
