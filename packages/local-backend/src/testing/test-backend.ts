import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalBackend, type LocalBackend, type LocalBackendOptions } from '../index.js';
import { createTestIdentity, memberClaims, type TestIdentity } from './test-identity.js';

/** An answer as it came off the wire. */
export interface HttpAnswer {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly path: readonly (string | number)[] | null;
    readonly message: string;
    readonly errorType: string;
    readonly data?: unknown;
    readonly errorInfo?: unknown;
    readonly locations: unknown;
  }[];
}

/** A backend of its own folder and port, with a pool that signs any claims. */
export interface TestBackend extends LocalBackend {
  readonly identity: TestIdentity;
  readonly dataDir: string;
  /** A good token of a member. */
  tokenOf(tenantId: string, role?: string): Promise<string>;
  post(token: string | undefined, query: string, variables?: object): Promise<HttpAnswer>;
  /** Closes it and deletes its folder. */
  remove(): Promise<void>;
}

/** Starts one; without `payments` there are no demo companies. */
export async function startTestBackend(options: Partial<LocalBackendOptions> = {}): Promise<TestBackend> {
  const identity = await createTestIdentity();
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'remit-local-backend-')));
  const backend = await startLocalBackend({
    port: 0,
    payments: false,
    dataDir,
    openIdentity: () => Promise.resolve(identity),
    ...options,
  });
  return {
    ...backend,
    get sockets() {
      return backend.sockets;
    },
    identity,
    dataDir,
    tokenOf: async (tenantId, role) => identity.token(memberClaims(tenantId, role)),
    post: (token, query, variables) => postGraphQL(backend.url, token, query, variables),
    remove: async () => {
      await backend.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Posts one request. */
export async function postGraphQL(
  url: string,
  token: string | undefined,
  query: string,
  variables?: object,
): Promise<HttpAnswer> {
  const headers = { 'Content-Type': 'application/json', ...(token === undefined ? {} : { Authorization: token }) };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Omit<HttpAnswer, 'status'>) };
}
