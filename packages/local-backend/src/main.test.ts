import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCommand, readHelp } from './command-line.js';
import { openDynamo } from './dynamodb/index.js';

// The command as people run it: the built one.
const BIN = fileURLToPath(new URL('../bin/local-backend.mjs', import.meta.url));

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

let dataDir: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'remit-command-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
  await rm(dataDir, { recursive: true, force: true });
});

/** Runs the command; `ready` resolves to its address, `ended` to code and what it said on stderr. */
function run(...args: string[]) {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { ...process.env, PORT: '0', REMIT_DATA_DIR: dataDir },
  });
  children.push(child);
  let complaints = '';
  const lines: string[] = [];
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
  const ready = new Promise<string>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      if (line.startsWith('ready ')) resolve(line.slice(6));
    });
  });
  const ended = once(child, 'exit').then(([code, signal]) => ({
    code: (code ?? signal) as unknown,
    complaints,
    lines,
  }));
  return { child, ready, ended };
}

describe('the command', () => {
  it('says when it is ready and who can sign in, and ends cleanly at SIGTERM and SIGINT', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const { child, ready, ended } = run();
      expect((await fetch(`${await ready}/amplify_outputs.json`)).status).toBe(200);
      child.kill(signal);
      const { code, lines, complaints } = await ended;
      expect([code, complaints]).toEqual([0, '']);
      expect(lines[0]).toMatch(/^ready http:\/\/localhost:\d+$/);
      const url = lines[0]?.slice('ready '.length) ?? '';
      expect(lines.slice(1, 3)).toEqual([
        `Outbox: ${url}/outbox holds the mails that were not sent`,
        `Data:   ${dataDir}`,
      ]);
      expect(lines.join('\n')).toContain('userTenantA      passwordA  preparer of Company A');
    }
  });

  it('says in one line that the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const { code, complaints } = await run('--port', String(port)).ended;
    server.close();
    expect([code, complaints]).toEqual([
      1,
      `Port ${port} is taken: end the other program, or choose another by PORT\n`,
    ]);
  });

  it('makes nothing where the port is taken, so that a later start has its demo companies', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const { code } = await run('--port', String(port)).ended;
    server.close();
    expect([code, await readdir(dataDir)]).toEqual([1, []]);
  });

  it('begins its demo companies in a folder that a start before it left half made', async () => {
    // A pool that cannot be written: the start fails after the tables were made.
    await writeFile(join(dataDir, 'cognito'), '');
    expect((await run('--seed', '1').ended).code).toBe(1);
    await rm(join(dataDir, 'cognito'));
    const later = run('--seed', '1');
    await later.ready;
    expect(await readFile(join(dataDir, 'seed.json'), 'utf8')).toBe('{"state":"done"}');
  });

  it('says in one line that the folder is in use, and leaves it as it is', async () => {
    const first = run();
    const url = await first.ready;
    const { code, complaints } = await run().ended;
    expect([code, complaints]).toEqual([1, `The data folder ${dataDir} is in use by another process\n`]);
    expect((await fetch(`${url}/amplify_outputs.json`)).status).toBe(200);
  });

  it('says in one line what to do with the folder of another version, and leaves it', async () => {
    const other = await openDynamo({ payments: { partitionKey: 'tenantId', sortKey: 'id' } }, dataDir);
    await other.close();
    const { code, complaints } = await run().ended;
    expect([code, complaints]).toEqual([
      1,
      `The data folder ${dataDir} was made by another version: choose another by REMIT_DATA_DIR, or delete it\n`,
    ]);
  });

  it.each([
    ['dynamodb/CURRENT', 'cannot be read, and was left as it is'],
    ['page-token.key', 'page-token.key cannot be read'],
    ['seed.json', 'seed.json cannot be read'],
  ])('says in one line that %s is damaged, and leaves it', async (file, words) => {
    const backend = run('--seed', '1');
    await backend.ready;
    backend.child.kill('SIGTERM');
    await backend.ended;
    await writeFile(join(dataDir, file), 'damaged');
    const { code, complaints } = await run().ended;
    expect(code).toBe(1);
    expect(complaints).toMatch(/^[^\n]+\n$/);
    expect(complaints).toContain(words);
    expect(await readFile(join(dataDir, file), 'utf8')).toBe('damaged');
  });

  it('says in one line which option is wrong', async () => {
    const { code, complaints } = await run('--nonsense').ended;
    expect(code).toBe(1);
    expect(complaints).toMatch(/^Unknown option '--nonsense'.*--help\n$/);
  });

  it('starts at once in a folder whose process was killed, with the same pool and the same rows', async () => {
    const first = run('--seed', '3');
    const outputs = async (url: string) =>
      ((await (await fetch(`${url}/amplify_outputs.json`)).json()) as { Auth: unknown }).Auth;
    const before = JSON.stringify(await outputs(await first.ready)).replace(/:\d+\/cognito/, '');
    first.child.kill('SIGKILL');
    await first.ended;
    const startedMs = Date.now();
    const second = run();
    expect(JSON.stringify(await outputs(await second.ready)).replace(/:\d+\/cognito/, '')).toBe(before);
    expect(Date.now() - startedMs).toBeLessThan(15_000);
  });
});

