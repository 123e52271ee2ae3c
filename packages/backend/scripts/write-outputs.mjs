#!/usr/bin/env node
/** Writes amplify_outputs.json out of what `cdk deploy --outputs-file` said. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { toAmplifyOutputs } from '../dist/src/amplify-outputs.js';

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: 'cdk.out/outputs.json' },
    to: { type: 'string', default: 'amplify_outputs.json' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log('usage: node scripts/write-outputs.mjs [--from cdk.out/outputs.json] [--to amplify_outputs.json]');
  process.exit(0);
}

const outputs = toAmplifyOutputs(JSON.parse(await readFile(values.from, 'utf8')));
await writeFile(values.to, `${JSON.stringify(outputs, null, 2)}\n`);
