import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSessionClient } from '@remit-elements/auth-core';
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
import { vi } from 'vitest';
import { describePaymentsGateway, type World } from './payments-gateway.contract.js';

describePaymentsGateway('in memory', () => {
  const backend = new MemoryPaymentsBackend();
  for (const tenantId of [TENANT_A, TENANT_B]) {
    backend.seed(paymentFixtures(40, { tenantId }), accountFixtures(tenantId));
  }
  return Promise.resolve<World>({
    anna: memoryPaymentsGateway({ backend }),
    carl: memoryPaymentsGateway({ backend, session: { subject: 'admin-a', roles: ['admin'] } }),
    viewer: memoryPaymentsGateway({ backend, session: { subject: 'viewer-a', roles: ['viewer'] } }),
    bert: memoryPaymentsGateway({ backend, session: { subject: 'preparer-b', tenantId: TENANT_B } }),
    close: () => Promise.resolve(),
  });
});

/** A session that stays the one that signed in, while Amplify goes on to the next. Signing out would end its token. */
async function gatewayOf(username: string, password: string): Promise<PaymentsGateway> {
  cognitoUserPoolsTokenProvider.setKeyValueStorage(sharedInMemoryStorage);
  await sharedInMemoryStorage.clear();
  await signIn({ username, password });
  const token = (await fetchAuthSession()).tokens?.idToken?.toString();
  const source = { current: () => Promise.resolve(token), subscribe: () => () => undefined };
  return graphqlPaymentsGateway(await createSessionClient({ source }));
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
  return {
    anna,
    carl: await gatewayOf('adminTenantA', 'passwordA'),
    viewer: await gatewayOf('viewerTenantA', 'passwordA'),
    bert: await gatewayOf('userTenantB', 'passwordB'),
    close: async () => {
      await backend.close();
      await rm(dataDir, { recursive: true, force: true });
      vi.unstubAllGlobals();
    },
  };
});
