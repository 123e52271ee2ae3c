import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cognito } from './cognito/index.js';
import { SrpClient } from './cognito/testing/srp-client.js';
import { DEMO_TENANTS, MEMBERLESS, peopleOf, startLocalBackend, type LocalBackend } from './index.js';
import { postGraphQL, TestSocket } from './testing/index.js';

const LIST = '{ listPayments(limit: 3) { items { tenantId } } }';

let dataDir: string;
let backend: LocalBackend;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'remit-sign-in-'));
  backend = await startLocalBackend({ port: 0, dataDir, payments: 3 });
});
afterAll(async () => {
  await backend.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function handle(target: string, body: unknown) {
  const headers = {
    'X-Amz-Target': `AWSCognitoIdentityProviderService.${target}`,
    'Content-Type': 'application/x-amz-json-1.1',
  };
  const answer = await fetch(`${backend.url}/cognito`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, body: await answer.json() };
}

/** Signs in over HTTP, with the trigger that is deployed, and answers the tokens. */
async function signIn(userName: string, password: string): Promise<{ IdToken: string; AccessToken: string }> {
  const outputs = (await (await fetch(`${backend.url}/amplify_outputs.json`)).json()) as {
    Auth: { Cognito: { userPoolId: string; userPoolClientId: string } };
  };
  const { userPoolId: poolId, userPoolClientId: clientId } = outputs.Auth.Cognito;
  const client = new SrpClient({ poolId, clientId, handle } as Cognito);
  const { body } = await client.respond(await client.initiate(userName), password);
  if (!body.AuthenticationResult) throw new Error(JSON.stringify(body));
  return body.AuthenticationResult;
}

describe('a demo user', () => {
  it.each(DEMO_TENANTS.flatMap((tenant) => peopleOf(tenant).map((person) => ({ ...person, ...tenant }))))(
    '$userName signs in and reads the own company alone',
    async ({ userName, password, tenantId }) => {
      const { IdToken } = await signIn(userName, password);
      const { data, errors } = await postGraphQL(backend.url, IdToken, LIST);
      expect(errors).toBeUndefined();
      expect(data).toEqual({ listPayments: { items: Array(3).fill({ tenantId }) } });
    },
  );

  it('of no company reads nothing, nor does anyone by an access token', async () => {
    const nobody = await signIn(MEMBERLESS.userName, MEMBERLESS.password);
    const somebody = await signIn('adminTenantA', 'passwordA');
    for (const token of [nobody.IdToken, nobody.AccessToken, somebody.AccessToken]) {
      expect((await postGraphQL(backend.url, token, LIST)).errors?.map((it) => it.errorType)).toEqual(['Unauthorized']);
    }
  });
});

// The next beat of the socket, which looks at its tokens anyway, would be half a minute off.
describe('an open socket', () => {
  const ON_CHANGE = 'subscription { onPaymentChange { id tenantId } }';

  it('ends as soon as its person signs out everywhere, and no other', async () => {
    const [one, other] = [await signIn('viewerTenantA', 'passwordA'), await signIn('viewerTenantB', 'passwordB')];
    const [ends, stays] = [
      await TestSocket.connect(backend.url, one.IdToken),
      await TestSocket.connect(backend.url, other.IdToken),
    ];
    expect((await handle('GlobalSignOut', { AccessToken: one.AccessToken })).status).toBe(200);
    expect(await ends.closed).toBe(4401);
    expect((await stays.start('s', other.IdToken, ON_CHANGE)).type).toBe('start_ack');
    await stays.close();
  });

  it('ends as soon as its person is removed, who then neither writes nor signs in', async () => {
    const [admin, user] = [await signIn('adminTenantA', 'passwordA'), await signIn('userTenantA', 'passwordA')];
    const socket = await TestSocket.connect(backend.url, user.IdToken);
    await socket.start('s', user.IdToken, ON_CHANGE);
    const { data: members } = await postGraphQL(
      backend.url,
      admin.IdToken,
      '{ listMembers { items { id userName version } } }',
    );
    const { items } = members?.['listMembers'] as { items: { id: string; userName: string; version: number }[] };
    const { id, version } = items.find((it) => it.userName === 'userTenantA')!;
    const query = 'mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { id } }';
    const removed = await postGraphQL(backend.url, admin.IdToken, query, { input: { id, version } });
    expect(removed.errors).toBeUndefined();
    expect(await socket.closed).toBe(4401);
    expect(socket.heard.filter((it) => it.type === 'complete').map((it) => it.id)).toEqual(['s']);
    expect((await postGraphQL(backend.url, user.IdToken, LIST)).status).toBe(401);
    await expect(signIn('userTenantA', 'passwordA')).rejects.toThrow();
  });
});
