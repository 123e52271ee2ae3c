import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createTenant } from '@remit-elements/backend/functions/create-tenant.js';
import { deployedBackendOf, openDeployedBackend } from '@remit-elements/backend/functions/deployed-backend.js';
import { runOperatorCommand } from '@remit-elements/backend/functions/operator-command.js';
import { createLocalTenant, startLocalBackend, type LocalBackend, type Mail } from '@remit-elements/local-backend';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from './world.js';

describe("the operator's new company", () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());
  const create = (name: string, email: string) => {
    const { store, directory, findMember, now } = world;
    return createTenant({ name, email, store, directory, findMember, now });
  };

  it('is made once, however often the same address is given, and in whatever case', async () => {
    const [first, second] = [await create('Acme', 'boss@acme.example'), await create(' Acme ', 'BOSS@acme.example')];
    expect(first).toMatchObject({ name: 'Acme', created: true, invited: true });
    expect(second).toEqual({ ...first, created: false, invited: false });
    expect(world.directory.users.size).toBe(1);
    expect(await world.store.members(first.tenantId)).toMatchObject([{ roles: ['admin'], email: 'boss@acme.example' }]);
  });
  it('is refused under another name than the address has already, in words that say which', async () => {
    const { tenantId } = await create('First', 'twice@acme.example');
    await expect(create('Second', 'twice@acme.example')).rejects.toThrow(
      `twice@acme.example belongs to the company "First" (${tenantId}) already`,
    );
    expect(await world.store.members(tenantId)).toHaveLength(1);
  });
  it('is finished under the name that it was begun with', async () => {
    const { store, directory, findMember, now } = world;
    const dying = { ...store, beginChange: () => Promise.reject(new Error('the process died')) };
    const company = { name: 'Half', email: 'half@acme.example', directory, findMember, now };
    await expect(createTenant({ ...company, store: dying })).rejects.toThrow('the process died');
    await expect(create('Whole', 'half@acme.example')).rejects.toThrow('has begun the company "Half"');
    expect(await create('Half', 'half@acme.example')).toMatchObject({ name: 'Half', created: true });
  });
  it('is refused for a member who is no admin, whatever the name', async () => {
    const admin = await world.company('Staffed');
    const { email } = await world.colleague(admin, ['viewer']);
    await expect(create('Staffed', email)).rejects.toThrow('is not its admin');
  });
  it('is one when it is asked for three times at once', async () => {
    const made = await Promise.all([1, 2, 3].map(() => create('Begun', 'at-once@acme.example')));
    expect(new Set(made.map(({ tenantId }) => tenantId)).size).toBe(1);
  });
  it('belongs to somebody who signed up and was left without one', async () => {
    const subject = 'a-subject-of-the-pool';
    world.directory.users.set(subject, {
      userName: 'f3b5a6de-0000-4000-8000-000000000000',
      email: 'left@acme.example',
    });
    await create('Found', 'left@acme.example');
    expect(await world.findMember(subject)).toMatchObject({ tenantName: 'Found', roles: ['admin'] });
  });
  it.each([
    ['another address', { email: 'other@acme.example' }],
    ['an address that nobody verified', { emailVerified: false }],
    ['a sign-up that nobody confirmed', { confirmed: false }],
  ])('is not given to a user of %s', async (_, wrong) => {
    const [email, subject] = ['asked@acme.example', 'another-subject'];
    const user = { userName: 'u', email, emailVerified: true, confirmed: true, ...wrong };
    const tenants = world.directory.users.size;
    const directory = { ...lookingLike({ ...user, subject }), createUser: () => Promise.reject(new Error('made')) };
    const { store, findMember, now } = world;
    const created = createTenant({ name: 'Mine', email, store, directory, findMember, now });
    await expect(created).rejects.toThrow(/asked@acme\.example with the user u, who has not proven/);
    expect(await world.findMember(subject)).toBeUndefined();
    expect(world.directory.users.size).toBe(tenants);
  });
  it('tells when an address is taken by somebody who cannot be found by it', async () => {
    const directory = { findUser: () => Promise.resolve(undefined), createUser: () => Promise.resolve(undefined) };
    const { store, findMember, now } = world;
    const company = { name: 'Mine', email: 'hidden@acme.example' };
    await expect(createTenant({ ...company, store, directory, findMember, now })).rejects.toThrow(/is taken/);
  });
  it.each([
    ['', 'a@b.example'],
    ['<b>', 'a@b.example'],
    ['Acme', 'nobody'],
    ['Acme', 'a@b.example\nBcc: c@d.example'],
  ])('is refused for %j of %j', async (name, email) => {
    const users = world.directory.users.size;
    await expect(create(name, email)).rejects.toBeInstanceOf(TypeError);
    expect(world.directory.users.size).toBe(users);
  });
});

const lookingLike = <User>(user: User) => ({ findUser: () => Promise.resolve(user) });

