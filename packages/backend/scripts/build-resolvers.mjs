#!/usr/bin/env node
/** Bundles each resolver function to one file that AppSync takes, and refuses what AppSync would refuse. */
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

/** AppSync's quotas: characters of one function's code, functions of one pipeline. */
const MAX_CHARACTERS = 32_768;
const MAX_FUNCTIONS = 10;

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
if (values.help) {
  console.log(
    'usage: node scripts/build-resolvers.mjs\n\nBundles resolvers/*.ts to dist/resolvers and copies api.json there.',
  );
  process.exit(0);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'resolvers');
const target = join(root, 'dist', 'resolvers');

const api = JSON.parse(await readFile(join(source, 'api.json'), 'utf8'));
const codes = new Set(['pipeline']);
for (const { type, field, functions } of api.resolvers) {
  if (functions.length > MAX_FUNCTIONS) throw new Error(`${type}.${field}: more than ${MAX_FUNCTIONS} functions`);
  for (const { code, dataSource } of functions) {
    if (dataSource !== 'none' && !(dataSource in api.tables))
      throw new Error(`${type}.${field}: no table ${dataSource}`);
    codes.add(code);
  }
}

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const { outputFiles = [], metafile } = await build({
  entryPoints: [...codes].map((code) => join(source, `${code}.ts`)),
  outdir: target,
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  external: ['@aws-appsync/utils'],
  metafile: true,
  logLevel: 'warning',
});
if (outputFiles.length > 0) throw new Error('esbuild wrote nothing');
for (const path of Object.keys(metafile.outputs)) {
  const text = await readFile(join(process.cwd(), path), 'utf8');
  if (text.length > MAX_CHARACTERS) throw new Error(`${path}: ${text.length} of ${MAX_CHARACTERS} characters`);
}
await copyFile(join(source, 'api.json'), join(target, 'api.json'));
