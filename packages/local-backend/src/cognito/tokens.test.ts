import { generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type JWK, type JWTPayload } from 'jose';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anna, preToken, serveCognito, type CognitoServer } from './testing/serve-cognito.js';
import { SrpClient, type Answer } from './testing/srp-client.js';

let server: CognitoServer;
let nowMs: number;
let trigger = preToken;

beforeEach(async () => {
  nowMs = Date.now();
  trigger = preToken;
  server = await serveCognito({ now: () => nowMs, preToken: (event) => trigger(event), report: () => {} });
});

afterEach(() => server.close());

async function signIn(): Promise<NonNullable<Answer['body']['AuthenticationResult']>> {
  const answer = await new SrpClient(server.cognito).signIn(anna.userName, anna.password);
  return answer.body.AuthenticationResult!;
}

async function refresh(RefreshToken: string): Promise<Answer> {
  const ClientId = server.cognito.clientId;
  return (await server.cognito.handle('GetTokensFromRefreshToken', { ClientId, RefreshToken })) as Answer;
}

function payloadOf(token: string): JWTPayload {
  return JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as JWTPayload;
}

async function signedByThePool(claims: JWTPayload): Promise<string> {
  const file = JSON.parse(await readFile(join(server.dataDir, 'cognito/pool.json'), 'utf8')) as { signingKey: JWK };
  const header = { alg: 'RS256', kid: file.signingKey.kid! };
  return new SignJWT(claims).setProtectedHeader(header).sign(await importJWK(file.signingKey, 'RS256'));
}

describe('verify', () => {
  it('tells ID tokens from access tokens', async () => {
    const { IdToken, AccessToken } = await signIn();
    expect((await server.cognito.verify(IdToken)).token_use).toBe('id');
    expect((await server.cognito.verify(AccessToken)).token_use).toBe('access');
  });

  it('refuses a token with another claim, without signature, or that is none', async () => {
    const { IdToken } = await signIn();
    const [header, , signature] = IdToken.split('.');
    const forged = { ...payloadOf(IdToken), 'custom:tenantId': 'tenant-b' };
    const body = Buffer.from(JSON.stringify(forged)).toString('base64url');
    const unsigned = new UnsecuredJWT(forged).encode();
    const noneWithKey = `${Buffer.from(JSON.stringify({ alg: 'none', kid: 'x' })).toString('base64url')}.${body}.`;
    for (const token of [
      `${header}.${body}.${signature}`,
      `${header}.${body}.`,
      unsigned,
      noneWithKey,
      '',
      'a.b.c',
      'x'.repeat(5000),
    ]) {
      await expect(server.cognito.verify(token), token.slice(0, 40)).rejects.toThrow();
    }
  });

  it('refuses a token that another key signed, even under our key id, and one signed with our public key as secret', async () => {
    const { IdToken } = await signIn();
    const kid = (JSON.parse(Buffer.from(IdToken.split('.')[0]!, 'base64url').toString()) as { kid: string }).kid;
    const { privateKey } = await generateKeyPair('RS256');
    const claims = payloadOf(IdToken);
    const foreign = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
    const confused = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid })
      .sign(Buffer.from(JSON.stringify(server.cognito.jwks().keys[0])));
    await expect(server.cognito.verify(foreign)).rejects.toThrow('signature');
    await expect(server.cognito.verify(confused)).rejects.toThrow();
  });

  it.each([
    ['of another client', { aud: 'other' }],
    ['of several clients, none of them ours', { aud: ['other', 'more'] }],
    ['of another pool', { iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AAAAAAAAA' }],
    ['of no known use', { token_use: 'refresh' }],
    ['of an access use with no client', { token_use: 'access' }],
    ['that has expired', { exp: Math.floor(Date.now() / 1000) - 1 }],
    ['without an end', { exp: undefined }],
    ['not valid yet', { nbf: Math.floor(Date.now() / 1000) + 60 }],
    ['issued in the future', { iat: Math.floor(Date.now() / 1000) + 60 }],
    ['of a session that never was', { origin_jti: 'other' }],
    ['of no session', { origin_jti: undefined }],
    ['of nobody', { sub: undefined }],
  ])('refuses a token %s', async (_what, changes) => {
    const { IdToken } = await signIn();
    const good = payloadOf(IdToken);
    await expect(server.cognito.verify(await signedByThePool(good))).resolves.toMatchObject({ sub: anna.sub });
    await expect(server.cognito.verify(await signedByThePool({ ...good, ...changes } as JWTPayload))).rejects.toThrow();
  });

  it('refuses an own token at its end, by the clock it was given', async () => {
    const { IdToken } = await signIn();
    nowMs += 15 * 60_000 - 2000;
    await expect(server.cognito.verify(IdToken)).resolves.toBeDefined();
    nowMs += 2000;
    await expect(server.cognito.verify(IdToken)).rejects.toThrow('expired');
  });
});

