import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DurableJson } from './durable-json.js';
import { createCognito } from './index.js';
import { anna, bert, preToken, serveCognito } from './testing/serve-cognito.js';
import { SrpClient } from './testing/srp-client.js';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'remit-cognito-'));
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('the pool on disk', () => {
  it('is the same after a restart: ids, keys, users, sessions', async () => {
    const before = await serveCognito({ dataDir });
    const answer = await new SrpClient(before.cognito).signIn(anna.userName, anna.password);
    const { IdToken, RefreshToken } = answer.body.AuthenticationResult!;
    await before.close();
    const { cognito } = await serveCognito({ dataDir });
    expect([cognito.poolId, cognito.clientId, cognito.issuer]).toEqual([
      before.cognito.poolId,
      before.cognito.clientId,
      before.cognito.issuer,
    ]);
    expect(cognito.jwks()).toEqual(before.cognito.jwks());
    await expect(cognito.verify(IdToken)).resolves.toMatchObject({ sub: anna.sub });
    const refreshed = await cognito.handle('GetTokensFromRefreshToken', { ClientId: cognito.clientId, RefreshToken });
    expect(refreshed.status).toBe(200);
    expect((await new SrpClient(cognito).signIn(bert.userName, bert.password)).status).toBe(200);
  });

  it('holds no password and no token, and is for its owner only', async () => {
    const { cognito } = await serveCognito({ dataDir });
    const answer = await new SrpClient(cognito).signIn(anna.userName, anna.password);
    const { IdToken, AccessToken, RefreshToken } = answer.body.AuthenticationResult!;
    const names = await readdir(join(dataDir, 'cognito'));
    expect(names.sort()).toEqual(['pool.json', 'sessions.json', 'users.json']);
    for (const name of names) {
      const path = join(dataDir, 'cognito', name);
      const text = await readFile(path, 'utf8');
      for (const secret of [anna.password, bert.password, IdToken, AccessToken, RefreshToken])
        expect(text).not.toContain(secret);
      expect((await stat(path)).mode & 0o777).toBe(0o600);
    }
    expect((await stat(join(dataDir, 'cognito'))).mode & 0o777).toBe(0o700);
  });

  it('shows nothing private in the key set', async () => {
    const { cognito } = await serveCognito({ dataDir });
    expect(Object.keys(cognito.jwks().keys[0]!).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  it.each(['pool.json', 'users.json', 'sessions.json'])(
    'refuses to start on a damaged %s, and leaves it as it is',
    async (name) => {
      const { close, outbox } = await serveCognito({ dataDir });
      await close();
      const path = join(dataDir, 'cognito', name);
      for (const damage of [(await readFile(path, 'utf8')).slice(0, 20), '', '{}', 'null', '[]']) {
        await writeFile(path, damage);
        await expect(createCognito({ dataDir, triggers: { preToken }, outbox })).rejects.toThrow(path);
        expect(await readFile(path, 'utf8')).toBe(damage);
      }
    },
  );

  it('keeps a user as it is when asked again, and refuses another of the same name', async () => {
    const { cognito } = await serveCognito({ dataDir });
    await cognito.ensureUser({ ...anna, password: 'another' });
    expect((await new SrpClient(cognito).signIn(anna.userName, anna.password)).status).toBe(200);
    await expect(cognito.ensureUser({ ...anna, sub: 'other' })).rejects.toThrow('collides');
    await expect(cognito.ensureUser({ ...bert, sub: 'other', userName: anna.email! })).rejects.toThrow('collides');
  });
});

const isNumber = (raw: unknown): number => {
  if (typeof raw !== 'number') throw new Error('not a number');
  return raw;
};

describe('DurableJson', () => {
  it('runs updates one after another, and each is on the disk when it resolves', async () => {
    const path = join(dataDir, 'count.json');
    const file = await DurableJson.open(path, isNumber, () => 0);
    const seen = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const mine = await file.update((count) => [count + 1, count + 1]);
        expect(isNumber(JSON.parse(await readFile(path, 'utf8')))).toBeGreaterThanOrEqual(mine);
        return mine;
      }),
    );
    expect(seen).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('never writes into the file that is there: who has it open reads the old value, whole', async () => {
    const path = join(dataDir, 'count.json');
    const file = await DurableJson.open(path, isNumber, () => 7);
    const reader = await open(path, 'r');
    await file.update(() => [12_345, undefined]);
    expect(await reader.readFile('utf8')).toBe('7\n');
    await reader.close();
    expect(await readdir(dataDir)).toEqual(['count.json']);
  });

  it('keeps the old value when a write fails, and goes on after that', async () => {
    const path = join(dataDir, 'deep', 'count.json');
    const file = await DurableJson.open(path, isNumber, () => 7);
    await rm(join(dataDir, 'deep'), { recursive: true });
    await writeFile(join(dataDir, 'deep'), 'in the way');
    await expect(file.update((count) => [count + 1, undefined])).rejects.toThrow();
    expect(file.value).toBe(7);
    await rm(join(dataDir, 'deep'));
    const again = await DurableJson.open(path, isNumber, () => 7);
    await again.update((count) => [count + 1, undefined]);
    await file.update((count) => [count + 2, undefined]);
    expect(file.value).toBe(9);
  });

  it('is whole after a kill at any moment, and holds what was acknowledged', async () => {
    const path = join(dataDir, 'count.json');
    for (let round = 1; round <= 5; round++) {
      const acknowledged = await countUntilKilled(path, 20 * round);
      const file = await DurableJson.open(path, isNumber, () => -1);
      expect(file.value).toBeGreaterThanOrEqual(acknowledged);
    }
  });
});

/** Counts in a process of its own, kills that as soon as it has told of `enough` updates, and gives the last it told of. */
async function countUntilKilled(path: string, enough: number): Promise<number> {
  const module = join(dirname(path), 'durable-json.mjs');
  const source = fileURLToPath(new URL('durable-json.ts', import.meta.url));
  await build({ entryPoints: [source], outfile: module, format: 'esm', platform: 'node', logLevel: 'error' });
  const script = `
    const { DurableJson } = await import(${JSON.stringify(pathToFileURL(module).href)});
    const file = await DurableJson.open(${JSON.stringify(path)}, Number, () => 0);
    for (;;) console.log(await file.update((count) => [count + 1, count + 1]));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last = 0;
  let told = 0;
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    const lines = chunk.toString().trim().split('\n');
    last = Number(lines.at(-1));
    told += lines.length;
    if (told >= enough && !child.killed) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return last;
}