describe('the help', () => {
  it('names every option with its default', async () => {
    const { code, lines } = await run('--help').ended;
    expect([code, lines.join('\n')]).toEqual([0, readHelp()]);
    const { port, dataDir: folder, payments } = readCommand([], {});
    for (const value of [port, folder, payments]) expect(readHelp()).toContain(`${String(value)})`);
    for (const option of ['port', 'data', 'seed', 'no-seed', 'allow-origin', 'help'])
      expect(readHelp()).toContain(`  --${option} `);
  });
  it.each(['start', 'backend'])('is shown by npm run %s before anything is built', async (script) => {
    // Nothing is installed or built beside this copy.
    for (const folder of ['scripts', 'packages/local-backend/bin'])
      await cp(join(ROOT, folder), join(dataDir, folder), { recursive: true });
    const { stdout } = await promisify(execFile)(process.execPath, [join(dataDir, `scripts/${script}.mjs`), '--help']);
    expect(stdout.trimEnd()).toBe(readHelp());
  });
});

describe('arguments and environment', () => {
  it('have defaults, and arguments win', () => {
    expect(readCommand([], {})).toEqual({
      help: false,
      port: 4400,
      dataDir: '.data',
      payments: 40,
      allowedOrigins: [],
    });
    const environment = { PORT: '1', REMIT_DATA_DIR: 'x', REMIT_ALLOW_ORIGIN: 'http://a.example, https://b.example:8' };
    expect(readCommand([], environment)).toMatchObject({
      port: 1,
      dataDir: 'x',
      allowedOrigins: ['http://a.example', 'https://b.example:8'],
    });
    expect(
      readCommand(['--port', '2', '--data', 'y', '--no-seed', '--allow-origin', 'http://c.example'], environment),
    ).toEqual({
      help: false,
      port: 2,
      dataDir: 'y',
      payments: false,
      allowedOrigins: ['http://c.example'],
    });
    expect(readCommand(['--seed', '50000'], {}).payments).toBe(50_000);
  });

  it.each([
    ['--port', 'x'],
    ['--port', '70000'],
    ['--seed', '-1'],
    ['--seed'],
    ['--allow-origin', 'evil'],
    ['--allow-origin', 'http://a/b'],
    ['--allow-origin', '*'],
    ['stray'],
  ])('refuse %s %s in one line', (...args) => {
    let message = '';
    try {
      readCommand(args, {});
    } catch (error) {
      ({ message } = error as Error);
    }
    expect(message).toMatch(/^[^\n]+$/);
  });
});
