import { readFile } from 'node:fs/promises';
import { repoPath } from './cli.mjs';

/** Answers --help for the local backend, whose command is built, without building it. */
export async function answerHelp() {
  if (!process.argv.slice(2).includes('--help')) return;
  console.log((await readFile(repoPath('packages', 'local-backend', 'bin', 'help.txt'), 'utf8')).trimEnd());
  process.exit(0);
}
