#!/usr/bin/env node
import { writeFile, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { build } from './lib/build.mjs';
import { cli, repoPath } from './lib/cli.mjs';
import { install } from './lib/install.mjs';
import { must, run } from './lib/run.mjs';
import { contextOf, refusalOf, stackOptions } from './lib/stack-settings.mjs';

const given = cli({
  about: 'Deploys backend and shell to the AWS account of your credentials: see docs/deploy.md.',
  options: {
    ...stackOptions,
    'no-shell': { type: 'boolean', about: 'the backend alone' },
    profile: { type: 'string', about: 'AWS profile (AWS_PROFILE)' },
    region: { type: 'string', about: 'AWS region (AWS_REGION, or the profile says it)' },
    bootstrap: { type: 'boolean', about: 'prepares account and region for CDK first, once' },
    diff: { type: 'boolean', about: 'shows what would change in the account, and changes nothing' },
    yes: { type: 'boolean', about: 'does not ask' },
  },
});

const hosted = !given['no-shell'];
const settings = contextOf(given, hosted ? repoPath('packages', 'shell', 'www') : undefined);
const backendFolder = repoPath('packages', 'backend');
const cdk = (...args) =>
  run(process.execPath, [repoPath('node_modules', 'aws-cdk', 'bin', 'cdk'), ...args], { cwd: backendFolder, env });
const env = {
  ...(given.profile ? { AWS_PROFILE: given.profile } : {}),
  ...(given.region ? { AWS_REGION: given.region, AWS_DEFAULT_REGION: given.region } : {}),
};

function plan({ account, region, arn }) {
  const parts = ['user pool', 'API', 'tables', 'firewall', 'alarms', ...(hosted ? ['the hosted shell'] : [])];
  return [
    `account   ${account}, region ${region}, as ${arn}`,
    `stack     RemitElements: ${parts.join(', ')}`,
    `sign-up   ${given['no-company-sign-up'] ? 'closed to companies' : 'open to companies'}; ${given['mail-from'] ? `mail from ${given['mail-from']}` : 'no invitations (no --mail-from)'}`,
    `alarms    ${given['alarm-mail'] ?? 'to a topic that nobody has subscribed to yet (no --alarm-mail)'}`,
    ...(given.bootstrap ? ['first     cdk bootstrap of this account and region'] : []),
    'costs     see docs/deploy.md; tables and user pool are kept when the stack is deleted',
  ].join('\n');
}

async function agreed() {
  if (given.yes) return true;
  if (!process.stdin.isTTY) {
    console.error('nobody to ask: give --yes');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Deploy this? [y/N] ');
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

const refused = await refusalOf(given, hosted);
if (refused) {
  console.error(refused);
  process.exit(2);
}
await install();
const who = await run(process.execPath, ['--no-warnings', repoPath('packages', 'backend', 'scripts', 'caller.mjs')], {
  quiet: true,
  env,
});
if (who.code !== 0) {
  console.error(who.output.trim());
  process.exit(1);
}
const caller = JSON.parse(who.output);
console.log(plan(caller));
if (!given.diff && !(await agreed())) process.exit(1);

console.log('building');
await build({ scopes: hosted ? ['backend', 'shell'] : ['backend'] });
if (given.diff) {
  await must('cdk diff', cdk('diff', ...settings));
  process.exit(0);
}
if (given.bootstrap) await must('cdk bootstrap', cdk('bootstrap', `aws://${caller.account}/${caller.region}`));
await must(
  'cdk deploy',
  cdk('deploy', ...settings, '--require-approval', 'never', '--outputs-file', 'cdk.out/outputs.json'),
);

const { toAmplifyOutputs } = await import(repoPath('packages', 'backend', 'dist', 'src', 'amplify-outputs.js'));
const stacks = JSON.parse(await readFile(repoPath('packages', 'backend', 'cdk.out', 'outputs.json'), 'utf8'));
await writeFile(repoPath('amplify_outputs.json'), `${JSON.stringify(toAmplifyOutputs(stacks), null, 2)}\n`);
console.log('wrote amplify_outputs.json');
const url = stacks.RemitElements?.RemitShellUrl;
if (url) console.log(`the shell: ${url}`);
console.log(
  'the first company: npm run tenant -- create NAME EMAIL --deployed, then docs/deploy.md, "The first tenant"',
);
