import type { IncomingHttpHeaders } from 'node:http';
import type { ApiFiles } from '../api-description.js';
import type { Dynamo } from '../dynamodb/index.js';
import type { IdentityProvider } from '../identity.js';
import { toCaller } from './caller.js';
import { DynamoDataSource } from './data-source.js';
import { GraphQLApi } from './graphql-api.js';
import { toGraphQLRequest } from './graphql-request.js';
import { LambdaDataSource, type LambdaHandler } from './lambda-data-source.js';
import type { PageTokens } from './page-tokens.js';
import { Pipelines } from './pipeline.js';
import { Realtime } from './realtime.js';
import type { DataSource } from './source.js';
import { UNAUTHORIZED, type AppSyncAnswer } from './unauthorized.js';

export type { LambdaHandler } from './lambda-data-source.js';
export { PageTokens } from './page-tokens.js';

interface AppSyncOptions {
  readonly files: ApiFiles;
  readonly dynamo: Dynamo;
  readonly identity: Pick<IdentityProvider, 'verify'>;
  readonly tokens: PageTokens;
  /** The handlers of the description's `lambdas`, by their data source's name. */
  readonly lambdas?: Readonly<Record<string, LambdaHandler>>;
  /** False only for tests that show that the resolvers alone keep tenants apart. */
  readonly tenantGuard?: boolean;
  /** Off unless asked, as deployed. */
  readonly introspection?: boolean;
  /** ms between keep-alive messages; at most 60,000. */
  readonly keepAliveMs?: number;
}

/** AppSync over the deployed schema and resolvers: its HTTP endpoint and its websocket. */
export interface AppSync {
  readonly realtime: Realtime;
  /** Answers one POST. `body` is the parsed JSON, or undefined when it was none. */
  post(headers: IncomingHttpHeaders, body: unknown, sourceIp: string): Promise<AppSyncAnswer>;
}

/** @throws When schema, resolvers and bundles do not fit together. */
export function createAppSync(options: AppSyncOptions): AppSync {
  const { files, identity, introspection = false, tenantGuard = true } = options;
  const api = new GraphQLApi(files, new Pipelines(files, sourcesOf(options)), { introspection, tenantGuard });
  const realtime = new Realtime(
    api,
    identity,
    options.keepAliveMs === undefined ? {} : { keepAliveMs: options.keepAliveMs },
  );
  return {
    realtime,
    post: async (headers, body, sourceIp) => {
      const claims = await identity.verify(headers.authorization ?? '').catch(() => undefined);
      if (!claims) return UNAUTHORIZED;
      const request = toGraphQLRequest(body);
      if (!request) return MALFORMED;
      const caller = toCaller(claims, sourceIp, headers);
      return { status: 200, body: await api.run(request, caller, realtime) };
    },
  };
}

function sourcesOf({ files, dynamo, tokens, lambdas = {}, tenantGuard = true }: AppSyncOptions) {
  const sources = new Map<string, DataSource>();
  for (const table of Object.keys(files.description.tables))
    sources.set(table, new DynamoDataSource(dynamo, table, tokens));
  for (const [name, handler] of Object.entries(lambdas))
    sources.set(name, new LambdaDataSource(name, handler, { tenantGuard }));
  return sources;
}

const MALFORMED: AppSyncAnswer = {
  status: 400,
  body: { errors: [{ errorType: 'MalformedHttpRequestException', message: 'Unable to parse GraphQL query.' }] },
};
