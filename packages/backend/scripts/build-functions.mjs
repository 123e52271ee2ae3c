#!/usr/bin/env node
/** Bundles each Lambda function beforehand, so that a deployment needs neither Docker nor a network for it. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(packageRoot, 'dist', 'lambda') },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log('usage: node scripts/build-functions.mjs [--out DIR]\n\nBundles functions/ to DIR/<function>/index.js.');
  process.exit(0);
}

await build({
  entryPoints: { 'pre-token-generation/index': join(packageRoot, 'functions', 'pre-token-generation.ts') },
  outdir: values.out,
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node22',
  logLevel: 'warning',
});
