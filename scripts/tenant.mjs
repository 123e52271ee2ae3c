#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { build } from './lib/build.mjs';
import { cli, repoPath } from './lib/cli.mjs';
import { install } from './lib/install.mjs';

const OUTPUTS = 'packages/backend/cdk.out/outputs.json';
const given = cli({
  about:
    'Makes a company and mails its first admin a temporary password: in a local data folder, or in a deployed backend.',
  positionals: 'npm run tenant -- create NAME EMAIL [options]',
  options: {
    data: { type: 'string', about: 'the local data folder (REMIT_DATA_DIR; .data); its backend may be running' },
    deployed: { type: 'boolean', about: `the backend whose stack's outputs lie in ${OUTPUTS}` },
    outputs: { type: 'string', about: 'the deployed backend with these outputs (cdk deploy --outputs-file)' },
    'user-pool-id': { type: 'string', about: 'a deployed backend, part by part' },
    'members-table': { type: 'string', about: 'with --user-pool-id' },
    'tenants-table': { type: 'string', about: 'with --user-pool-id' },
    region: { type: 'string', about: 'of the deployed backend, where AWS_REGION or a profile does not say it' },
  },
});

/** Makes it where the options say. */
async function create(company) {
  const parts = ['user-pool-id', 'members-table', 'tenants-table'].map((name) => given[name]);
  const byParts = parts.some(Boolean);
  if (byParts && !parts.every(Boolean))
    throw new Error('--user-pool-id, --members-table and --tenants-table go together');
  if (!byParts && !given.deployed && !given.outputs) return createLocal(company);
  const { createDeployedTenant, deployedBackendOf } = await importBuilt(
    'backend',
    'functions/create-deployed-tenant.js',
  );
  const [userPoolId, membersTable, tenantsTable] = parts;
  const backend = byParts
    ? { userPoolId, membersTable, tenantsTable }
    : deployedBackendOf(JSON.parse(await readFile(given.outputs ?? repoPath(OUTPUTS), 'utf8')));
  return createDeployedTenant({ ...backend, ...(given.region ? { region: given.region } : {}) }, company);
}

async function createLocal(company) {
  const { createLocalTenant } = await importBuilt('local-backend', 'index.js');
  return createLocalTenant(given.data ?? process.env.REMIT_DATA_DIR ?? repoPath('.data'), company);
}

async function importBuilt(name, file) {
  await install();
  await build({ scopes: [name] });
  return import(repoPath('packages', name, 'dist', file));
}

function say({ tenantId, name, created, invited }, email) {
  if (created) console.log(`${JSON.stringify(name)} is a company now (${tenantId}), and ${email} its admin.`);
  else console.log(`${email} belongs to a company already: ${JSON.stringify(name)} (${tenantId}). Nothing was made.`);
  if (invited) console.log('A temporary password was mailed; on this machine it lies in the outbox.');
  else console.log(`${email} was there already and gets no mail: they sign in as before, or by a new password.`);
}

const [command, name, email, ...rest] = given.positionals;
if (command !== 'create' || !name || !email || rest.length > 0) {
  console.error('usage: npm run tenant -- create NAME EMAIL (see --help)');
  process.exit(2);
}
try {
  say(await create({ name, email }), email);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
