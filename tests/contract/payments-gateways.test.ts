import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSessionClient, type SessionClient } from '@remit-elements/auth-core';
import { fakeSession } from '@remit-elements/auth-core/testing.js';
import { startLocalBackend } from '@remit-elements/local-backend';
import type { PaymentsGateway } from '@remit-elements/payments-element';
import { graphqlPaymentsGateway } from '@remit-elements/payments-element/gateway.js';
import {
  accountFixtures,
  memoryPaymentsGateway,
  MemoryPaymentsBackend,
  paymentFixtures,
  TENANT_A,
  TENANT_B,
} from '@remit-elements/payments-element/testing.js';
import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signIn } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { sharedInMemoryStorage } from 'aws-amplify/utils';
import { describe, expect, it, vi } from 'vitest';
import { shortPagesClient } from '../support/short-pages-client.js';
import { describePaymentsGateway, type World } from './payments-gateway.contract.js';

const SESSIONS = {
  anna: { subject: 'preparer-a', roles: ['preparer'] },
  carl: { subject: 'admin-a', roles: ['admin'] },
  dora: { subject: 'approver-a', roles: ['approver'] },
  viewer: { subject: 'viewer-a', roles: ['viewer'] },
  bert: { subject: 'preparer-b', tenantId: TENANT_B, roles: ['preparer'] },
} as const;

function seededBackend(): MemoryPaymentsBackend {
  const backend = new MemoryPaymentsBackend();
  for (const tenantId of [TENANT_A, TENANT_B]) {
    backend.seed(paymentFixtures(40, { tenantId }), accountFixtures(tenantId));
  }
  return backend;
}

function worldOf(
  backend: MemoryPaymentsBackend,
  gatewayOf: (session: (typeof SESSIONS)[keyof typeof SESSIONS]) => PaymentsGateway,
): World {
  return {
    anna: gatewayOf(SESSIONS.anna),
    carl: gatewayOf(SESSIONS.carl),
    dora: gatewayOf(SESSIONS.dora),
    viewer: gatewayOf(SESSIONS.viewer),
    bert: gatewayOf(SESSIONS.bert),
    decide: (policy) => {
      backend.approvalPolicy = policy;
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}

describePaymentsGateway('in memory', () => {
  const backend = seededBackend();
  return Promise.resolve(worldOf(backend, (session) => memoryPaymentsGateway({ backend, session })));
});

describePaymentsGateway('over AppSync, with pages that come short and empty', () => {
  const backend = seededBackend();
  return Promise.resolve(
    worldOf(backend, (session) => graphqlPaymentsGateway(shortPagesClient(backend, fakeSession(session)))),
  );
});

describe('the payments gateway in memory', () => {
  it('says so when there are more payments than its totals count', async () => {
    const backend = new MemoryPaymentsBackend({ mostTotalled: 10 });
    const gateway = memoryPaymentsGateway({ backend, payments: paymentFixtures(11) });
    const { totals, truncated } = await gateway.totals({});
    expect(truncated).toBe(true);
    expect(totals.reduce((sum, { count }) => sum + count, 0)).toBe(10);
    expect(await gateway.totals({ currency: 'USD' })).toMatchObject({ truncated: false });
  });
});

/** A session that stays the one that signed in, while Amplify goes on to the next. Signing out would end its token. */
async function clientOf(username: string, password: string): Promise<SessionClient> {
  cognitoUserPoolsTokenProvider.setKeyValueStorage(sharedInMemoryStorage);
  await sharedInMemoryStorage.clear();
  await signIn({ username, password });
  const token = (await fetchAuthSession()).tokens?.idToken?.toString();
  const source = { current: () => Promise.resolve(token), subscribe: () => () => undefined };
  return createSessionClient({ source });
}

async function gatewayOf(username: string, password: string): Promise<PaymentsGateway> {
  return graphqlPaymentsGateway(await clientOf(username, password));
}

/** What an administrator's settings page does. */
async function decide(admin: SessionClient, approvalPolicy: 'FOUR_EYES' | 'SINGLE'): Promise<void> {
  const tenant = (await admin.graphql({ query: 'query { getTenant { version } }' })) as {
    data: { getTenant: { version: number } };
  };
  const input = { version: tenant.data.getTenant.version, requestId: crypto.randomUUID(), approvalPolicy };
  const query = 'mutation Decide($input: UpdateTenantInput!) { updateTenant(input: $input) { version } }';
  await admin.graphql({ query, variables: { input } });
}

describePaymentsGateway('over the deployed resolvers, by an unmodified Amplify', async () => {
  // Node 20 has none of its own; the backend's server brings one.
  const { WebSocket } = createRequire(import.meta.resolve('@remit-elements/local-backend'))('ws') as {
    WebSocket: unknown;
  };
  vi.stubGlobal('WebSocket', WebSocket);
  const dataDir = await mkdtemp(join(tmpdir(), 'remit-contract-'));
  const backend = await startLocalBackend({ port: 0, dataDir, payments: 40 });
  const config: unknown = await (await fetch(`${backend.url}/amplify_outputs.json`)).json();
  Amplify.configure(config as Parameters<typeof Amplify.configure>[0]);
  const anna = await gatewayOf('userTenantA', 'passwordA');
  const admin = await clientOf('adminTenantA', 'passwordA');
  return {
    anna,
    carl: graphqlPaymentsGateway(admin),
    dora: await gatewayOf('approverTenantA', 'passwordA'),
    viewer: await gatewayOf('viewerTenantA', 'passwordA'),
    bert: await gatewayOf('userTenantB', 'passwordB'),
    decide: (policy) => decide(admin, policy),
    close: async () => {
      await backend.close();
      await rm(dataDir, { recursive: true, force: true });
      vi.unstubAllGlobals();
    },
  };
});
