import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { repoPath } from './cli.mjs';

/**
 * Runs a program, at the repository's root unless told else, and waits for it.
 * @param {string} program
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, cwd?: string }} [options] `quiet` keeps its output unless it
 *   fails; `cwd` is another folder to run it in.
 * @returns {Promise<{ code: number, output: string }>} `output` is empty when it went straight to the terminal.
 */
export async function run(program, args, { quiet = false, env = {}, cwd = repoPath() } = {}) {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  const chunks = [];
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  const [code, signal] = await once(child, 'close');
  return { code: code ?? (signal ? 1 : 0), output: Buffer.concat(chunks).toString() };
}

/** Runs the program of an installed package, by its path: no `npx`, which may ask or fetch. */
export const runBin = (name, args, options) => run(repoPath('node_modules', '.bin', name), args, options);

/** Like `run`, but a failure ends this script with the program's own output. */
export async function must(what, running) {
  const { code, output } = await running;
  if (code === 0) return output;
  if (output) console.error(output);
  console.error(`${what} failed`);
  process.exit(1);
}
