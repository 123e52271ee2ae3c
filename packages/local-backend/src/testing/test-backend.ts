import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readApiFiles, startLocalBackend, type LocalBackend, type LocalBackendOptions } from '../index.js';
import type { Dynamo } from '../dynamodb/index.js';
import { Planter, TEST_TENANTS } from './planter.js';
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

export interface TestBackendOptions extends Partial<LocalBackendOptions> {
  /** Tenants whose four members, as `memberClaims` names them, are made; by default tenant-a and tenant-b. */
  readonly tenants?: readonly string[];
}

/** A backend of its own folder and port, with a pool that signs any claims. */
export interface TestBackend extends LocalBackend {
  readonly identity: TestIdentity;
  readonly dataDir: string;
  /** The tables, past API and guard: to plant what a test needs, and to look at what is stored. */
  readonly dynamo: Dynamo;
  /** Makes the tenant's row, or leaves it; its rows can then be written by members who are planted. */
  plantTenant: Planter['plantTenant'];
  /** Makes an active member of a tenant, or gives the one who is there these roles. */
  plantMember: Planter['plantMember'];
  /** As the removal of a member leaves the tables. */
  removeMemberRow: Planter['removeMemberRow'];
  /** A good token of a member. */
  tokenOf(tenantId: string, role?: string): Promise<string>;
  post(token: string | undefined, query: string, variables?: object): Promise<HttpAnswer>;
  /** Closes it and deletes its folder. */
  remove(): Promise<void>;
}

/** Starts one; without `payments` there are no demo companies. */
export async function startTestBackend(options: TestBackendOptions = {}): Promise<TestBackend> {
  const identity = await createTestIdentity();
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'remit-local-backend-')));
  const { openIdentity = () => Promise.resolve(identity) } = options;
  let opened: Dynamo | undefined;
  const backend = await startLocalBackend({
    port: 0,
    payments: false,
    ...options,
    dataDir,
    openIdentity: (folder, dynamo, outbox) => {
      opened = dynamo;
      return openIdentity(folder, dynamo, outbox);
    },
  });
  if (!opened) throw new Error('A backend without tables');
  const dynamo = opened;
  const planter = new Planter(dynamo);
  const { tables } = (options.files ?? (await readApiFiles())).description;
  if ('members' in tables && 'tenants' in tables) await planter.plantAll(options.tenants ?? TEST_TENANTS);
  return {
    ...backend,
    get sockets() {
      return backend.sockets;
    },
    identity,
    dataDir,
    dynamo,
    plantTenant: (...plant) => planter.plantTenant(...plant),
    plantMember: (...plant) => planter.plantMember(...plant),
    removeMemberRow: (...member) => planter.removeMemberRow(...member),
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
