#!/usr/bin/env node
/**
 * `npm test`: the quick tier, from a fresh clone too; `npm run test:deep`: the suites that have a greater length, at it.
 * The last line is the count of all tests.
 */
import { mkdir, rm } from 'node:fs/promises';
import { build } from './lib/build.mjs';
import { cli, repoPath } from './lib/cli.mjs';
import { install } from './lib/install.mjs';
import { must, run, runBin } from './lib/run.mjs';
import { DEEP, DEEP_ONLY } from './lib/tiers.mjs';
import { addTally, emptyTally, readTally } from './lib/tally.mjs';

const report = (name) => repoPath('.cache', `${name}.json`);

const vitest = (name, files = [], env = {}) =>
  runBin('vitest', ['run', ...files], { env: { ...env, REMIT_REPORT: report(name) } });

/** Each runner writes a report; without one it died before it could count. */
const suites = {
  node: () => vitest('node'),
  elements: () =>
    runBin('web-test-runner', ['--config', 'web-test-runner.config.mjs'], { env: { WTR_REPORT: report('elements') } }),
};
const deepSuites = {
  deep: () => vitest('deep', [...DEEP, ...DEEP_ONLY], { REMIT_DEEP: '1' }),
  hosts: () => run(process.execPath, ['scripts/hosts.mjs']),
};

const { positionals, deep } = cli({
  about: 'Installs, builds and runs the quick tests; names of suites run those alone.',
  options: { deep: { type: 'boolean', about: 'the suites of great length instead' } },
  positionals: `[SUITE …]   out of: ${Object.keys(suites).join(', ')}`,
});
const offered = deep ? deepSuites : suites;
const chosen = positionals.length > 0 ? positionals : Object.keys(offered);
const unknown = chosen.find((name) => !(name in offered));
if (unknown) {
  console.error(`no suite is called ${unknown}; there are: ${Object.keys(offered).join(', ')}`);
  process.exit(2);
}

await install();
console.log('building what changed');
await build();
if (chosen.some((name) => name !== 'elements')) {
  console.log('building Storybook');
  await must('storybook build', run(process.execPath, ['scripts/storybook.mjs', '--build'], { quiet: true }));
}
// Once, before two runners could unpack the browser at the same time.
await must('finding a browser', run(process.execPath, ['scripts/browser.mjs'], { quiet: true }));
await mkdir(repoPath('.cache'), { recursive: true });

let total = emptyTally();
for (const name of chosen) {
  console.log(`\n== ${name}`);
  await rm(report(name), { force: true });
  const { code } = await offered[name]();
  const tally = await readTally(report(name)).catch((error) => {
    console.error(`${name} left no report: ${error.message}`);
    return { passed: 0, failed: 1 };
  });
  // A runner that fails without a failed test (an unhandled error, say) has failed all the same.
  if (code !== 0 && tally.failed === 0) tally.failed = 1;
  total = addTally(total, tally);
}
if (total.passed + total.failed === 0) total.failed = 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
