#!/usr/bin/env node
/** `npm run release`: one version for all public packages, from what the commits since the last one say. */
import { readFile } from 'node:fs/promises';
import { build } from './lib/build.mjs';
import { cli, repoPath } from './lib/cli.mjs';
import { install } from './lib/install.mjs';
import { licences } from './lib/licences.mjs';
import { nextVersion } from './lib/next-version.mjs';
import { packAll } from './lib/packs.mjs';
import { must, run, runBin } from './lib/run.mjs';

const options = cli({
  about: 'Checks, versions, packs and publishes the public packages; --dry-run shows all of it and does none.',
  options: {
    'dry-run': { type: 'boolean', about: 'shows what would be published, and where to' },
    tag: { type: 'string', about: 'the dist-tag; latest, or next for a pre-release' },
    'as-is': { type: 'boolean', about: 'publishes the version that is there: after one that failed on its way' },
  },
});
const isDry = options['dry-run'] === true;

const git = async (...args) => (await run('git', args, { quiet: true })).output.trim();
const node = (...args) => run(process.execPath, args, { quiet: true });
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const { version: current } = JSON.parse(await readFile(repoPath('lerna.json'), 'utf8'));

/** The first release is of the version that is written down already. */
async function versionToBe() {
  const tag = await git('tag', '--list', `v${current}`);
  if (options['as-is'] || tag === '') return current;
  const commits = (await git('log', '--format=%B%x00', `${tag}..HEAD`)).split('\0').map((text) => text.trim());
  return nextVersion(current, commits.filter(Boolean));
}

/** Known holes in what comes with our packages. Without a network there is no answer, which is said and passed over. */
async function audit() {
  const { code, output } = await run('npm', ['audit', '--omit=dev', '--json', '--loglevel', 'silent'], { quiet: true });
  const start = output.indexOf('{');
  const answer = start < 0 ? {} : JSON.parse(output.slice(start, output.lastIndexOf('}') + 1));
  if (!answer.metadata) return { isKnown: false, line: 'audit: not done, the registry does not answer' };
  const { total } = answer.metadata.vulnerabilities;
  return { isKnown: true, isClean: code === 0, line: `audit: ${total} known holes` };
}

async function show({ name, version, tarball, size, unpackedSize, files }) {
  const { publishConfig = {} } = JSON.parse(
    await readFile(repoPath('packages', name.split('/')[1], 'package.json'), 'utf8'),
  );
  const tag = options.tag ?? publishConfig.tag ?? 'latest';
  const registry = publishConfig.registry ?? 'the one that npm is set to';
  console.log(`\n${name}@${version}  dist-tag ${tag}, access ${publishConfig.access}, registry: ${registry}`);
  console.log(
    `  ${tarball.split('/').at(-1)}  ${kilobytes(size)} packed, ${kilobytes(unpackedSize)} unpacked, ${files.length} files`,
  );
  const groups = new Map();
  for (const { path, size: bytes } of files) {
    const group = path.includes('/') ? `${path.split('/').slice(0, -1).slice(0, 2).join('/')}/` : path;
    const { count = 0, sum = 0 } = groups.get(group) ?? {};
    groups.set(group, { count: count + 1, sum: sum + bytes });
  }
  for (const [group, { count, sum }] of groups)
    console.log(`  ${group.padEnd(36)}${String(count).padStart(5)}  ${kilobytes(sum).padStart(10)}`);
  return tag;
}

if (!isDry && (await git('status', '--porcelain')) !== '') {
  console.error('there are changes that no commit has: release what is committed');
  process.exit(1);
}
await install();
await build();
const next = await versionToBe();
console.log(`version: ${current === next ? `${next}, as it is` : `${current} -> ${next}`}`);

await must('the check of the public API', node('scripts/api.mjs'));
const all = await licences();
const refused = all.filter(({ taken }) => !taken);
console.log(`licences: ${all.length} packages come with ours, ${refused.length} under one that we do not take`);
const { isKnown, isClean, line } = await audit();
console.log(line);

if (!isDry) {
  if (refused.length > 0 || (isKnown && !isClean)) process.exit(1);
  await must('the check of the packs', node('scripts/packs.mjs'));
  if (next !== current) {
    const lerna = ['version', next, '--yes', '--no-push', '--conventional-commits', '--exact', '--force-publish'];
    await must('lerna version', runBin('lerna', lerna));
    await build();
  }
}
const packs = await packAll();
for (const pack of packs) {
  const tag = await show({ ...pack, version: next });
  if (!isDry)
    await must(`publishing ${pack.name}`, run('npm', ['publish', pack.tarball, '--tag', tag, '--ignore-scripts']));
}
if (isDry) console.log('\nnothing was changed and nothing published');
else {
  await must('the record of the public API', node('scripts/api.mjs', '--write'));
  console.log('\npublished; commit docs/api, then push the commits and the tag');
}
