#!/usr/bin/env node
/** Bundles each resolver function to one file that AppSync takes, and refuses what AppSync would refuse. */
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

/** AppSync's quotas: characters of one function's code, functions of one pipeline. */
const MAX_CHARACTERS = 32_768;
const MAX_FUNCTIONS = 10;

const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: {
    source: { type: 'string', default: join(packageRoot, 'resolvers') },
    out: { type: 'string', default: join(packageRoot, 'dist', 'resolvers') },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(`usage: node scripts/build-resolvers.mjs [--source DIR] [--out DIR]

Bundles the functions that DIR/api.json names, and copies api.json beside them.`);
  process.exit(0);
}

/** The functions that the API names, and those that the construct may put in another's place. */
function codesOf(api) {
  const codes = new Set(['pipeline', ...(api.alternatives ?? [])]);
  const sources = new Set(['none', ...Object.keys(api.tables), ...Object.keys(api.lambdas ?? {})]);
  for (const { type, field, functions } of api.resolvers) {
    if (functions.length > MAX_FUNCTIONS) throw new Error(`${type}.${field}: more than ${MAX_FUNCTIONS} functions`);
    for (const { code, dataSource } of functions) {
      if (!sources.has(dataSource)) throw new Error(`${type}.${field}: there is no table or function ${dataSource}`);
      codes.add(code);
    }
  }
  return [...codes];
}

async function buildResolvers(source, out) {
  const codes = codesOf(JSON.parse(await readFile(join(source, 'api.json'), 'utf8')));
  await mkdir(out, { recursive: true });
  await build({
    entryPoints: codes.map((code) => join(source, `${code}.ts`)),
    outdir: out,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    external: ['@aws-appsync/utils'],
    logLevel: 'warning',
  });
  for (const code of codes) {
    const { length } = await readFile(join(out, `${code}.js`), 'utf8');
    if (length > MAX_CHARACTERS) throw new Error(`${code}: ${length} of ${MAX_CHARACTERS} characters`);
  }
  await copyFile(join(source, 'api.json'), join(out, 'api.json'));
  // Only what is no longer named: a running local backend may be reading the rest.
  const kept = new Set(['api.json', ...codes.map((code) => `${code}.js`)]);
  for (const name of await readdir(out)) if (!kept.has(name)) await rm(join(out, name), { recursive: true });
}

try {
  await buildResolvers(resolve(values.source), resolve(values.out));
} catch (error) {
  console.error(`resolvers: ${error.message}`);
  process.exitCode = 1;
}
