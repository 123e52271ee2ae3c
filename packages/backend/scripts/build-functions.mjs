#!/usr/bin/env node
/**
 * Bundles each Lambda function beforehand, so that a deployment needs neither Docker nor a network for it. The AWS SDK is
 * bundled too: Lambda's runtime carries one, but of a version that changes under us.
 */
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

const functions = [
  'pre-token-generation',
  'pre-sign-up',
  'post-confirmation',
  'custom-message',
  'member-administration',
];

await build({
  entryPoints: Object.fromEntries(
    functions.map((name) => [`${name}/index`, join(packageRoot, 'functions', `${name}.ts`)]),
  ),
  outdir: values.out,
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node22',
  logLevel: 'warning',
});
