import {
  postGraphQL,
  sendRaw,
  startTestBackend,
  TestSocket,
  type TestBackend,
} from '@remit-elements/local-backend/testing.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../../support/api.js';
import { FaultProxy } from './fault-proxy.js';
import {
  answeredLate,
  answerLost,
  cut,
  doubled,
  gate,
  neverSent,
  portal,
  rewritten,
  sentLate,
  status,
} from './http-faults.js';

const ACCOUNT = { name: 'Main', holderName: 'Company', iban: 'DE89370400440532013000', currency: 'EUR' };
const CREATE = 'mutation Create($input: CreateAccountInput!) { createAccount(input: $input) { id name } }';

let backend: TestBackend;
let proxy: FaultProxy;
let token: string;
let api: Api;

beforeAll(async () => {
  backend = await startTestBackend();
  proxy = await FaultProxy.start(backend);
  token = await backend.tokenOf('tenant-a', 'admin');
  api = await Api.over(backend);
});

afterAll(async () => {
  await proxy.close();
  await backend.remove();
});

afterEach(() => proxy.clear());

/** Posts a new account through the proxy. */
function create(id: string): Promise<Response> {
  const input = { id, requestId: crypto.randomUUID(), ...ACCOUNT };
  return fetch(`${proxy.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: token },
    body: JSON.stringify({ query: CREATE, variables: { input } }),
  });
}

/** Whether the backend has it, asked without the proxy. */
async function isStored(id: string): Promise<boolean> {
  return (await api.call(token, 'getAccount', { id })).value !== null;
}

const account = (): string => crypto.randomUUID();

describe('the fault proxy, on requests', () => {
  it('passes on what meets no fault, and what comes after a fault is used up', async () => {
    const fault = proxy.plan('createAccount', neverSent, 2);
    await expect(create(account())).rejects.toThrow();
    await expect(create(account())).rejects.toThrow();
    const id = account();
    expect(await (await create(id)).json()).toEqual({ data: { createAccount: { id, name: 'Main' } } });
    expect(fault.met).toBe(2);
    expect(proxy.seen('createAccount').map((it) => it.fault)).toEqual(['never-sent', 'never-sent', undefined]);
  });

  it.each([
    ['an answer that is lost', answerLost, true],
    ['a request that is never sent', neverSent, false],
    ['an answer that is cut', cut, true],
  ])('breaks the connection for %s', async (_, fault, stored) => {
    const id = account();
    proxy.plan('createAccount', fault);
    await expect(create(id).then((response) => response.text())).rejects.toThrow();
    expect(await isStored(id)).toBe(stored);
  });

  it('lets the server carry out twice what is doubled', async () => {
    const id = account();
    await create(id);
    proxy.plan('updateAccount', doubled);
    // Without a request's own id, so that the second of two is told apart.
    const query = 'mutation Change($input: UpdateAccountInput!) { updateAccount(input: $input) { version } }';
    const answer = await postGraphQL(proxy.url, token, query, { input: { id, version: 1, name: 'Renamed' } });
    expect(answer.errors?.map(({ errorType }) => errorType)).toEqual(['VersionConflict']);
    expect((await api.must(token, 'getAccount', { id }))['name']).toBe('Renamed');
  });

  it('keeps a request, or its answer, until it is let go', async () => {
    const [early, late] = [gate(), gate()];
    const [first, second] = [account(), account()];
    proxy.plan('createAccount', sentLate(early.opened));
    const waiting = create(first);
    await expect.poll(() => proxy.seen('createAccount').at(-1)?.fault).toBe('sent-late');
    expect(await isStored(first)).toBe(false);
    early.open();
    expect((await waiting).status).toBe(200);

    proxy.plan('createAccount', answeredLate(late.opened));
    const unheard = create(second);
    await expect.poll(() => isStored(second)).toBe(true);
    late.open();
    expect((await unheard).status).toBe(200);
  });

  it.each([401, 429, 500, 503] as const)('answers %i in the server’s place', async (code) => {
    const [id, carriedOut] = [account(), account()];
    proxy.plan('createAccount', status(code, { retryAfterSeconds: 7 }));
    proxy.plan('createAccount', status(code, { carriedOut: true }));
    const refused = await create(id);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([code, '7']);
    expect((await create(carriedOut)).status).toBe(code);
    expect([await isStored(id), await isStored(carriedOut)]).toEqual([false, true]);
  });

  it('answers a portal’s page, and writes into an answer', async () => {
    proxy.plan('createAccount', portal());
    proxy.plan(
      'createAccount',
      rewritten(({ data }) => ({ data, errors: [{ message: 'Ünder water' }] })),
    );
    expect(await (await create(account())).text()).toContain('<!doctype html>');
    expect(await (await create(account())).json()).toMatchObject({
      data: { createAccount: { name: 'Main' } },
      errors: [{ message: 'Ünder water' }],
    });
  });

  it('takes no connection while it is down', async () => {
    proxy.down = true;
    await expect(create(account())).rejects.toThrow();
    proxy.down = false;
    expect((await create(account())).status).toBe(200);
  });

  it('does not open the backend to pages of other origins', async () => {
    const { host, port } = new URL(proxy.url);
    const ask = (headers: string): Promise<string> =>
      sendRaw(Number(port), `GET /amplify_outputs.json HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`);
    expect(await ask(`Host: ${host}`)).toMatch(/^HTTP\/1.1 200/);
    expect(await ask(`Host: ${host}\r\nOrigin: http://elsewhere.example`)).toMatch(/^HTTP\/1.1 403/);
    expect(await ask('Host: elsewhere.example')).toMatch(/^HTTP\/1.1 403/);
    expect(await ask(`Host: ${host}`)).toContain(`http://${host}/cognito`);
  });
});

