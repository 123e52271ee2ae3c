#!/usr/bin/env node
import { build } from './lib/build.mjs';
import { cli, repoPath } from './lib/cli.mjs';
import { install } from './lib/install.mjs';
import { must, run } from './lib/run.mjs';
import { contextOf, refusalOf, stackOptions } from './lib/stack-settings.mjs';

const given = cli({
  about:
    "Writes the stack's CloudFormation template to packages/backend/cdk.out; needs no account, no network. Takes the options of deploy.",
  options: { ...stackOptions, shell: { type: 'boolean', about: 'with the hosted shell, which deploy has by default' } },
});
const hosted = given.shell ?? false;
const refused = await refusalOf(given, hosted);
if (refused) {
  console.error(refused);
  process.exit(2);
}
await install();
await build({ scopes: hosted ? ['backend', 'shell'] : ['backend'] });
const settings = contextOf(given, hosted ? repoPath('packages', 'shell', 'www') : undefined);
const cdk = repoPath('node_modules', 'aws-cdk', 'bin', 'cdk');
const cwd = repoPath('packages', 'backend');
await must('cdk synth', run(process.execPath, [cdk, 'synth', '--quiet', ...settings], { cwd }));
console.log('packages/backend/cdk.out/RemitElements.template.json');
