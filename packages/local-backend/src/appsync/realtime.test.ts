import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { fixtureApi } from '../testing/fixture-api.js';
import { memberClaims, startTestBackend, TestSocket, type TestBackend } from '../testing/index.js';

const ON_CHANGE = 'subscription { onPaymentChange { id tenantId version status deletedAt creditorName amountMinor } }';
const create = (selected: string) =>
  `mutation Create($input: CreatePaymentInput!) { createPayment(input: $input) { ${selected} } }`;
const ALL = 'id tenantId version status deletedAt';
const draft = () => ({
  id: randomUUID(),
  debtorAccountId: 'main-account',
  creditorName: 'Nordwind GmbH',
  creditorIban: 'DE89370400440532013000',
  amountMinor: 100,
  currency: 'EUR',
  requestedExecutionDate: '2030-01-15',
});

let backend: TestBackend;
let ann: string;
let bea: string;
const sockets: TestSocket[] = [];
beforeAll(async () => {
  backend = await startTestBackend({ payments: 1, keepAliveMs: 1_000 });
  [ann, bea] = await Promise.all([backend.tokenOf('tenant-a', 'preparer'), backend.tokenOf('tenant-b', 'preparer')]);
});
afterEach(async () => {
  await Promise.all(sockets.splice(0).map((it) => it.close()));
});
afterAll(() => backend.remove());

const connect = async (token: string) => {
  const socket = await TestSocket.connect(backend.url, token);
  sockets.push(socket);
  return socket;
};
const write = async (token: string, selected = ALL) => {
  const input = draft();
  expect((await backend.post(token, create(selected), { input })).errors).toBeUndefined();
  return input.id;
};
const events = (socket: TestSocket) => socket.heard.filter((it) => it.type === 'data').map((it) => it.payload);

describe('the handshake', () => {
  it('takes the token in a subprotocol or in the query, and tells how long to wait', async () => {
    for (const inQuery of [false, true]) {
      const socket = await TestSocket.open(backend.url, ann, { inQuery });
      sockets.push(socket);
      expect(socket.websocket.protocol).toBe('graphql-ws');
      socket.send({ type: 'connection_init' });
      const ack = await socket.next((it) => it.type === 'connection_ack');
      expect(ack.payload?.connectionTimeoutMs).toBe(300_000);
    }
  });

  it('keeps the connection alive', async () => {
    const socket = await connect(ann);
    await socket.next((it) => it.type === 'ka');
    const before = socket.heard.length;
    await socket.next((it) => it.type === 'ka' && socket.heard.indexOf(it) >= before);
  });

  it('refuses an upgrade without a token, of another origin, or elsewhere', async () => {
    const opened = (path: string, headers: Record<string, string>, protocols: string[]) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(`ws://127.0.0.1:${backend.port}${path}`, protocols, { headers });
        socket.once('open', () => resolve('open'));
        socket.once('error', (error) => resolve(error.message));
      });
    expect(await opened('/graphql/realtime', {}, ['graphql-ws'])).toContain('401');
    const good = ['graphql-ws', `header-${Buffer.from(JSON.stringify({ Authorization: ann })).toString('base64url')}`];
    expect(await opened('/graphql/realtime', { Origin: 'http://evil.example' }, good)).toContain('403');
    expect(await opened('/graphql/realtime', { Host: 'evil.example' }, good)).toContain('403');
    expect(await opened('/elsewhere', {}, good)).toContain('404');
  });

  it('refuses a token that is not good, in words that Amplify takes for final', async () => {
    const claims = memberClaims('tenant-a');
    const { identity } = backend;
    const tokens = await Promise.all([
      identity.token(claims, { forged: true }),
      identity.token(claims, { endsInSeconds: -5 }),
    ]);
    for (const token of [...tokens, 'nonsense']) {
      const socket = await TestSocket.open(backend.url, token);
      socket.send({ type: 'connection_init' });
      const refusal = await socket.next((it) => it.type === 'connection_error');
      expect(refusal.payload?.errors).toMatchObject([{ errorType: 'UnauthorizedException', errorCode: 401 }]);
      expect(await socket.closed).toBe(4401);
    }
  });

  it('hears nothing before connection_init', async () => {
    const socket = await TestSocket.open(backend.url, ann);
    socket.send({ id: '1', type: 'start', payload: {} });
    expect(await socket.closed).toBe(4401);
  });

  it('ends with its token', async () => {
    const socket = await connect(await backend.identity.token(memberClaims('tenant-a'), { endsInSeconds: 1 }));
    expect(await socket.closed).toBe(4401);
  });
});

