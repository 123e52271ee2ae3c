import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postGraphQL } from './testing/index.js';

const CREATE = 'mutation C($input: CreatePaymentInput!) { createPayment(input: $input) { id } }';
const DELETE = 'mutation D($input: DeletePaymentInput!) { deletePayment(input: $input) { id } }';
const LIST =
  'query L($nextToken: String) { listPayments(limit: 100, nextToken: $nextToken) { items { id } nextToken } }';
const ROUNDS = 3;

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'remit-crash-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

interface Victim {
  readonly child: ChildProcess;
  readonly url: string;
  readonly token: string;
}
async function startVictim(): Promise<Victim> {
  const child = fork(fileURLToPath(new URL('../dist/testing/victim.js', import.meta.url)), [dataDir]);
  const died = once(child, 'exit').then(([code]) => Promise.reject(new Error(`It did not start: ${String(code)}`)));
  const told = once(child, 'message') as Promise<[{ url: string; token: string }]>;
  const [{ url, token }] = await Promise.race([told, died]);
  died.catch(() => undefined); // from now on it is ended on purpose
  return { child, url, token };
}

it('loses no acknowledged write to kill -9 under load, and lists what it stores', async () => {
  const created = new Set<string>();
  const deleted = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const victim = await startVictim();
    const writing = Promise.allSettled(Array.from({ length: 8 }, () => writeUntilItDies(victim, created, deleted)));
    const goal = created.size + 40;
    await until(() => created.size >= goal);
    victim.child.kill('SIGKILL');
    await writing;
  }
  const survivor = await startVictim();
  const listed = await listAll(survivor);
  survivor.child.kill('SIGKILL');
  for (const id of created) expect(listed.has(id), id).toBe(!deleted.has(id));
}, 120_000);

/** Creates payments one after the other, and deletes each third: that takes a row out of the list. */
async function writeUntilItDies({ url, token }: Victim, created: Set<string>, deleted: Set<string>): Promise<never> {
  for (let count = 0; ; count += 1) {
    const id = randomUUID();
    const iban = 'DE89370400440532013000';
    const input = {
      id,
      debtorAccountId: 'main-account',
      creditorName: 'N',
      creditorIban: iban,
      amountMinor: 1,
      currency: 'EUR',
      requestedExecutionDate: '2030-01-15',
    };
    const made = await postGraphQL(url, token, CREATE, { input });
    if (made.errors) throw new Error(JSON.stringify(made.errors));
    if (count % 3 === 0) {
      // Whether an unanswered deletion was stored nobody knows, so such a row is not looked for.
      const gone = await postGraphQL(url, token, DELETE, { input: { id, version: 1 } });
      if (gone.errors) throw new Error(JSON.stringify(gone.errors));
      deleted.add(id);
    }
    created.add(id);
  }
}

async function listAll({ url, token }: Victim): Promise<Set<string>> {
  const ids = new Set<string>();
  let nextToken: string | null = null;
  do {
    const answer = await postGraphQL(url, token, LIST, { nextToken });
    const page = answer.data?.['listPayments'] as { items: { id: string }[]; nextToken: string | null };
    for (const { id } of page.items) ids.add(id);
    ({ nextToken } = page);
  } while (nextToken !== null);
  return ids;
}

async function until(reached: () => boolean): Promise<void> {
  while (!reached()) await new Promise((again) => setImmediate(again));
}