describe('the fault proxy, on sockets', () => {
  const CHANGES = 'subscription { onAccountChange { id tenantId } }';

  const heardOf = (socket: TestSocket): unknown[] =>
    socket.heard.flatMap(({ type, payload }) =>
      type === 'data' ? [(payload?.data as { onAccountChange: { id: string } }).onAccountChange.id] : [],
    );

  async function listen(): Promise<TestSocket> {
    const socket = await TestSocket.connect(proxy.url, token);
    await socket.start('1', token, CHANGES);
    return socket;
  }

  const MUTATION = CREATE.replace('{ id name }', '{ id tenantId version deletedAt status }');
  async function change(): Promise<string> {
    const input = { id: account(), requestId: crypto.randomUUID(), ...ACCOUNT };
    await backend.post(token, MUTATION, { input });
    return input.id;
  }

  it('drops, doubles and swaps events', async () => {
    const socket = await listen();
    proxy.socket.disturbEvents('dropped', 'doubled', 'swapped');
    const ids = [await change(), await change(), await change(), await change()];
    await expect.poll(() => heardOf(socket)).toEqual([ids[1], ids[1], ids[3], ids[2]]);
    await socket.close();
  });

  it('cuts what is open, refuses what is new', async () => {
    const socket = await listen();
    expect([proxy.socket.open, proxy.socket.subscriptions]).toEqual([1, 1]);
    proxy.socket.cut();
    expect(await socket.closed).toBe(1006);
    proxy.socket.refused = true;
    await expect(TestSocket.connect(proxy.url, token)).rejects.toThrow();
    proxy.socket.refused = false;
    await (await listen()).close();
  });

  it('leaves a half-open socket standing, and lets nothing through', async () => {
    const deaf = await listen();
    proxy.socket.halfOpen();
    const hearing = await listen();
    const id = await change();
    await expect.poll(() => heardOf(hearing)).toEqual([id]);
    expect(heardOf(deaf)).toEqual([]);
    expect(deaf.websocket.readyState).toBe(deaf.websocket.OPEN);
    deaf.websocket.terminate();
    await hearing.close();
  });

  it('tells of another longest silence', async () => {
    proxy.socket.connectionTimeoutMs = 1_234;
    const socket = await TestSocket.connect(proxy.url, token);
    expect(socket.heard.find(({ type }) => type === 'connection_ack')?.payload?.connectionTimeoutMs).toBe(1_234);
    await socket.close();
  });
});
