#!/usr/bin/env node
/** `npm start`: the shell and its backend on one origin, from a fresh clone too. */
import { answerHelp } from './lib/backend-help.mjs';
import { build } from './lib/build.mjs';
import { repoPath } from './lib/cli.mjs';
import { endWithParent } from './lib/end-with-parent.mjs';
import { install } from './lib/install.mjs';

await answerHelp();
endWithParent();
await install();
console.log('building what changed');
await build({ scopes: ['shell', 'local-backend'] });
// In this very process, so that a signal needs no one to pass it on.
await import(repoPath('packages', 'local-backend', 'bin', 'local-backend.mjs'));
