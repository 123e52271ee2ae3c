import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readApiFiles, type ApiFiles } from './api-description.js';
import { createAppSync, PageTokens, type AppSync, type LambdaHandler } from './appsync/index.js';
import { openDynamo, type Dynamo } from './dynamodb/index.js';
import type { ReadMeter } from './dynamodb/read-meter.js';
import type { IdentityProvider } from './identity.js';
import { openLambdas } from './lambdas.js';
import { operatorHandler } from './operator/run-local-command.js';
import { openOperatorChannel } from './operator/operator-channel.js';
import { openUserPool } from './user-pool.js';
import { pageTokenKey } from './page-token-key.js';
import { beginSeeds, DEFAULT_PAYMENTS, planSeeds, seed } from './seed/index.js';
import { LocalServer } from './server/index.js';
import { openOutbox, type Outbox } from './server/outbox-store.js';
import { StaticShell } from './server/static-shell.js';
import { toStartError } from './start-error.js';

export { DEFAULT_PAYMENTS, DEMO_TENANTS, MEMBERLESS, peopleOf } from './seed/index.js';
export { readApiFiles } from './api-description.js';
export { createLocalTenant, runLocalCommand } from './operator/run-local-command.js';
export { toOrigin } from './server/request-guard.js';
export { StartError } from './start-error.js';
export type { ApiFiles } from './api-description.js';
export type { Claims, IdentityProvider, PoolUser } from './identity.js';
export type { LambdaHandler } from './appsync/index.js';
export type { Mail, NewMail, Outbox } from './server/outbox-store.js';
export type { ReadMeter } from './dynamodb/read-meter.js';

export interface LocalBackendOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Where everything is kept; made when it is not there. One process at a time. */
  readonly dataDir: string;
  /** Payments of each demo company in a new data folder, by default 40; false for no demo companies. */
  readonly payments?: number | false;
  /** Other origins whose pages may call, as `toOrigin` reads them. */
  readonly allowedOrigins?: readonly string[];
  /** The built shell; by default the workspace's own. */
  readonly shellDir?: string;
  /** GraphQL introspection; off unless asked, as deployed. */
  readonly introspection?: boolean;
  /** ms between the websocket's keep-alive messages. */
  readonly keepAliveMs?: number;
  /** Another API, for tests of the runner; by default the backend package as it is deployed. */
  readonly files?: ApiFiles;
  /** Handlers instead of the API's own Lambdas, by the names of their data sources, for tests. */
  readonly lambdas?: Readonly<Record<string, LambdaHandler>>;
  /** False switches off what checks every request's and event's tenant once more. Only for tests of the resolvers alone. */
  readonly tenantGuard?: boolean;
  /** Says which requests of data sources DynamoDB refuses for coming too fast, for tests. */
  readonly throttled?: (operation: string, input: Readonly<Record<string, unknown>>) => boolean;
  /** Another user pool, for tests that sign claims of their own. */
  readonly openIdentity?: (dataDir: string, dynamo: Dynamo, outbox: Outbox) => Promise<IdentityProvider>;
}

/** A running backend. */
export interface LocalBackend {
  /** As `http://localhost:4400`. */
  readonly url: string;
  readonly port: number;
  /** Items that data sources read, for tests of what a request costs. */
  readonly reads: ReadMeter;
  /** Websockets that are open. */
  readonly sockets: number;
  /** Ends what is under way, then everything; nothing acknowledged is lost without it either. */
  close(): Promise<void>;
}

const SHELL_DIR = fileURLToPath(new URL('../../shell/www', import.meta.url));

/**
 * Starts user pool, API, tables and shell on one port of 127.0.0.1.
 * @throws {StartError} With one line for people: the port is taken, the folder is in use, the backend is not built.
 */
export async function startLocalBackend(options: LocalBackendOptions): Promise<LocalBackend> {
  const dataDir = resolve(options.dataDir);
  const server = new LocalServer(new Set(options.allowedOrigins));
  const opened: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  try {
    const files = options.files ?? (await readApiFiles());
    // Before anything is made: a port that is taken leaves no folder behind.
    const port = await server.listen(options.port);
    opened.push(() => server.close());
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const plan = await planSeeds(dataDir, options.payments ?? DEFAULT_PAYMENTS);
    await beginSeeds(dataDir, plan);
    const dynamo = await openDynamo(files.description.tables, dataDir, options);
    opened.unshift(() => dynamo.close());
    const outbox = await openOutbox(dataDir);
    opened.splice(1, 0, () => outbox.close());
    const identity = await (options.openIdentity ?? openUserPool)(dataDir, dynamo, outbox);
    opened.splice(2, 0, () => identity.close());
    const appUrl = `http://localhost:${port}`;
    const operator = await openOperatorChannel(dataDir, operatorHandler(dynamo, identity, appUrl));
    opened.push(() => operator.close());
    const appSync = createAppSync({
      ...options,
      files,
      dynamo,
      identity,
      tokens: new PageTokens(await pageTokenKey(dataDir)),
      lambdas: openLambdas(files.description, { dynamo, identity, outbox, appUrl }, options.lambdas),
    });
    await seed(dataDir, plan, dynamo, identity);
    server.open({ appSync, identity, outbox, shell: new StaticShell(options.shellDir ?? SHELL_DIR) });
    return running(port, dynamo, appSync, close);
  } catch (error) {
    await close();
    throw toStartError(error, options.port, dataDir);
  }
}

function running(port: number, { reads }: Dynamo, { realtime }: AppSync, close: () => Promise<void>): LocalBackend {
  return {
    url: `http://localhost:${port}`,
    port,
    reads,
    get sockets() {
      return realtime.size;
    },
    close,
  };
}
