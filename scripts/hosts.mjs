#!/usr/bin/env node
/** `npm run test:hosts`: the pages of `examples/`, out of the packed tarballs, in a browser. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { build } from './lib/build.mjs';
import { cli, repoPath } from './lib/cli.mjs';
import { buildHost, hostPath, HOSTS, lockHost, packInto } from './lib/hosts.mjs';
import { install } from './lib/install.mjs';
import { must, run, runBin } from './lib/run.mjs';

const { positionals, pack, lock } = cli({
  about: 'Packs our packages, installs and builds each page of examples/ with them, and tests it in a browser.',
  options: {
    pack: { type: 'boolean', about: 'only packs, into examples/packs, for those who run an example' },
    lock: { type: 'boolean', about: 'packs likewise, and writes the lockfiles anew' },
  },
  positionals: `[HOST …]   out of: ${HOSTS.join(', ')}`,
});
const chosen = positionals.length > 0 ? positionals : HOSTS;
const unknown = chosen.find((name) => !HOSTS.includes(name));
if (unknown) {
  console.error(`no host is called ${unknown}; there are: ${HOSTS.join(', ')}`);
  process.exit(2);
}

await install();
await build();
if (pack || lock) {
  await packInto(repoPath('examples', 'packs'));
  console.log('packed into examples/packs');
  for (const name of lock ? chosen : []) await must(`locking ${name}`, lockHost(name));
  process.exit(0);
}
await must('finding a browser', run(process.execPath, ['scripts/browser.mjs'], { quiet: true }));
await mkdir(hostPath(), { recursive: true });
await packInto(hostPath('packs'));
for (const name of chosen) {
  const startMs = Date.now();
  const output = await must(`building ${name}`, buildHost(name));
  await writeFile(hostPath(`${name}.log`), output);
  console.log(`built ${name} (${((Date.now() - startMs) / 1000).toFixed(1)} s)`);
}
const report = repoPath('.cache', 'hosts.json');
await rm(report, { force: true });
const { code } = await runBin('vitest', ['run', 'tests/hosts'], {
  env: { REMIT_HOSTS: chosen.join(','), REMIT_REPORT: report },
});
process.exitCode = code;
