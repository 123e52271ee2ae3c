#!/usr/bin/env node
/** `npm run check`: everything that tools can say about the code without running it. */
import { build } from './lib/build.mjs';
import { cli } from './lib/cli.mjs';
import { install } from './lib/install.mjs';
import { run, runBin } from './lib/run.mjs';

const node = (...args) => run(process.execPath, args, { quiet: true });
const bin = (name, ...args) => runBin(name, args, { quiet: true });
const elementSources = 'packages/{payments-element,accounts-element}/src/**/!(*.test|*.stories).ts';

const checks = {
  // The longest first, and in halves: the others go on beside them.
  'lint: packages': () => bin('eslint', 'packages', '--max-warnings', '0'),
  'lint: others': () => bin('eslint', '.', '--ignore-pattern', 'packages/', '--max-warnings', '0'),
  facts: () => node('scripts/generate-data.mjs', '--check'),
  tokens: () => node('packages/element-kit/scripts/build-tokens.mjs', '--check'),
  'types: resolvers': () => bin('tsc', '-p', 'packages/backend/tsconfig.resolvers.json'),
  'types: resolver tests': () => bin('tsc', '-p', 'packages/backend/resolvers'),
  'types: tests': () => bin('tsc', '-p', 'tests'),
  'types: storybook': () => bin('tsc', '-p', '.storybook'),
  templates: () => bin('lit-analyzer', elementSources, '--strict', '--quiet'),
  styles: () => bin('stylelint', 'packages/*/src/**/*.{css,styles.ts}', '.storybook/*.css'),
  format: () => bin('prettier', '--check', '--log-level', 'warn', '.'),
  arrows: () => bin('depcruise', 'packages', 'tests', '.storybook', '--output-type', 'err'),
  unused: () => bin('knip', '--no-progress'),
  manifest: () => node('scripts/manifest.mjs', '--check'),
  readme: () => node('scripts/readme.mjs', '--check'),
  api: () => node('scripts/api.mjs'),
  weights: () => bin('size-limit'),
  packages: () => node('scripts/packs.mjs'),
  licences: () => node('scripts/licences.mjs'),
  commits: () => node('scripts/commits.mjs'),
};

const { positionals } = cli({
  about: 'Builds, then checks types, lint, styles, arrows, unused code, manifests and weights.',
  positionals: `[CHECK …]   out of: ${Object.keys(checks).join(', ')}`,
});
const names = Object.keys(checks);
// `types` and `lint` stand for all of theirs.
const chosen = positionals.length > 0 ? positionals.flatMap((asked) => ofName(asked)) : names;
function ofName(asked) {
  const group = names.filter((name) => name === asked || name.startsWith(`${asked}: `));
  return group.length > 0 ? group : [asked];
}
const unknown = chosen.find((name) => !(name in checks));
if (unknown) {
  console.error(`no check is called ${unknown}; there are: ${Object.keys(checks).join(', ')}`);
  process.exit(2);
}

await install();
// The build is the type check of every package.
console.log('build, which checks the types of every package');
await build();

const queue = [...chosen];
const failures = [];
async function worker() {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const startMs = Date.now();
    const { code, output } = await checks[name]();
    const seconds = ((Date.now() - startMs) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
    if (code !== 0) failures.push({ name, output });
  }
}
await Promise.all([worker(), worker()]);
for (const { name, output } of failures) console.error(`\n== ${name}\n${output.trim()}`);
console.log(failures.length === 0 ? '\ncheck is clean' : `\n${failures.length} of ${chosen.length} checks failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
