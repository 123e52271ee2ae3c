import { join } from 'node:path';
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AppsyncFunction,
  AuthorizationType,
  type BaseDataSource,
  CfnGraphQLApi,
  Code,
  Definition,
  FunctionRuntime,
  GraphqlApi,
  IntrospectionConfig,
  Resolver,
} from 'aws-cdk-lib/aws-appsync';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, type MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acceptFindings } from './accept-findings.js';
import type { ApiDescription, ResolverDescription } from './api-description.js';
import { type Assets, SCHEMA_PATH } from './assets.js';
import { rightsOfBundles } from './bundle-rights.js';
import { FunctionDataSource, TableDataSource } from './data-sources.js';
import type { ExistingUserPool } from './remit-backend-props.js';
import type { TenantTables } from './tenant-tables.js';

interface PaymentsApiOptions {
  readonly api: ApiDescription;
  readonly resolvers: readonly ResolverDescription[];
  readonly tables: TenantTables;
  readonly lambdas: Readonly<Record<string, IFunction>>;
  readonly signIn: ExistingUserPool;
  readonly assets: Assets;
  readonly tracing?: boolean | undefined;
}

/** What the resolvers say when it is not the caller's doing; `failOnDataSource` says it. */
const FAILURE = ['InternalFailure', 'The request could not be completed'];

/** The GraphQL API: schema, data sources, and resolvers from the very bundles that run locally. */
export class PaymentsApi extends Construct {
  readonly graphqlApi: GraphqlApi;
  /** Counts fields that failed for no fault of the caller: AppSync answers those with 200. */
  readonly failures: MetricFilter;
  readonly #options: PaymentsApiOptions;
  readonly #sources = new Map<string, BaseDataSource>();
  readonly #functions = new Map<string, AppsyncFunction>();

  constructor(scope: Construct, id: string, options: PaymentsApiOptions) {
    super(scope, id);
    this.#options = options;
    this.graphqlApi = this.#createApi(options.signIn);
    this.failures = this.#log(this.graphqlApi);
    for (const resolver of options.resolvers) this.#addResolver(resolver);
  }

  /** Where subscriptions are served: another host than the API's own. */
  get realtimeUrl(): string {
    return resourceOf(this.graphqlApi).attrRealtimeUrl;
  }

  #createApi({ userPool, userPoolClient }: ExistingUserPool): GraphqlApi {
    const api = new GraphqlApi(this, 'GraphQL', {
      name: `${Stack.of(this).stackName}-payments`,
      definition: Definition.fromFile(SCHEMA_PATH),
      authorizationConfig: {
        defaultAuthorization: {
          authorizationType: AuthorizationType.USER_POOL,
          userPoolConfig: { userPool, appIdClientRegex: `^${userPoolClient.userPoolClientId}$` },
        },
      },
      introspectionConfig: IntrospectionConfig.DISABLED,
      queryDepthLimit: 6, // listPayments { items { history { changes { field } } } } has five
      resolverCountLimit: 25, // one request may alias as many mutations
      xrayEnabled: this.#options.tracing ?? false,
      // A batch names its tables itself; every other request has its data source's.
      environmentVariables: { PAYMENTS_TABLE: this.#options.tables.get('payments').tableName },
    });
    acceptFindings(api, { ASC3: 'Logs of requests would carry tokens, account numbers and names. Errors are logged.' });
    return api;
  }

  /**
   * Errors for a month, without headers, queries, arguments and what resolvers exchange with tables. An error's own `data`
   * stays in them, and a conflict's is a row: nothing documented takes it out but no log of fields, and nothing else tells
   * of a resolver that fails. CDK's own `logConfig` would bring a Lambda function that may change every log group of the
   * account.
   */
  #log(api: GraphqlApi): MetricFilter {
    const role = new Role(this, 'LogRole', { assumedBy: new ServicePrincipal('appsync.amazonaws.com') });
    const group = new LogGroup(this, 'Log', {
      logGroupName: `/aws/appsync/apis/${api.apiId}`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    group.grantWrite(role);
    resourceOf(api).logConfig = {
      cloudWatchLogsRoleArn: role.roleArn,
      fieldLogLevel: 'ERROR',
      excludeVerboseContent: true,
    };
    return group.addMetricFilter('Failures', {
      filterPattern: FilterPattern.allTerms(...FAILURE),
      metricNamespace: `Remit/${Stack.of(this).stackName}`,
      metricName: 'InternalFailures',
    });
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

  /** One function serves every resolver that names the same code and source. */
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
    return Code.fromAsset(join(this.#options.assets.resolvers, `${name}.js`));
  }

  #source(name: string): BaseDataSource {
    const known = this.#sources.get(name);
    if (known) return known;
    const created = this.#createSource(name);
    this.#sources.set(name, created);
    return created;
  }

  #createSource(name: string): BaseDataSource {
    const { lambdas, tables } = this.#options;
    if (name === 'none') return this.graphqlApi.addNoneDataSource('none');
    const lambda = lambdas[name];
    if (lambda) return new FunctionDataSource(this, name, { api: this.graphqlApi, lambda });
    const source = new TableDataSource(this, name, { api: this.graphqlApi, table: tables.get(name) });
    tables.allow(source, [rightsOfBundles(name, this.#options)]);
    return source;
  }
}

function resourceOf(api: GraphqlApi): CfnGraphQLApi {
  const resource = api.node.defaultChild;
  if (!(resource instanceof CfnGraphQLApi)) throw new Error('the API is not of CloudFormation');
  return resource;
}
