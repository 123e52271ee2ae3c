import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CurrencyOutflow } from '@remit-elements/accounts-element';
import { graphqlAccountsGateway } from '@remit-elements/accounts-element/gateway.js';
import { restAccountsGateway } from '@remit-elements/accounts-element/rest.js';
import { memoryAccountsGateway, MemoryAccountsBackend } from '@remit-elements/accounts-element/testing.js';
import { createSessionClient, type SessionClient } from '@remit-elements/auth-core';
import { fakeSession, fakeToken } from '@remit-elements/auth-core/testing.js';
import { startLocalBackend } from '@remit-elements/local-backend';
import { graphqlPaymentsGateway } from '@remit-elements/payments-element/gateway.js';
import { draftFixture } from '@remit-elements/payments-element/testing.js';
import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signIn } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { sharedInMemoryStorage } from 'aws-amplify/utils';
import { vi } from 'vitest';
import { RestService } from '../support/rest-service.js';
import { describeAccountsGateway } from './accounts-gateway.contract.js';
import { uuid, type World } from './account-parts/world.js';

const WRITES = ['create', 'edit', 'delete', 'close', 'default', 'versions'] as const;

const SESSIONS = {
  carl: { subject: 'admin-a', tenantId: 'tenant-a', roles: ['admin'] },
  anna: { subject: 'preparer-a', tenantId: 'tenant-a', roles: ['preparer'] },
  bert: { subject: 'admin-b', tenantId: 'tenant-b', roles: ['admin'] },
} as const;

/** Payments as a backend in memory has them: as what they come to. */
function payingInto(backend: MemoryAccountsBackend): World['pay'] {
  return (accountId, amountMinor, currency, certainty) => {
    const none = { count: 0, amountMinor: 0 };
    const [before] = backend.outflows('tenant-a', [accountId]);
    const fresh: CurrencyOutflow = { currency, unconfirmed: none, pending: none, confirmed: none };
    const own = before?.currencies.find((one) => one.currency === currency) ?? fresh;
    const { count, amountMinor: sum } = own[certainty];
    const next = { ...own, [certainty]: { count: count + 1, amountMinor: sum + amountMinor } };
    const others = before?.currencies.filter((one) => one.currency !== currency) ?? [];
    backend.putOutflow('tenant-a', { accountId, currencies: [...others, next], truncated: false });
    return Promise.resolve();
  };
}

describeAccountsGateway('in memory', [...WRITES, 'live', 'outflows'], () => {
  const backend = new MemoryAccountsBackend();
  const of = (who: keyof typeof SESSIONS) =>
    memoryAccountsGateway({ backend, session: fakeSession(SESSIONS[who]), outflows: [] });
  const close = (): Promise<void> => Promise.resolve();
  return Promise.resolve({ carl: of('carl'), anna: of('anna'), bert: of('bert'), pay: payingInto(backend), close });
});

describeAccountsGateway('over REST, by a real server', [...WRITES, 'balances', 'outflows'], async () => {
  const backend = new MemoryAccountsBackend();
  const service = await RestService.start(backend);
  const of = (who: keyof typeof SESSIONS) => {
    const { subject, tenantId, roles } = SESSIONS[who];
    const token = fakeToken({ sub: subject, 'custom:tenantId': tenantId, 'cognito:groups': roles });
    return restAccountsGateway({
      baseUrl: service.baseUrl,
      session: fakeSession(SESSIONS[who]),
      token: () => Promise.resolve(token),
      capabilities: [...WRITES, 'balances', 'outflows'],
    });
  };
  const close = (): Promise<void> => service.close();
  return { carl: of('carl'), anna: of('anna'), bert: of('bert'), pay: payingInto(backend), close };
});

/** A session that stays the one that signed in, while Amplify goes on to the next. */
async function clientOf(username: string, password: string): Promise<SessionClient> {
  cognitoUserPoolsTokenProvider.setKeyValueStorage(sharedInMemoryStorage);
  await sharedInMemoryStorage.clear();
  await signIn({ username, password });
  const token = (await fetchAuthSession()).tokens?.idToken?.toString();
  return createSessionClient({ source: { current: () => Promise.resolve(token), subscribe: () => () => undefined } });
}

describeAccountsGateway(
  'over the deployed resolvers, by an unmodified Amplify',
  [...WRITES, 'live', 'outflows'],
  async () => {
    // Node 20 has none of its own; the backend's server brings one.
    const { WebSocket } = createRequire(import.meta.resolve('@remit-elements/local-backend'))('ws') as {
      WebSocket: unknown;
    };
    vi.stubGlobal('WebSocket', WebSocket);
    const dataDir = await mkdtemp(join(tmpdir(), 'remit-accounts-'));
    const backend = await startLocalBackend({ port: 0, dataDir, payments: 0 });
    const config: unknown = await (await fetch(`${backend.url}/amplify_outputs.json`)).json();
    Amplify.configure(config as Parameters<typeof Amplify.configure>[0]);
    const carl = await clientOf('adminTenantA', 'passwordA');
    const [preparing, approving] = [carl, await clientOf('approverTenantA', 'passwordA')].map((client) =>
      graphqlPaymentsGateway(client),
    );
    return {
      carl: graphqlAccountsGateway(carl),
      anna: graphqlAccountsGateway(await clientOf('userTenantA', 'passwordA')),
      bert: graphqlAccountsGateway(await clientOf('adminTenantB', 'passwordB')),
      pay: async (debtorAccountId, amountMinor, currency, certainty) => {
        const id = uuid();
        const draft = draftFixture({ debtorAccountId, amountMinor, currency });
        await preparing?.write({ type: 'create', requestId: uuid(), id, draft });
        if (certainty === 'unconfirmed') return;
        await preparing?.write({ type: 'submit', requestId: uuid(), id, version: 1 });
        if (certainty === 'confirmed') await approving?.write({ type: 'approve', requestId: uuid(), id, version: 2 });
      },
      close: async () => {
        await backend.close();
        await rm(dataDir, { recursive: true, force: true });
        vi.unstubAllGlobals();
      },
    };
  },
);
