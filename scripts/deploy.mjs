#!/usr/bin/env node
import { writeFile, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { build } from './lib/build.mjs';
import { cli, repoPath } from './lib/cli.mjs';
import { install } from './lib/install.mjs';
import { must, run } from './lib/run.mjs';

const given = cli({
  about: 'Deploys backend and shell to the AWS account of your credentials: see docs/deploy.md.',
  options: {
    'mail-from': { type: 'string', about: 'sender of invitations and codes; without it nobody can be invited' },
    'mail-identity': { type: 'string', about: 'SES identity that speaks for it (its domain)' },
    'app-url': { type: 'string', about: 'where the shell runs, when it is not hosted by this' },
    'alarm-mail': { type: 'string', about: 'who is told of alarms' },
    domain: { type: 'string', about: 'of the hosted shell, with --certificate' },
    certificate: { type: 'string', about: 'ARN of its certificate, in us-east-1' },
    'web-acl': { type: 'string', about: 'ARN of a web ACL for the hosted shell, in us-east-1' },
    'no-shell': { type: 'boolean', about: 'the backend alone' },
    'leading-keys': { type: 'boolean', about: 'a second wall behind the administration of members' },
    'threat-protection': { type: 'boolean', about: "Cognito's Plus plan" },
    tracing: { type: 'boolean', about: 'X-Ray traces' },
    profile: { type: 'string', about: 'AWS profile (AWS_PROFILE)' },
    region: { type: 'string', about: 'AWS region (AWS_REGION, or the profile says it)' },
    indexes: { type: 'string', about: 'JSON: indexes of existing tables while they are made one by one' },
    bootstrap: { type: 'boolean', about: 'prepares account and region for CDK first, once' },
    yes: { type: 'boolean', about: 'does not ask' },
  },
});

const backendFolder = repoPath('packages', 'backend');
const cdk = (...args) =>
  run(process.execPath, [repoPath('node_modules', 'aws-cdk', 'bin', 'cdk'), ...args], { cwd: backendFolder, env });
const env = {
  ...(given.profile ? { AWS_PROFILE: given.profile } : {}),
  ...(given.region ? { AWS_REGION: given.region, AWS_DEFAULT_REGION: given.region } : {}),
};

function settings() {
  return Object.entries({
    mailFrom: given['mail-from'],
    mailIdentity: given['mail-identity'],
    appUrl: given['app-url'],
    alarmMail: given['alarm-mail'],
    domain: given.domain,
    certificate: given.certificate,
    webAcl: given['web-acl'],
    indexes: given.indexes,
    leadingKeys: given['leading-keys'] && 'true',
    threatProtection: given['threat-protection'] && 'true',
    tracing: given.tracing && 'true',
    site: given['no-shell'] ? undefined : repoPath('packages', 'shell', 'www'),
  }).flatMap(([name, value]) => (value ? ['-c', `${name}=${value}`] : []));
}

/** What cannot work, before anything takes time. */
function refuse() {
  if (Boolean(given.domain) !== Boolean(given.certificate)) return '--domain and --certificate go together';
  if (given['no-shell'] && given.domain) return "--domain is the hosted shell's: it does not go with --no-shell";
  if (given['mail-from'] && given['no-shell'] && !given['app-url'])
    return 'invitations link to the shell: with --mail-from and --no-shell, give --app-url';
  return undefined;
}

function plan({ account, region, arn }) {
  const parts = [
    'user pool',
    'API',
    'tables',
    'firewall',
    'alarms',
    ...(given['no-shell'] ? [] : ['the hosted shell']),
  ];
  return [
    `account   ${account}, region ${region}, as ${arn}`,
    `stack     RemitElements: ${parts.join(', ')}`,
    `sign-up   open to companies; ${given['mail-from'] ? `mail from ${given['mail-from']}` : 'no invitations (no --mail-from)'}`,
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

const refused = refuse();
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
if (!(await agreed())) process.exit(1);

console.log('building');
await build({ scopes: given['no-shell'] ? ['backend'] : ['backend', 'shell'] });
if (given.bootstrap) await must('cdk bootstrap', cdk('bootstrap', `aws://${caller.account}/${caller.region}`));
await must(
  'cdk deploy',
  cdk('deploy', ...settings(), '--require-approval', 'never', '--outputs-file', 'cdk.out/outputs.json'),
);

const { toAmplifyOutputs } = await import(repoPath('packages', 'backend', 'dist', 'src', 'amplify-outputs.js'));
const stacks = JSON.parse(await readFile(repoPath('packages', 'backend', 'cdk.out', 'outputs.json'), 'utf8'));
await writeFile(repoPath('amplify_outputs.json'), `${JSON.stringify(toAmplifyOutputs(stacks), null, 2)}\n`);
console.log('wrote amplify_outputs.json');
const url = stacks.RemitElements?.RemitShellUrl;
if (url) console.log(`the shell: ${url}`);
console.log('the first company: sign up in the shell, or npm run tenant -- create NAME EMAIL --deployed');