describe('refreshing', () => {
  it('rotates: the next token works, the old one for a minute more', async () => {
    const first = await signIn();
    const second = (await refresh(first.RefreshToken)).body.AuthenticationResult!;
    nowMs += 59_000;
    expect((await refresh(first.RefreshToken)).status).toBe(200);
    expect((await refresh(second.RefreshToken)).status).toBe(200);
  });

  it('takes a rotated token used later for a stolen one, and ends the session', async () => {
    const first = await signIn();
    const second = (await refresh(first.RefreshToken)).body.AuthenticationResult!;
    nowMs += 61_000;
    expect((await refresh(first.RefreshToken)).body.__type).toBe('RefreshTokenReuseException');
    expect((await refresh(second.RefreshToken)).body.__type).toBe('NotAuthorizedException');
    await expect(server.cognito.verify(second.IdToken)).rejects.toThrow('revoked');
  });

  it('retires the answer that the page did not keep', async () => {
    const first = await signIn();
    const [kept, lost] = await Promise.all([refresh(first.RefreshToken), refresh(first.RefreshToken)]);
    expect((await refresh(kept.body.AuthenticationResult!.RefreshToken)).status).toBe(200);
    nowMs += 61_000;
    expect((await refresh(lost.body.AuthenticationResult!.RefreshToken)).body.__type).toBe(
      'RefreshTokenReuseException',
    );
  });

  it('ends a day after the sign-in, however often it was renewed', async () => {
    let { RefreshToken } = await signIn();
    for (let hour = 1; hour <= 23; hour++) {
      nowMs += 3_600_000;
      RefreshToken = (await refresh(RefreshToken)).body.AuthenticationResult!.RefreshToken;
    }
    nowMs += 3_600_000;
    expect((await refresh(RefreshToken)).body.__type).toBe('NotAuthorizedException');
  });

  it.each(['', 'x', 'a.b.c', 'eyJhbGciOiJub25lIn0..'])('refuses what it did not issue: %j', async (token) => {
    expect((await refresh(token)).status).toBe(400);
  });

  it('is not ended by a forged token that names the session, which every token does', async () => {
    const { IdToken, RefreshToken } = await signIn();
    const session = String(payloadOf(IdToken)['origin_jti']);
    for (const forged of [`${session}.x.y`, `${session}..`, `${RefreshToken}x`, RefreshToken.replace(/.$/, '')]) {
      expect((await refresh(forged)).body.message).toBe('Invalid Refresh Token');
    }
    expect((await refresh(RefreshToken)).status).toBe(200);
  });

  it('works by InitiateAuth too', async () => {
    const { RefreshToken } = await signIn();
    const answer = await server.cognito.handle('InitiateAuth', {
      ClientId: server.cognito.clientId,
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: RefreshToken },
    });
    expect(answer.status).toBe(200);
  });
});

