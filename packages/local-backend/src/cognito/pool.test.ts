import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { N } from './srp.js';
import { anna, bert, serveCognito, type CognitoServer } from './testing/serve-cognito.js';
import { SrpClient, timestampOf, type Answer } from './testing/srp-client.js';

const BAD = { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' };
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let server: CognitoServer;
let client: SrpClient;
let nowMs: number;

beforeEach(async () => {
  nowMs = Date.now();
  server = await serveCognito({ now: () => nowMs, report: () => {} });
  client = new SrpClient(server.cognito);
});

afterEach(() => server.close());

function shapeOf({ status, body }: Answer): unknown {
  const { SALT, SRP_B, SECRET_BLOCK, ...names } = body.ChallengeParameters ?? {};
  const isLarge = /^[0-9a-f]{750,770}$/.test(SRP_B ?? '');
  return [status, body.ChallengeName, SALT?.length, isLarge, SECRET_BLOCK?.length, Object.keys(names)];
}

describe('the password challenge', () => {
  it('is answered by a second writing of the protocol', async () => {
    const answer = await client.signIn(anna.userName, anna.password);
    expect(answer.status).toBe(200);
    await expect(server.cognito.verify(answer.body.AuthenticationResult!.IdToken)).resolves.toMatchObject({
      sub: anna.sub,
    });
  });

  it('is lost to a flood for its own name alone', async () => {
    const [bystander, first] = [await client.initiate(bert.userName), await client.initiate(anna.userName)];
    const flood = await Promise.all(Array.from({ length: 20 }, () => client.initiate(anna.userName)));
    expect((await client.respond(first, anna.password)).body).toEqual(BAD);
    expect((await client.respond(flood[0]!, anna.password)).status).toBe(200);
    expect((await client.respond(bystander, bert.password)).status).toBe(200);
  });

  it('has one shape for people who exist and for those who do not', async () => {
    const known = await client.initiate(anna.userName);
    const unknown = await client.initiate('nobody');
    expect(shapeOf(unknown)).toEqual(shapeOf(known));
    for (const { body } of [known, unknown]) expect(body.ChallengeParameters?.['USER_ID_FOR_SRP']).toMatch(UUID);
  });

  it('gives a name that does not exist the same salt each time, and none of another', async () => {
    const salts = await Promise.all(
      ['nobody', 'Nobody', 'somebody'].map(
        async (name) => (await client.initiate(name)).body.ChallengeParameters?.['SALT'],
      ),
    );
    expect(salts[0]).toBe(salts[1]);
    expect(salts[0]).not.toBe(salts[2]);
  });

  it.each([
    ['zero', '0'],
    ['the prime', N.toString(16)],
    ['twice the prime', (2n * N).toString(16)],
    ['no number', 'xyz'],
    ['too long', 'a'.repeat(1000)],
  ])('refuses a public value that is %s', async (_what, srpA) => {
    const answer = await client.initiate(anna.userName, srpA);
    expect(answer).toMatchObject({ status: 400, body: { __type: 'InvalidParameterException' } });
  });

  it('can be answered once', async () => {
    const challenge = await client.initiate(anna.userName);
    expect((await client.respond(challenge, anna.password)).status).toBe(200);
    expect(await client.respond(challenge, anna.password)).toMatchObject({ status: 400, body: BAD });
  });

  it('is used up by a wrong answer', async () => {
    const challenge = await client.initiate(anna.userName);
    expect((await client.respond(challenge, 'wrong')).body).toEqual(BAD);
    expect((await client.respond(challenge, anna.password)).body).toEqual(BAD);
  });

  it('ends after three minutes', async () => {
    const challenge = await client.initiate(anna.userName);
    nowMs += 3 * 60_000;
    expect((await client.respond(challenge, anna.password)).body).toEqual(BAD);
  });

  it('cannot be answered for another user', async () => {
    const challenge = await client.initiate(anna.userName);
    const other = await client.initiate('bert');
    const USERNAME = other.body.ChallengeParameters!['USER_ID_FOR_SRP']!;
    expect((await client.respond(challenge, anna.password, { USERNAME })).body).toEqual(BAD);
  });

  it('wants a timestamp of now, in its form', async () => {
    const stale = timestampOf(nowMs - 6 * 60_000);
    expect(
      (await client.respond(await client.initiate(anna.userName), anna.password, { TIMESTAMP: stale })).body,
    ).toEqual(BAD);
    const iso = new Date(nowMs).toISOString();
    const answer = await client.respond(await client.initiate(anna.userName), anna.password, { TIMESTAMP: iso });
    expect(answer.body.__type).toBe('InvalidParameterException');
  });
});

describe('guessing', () => {
  it.each([anna.userName, 'nobody'])('is slowed down for %s, twice as long after each failure', async (name) => {
    for (let failure = 1; failure <= 5; failure++) expect((await client.signIn(name, 'wrong')).body).toEqual(BAD);
    const locked = { __type: 'NotAuthorizedException', message: 'Password attempts exceeded' };
    expect((await client.signIn(name, 'wrong')).body).toEqual(locked);
    nowMs += 1000;
    expect((await client.signIn(name, 'wrong')).body).toEqual(BAD);
    nowMs += 1999;
    expect((await client.signIn(name, anna.password)).body).toEqual(locked);
  });

  it('is forgiven by the right password after the lock', async () => {
    for (let failure = 1; failure <= 5; failure++) await client.signIn(anna.userName, 'wrong');
    nowMs += 1000;
    expect((await client.signIn(anna.userName, anna.password)).status).toBe(200);
    expect((await client.signIn(anna.userName, 'wrong')).body).toEqual(BAD);
    expect((await client.signIn(anna.userName, anna.password)).status).toBe(200);
  });
});

describe('calls that are not understood', () => {
  it.each([
    ['an unknown operation', 'AWSCognitoIdentityProviderService.AdminDeleteUser', {}, 'UnknownOperationException'],
    ['another service', 'DynamoDB_20120810.InitiateAuth', {}, 'UnknownOperationException'],
    ['no object', 'InitiateAuth', 'text', 'SerializationException'],
    ['no client', 'InitiateAuth', { AuthFlow: 'USER_SRP_AUTH' }, 'InvalidParameterException'],
    ['another client', 'InitiateAuth', { ClientId: 'other', AuthFlow: 'USER_SRP_AUTH' }, 'ResourceNotFoundException'],
    ['an inherited name', 'constructor', {}, 'UnknownOperationException'],
  ])('are refused: %s', async (_what, target, body, type) => {
    expect(await server.cognito.handle(target, body)).toMatchObject({ status: 400, body: { __type: type } });
  });

  it('include a flow that would send the password', async () => {
    const body = {
      ClientId: server.cognito.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: anna.userName, PASSWORD: anna.password },
    };
    const answer = await server.cognito.handle('InitiateAuth', body);
    expect(answer).toMatchObject({ status: 400, body: { __type: 'InvalidParameterException' } });
  });
});
