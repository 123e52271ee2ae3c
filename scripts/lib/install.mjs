import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { repoPath } from './cli.mjs';
import { must, run } from './run.mjs';

const stampPath = repoPath('node_modules', '.remit-installed');

/** `npm ci`, but only when the lockfile differs from what was last installed here. */
export async function install() {
  const lock = createHash('sha256')
    .update(await readFile(repoPath('package-lock.json')))
    .digest('hex');
  const installed = await readFile(stampPath, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (installed === lock) return;
  console.log('installing packages (npm ci)');
  await must('npm ci', run('npm', ['ci', '--no-audit', '--no-fund'], { quiet: true }));
  await writeFile(stampPath, lock);
}