describe('the trigger', () => {
  it('gets the event of version 2', async () => {
    const events: unknown[] = [];
    trigger = (event) => {
      events.push(structuredClone(event));
      return preToken(event);
    };
    const { RefreshToken } = await signIn();
    await refresh(RefreshToken);
    expect(events).toMatchObject([
      {
        version: '2',
        triggerSource: 'TokenGeneration_Authentication',
        userPoolId: server.cognito.poolId,
        userName: 'anna',
        callerContext: { clientId: server.cognito.clientId },
        request: {
          userAttributes: { sub: anna.sub, email: 'anna@example.com' },
          scopes: ['aws.cognito.signin.user.admin'],
        },
        response: { claimsAndScopeOverrideDetails: null },
      },
      { triggerSource: 'TokenGeneration_RefreshTokens' },
    ]);
  });

  it('that fails gives no token, tells what it said as Cognito does, and leaves the session as it was', async () => {
    const { RefreshToken } = await signIn();
    trigger = () => Promise.reject(new Error('Closed for repair'));
    const answer = await refresh(RefreshToken);
    expect(answer).toEqual({
      status: 400,
      body: {
        __type: 'UserLambdaValidationException',
        message: 'PreTokenGeneration failed with error Closed for repair.',
      },
    });
    trigger = preToken;
    nowMs += 61_000;
    expect((await refresh(RefreshToken)).status).toBe(200);
  });

  it('cannot change who the token is about, whom it is for or how long it lasts', async () => {
    trigger = (event) => {
      const claimsToAddOrOverride = {
        sub: 'x',
        iss: 'x',
        nbf: 9_999_999_999,
        aud: 'x',
        exp: 1,
        iat: 1,
        token_use: 'access',
        origin_jti: 'x',
        'cognito:username': 'x',
        'cognito:groups': ['admin'],
        client_id: 'x',
        username: 'x',
        colour: 'blue',
        email: 'new@example.com',
      };
      event.response.claimsAndScopeOverrideDetails = {
        idTokenGeneration: { claimsToAddOrOverride, claimsToSuppress: ['sub', 'email_verified'] },
        accessTokenGeneration: { claimsToAddOrOverride, scopesToAdd: ['remit/read'] },
      };
      return Promise.resolve(event);
    };
    const { IdToken, AccessToken } = await signIn();
    const id = await server.cognito.verify(IdToken);
    expect(id).toMatchObject({ sub: anna.sub, 'cognito:username': 'anna', colour: 'blue', email: 'new@example.com' });
    for (const claim of ['cognito:groups', 'email_verified', 'client_id', 'username', 'nbf']) {
      expect(id).not.toHaveProperty(claim);
    }
    const access = await server.cognito.verify(AccessToken);
    expect(access).toMatchObject({
      username: 'anna',
      colour: 'blue',
      scope: 'aws.cognito.signin.user.admin remit/read',
    });
  });
});

describe('revoking', () => {
  it('ends the one session whose token it is', async () => {
    const one = await signIn();
    const two = await signIn();
    await server.cognito.handle('RevokeToken', { ClientId: server.cognito.clientId, Token: one.RefreshToken });
    await expect(server.cognito.verify(one.AccessToken)).rejects.toThrow('revoked');
    await expect(server.cognito.verify(two.AccessToken)).resolves.toBeDefined();
  });

  it('takes no access token, and a global sign-out takes no ID token', async () => {
    const { AccessToken, IdToken } = await signIn();
    const ClientId = server.cognito.clientId;
    expect((await server.cognito.handle('RevokeToken', { ClientId, Token: AccessToken })).body).toMatchObject({
      __type: 'UnsupportedTokenTypeException',
    });
    expect((await server.cognito.handle('GlobalSignOut', { AccessToken: IdToken })).body).toMatchObject({
      __type: 'NotAuthorizedException',
    });
    await expect(server.cognito.verify(IdToken)).resolves.toBeDefined();
  });
});
