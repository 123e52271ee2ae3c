#!/usr/bin/env node
/** `npm run bench -- SCENARIO …`: measures what is promised. A scenario's options are its own: `npm run bench -- reads --help`. */
import { readdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from './lib/build.mjs';
import { cli, repoPath } from './lib/cli.mjs';
import { install } from './lib/install.mjs';

const folder = repoPath('bench', 'scenarios');
const names = (await readdir(folder)).filter((name) => name.endsWith('.mjs')).map((name) => name.slice(0, -4));
const asked = process.argv[2] ?? '';
/** Imported before anything is installed, so a scenario imports what it measures with when it runs. */
const scenario = names.includes(asked)
  ? await import(pathToFileURL(repoPath('bench', 'scenarios', `${asked}.mjs`)).href)
  : undefined;

const { positionals, ...options } = cli({
  about: scenario?.about ?? 'Builds, then measures a promise.',
  options: scenario?.options ?? {},
  positionals: `SCENARIO   out of: ${names.join(', ')}`,
});
if (!scenario || positionals.length !== 1) {
  console.error(`name one scenario out of: ${names.join(', ')}`);
  process.exit(2);
}

await install();
console.log('building what changed');
await build({ scopes: ['local-backend'] });
await scenario.run(options);
