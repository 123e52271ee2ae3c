#!/usr/bin/env node
/** `npm run backend -- …`: the backend alone; its options are the local backend's (see --help). */
import { answerHelp } from './lib/backend-help.mjs';
import { build } from './lib/build.mjs';
import { repoPath } from './lib/cli.mjs';
import { endWithParent } from './lib/end-with-parent.mjs';
import { install } from './lib/install.mjs';

await answerHelp();
endWithParent();
await install();
await build({ scopes: ['local-backend'] });
await import(repoPath('packages', 'local-backend', 'bin', 'local-backend.mjs'));