describe('a subscription', () => {
  it("delivers the own tenant's change, with what the mutation selected", async () => {
    const socket = await connect(ann);
    expect((await socket.start('s1', ann, ON_CHANGE)).type).toBe('start_ack');
    const id = await write(ann, `${ALL} amountMinor`);
    const event = await socket.next((it) => it.type === 'data' && it.id === 's1');
    expect(event.payload).toEqual({
      data: {
        onPaymentChange: {
          id,
          tenantId: 'tenant-a',
          version: 1,
          status: 'UNCONFIRMED',
          deletedAt: null,
          creditorName: null,
          amountMinor: 100,
        },
      },
    });
  });

  it("never delivers another tenant's, though one socket serves both", async () => {
    const socket = await connect(ann);
    await socket.start('a', ann, ON_CHANGE);
    await socket.start('b', bea, ON_CHANGE);
    const [ofA, ofB] = [await write(ann), await write(bea)];
    await socket.settle();
    const seen = socket.heard
      .filter((it) => it.type === 'data')
      .map((it) => [it.id, (it.payload?.data as { onPaymentChange: { id: string } }).onPaymentChange.id]);
    expect(seen).toEqual([
      ['a', ofA],
      ['b', ofB],
    ]);
  });

  it('delivers aliased and nested selections by their own names', async () => {
    const socket = await connect(ann);
    await socket.start('s', ann, 'subscription { hint: onPaymentChange { key: id tenantId } }');
    const input = draft();
    await backend.post(
      ann,
      'mutation M($input: CreatePaymentInput!) { made: createPayment(input: $input) { ...row tenant: tenantId } } fragment row on Payment { one: id }',
      { input },
    );
    await socket.next((it) => it.type === 'data');
    expect(events(socket)).toEqual([{ data: { hint: { key: input.id, tenantId: 'tenant-a' } } }]);
  });

  it('is told of a mutation whose directives take the default of a variable', async () => {
    const socket = await connect(ann);
    await socket.start('s', ann, 'subscription { onPaymentChange { id tenantId version amountMinor } }');
    const input = draft();
    const answer = await backend.post(
      ann,
      `mutation M($input: CreatePaymentInput!, $no: Boolean! = false, $yes: Boolean = true) {
        createPayment(input: $input) { ${ALL} creditorName @include(if: $no) amountMinor @include(if: $yes) }
      }`,
      { input },
    );
    expect([answer.status, answer.errors]).toEqual([200, undefined]);
    await socket.next((it) => it.type === 'data');
    const told = { id: input.id, tenantId: 'tenant-a', version: 1, amountMinor: 100 };
    expect(events(socket)).toEqual([{ data: { onPaymentChange: told } }]);
  });

  it('is not told of a change whose mutation left the tenant out, nor of one that failed', async () => {
    const socket = await connect(ann);
    await socket.start('s', ann, ON_CHANGE);
    await write(ann, 'id');
    await backend.post(ann, create(ALL), { input: { ...draft(), amountMinor: 0 } });
    await socket.settle();
    expect(events(socket)).toEqual([]);
  });

  it('stops when told', async () => {
    const socket = await connect(ann);
    await socket.start('s', ann, ON_CHANGE);
    socket.send({ id: 's', type: 'stop' });
    await socket.next((it) => it.type === 'complete' && it.id === 's');
    await write(ann);
    await socket.settle();
    expect(events(socket)).toEqual([]);
  });

  it('stands on its own token, whatever the handshake had', async () => {
    const socket = await connect(ann);
    const claims = memberClaims('tenant-a');
    const { identity } = backend;
    const tokens = [
      undefined,
      'nonsense',
      await identity.token(claims, { forged: true }),
      await identity.token(claims, { endsInSeconds: -5 }),
    ];
    for (const [place, token] of tokens.entries()) {
      const refusal = await socket.start(`t${place}`, token, ON_CHANGE);
      expect(refusal.payload?.errors, String(place)).toMatchObject([{ errorType: 'UnauthorizedException' }]);
    }
    const noTenant = await socket.start('none', await identity.token({ 'cognito:groups': ['admin'] }), ON_CHANGE);
    expect(noTenant.payload?.errors).toMatchObject([{ errorType: 'Unauthorized' }]);
  });

  it('ends with its own token', async () => {
    const socket = await connect(ann);
    await socket.start(
      'short',
      await backend.identity.token(memberClaims('tenant-a'), { endsInSeconds: 1 }),
      ON_CHANGE,
    );
    const end = await socket.next((it) => it.type === 'error' && it.id === 'short');
    expect(end.payload?.errors).toMatchObject([{ errorType: 'UnauthorizedException', message: 'Token expired' }]);
    await write(ann);
    await socket.settle();
    expect(events(socket)).toEqual([]);
  });

  it('is refused for a document that does not fit, a query, or an id in use', async () => {
    const socket = await connect(ann);
    expect((await socket.start('1', ann, 'subscription { nothing }')).payload?.errors).toMatchObject([
      { errorType: 'ValidationError' },
    ]);
    expect((await socket.start('2', ann, '{ getPayment(id: "x") { id } }')).type).toBe('error');
    await socket.start('3', ann, ON_CHANGE);
    socket.heard.length = 0;
    expect((await socket.start('3', ann, ON_CHANGE)).payload?.errors).toMatchObject([
      { errorType: 'DuplicatedOperationError' },
    ]);
  });

  it('survives messages that make no sense', async () => {
    const socket = await connect(ann);
    socket.websocket.send('{');
    socket.websocket.send(Buffer.from([1, 2, 3]));
    socket.send([]);
    await socket.next((it) => it.type === 'error');
    await socket.settle();
    expect((await socket.start('s', ann, ON_CHANGE)).type).toBe('start_ack');
  });
});

