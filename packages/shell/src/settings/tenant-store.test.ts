import { ApiError } from '@remit-elements/auth-core';
import { fakeSession, fakeSessionClient } from '@remit-elements/auth-core/testing.js';
import { describe, expect, it, vi } from 'vitest';
import { graphqlTenantGateway } from './tenant-gateway.js';
import { TenantStore } from './tenant-store.js';

const company = { id: 'tenant-a', name: 'Company A', approvalPolicy: 'FOUR_EYES', version: 3 };
const change = { requestId: 'r', version: 3, name: 'Company B' };
const checking = { checking: () => undefined };

function storeOf(answers: Readonly<Record<string, unknown>>) {
  const client = fakeSessionClient({ session: fakeSession({ roles: ['admin'] }), answers });
  const sending = { pause: () => Promise.resolve(), isOnline: () => true };
  return { client, store: new TenantStore(graphqlTenantGateway(client), client.session.ended, sending) };
}

describe('the company', () => {
  it('is changed by the same request when an answer was lost', async () => {
    const answers = [new ApiError('Timeout'), { ...company, name: 'Company B', version: 4 }];
    const updateTenant = vi.fn(() => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    });
    const { store, client } = storeOf({ getTenant: company, updateTenant });
    await store.load();
    expect(await store.save(change, checking)).toMatchObject({ kind: 'done' });
    expect(store.state.tenant).toMatchObject({ name: 'Company B', version: 4 });
    const inputs = client.requests
      .filter(({ field }) => field === 'updateTenant')
      .map(({ variables }) => variables['input']);
    expect(inputs).toEqual([change, change]);
  });

  it('is shown as somebody else has changed it meanwhile', async () => {
    const now = { ...company, name: 'Company C', version: 4 };
    const { store } = storeOf({
      getTenant: company,
      updateTenant: () => {
        // As Amplify rejects: with the answer itself.
        // eslint-disable-next-line @typescript-eslint/only-throw-error
        throw {
          errors: [{ errorType: 'VersionConflict', message: 'no', data: now, errorInfo: { currentVersion: 4 } }],
        };
      },
    });
    await store.load();
    expect(await store.save(change, checking)).toMatchObject({ kind: 'refused', error: { code: 'VersionConflict' } });
    expect(store.state.tenant).toEqual(now);
  });

  it('of another session is not taken in', async () => {
    const { store } = storeOf({ getTenant: { ...company, id: 'tenant-b' } });
    await store.load();
    expect(store.state).toEqual({ status: 'failed', error: 'TenantMismatch' });
  });

  it('is gone with the session', async () => {
    const { store, client } = storeOf({ getTenant: company });
    await store.load();
    client.session.end();
    expect(store.state).toEqual({ status: 'loading' });
  });
});
