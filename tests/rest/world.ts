import type { AccountCommand, AccountsGateway } from '@remit-elements/accounts-element';
import { restAccountsGateway, type RestGatewayOptions } from '@remit-elements/accounts-element/rest.js';
import { figureFixtures, MemoryAccountsBackend } from '@remit-elements/accounts-element/testing.js';
import { ApiError } from '@remit-elements/auth-core';
import { fakeSession, fakeToken, type FakeSession } from '@remit-elements/auth-core/testing.js';
import { RestService } from '../support/rest-service.js';

export const CLAIMS = { sub: 'admin-a', 'custom:tenantId': 'tenant-a', 'cognito:groups': ['admin'] };

/** A service with four accounts, and an admin's session there. */
export interface World {
  readonly backend: MemoryAccountsBackend;
  readonly service: RestService;
  readonly session: FakeSession;
  gatewayOf(options?: Partial<RestGatewayOptions>): AccountsGateway;
  /** A gateway to a service that gives one answer. */
  answering(body: unknown, options?: Partial<RestGatewayOptions>): AccountsGateway;
}

export async function openWorld(): Promise<World> {
  const backend = new MemoryAccountsBackend();
  for (const account of figureFixtures().accounts) backend.put(account);
  const service = await RestService.start(backend);
  const session = fakeSession({ subject: 'admin-a', roles: ['admin'] });
  const gatewayOf = (options: Partial<RestGatewayOptions> = {}): AccountsGateway => {
    const token = (): Promise<string> => Promise.resolve(fakeToken(CLAIMS));
    return restAccountsGateway({ baseUrl: service.baseUrl, session, token, ...options });
  };
  const answering: World['answering'] = (body, options = {}) =>
    gatewayOf({ ...options, fetch: () => Promise.resolve(new Response(JSON.stringify(body))) });
  return { backend, service, session, gatewayOf, answering };
}

export const rename = (name: string, version = 1): AccountCommand => ({
  type: 'update',
  requestId: crypto.randomUUID(),
  id: 'main',
  version,
  changes: { name },
});

export const codeOf = (running: Promise<unknown> | undefined): Promise<string> =>
  (running ?? Promise.resolve()).then(
    () => 'none',
    (cause: unknown) => (cause instanceof ApiError ? cause.code : String(cause)),
  );
