import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestIdentity, memberClaims, startTestBackend, TestSocket, type TestBackend } from '../testing/index.js';

const ON_CHANGE = 'subscription { onPaymentChange { id tenantId } }';

let backend: TestBackend;
let ann: string;
const sockets: TestSocket[] = [];
beforeAll(async () => {
  // Its beats are far apart: nothing but what is tested ends a socket.
  backend = await startTestBackend();
  ann = await backend.tokenOf('tenant-a', 'preparer');
});
afterEach(async () => {
  await Promise.all(sockets.splice(0).map((it) => it.close()));
});
afterAll(() => backend.remove());

const open = async (token: string) => {
  const socket = await TestSocket.open(backend.url, token);
  sockets.push(socket);
  return socket;
};
const times = (count: number, make: () => Promise<unknown>) => Promise.all(Array.from({ length: count }, make));

describe('places for sockets', () => {
  it('are few for those without a good token, who take none of the others', async () => {
    await times(100, () => open('nonsense'));
    await expect(open('nonsense')).rejects.toThrow('401');
    await open(ann);
  });

  it('are 50 for one person', async () => {
    const eager = await backend.identity.token(memberClaims('tenant-a', 'preparer', 'eager'));
    await times(50, () => open(eager));
    await expect(open(eager)).rejects.toThrow('429');
    await open(ann);
  });

  it('are free again soon when a refused client does not agree to the close', async () => {
    const socket = await TestSocket.open(backend.url, 'nonsense');
    const { _socket: connection } = socket.websocket as unknown as { _socket: Socket };
    socket.send({ type: 'connection_init' });
    // Without what comes in, the client does not hear of the close.
    connection.removeAllListeners('data').resume();
    connection.removeAllListeners('end');
    await new Promise((resolve) => connection.once('close', resolve));
    await vi.waitFor(() => expect(backend.sockets).toBe(0));
    socket.websocket.terminate();
  });
});

describe('a token that is revoked', () => {
  it('ends its subscriptions and its sockets with the next beat', async () => {
    const identity = await createTestIdentity();
    const revoked = new Set<string>();
    const verify = (token: string) =>
      revoked.has(token) ? Promise.reject(new Error('revoked')) : identity.verify(token);
    const watched = await startTestBackend({
      keepAliveMs: 500,
      openIdentity: () => Promise.resolve({ ...identity, verify }),
    });
    const [own, other] = await Promise.all(
      ['one', 'two'].map((it) => identity.token(memberClaims('tenant-a', 'preparer', it))),
    );
    const socket = await TestSocket.connect(watched.url, own ?? '');
    expect((await socket.start('own', own, ON_CHANGE)).type).toBe('start_ack');
    expect((await socket.start('other', other, ON_CHANGE)).type).toBe('start_ack');
    revoked.add(other ?? '');
    const end = await socket.next((it) => it.type === 'error' && it.id === 'other');
    expect(end.payload?.errors).toMatchObject([{ errorType: 'UnauthorizedException' }]);
    revoked.add(own ?? '');
    expect(await socket.closed).toBe(4401);
    await watched.remove();
  });
});