it('forgets a socket that closed, and drops one that does not answer', async () => {
  const [gone, dead] = [await connect(ann), await connect(ann)];
  expect(backend.sockets).toBe(2);
  await gone.close();
  (dead.websocket as unknown as { pong: () => void }).pong = () => {};
  dead.websocket.removeAllListeners('ping');
  (dead.websocket as unknown as { _autoPong: boolean })._autoPong = false;
  await dead.closed;
  await vi.waitFor(() => expect(backend.sockets).toBe(0));
});

it("withholds another tenant's change, loudly, when a resolver forgot its filter", async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const put =
    "return { operation: 'PutItem', key: util.dynamodb.toMapValues({ tenantId: ctx.identity.claims['custom:tenantId'], id: ctx.args.id }), attributeValues: {} };";
  const nothing = { request: 'return { payload: null };', dataSource: 'none' };
  const careless = await startTestBackend({
    files: fixtureApi({ 'Query.get': [nothing], 'Mutation.put': [{ request: put }], 'Subscription.onPut': [nothing] }),
  });
  const [one, other] = [await careless.tokenOf('tenant-a'), await careless.tokenOf('tenant-b')];
  const socket = await TestSocket.connect(careless.url, one);
  await socket.start('s', one, 'subscription { onPut { id tenantId } }');
  await careless.post(other, 'mutation { put(id: "theirs") { id tenantId } }');
  await careless.post(one, 'mutation { put(id: "mine") { id tenantId } }');
  await socket.next((it) => it.type === 'data');
  expect(events(socket)).toEqual([{ data: { onPut: { id: 'mine', tenantId: 'tenant-a' } } }]);
  expect(log.mock.calls.flat().join(' ')).toContain("another tenant's change");
  log.mockRestore();
  await socket.close();
  await careless.remove();
});
