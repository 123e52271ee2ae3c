import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLocalTenant, startLocalBackend, type LocalBackend, type Mail } from '@remit-elements/local-backend';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PASSWORD = 'Correct-horse-7-battery';

let backend: LocalBackend;
let dataDir: string;
let folder: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'remit-first-'));
  backend = await startLocalBackend({ port: 0, dataDir, payments: 1 });
  const text = await readFile(join(root, 'docs', 'deploy.md'), 'utf8');
  const script = /```js\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  folder = join(root, '.cache', randomUUID()); // inside the repository, where aws-amplify is found
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'join.mjs'), script);
  const outputs = await fetch(`${backend.url}/amplify_outputs.json`);
  await writeFile(join(folder, 'amplify_outputs.json'), await outputs.text());
});
afterAll(async () => {
  await backend.close();
  for (const path of [folder, dataDir]) await rm(path, { recursive: true, force: true });
});

async function mailedTo(address: string): Promise<string> {
  const mails = (await (await fetch(`${backend.url}/outbox`)).json()) as Mail[];
  return mails.find(({ to }) => to === address)?.code ?? '';
}

/** Runs the documented script, and answers its questions as somebody with this address would. */
async function enter(...args: [email: string, ...how: string[]]): Promise<{ code: unknown; said: string }> {
  const child = spawn(process.execPath, ['join.mjs', ...args], { cwd: folder });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    const question = chunk.toString();
    said += question;
    if (question.includes('of your own: ')) child.stdin.write(`${PASSWORD}\n`);
    if (question.includes('mailed ')) void mailedTo(args[0]).then((code) => child.stdin.write(`${code}\n`));
  });
  const [code] = (await once(child, 'close')) as [unknown];
  return { code, said };
}

const isIn = { code: 0, said: expect.stringContaining('done: sign in') as string };

describe('the documented script', () => {
  it("finishes the first admin's temporary password", async () => {
    const email = 'first@example.com';
    await createLocalTenant(dataDir, { name: 'First', email });
    expect(await enter(email)).toEqual(isIn);
    expect(await enter(email)).toMatchObject({ code: 1 }); // the temporary one is none any more
  }, 90_000);
  it('signs a company up, once', async () => {
    expect(await enter('second@example.com', 'Second')).toEqual(isIn);
  });
  it('takes what follows #invitation= for an invitation', async () => {
    const { code, said } = await enter('third@example.com', 'https://example.com/join#invitation=none');
    expect(code).toBe(1);
    expect(said).toContain('This invitation cannot be used');
  });
});
