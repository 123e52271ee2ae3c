#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { cli } from './lib/cli.mjs';
import { packAll } from './lib/packs.mjs';

cli({ about: 'Packs every public package, and checks that the tarball can be imported as its package.json says.' });

/** We publish modules alone: that `require` finds none, and old resolutions no entry, is meant so. */
const MEANT = new Set(['CJSResolvesToESM']);
const ASKED = new Set(['node16-esm', 'bundler']);

/** What a TypeScript host would trip over. Entries that are no code have no types. */
async function typeProblems(bytes) {
  const { problems = [], types } = await checkPackage(createPackageFromTarballData(bytes));
  if (!types) return ['it has no types'];
  return problems
    .filter(({ kind, entrypoint = '' }) => !MEANT.has(kind) && !/\.(css|json|graphql)$/.test(entrypoint))
    .filter(({ resolutionKind }) => resolutionKind === undefined || ASKED.has(resolutionKind))
    .map(({ kind, entrypoint, resolutionKind }) => [kind, entrypoint, resolutionKind].filter(Boolean).join(' '));
}

let found = 0;
for (const { name, tarball } of await packAll()) {
  const bytes = new Uint8Array(await readFile(tarball));
  const { messages, pkg } = await publint({ strict: true, pack: { tarball: bytes.buffer } });
  const problems = [...messages.map((message) => formatMessage(message, pkg)), ...(await typeProblems(bytes))];
  for (const problem of problems) console.error(`${name}: ${problem}`);
  found += problems.length;
}
process.exitCode = found === 0 ? 0 : 1;
