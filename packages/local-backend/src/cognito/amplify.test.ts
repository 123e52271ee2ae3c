import { Amplify } from 'aws-amplify';
import {
  fetchAuthSession,
  fetchUserAttributes,
  getCurrentUser,
  signIn,
  signOut,
  type AuthSession,
} from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anna, bert, preToken, serveCognito, type CognitoServer } from './testing/serve-cognito.js';

let server: CognitoServer;
let offsetMs = 0;

beforeEach(async () => {
  offsetMs = 0;
  server = await serveCognito({ now: () => Date.now() + offsetMs });
  Amplify.configure(server.config);
});

afterEach(async () => {
  await signOut();
  await server.close();
});

function idOf(session: AuthSession): Readonly<Record<string, unknown>> {
  return session.tokens?.idToken?.payload ?? {};
}

function storedRefreshToken(): Promise<string | undefined> {
  return cognitoUserPoolsTokenProvider.authTokenStore.loadTokens().then((tokens) => tokens?.refreshToken);
}

describe('an unmodified aws-amplify', () => {
  it('signs in by its default, SRP, without sending the password', async () => {
    const { isSignedIn } = await signIn({ username: anna.userName, password: anna.password });
    expect(isSignedIn).toBe(true);
    expect(server.calls.map(({ operation }) => operation)).toEqual(['InitiateAuth', 'RespondToAuthChallenge']);
    expect(JSON.stringify(server.calls)).not.toContain(anna.password);
  });

  it('gets an ID token with tenant and groups, for 15 minutes', async () => {
    await signIn({ username: anna.userName, password: anna.password });
    const id = idOf(await fetchAuthSession());
    expect(id).toMatchObject({
      token_use: 'id',
      sub: anna.sub,
      aud: server.cognito.clientId,
      iss: server.cognito.issuer,
      'cognito:username': 'anna',
      'cognito:groups': ['preparer'],
      'custom:tenantId': 'tenant-a',
      'custom:tenantName': 'Company A',
      email: 'anna@example.com',
    });
    expect(Number(id['exp']) - Number(id['iat'])).toBe(900);
  });

  it('gets an access token that names the client and not the tenant', async () => {
    await signIn({ username: anna.userName, password: anna.password });
    const access = (await fetchAuthSession()).tokens?.accessToken.payload ?? {};
    expect(access).toMatchObject({
      token_use: 'access',
      client_id: server.cognito.clientId,
      scope: 'aws.cognito.signin.user.admin',
      username: 'anna',
    });
    expect(Object.keys(access)).toEqual(expect.arrayContaining(['jti', 'origin_jti', 'event_id', 'auth_time']));
    expect(access).not.toHaveProperty('custom:tenantId');
    expect(access).not.toHaveProperty('aud');
  });

  it('signs in with any letters, by e-mail, and in any case of the name', async () => {
    await signIn({ username: 'BERT', password: bert.password });
    expect(idOf(await fetchAuthSession())['custom:tenantId']).toBe('tenant-b');
    await signOut();
    await signIn({ username: 'anna@example.com', password: anna.password });
    expect((await getCurrentUser()).userId).toBe(anna.sub);
  });

  it.each([
    ['a wrong password', anna.userName, 'wrong'],
    ['a user that does not exist', 'nobody', 'wrong'],
    ["another user's password", anna.userName, bert.password],
  ])('is refused for %s in the same words', async (_what, username, password) => {
    await expect(signIn({ username, password })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
  });

  it('reads who is signed in', async () => {
    await signIn({ username: anna.userName, password: anna.password });
    expect(await getCurrentUser()).toMatchObject({ username: 'anna', userId: anna.sub });
    expect(await fetchUserAttributes()).toEqual({ sub: anna.sub, email: 'anna@example.com', email_verified: 'true' });
  });

  it('refreshes on demand: new tokens, same session, next refresh token', async () => {
    await signIn({ username: anna.userName, password: anna.password });
    const before = await fetchAuthSession();
    const refreshToken = await storedRefreshToken();
    const after = await fetchAuthSession({ forceRefresh: true });
    expect(idOf(after)['jti']).not.toBe(idOf(before)['jti']);
    expect(idOf(after)['origin_jti']).toBe(idOf(before)['origin_jti']);
    expect(idOf(after)['auth_time']).toBe(idOf(before)['auth_time']);
    expect(await storedRefreshToken()).not.toBe(refreshToken);
  });

  it('refreshes by itself when its token has expired', async () => {
    await signIn({ username: anna.userName, password: anna.password });
    offsetMs = 16 * 60_000;
    const tokens = await cognitoUserPoolsTokenProvider.authTokenStore.loadTokens();
    await expect(server.cognito.verify(String(tokens?.idToken))).rejects.toThrow('expired');
    await cognitoUserPoolsTokenProvider.authTokenStore.storeTokens({ ...tokens!, clockDrift: offsetMs }); // Amplify's clock
    const renewed = await fetchAuthSession();
    expect(server.calls.at(-1)?.operation).toBe('GetTokensFromRefreshToken');
    await expect(server.cognito.verify(String(renewed.tokens?.idToken))).resolves.toMatchObject({ sub: anna.sub });
  });

  it('survives refreshes at once, in one page and in two tabs', async () => {
    await signIn({ username: anna.userName, password: anna.password });
    const token = await storedRefreshToken();
    await Promise.all([fetchAuthSession({ forceRefresh: true }), fetchAuthSession({ forceRefresh: true })]);
    const { clientId: ClientId } = server.cognito;
    const otherTab = await server.cognito.handle('GetTokensFromRefreshToken', { ClientId, RefreshToken: token });
    expect(otherTab.status).toBe(200);
    const session = await fetchAuthSession({ forceRefresh: true });
    await expect(server.cognito.verify(String(session.tokens?.idToken))).resolves.toMatchObject({ sub: anna.sub });
  });

  it('gets nothing more once it has signed out, and its tokens are refused', async () => {
    await signIn({ username: anna.userName, password: anna.password });
    const tokens = await cognitoUserPoolsTokenProvider.authTokenStore.loadTokens();
    await signOut();
    expect(server.calls.at(-1)?.operation).toBe('RevokeToken');
    await expect(server.cognito.verify(String(tokens?.idToken))).rejects.toThrow('revoked');
    await cognitoUserPoolsTokenProvider.authTokenStore.storeTokens(tokens!);
    expect((await fetchAuthSession({ forceRefresh: true })).tokens).toBeUndefined();
  });

  it('ends every session of the person by a global sign-out', async () => {
    await signIn({ username: anna.userName, password: anna.password });
    const first = await fetchAuthSession();
    await cognitoUserPoolsTokenProvider.authTokenStore.clearTokens();
    await signIn({ username: anna.userName, password: anna.password });
    await signOut({ global: true });
    await expect(server.cognito.verify(String(first.tokens?.idToken))).rejects.toThrow('revoked');
  });

  it('asks the trigger again at each refresh', async () => {
    let tenant: string | undefined = 'tenant-a';
    await server.close();
    server = await serveCognito({
      preToken: async (event) => {
        if (!tenant) return event;
        const answer = await preToken(event);
        answer.response.claimsAndScopeOverrideDetails!.idTokenGeneration!.claimsToAddOrOverride!['custom:tenantId'] =
          tenant;
        return answer;
      },
    });
    Amplify.configure(server.config);
    await signIn({ username: anna.userName, password: anna.password });
    tenant = 'tenant-c';
    expect(idOf(await fetchAuthSession({ forceRefresh: true }))['custom:tenantId']).toBe('tenant-c');
    tenant = undefined;
    const last = idOf(await fetchAuthSession({ forceRefresh: true }));
    expect(last).not.toHaveProperty('custom:tenantId');
    expect(last).not.toHaveProperty('cognito:groups');
  });
});
