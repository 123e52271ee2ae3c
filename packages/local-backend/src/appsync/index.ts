import type { IncomingHttpHeaders } from 'node:http';
import type { ApiFiles } from '../api-description.js';
import type { Dynamo } from '../dynamodb/index.js';
import type { IdentityProvider } from '../identity.js';
import { toCaller } from './caller.js';
import { GraphQLApi } from './graphql-api.js';
import { toGraphQLRequest } from './graphql-request.js';
import type { PageTokens } from './page-tokens.js';
import { Pipelines } from './pipeline.js';
import { Realtime } from './realtime.js';
import { UNAUTHORIZED, type AppSyncAnswer } from './unauthorized.js';

export { PageTokens } from './page-tokens.js';

interface AppSyncOptions {
  readonly files: ApiFiles;
  readonly dynamo: Dynamo;
  readonly identity: Pick<IdentityProvider, 'verify'>;
  readonly tokens: PageTokens;
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
  const { files, dynamo, identity, tokens, introspection = false } = options;
  const api = new GraphQLApi(files, new Pipelines(files, dynamo, tokens), { introspection });
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
      return { status: 200, body: await api.run(request, caller, (event) => realtime.publish(event)) };
    },
  };
}

const MALFORMED: AppSyncAnswer = {
  status: 400,
  body: { errors: [{ errorType: 'MalformedHttpRequestException', message: 'Unable to parse GraphQL query.' }] },
};
