import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StaticFiles } from './compressed-file.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remit-files-'));
  await writeFile(join(folder, 'a.html'), 'page');
  await symlink('loop', join(folder, 'loop'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a file of the shell', () => {
  it('is read by its name', async () => {
    expect((await new StaticFiles().read(join(folder, 'a.html')))?.body.toString()).toBe('page');
  });

  it.each(['none', 'a.html/below', 'n'.repeat(300), 'a\0b'])('is not there by the name %j', async (name) => {
    expect(await new StaticFiles().read(join(folder, name))).toBeUndefined();
  });

  it('that cannot be read is a failure, not an absent one', async () => {
    await expect(new StaticFiles().read(join(folder, 'loop'))).rejects.toThrow('ELOOP');
  });
});
