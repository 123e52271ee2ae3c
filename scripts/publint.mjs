#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { cli, repoPath } from './lib/cli.mjs';

cli({ about: 'Checks that every public package can be imported as its package.json says.' });

let found = 0;
for (const name of ['auth-core', 'element-kit', 'payments-element', 'accounts-element', 'backend']) {
  const pkgDir = repoPath('packages', name);
  const pkg = JSON.parse(await readFile(`${pkgDir}/package.json`, 'utf8'));
  const { messages } = await publint({ pkgDir, strict: true, pack: false });
  for (const message of messages) console.error(`${pkg.name}: ${formatMessage(message, pkg)}`);
  found += messages.length;
}
process.exitCode = found === 0 ? 0 : 1;
