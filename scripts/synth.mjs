#!/usr/bin/env node
import { build } from './lib/build.mjs';
import { cli } from './lib/cli.mjs';
import { install } from './lib/install.mjs';
import { must, run } from './lib/run.mjs';

cli({
  about: "Writes the backend's CloudFormation template to packages/backend/cdk.out; needs no account, no network.",
});
await install();
await build({ scopes: ['backend'] });
await must('cdk synth', run('npm', ['run', 'synth', '--workspace', 'packages/backend']));
