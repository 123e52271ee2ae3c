#!/usr/bin/env node
/** Writes what tests found into docs/accessibility.md: out of the reports that a run of them leaves in `.cache`. */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { statementOf } from './lib/accessibility.mjs';
import { cli, repoPath } from './lib/cli.mjs';

const { report, tier } = cli({
  about: 'Writes the results in docs/accessibility.md, after `npm run test:deep`, out of .cache/deep.json.',
  options: {
    report: { type: 'string', multiple: true, about: 'reads this report of Vitest in its place; repeatable' },
    tier: { type: 'string', about: 'how long those tests were, `quick` or `deep`; deep when not given' },
  },
});

const MARKED = /(?<=<!-- results: .*-->\n\n)[\s\S]*(?=\n<!-- \/results -->)/;
const read = async (file) => JSON.parse(await readFile(file, 'utf8'));
const reports = await Promise.all((report ?? [repoPath('.cache', 'deep.json')]).map(read));
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: repoPath(), encoding: 'utf8' }).trim();

const path = repoPath('docs', 'accessibility.md');
const before = await readFile(path, 'utf8');
if (!MARKED.test(before)) throw new Error(`${path} has no place for the results`);
await writeFile(
  path,
  before.replace(MARKED, () => statementOf(reports, { tier: tier ?? 'deep', commit })),
);
