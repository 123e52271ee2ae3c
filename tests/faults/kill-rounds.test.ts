import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { howMany } from '../support/deep.js';
import {
  finishSignUp,
  PASSWORD,
  settle,
  signInAgain,
  signUpCompanies,
  versions,
  writePayments,
  type Ledger,
} from './kill-load.js';
import { KilledServer } from './kill-server.js';

const ROUNDS = howMany(3, 20);
const WRITERS = 6;
/** What each round acknowledges at least before the end comes. */
const GOAL = { payments: 15, signIns: 1, newcomers: 1 };

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'remit-kill-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

it(
  'loses nothing acknowledged and doubles nothing over kills under load, and signs in after each',
  async () => {
    const ledger: Ledger = { payments: [], newcomers: [], signIns: 0 };
    for (let round = 1; round <= ROUNDS; round += 1) {
      await check(ledger);
      await killUnderLoad(ledger);
    }
    await check(ledger);
    expect(ledger.payments.length).toBeGreaterThan(ROUNDS * GOAL.payments);
  },
  ROUNDS * 60_000,
);

async function killUnderLoad(ledger: Ledger): Promise<void> {
  const server = await KilledServer.start(dataDir);
  let load: Promise<unknown> | undefined;
  try {
    const token = await server.signIn('userTenantA', 'passwordA');
    const before = counts(ledger);
    load = Promise.all([
      ...Array.from({ length: WRITERS }, () => writePayments(server, token, ledger)),
      signInAgain(server, ledger),
      signUpCompanies(server, ledger),
    ]);
    const reached = () => {
      const now = counts(ledger);
      return (Object.keys(GOAL) as (keyof typeof GOAL)[]).every((it) => now[it] >= before[it] + GOAL[it]);
    };
    let refused: unknown;
    load.catch((error: unknown) => (refused = error));
    while (!reached() && refused === undefined) await new Promise((again) => setImmediate(again));
  } finally {
    await server.kill();
  }
  await load;
}

function counts({ payments, newcomers, signIns }: Ledger) {
  return {
    payments: payments.filter((it) => it.acknowledged > 0).length,
    newcomers: newcomers.filter((it) => it.confirmed).length,
    signIns,
  };
}

/** A new process on the same folder has all that was acknowledged, once, and finishes what was not. */
async function check(ledger: Ledger): Promise<void> {
  const server = await KilledServer.start(dataDir);
  try {
    const token = await server.signIn('userTenantA', 'passwordA');
    const before = await versions(server, token);
    for (const { id, acknowledged, pending } of ledger.payments) {
      const version = before.get(id) ?? 0;
      const most = acknowledged + (pending ? 1 : 0);
      expect(version >= acknowledged && version <= most, `${id}: ${version} of ${acknowledged}..${most}`).toBe(true);
    }
    for (const payment of ledger.payments) await settle(server, token, payment);
    const after = await versions(server, token);
    expect(after.size).toBe(ledger.payments.length + 3);
    for (const { id, acknowledged } of ledger.payments) expect(after.get(id), id).toBe(acknowledged);
    await signInAll(server, ledger);
  } finally {
    await server.kill();
  }
}

/** Who signed up is admin of the own company, whether the process died before, in or after that. */
async function signInAll(server: KilledServer, ledger: Ledger): Promise<void> {
  const tenants = new Set<unknown>();
  for (const newcomer of ledger.newcomers) {
    await finishSignUp(server, newcomer);
    const token = await server.signIn(newcomer.email, PASSWORD);
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >;
    expect(claims).toMatchObject({ 'custom:tenantName': newcomer.company, 'cognito:groups': ['admin'] });
    tenants.add(claims['custom:tenantId']);
  }
  expect(tenants.size).toBe(ledger.newcomers.length);
  for (const name of ['viewer', 'approver', 'admin', 'user']) await server.signIn(`${name}TenantB`, 'passwordB');
}
