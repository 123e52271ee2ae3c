import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cognito } from './cognito/index.js';
import { SrpClient } from './cognito/testing/srp-client.js';
import { DEMO_TENANTS, MEMBERLESS, peopleOf, startLocalBackend, type LocalBackend } from './index.js';
import { postGraphQL } from './testing/index.js';

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

/** Signs in over HTTP, with the trigger that is deployed, and answers the tokens. */
async function signIn(userName: string, password: string): Promise<{ IdToken: string; AccessToken: string }> {
  const outputs = (await (await fetch(`${backend.url}/amplify_outputs.json`)).json()) as {
    Auth: { Cognito: { userPoolId: string; userPoolClientId: string; userPoolEndpoint: string } };
  };
  const { userPoolId: poolId, userPoolClientId: clientId, userPoolEndpoint } = outputs.Auth.Cognito;
  const handle = async (target: string, body: unknown) => {
    const headers = {
      'X-Amz-Target': `AWSCognitoIdentityProviderService.${target}`,
      'Content-Type': 'application/x-amz-json-1.1',
    };
    const answer = await fetch(userPoolEndpoint, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, body: await answer.json() };
  };
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
