import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { repoPath } from './cli.mjs';
import { run } from './run.mjs';

/** What is published, in the order in which one needs the other. */
export const PUBLIC = ['auth-core', 'element-kit', 'payments-element', 'accounts-element', 'backend'];

/** Takes out of a build what it made of sources that are not there any more, which `tsc` leaves lying. */
async function prune(name) {
  const dist = repoPath('packages', name, 'dist');
  const maps = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.map'));
  for (const file of maps) {
    const { sources } = JSON.parse(await readFile(join(dist, file), 'utf8'));
    if (sources.every((source) => existsSync(join(dist, dirname(file), source)))) continue;
    for (const stale of [file, file.replace(/\.map$/, '')]) await rm(join(dist, stale), { force: true });
  }
}

/**
 * Packs the built packages as npm would publish them.
 * @param {string} folder Where the tarballs go; emptied first.
 * @returns {Promise<{ name: string, version: string, tarball: string, size: number, unpackedSize: number, files: { path: string, size: number }[] }[]>}
 */
export async function packAll(folder = repoPath('.cache', 'packs')) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of PUBLIC) await prune(name);
  const workspaces = PUBLIC.flatMap((name) => ['--workspace', `packages/${name}`]);
  const args = [
    'pack',
    '--json',
    '--loglevel',
    'error',
    '--ignore-scripts',
    '--pack-destination',
    folder,
    ...workspaces,
  ];
  const { code, output } = await run('npm', args, { quiet: true });
  const json = output.slice(output.search(/^\[/m));
  if (code !== 0) throw new Error(`npm pack failed: ${output}`);
  return JSON.parse(json.slice(0, json.lastIndexOf(']') + 1)).map(
    ({ name, version, filename, size, unpackedSize, files }) => ({
      ...{ name, version, tarball: `${folder}/${filename}`, size, unpackedSize },
      files: files.map(({ path, size: bytes }) => ({ path, size: bytes })),
    }),
  );
}
