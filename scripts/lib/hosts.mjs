import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repoPath } from './cli.mjs';
import { packAll } from './packs.mjs';
import { run } from './run.mjs';

/** The pages of `examples/` that embed the elements, each a project of its own. */
export const HOSTS = ['html', 'react-vite', 'vue-vite', 'angular'];

/** Where hosts are built, as copies: never in `examples/`, where somebody may be at work. */
export const hostPath = (...parts) => repoPath('.cache', 'hosts', ...parts);

/** Packs what hosts install, under names without a version, which their lockfiles can keep. */
export async function packInto(folder) {
  const packed = await packAll();
  await mkdir(folder, { recursive: true });
  for (const { name, tarball } of packed) await rename(tarball, join(folder, `${name.split('/')[1]}.tgz`));
}

const npm = (cwd, ...args) => run('npm', args, { quiet: true, cwd });

/** What somebody built or installed in `examples/` does not go into the copy. */
const isOwn = (source) =>
  !/[\\/](node_modules|dist|\.angular)$/.test(source) && !source.endsWith('amplify_outputs.json');

/**
 * Installs a host from its lockfile and the tarballs, and builds it as its own `npm run build` does.
 * @returns {Promise<{ code: number, output: string }>} All that npm and the build said.
 */
export async function buildHost(name) {
  const folder = hostPath(name);
  await rm(folder, { recursive: true, force: true });
  await cp(repoPath('examples', name), folder, { recursive: true, filter: isOwn });
  const installed = await npm(folder, 'ci', '--ignore-scripts', '--no-audit', '--no-fund');
  return installed.code === 0 ? npm(folder, 'run', '-s', 'build') : installed;
}

/**
 * Writes a host's lockfile anew. Our own tarballs stand in it without a hash: each build has another one.
 * The tarballs lie in `examples/packs`.
 */
export async function lockHost(name) {
  const folder = repoPath('examples', name);
  const result = await npm(
    folder,
    'install',
    '--package-lock-only',
    '--ignore-scripts',
    '--omit-lockfile-registry-resolved',
  );
  if (result.code !== 0) return result;
  const path = join(folder, 'package-lock.json');
  const lock = JSON.parse(await readFile(path, 'utf8'));
  for (const entry of Object.values(lock.packages)) if (entry.resolved?.startsWith('file:')) delete entry.integrity;
  await writeFile(path, `${JSON.stringify(lock, null, 2)}\n`);
  return result;
}
