import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { sendRaw, startTestBackend, type TestBackend } from '../testing/index.js';

let backend: TestBackend;
beforeAll(async () => {
  backend = await startTestBackend();
});
afterAll(() => backend.remove());

const head = (length: number) => `POST /cognito HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n\r\n`;

it('tells a client that sends too much why, once it has sent it', async () => {
  const large = 'x'.repeat(4 * 1024 * 1024);
  for (let round = 0; round < 5; round += 1)
    expect(await sendRaw(backend.port, head(large.length) + large)).toMatch(/^HTTP\/1.1 413 /);
});

it('does not wait for the end of what is endless', async () => {
  expect(await sendRaw(backend.port, head(10 ** 12))).toMatch(/^HTTP\/1.1 413 /);
});

it('takes a client that goes away for no error of its own', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const socket = connect(backend.port, '127.0.0.1');
  socket.write(`${head(100)}{`);
  expect((await fetch(`${backend.url}/outbox`)).status).toBe(200);
  socket.resetAndDestroy();
  for (let n = 0; n < 5; n += 1) await fetch(`${backend.url}/outbox`);
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});