describe('a local data folder', () => {
  let dataDir: string;
  let backend: LocalBackend | undefined;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'remit-tenant-'));
  });
  afterAll(async () => {
    await backend?.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  const start = async () => (backend = await startLocalBackend({ port: 0, dataDir, payments: false }));
  const mails = async () => {
    const answer = await fetch(`${backend?.url ?? ''}/outbox`, { headers: { Accept: 'application/json' } });
    return (await answer.json()) as readonly Mail[];
  };

  it('that is not there is not made', async () => {
    const nowhere = join(dataDir, 'nowhere');
    await expect(createLocalTenant(nowhere, { name: 'A', email: 'a@b.example' })).rejects.toThrow(
      /^There is no data folder .* start the backend once/,
    );
  });
  it('takes a company while its backend runs, through a socket of its owner alone', async () => {
    await start();
    const made = await createLocalTenant(dataDir, { name: 'Live', email: 'live@acme.example' });
    expect(made).toMatchObject({ name: 'Live', created: true, invited: true });
    expect(await mails()).toMatchObject([{ to: 'live@acme.example', kind: 'welcome' }]);
    if (process.platform !== 'win32') expect((await stat(join(dataDir, 'operator.sock'))).mode & 0o777).toBe(0o600);
    await expect(createLocalTenant(dataDir, { name: '<', email: 'live@acme.example' })).rejects.toThrow(
      /^The name must have/,
    );
  });
  it('takes a company while no backend runs, and knows those of before', async () => {
    await backend?.close();
    const again = await createLocalTenant(dataDir, { name: 'Live', email: 'live@acme.example' });
    expect(again).toMatchObject({ name: 'Live', created: false, invited: false });
    expect(await createLocalTenant(dataDir, { name: 'Still', email: 'still@acme.example' })).toMatchObject({
      created: true,
    });
    await start();
    expect((await mails()).map(({ to }) => to)).toEqual(['still@acme.example', 'live@acme.example']);
  });
});

describe('a deployed backend', () => {
  const env = { ...process.env };
  const servers: Server[] = [];
  const users: { name: string; email: string; sub: string }[] = [];
  const calls: string[] = [];
  beforeAll(async () => {
    const dynalite = createRequire(import.meta.url)('dynalite') as (options: object) => Server;
    const dynamo = await listen(dynalite({ createTableMs: 0 }));
    const cognito = await listen(fakeCognito());
    Object.assign(process.env, {
      ...{ AWS_ENDPOINT_URL_DYNAMODB: dynamo, AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito },
      ...{ AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: 'eu-central-1' },
    });
    const client = new DynamoDBClient({});
    const key = (name: string, KeyType: 'HASH' | 'RANGE') => ({ AttributeName: name, KeyType });
    const text = (name: string) => ({ AttributeName: name, AttributeType: 'S' as const });
    for (const TableName of ['m-1', 't-1']) {
      await client.send(
        new CreateTableCommand({
          TableName,
          BillingMode: 'PAY_PER_REQUEST',
          KeySchema: [key('tenantId', 'HASH'), key('id', 'RANGE')],
          AttributeDefinitions: [text('tenantId'), text('id')],
          GlobalSecondaryIndexes: [
            { IndexName: 'bySubject', KeySchema: [key('id', 'HASH')], Projection: { ProjectionType: 'KEYS_ONLY' } },
          ],
        }),
      );
    }
    client.destroy();
  });
  afterAll(async () => {
    process.env = env;
    for (const server of servers) {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
  });

  async function listen(server: Server): Promise<string> {
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  function fakeCognito(): Server {
    const attributes = ({ sub, email }: { sub: string; email: string }) => [
      { Name: 'sub', Value: sub },
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
    ];
    const answerOf = (user: { name: string; sub: string; email: string }) => ({
      Username: user.name,
      UserStatus: 'FORCE_CHANGE_PASSWORD',
      UserAttributes: attributes(user),
    });
    return createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
        const input = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, string>;
        const name = String(input['Username']);
        calls.push(operation);
        const found = users.find((user) => user.name === name || user.email.toLowerCase() === name.toLowerCase());
        response.setHeader('content-type', 'application/x-amz-json-1.1');
        if (operation === 'AdminCreateUser') {
          const list = input['UserAttributes'] as unknown as { Name: string; Value: string }[];
          const email = list.find(({ Name }) => Name === 'email')?.Value ?? '';
          const user = { name, email, sub: `sub-${users.length}` };
          users.push(user);
          response.end(JSON.stringify({ User: { Username: name, Attributes: attributes(user) } }));
          return;
        }
        if (found) response.end(JSON.stringify(answerOf(found)));
        else response.writeHead(400).end(JSON.stringify({ __type: 'UserNotFoundException', message: 'none' }));
      });
    });
  }

  it('takes a company by the outputs of its stack, once', async () => {
    const outputs = { RemitUserPoolId: 'eu-central-1_p', RemitMembersTable: 'm-1', RemitTenantsTable: 't-1' };
    const backend = deployedBackendOf({
      Other: { Something: 'else' },
      Payments: { ...outputs, RemitRegion: 'eu-west-1' },
    });
    expect(backend).toMatchObject({ region: 'eu-west-1', userPoolId: 'eu-central-1_p' });
    const ports = openDeployedBackend(backend);
    const company = { operation: 'createTenant', name: 'Deployed', email: 'boss@deployed.example' };
    const first = await runOperatorCommand(ports, company);
    expect(first).toMatchObject({ name: 'Deployed', created: true, invited: true });
    expect(await runOperatorCommand(ports, company)).toEqual({ ...first, created: false, invited: false });
    const { tenantId } = first;
    const again = { operation: 'appointAdmin', tenantId, email: 'boss@deployed.example' };
    expect(await runOperatorCommand(ports, again)).toMatchObject({ tenantId, appointed: false, invited: false });
    expect(calls.filter((call) => call === 'AdminCreateUser')).toHaveLength(1);
    expect(users[0]?.name).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
  it('is not guessed when outputs name none or two', () => {
    const outputs = { RemitUserPoolId: 'p', RemitMembersTable: 'm', RemitTenantsTable: 't' };
    expect(() => deployedBackendOf({ A: {} })).toThrow('0 stacks');
    expect(() => deployedBackendOf({ A: outputs, B: outputs })).toThrow('2 stacks');
  });
});
