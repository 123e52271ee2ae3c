import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repoPath } from './cli.mjs';
import { backendOf, commandOf, resultOf, UsageError } from './tenant-command.mjs';

let folder;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remit-outputs-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm run tenant', () => {
  it('says what to do where no stack was deployed, before anything is built, and ends with 2', async () => {
    const path = join(folder, 'none.json');
    const args = [repoPath('scripts', 'tenant.mjs'), 'admin', 'c-1', 'a@b.example', '--outputs', path];
    const { code, stdout, stderr } = await promisify(execFile)(process.execPath, args).catch((error) => error);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      `There is no ${path}: deploy first (npm run deploy writes it), or name the outputs of the deployed stack by --outputs\n`,
    );
  });
  it('looks where deploy writes, and says so where that cannot be read', async () => {
    const outputs = join(folder, 'damaged.json');
    await writeFile(outputs, '{');
    await expect(backendOf({ outputs })).rejects.toThrow(`${outputs} cannot be read`);
    await writeFile(outputs, '{"Stack":{"RemitRegion":"eu-west-1"}}');
    expect(await backendOf({ outputs, deployed: true })).toEqual({ stacks: { Stack: { RemitRegion: 'eu-west-1' } } });
  });
  it('takes a backend part by part, whole or not at all, and the local one unless told', async () => {
    const parts = { 'user-pool-id': 'p', 'members-table': 'm', 'tenants-table': 't' };
    expect(await backendOf(parts)).toEqual({ parts: { userPoolId: 'p', membersTable: 'm', tenantsTable: 't' } });
    await expect(backendOf({ 'user-pool-id': 'p' })).rejects.toThrow('go together');
    expect(await backendOf({})).toBeUndefined();
  });
  it.each([[[]], [['create', 'A']], [['admin', 'c-1', 'a@b.example', 'more']], [['remove', 'c-1', 'a@b.example']]])(
    'tells its usage for %j',
    (positionals) => {
      expect(() => commandOf(positionals)).toThrow(UsageError);
    },
  );
  it('says what was made, and of a repeat that it was there already', () => {
    const command = commandOf(['create', 'Acme', 'a@b.example']);
    const made = { tenantId: 'c-1', name: 'Acme', created: true, invited: true };
    expect(resultOf(made, command)).toContain('"Acme" (c-1) is a company now, and a@b.example its admin.\nA temporary');
    expect(resultOf({ ...made, created: false, invited: false }, command)).toBe(
      '"Acme" (c-1) is there already, and a@b.example its admin. Nothing was changed.',
    );
    const appointed = { tenantId: 'c-1', name: 'Acme', appointed: true, invited: false };
    const again = commandOf(['admin', 'c-1', 'a@b.example']);
    expect(resultOf(appointed, again)).toMatch(/is an admin of .* gets no mail/s);
    expect(resultOf({ ...appointed, appointed: false }, again)).toBe(
      'a@b.example is an admin of "Acme" (c-1) already. Nothing was changed.',
    );
  });
});
