#!/usr/bin/env node
import { build } from './lib/build.mjs';
import { cli } from './lib/cli.mjs';
import { install } from './lib/install.mjs';

const { positionals } = cli({
  about: 'Builds every package, or those named and what they need; what did not change comes out of the cache.',
  positionals: '[PACKAGE …]   as in: npm run build -- payments-element',
});
await install();
console.log(await build({ scopes: positionals }));
