import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberClaims, sendRaw, startTestBackend, type TestBackend } from '../testing/index.js';

const PAGE =
  '<!doctype html><title>Shell</title><script type="module">go()</script><script src="/build/app.js"></script><app-shell></app-shell>';
const SCRIPT = 'export const words = "x";\n'.repeat(200);

let shellDir: string;
let backend: TestBackend;
beforeAll(async () => {
  shellDir = await mkdtemp(join(tmpdir(), 'remit-shell-'));
  await mkdir(join(shellDir, 'build'));
  await mkdir(join(shellDir, '.hidden'));
  await writeFile(join(shellDir, 'index.html'), PAGE);
  await writeFile(join(shellDir, 'build/p-1a2b3c4d.js'), SCRIPT);
  await writeFile(join(shellDir, 'build/app.js'), SCRIPT);
  await writeFile(join(shellDir, '.hidden/secret.txt'), 'secret');
  await writeFile(join(shellDir, '../outside.txt'), 'outside');
  await writeFile(join(shellDir, 'host.config.json'), '{}');
  backend = await startTestBackend({ shellDir, allowedOrigins: ['http://app.example'] });
});
afterAll(async () => {
  await backend.remove();
  await rm(shellDir, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}
/** `fetch` neither sends a Host of one's own nor leaves paths as they are. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body?: string | Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: backend.port,
        path,
        method,
        headers: { Host: `localhost:${backend.port}`, ...headers },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
const UPGRADE =
  'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
const raw = (bytes: string) => sendRaw(backend.port, bytes);
const HTML = { Accept: 'text/html' };

describe('who may ask', () => {
  it.each(['evil.example', `evil.example:80`, 'localhost.evil.example', '127.0.0.1.evil.example', '[::1]', '0.0.0.0'])(
    'refuses the Host %j',
    async (Host) => {
      for (const path of ['/', '/graphql', '/amplify_outputs.json'])
        expect((await ask(path, { Host })).status, path).toBe(403);
    },
  );

  it.each(['localhost:65536', '127.0.0.1:99999'])(
    'refuses the Host %j, which no URL can have, and lives',
    async (Host) => {
      expect((await ask('/', { Host })).status).toBe(403);
      const upgraded = await raw(
        `GET /graphql/realtime HTTP/1.1\r\nHost: ${Host}\r\nConnection: Upgrade\r\n${UPGRADE}`,
      );
      expect(upgraded).toMatch(/^HTTP\/1.1 403 /);
      expect((await ask('/outbox')).status).toBe(200);
    },
  );

  it('refuses two Hosts, the first good or the second', async () => {
    for (const hosts of [
      ['localhost', 'evil.example'],
      ['evil.example', 'localhost'],
      ['localhost', 'localhost'],
    ]) {
      const lines = hosts.map((it) => `Host: ${it}\r\n`).join('');
      const answer = await raw(`GET /outbox HTTP/1.1\r\n${lines}Connection: close\r\n\r\n`);
      expect(answer, lines).toMatch(/^HTTP\/1.1 40[03] /);
    }
  });

  it('takes localhost and 127.0.0.1 with any port', async () => {
    for (const Host of ['localhost', 'localhost:1', `127.0.0.1:${backend.port}`, 'LOCALHOST:80']) {
      expect((await ask('/outbox', { Host })).status, Host).toBe(200);
    }
  });

  it.each(['http://evil.example', 'https://localhost', 'null', 'http://127.0.0.1'])(
    'refuses the Origin %j',
    async (Origin) => {
      const answer = await ask('/amplify_outputs.json', { Origin });
      expect(answer.status).toBe(403);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it('takes its own Origin without CORS, and an allowed one with it', async () => {
    const own = await ask('/outbox', { Origin: `http://localhost:${backend.port}` });
    expect([own.status, own.headers['access-control-allow-origin']]).toEqual([200, undefined]);
    const other = await ask('/outbox', { Origin: 'http://app.example' });
    expect([other.status, other.headers['access-control-allow-origin'], other.headers.vary]).toEqual([
      200,
      'http://app.example',
      'Origin',
    ]);
    const preflight = await ask(
      '/graphql',
      { Origin: 'http://app.example', 'Access-Control-Request-Headers': 'authorization' },
      'OPTIONS',
    );
    expect([preflight.status, preflight.headers['access-control-allow-headers']]).toEqual([204, 'authorization']);
    expect((await ask('/graphql', {}, 'OPTIONS')).status).toBe(405);
  });
});

describe('what is answered', () => {
  it("follows the request's Host in what Amplify is given", async () => {
    const { body } = await ask('/amplify_outputs.json', { Host: '127.0.0.1:4400' });
    expect(JSON.parse(body.toString())).toEqual({
      Auth: {
        Cognito: {
          userPoolId: 'local_test',
          userPoolClientId: 'testclient',
          userPoolEndpoint: 'http://127.0.0.1:4400/cognito',
        },
      },
      API: { GraphQL: { endpoint: 'HTTP://127.0.0.1:4400/graphql', region: 'local', defaultAuthMode: 'userPool' } },
    });
  });

  it('gives keys, an empty outbox in both forms, and nothing to wipe', async () => {
    expect(JSON.parse((await ask('/cognito/local_test/.well-known/jwks.json')).body.toString())).toMatchObject({
      keys: [{ kty: 'EC' }],
    });
    expect(JSON.parse((await ask('/outbox')).body.toString())).toEqual([]);
    expect((await ask('/outbox', HTML)).body.toString()).toContain('<h1>Outbox</h1>');
    for (const method of ['DELETE', 'PUT', 'PATCH', 'POST'])
      expect((await ask('/outbox', {}, method)).status, method).toBe(405);
    expect((await ask('/graphql')).status).toBe(405);
  });

  it('passes the user pool its target and content type', async () => {
    const answer = await ask('/cognito', { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.Nothing' }, 'POST', '{}');
    expect([answer.status, answer.headers['content-type']]).toEqual([400, 'application/x-amz-json-1.1']);
  });

  it('refuses what is no GraphQL request, and what is too large', async () => {
    const Authorization = await backend.identity.token(memberClaims('tenant-a'));
    for (const body of ['', '{', '[]', '[{"query":"{a}"}]', '{"query":1}', '{"query":"{a}","variables":[]}']) {
      expect((await ask('/graphql', { Authorization }, 'POST', body)).status, body).toBe(400);
    }
    const large = await ask('/graphql', { Authorization }, 'POST', Buffer.alloc(10 * 1024 * 1024, 'x'));
    expect(large.status).toBe(413);
    const streamed = await ask(
      '/graphql',
      { Authorization, 'Transfer-Encoding': 'chunked' },
      'POST',
      Buffer.alloc(2 * 1024 * 1024, 'x'),
    );
    expect(streamed.status).toBe(413);
  });

  it('lets nothing run in an answer that is no page', async () => {
    for (const path of ['/outbox', '/graphql', '/missing.js', '/build/app.js', '/amplify_outputs.json']) {
      const { headers } = await ask(path);
      expect(headers['content-security-policy'], path).toBe("default-src 'none'; frame-ancestors 'none'");
    }
  });

  it('refuses every token that is not good, without data', async () => {
    const claims = memberClaims('tenant-a');
    const { identity } = backend;
    const tokens = await Promise.all([
      identity.token(claims, { forged: true }),
      identity.token(claims, { endsInSeconds: -5 }),
      identity.token(claims, { issuer: 'https://elsewhere.invalid' }),
      identity.token(claims, { client: 'another' }),
    ]);
    for (const Authorization of ['', 'nonsense', ...tokens]) {
      const answer = await ask('/graphql', { Authorization }, 'POST', '{"query":"{ listPayments { items { id } } }"}');
      expect(answer.status).toBe(401);
      expect(JSON.parse(answer.body.toString())).toEqual({
        errors: [{ errorType: 'UnauthorizedException', message: expect.any(String) as string }],
      });
    }
  });
});

describe("the shell's files", () => {
  it('carry a policy that knows the inline script by its hash and nothing else', async () => {
    const { headers } = await ask('/', HTML);
    const hash = createHash('sha256').update('go()').digest('base64');
    const policy = headers['content-security-policy'];
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(policy).toContain("default-src 'none';");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types lit-html");
    expect(policy).not.toMatch(/unsafe|http|\*/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
  });

  it('answer every navigation with the page, and a missing file with 404', async () => {
    for (const path of ['/', '/payments', '/payments/p-1', '/index.html'])
      expect((await ask(path, HTML)).body.toString(), path).toBe(PAGE);
    expect((await ask('/build/missing.js', { Accept: '*/*' })).status).toBe(404);
    expect((await ask('/build/missing.js', { 'Sec-Fetch-Mode': 'cors', ...HTML })).status).toBe(404);
  });

  it('are kept for good where the name has a hash, and asked for again where not', async () => {
    const hashed = await ask('/build/p-1a2b3c4d.js');
    expect(hashed.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    });
    const plain = await ask('/build/app.js');
    expect(plain.headers['cache-control']).toBe('no-cache');
    expect((await ask('/build/app.js', { 'If-None-Match': plain.headers.etag ?? '' })).status).toBe(304);
  });

  it('vary by Origin too, with and without one', async () => {
    for (const headers of [{}, { Origin: 'http://app.example' }])
      expect((await ask('/build/app.js', headers)).headers.vary).toBe('Accept-Encoding, Origin');
  });

  it('are compressed as the client takes it', async () => {
    const accepted = async (encoding: string) => ask('/build/app.js', { 'Accept-Encoding': encoding });
    expect(brotliDecompressSync((await accepted('gzip, br')).body).toString()).toBe(SCRIPT);
    expect(gunzipSync((await accepted('gzip, br;q=0')).body).toString()).toBe(SCRIPT);
    const plain = await accepted('identity');
    expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, SCRIPT]);
  });

  it.each([
    '/../outside.txt',
    '/build/../../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/..%5coutside.txt',
    '/.hidden/secret.txt',
    '/%00',
    '/%',
    '//outside.txt',
    '/host.config.json',
    '/HOST.config%2ejson',
  ])('are all that %s can reach', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body.toString()).not.toMatch(/outside\n?$|^secret/);
  });

  it('say so when the shell is not built', async () => {
    const bare = await startTestBackend({ shellDir: join(shellDir, 'nowhere') });
    const answer = await fetch(bare.url, { headers: HTML });
    expect(await answer.text()).toContain('The shell is not built');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';");
    await bare.remove();
  });
});
