#!/usr/bin/env node
/** What hosts rely on, written down in docs/api at each release, and compared with the build. */
import { readFile, writeFile } from 'node:fs/promises';
import { cli, repoPath } from './lib/cli.mjs';
import { compareApi, mayBreak } from './lib/api/compare.mjs';
import { readTypes } from './lib/api/read-types.mjs';
import { elementsOf } from './lib/elements-of.mjs';
import { PUBLIC } from './lib/packs.mjs';
import { run } from './lib/run.mjs';

const { write } = cli({
  about: 'Compares the built public API with docs/api; fails on a break that no version and no commit announces.',
  options: {
    write: { type: 'boolean', about: 'writes docs/api anew: at a release, or for a break that nobody can meet' },
  },
});

const jsonOf = async (...path) => JSON.parse(await readFile(repoPath(...path), 'utf8'));

/** What the manifest promises: names that a style sheet, a page or a listener uses. */
const tagLines = ({ tag, properties, readings, methods, events, slots, parts, cssProperties }) => [
  ...[...properties, ...readings].map(({ name, attribute }) => [`<${tag}> property ${name}`, attribute ?? '']),
  ...methods.map(({ name }) => [`<${tag}> method ${name}`, '']),
  ...events.map(({ name, type }) => [`<${tag}> event ${name}`, type.text]),
  ...slots.map(({ name }) => [`<${tag}> slot ${name}`, '']),
  ...parts.map(({ name }) => [`<${tag}> part ${name}`, '']),
  ...cssProperties.map(({ name }) => [`<${tag}> style ${name}`, '']),
];

async function apiOf(name) {
  const { exports } = await jsonOf('packages', name, 'package.json');
  // What is made out of the manifest for frameworks says the same again.
  const own = Object.entries(exports).filter(
    ([entry]) => entry === '.' || (entry.endsWith('.js') && !entry.includes('*')),
  );
  const types = readTypes(name, Object.fromEntries(own.map(([entry, { types: file }]) => [entry, file])));
  const elements = name.endsWith('-element') ? await elementsOf(name) : [];
  const entries = Object.fromEntries(Object.keys(exports).map((entry) => [`entry ${entry}`, '']));
  return { ...entries, ...Object.fromEntries(elements.flatMap((element) => tagLines(element))), ...types };
}

/** Whether a commit since the last record says by its \`!\` that it breaks something. */
async function isAnnounced() {
  const git = async (...args) => (await run('git', args, { quiet: true })).output.trim();
  const recorded = await git('log', '-1', '--format=%H', '--', 'docs/api');
  return (
    recorded !== '' && /^\w+(\(.+\))?!:|^BREAKING CHANGE:/m.test(await git('log', '--format=%B', `${recorded}..HEAD`))
  );
}

const { version } = await jsonOf('lerna.json');
let broken = 0;
for (const name of PUBLIC) {
  const api = await apiOf(name);
  if (write) {
    await writeFile(repoPath('docs', 'api', `${name}.json`), `${JSON.stringify({ version, api }, null, 2)}\n`);
    continue;
  }
  const recorded = await jsonOf('docs', 'api', `${name}.json`);
  const { breaks, additions } = compareApi(recorded.api, api);
  if (additions.length > 0) console.log(`${name}: ${additions.length} more than ${recorded.version} has`);
  for (const line of breaks) console.error(`${name}: ${line}`);
  if (!mayBreak(recorded.version, version)) broken += breaks.length;
}
if (broken > 0 && !(await isAnnounced())) {
  console.error(
    `${broken} breaks of what ${version} promises: announce them by a commit with \`!\`, or take them back`,
  );
  process.exitCode = 1;
}
