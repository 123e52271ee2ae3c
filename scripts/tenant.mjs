#!/usr/bin/env node
import { build } from './lib/build.mjs';
import { cli, repoPath } from './lib/cli.mjs';
import { install } from './lib/install.mjs';
import { backendOf, commandOf, OUTPUTS, resultOf, USAGE, UsageError } from './lib/tenant-command.mjs';

const given = cli({
  about:
    'Makes a company with its first admin, or names an admin of one that is there: in a local data folder, or in a deployed backend. Whoever is new is mailed a temporary password.',
  positionals: USAGE.join('\n  '),
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

async function importBuilt(name, file) {
  await install();
  await build({ scopes: [name] });
  return import(repoPath('packages', name, 'dist', file));
}

async function runLocally(command) {
  const { runLocalCommand } = await importBuilt('local-backend', 'index.js');
  return runLocalCommand(given.data ?? process.env.REMIT_DATA_DIR ?? repoPath('.data'), command);
}

async function runDeployed({ stacks, parts }, command) {
  const { deployedBackendOf, openDeployedBackend } = await importBuilt('backend', 'functions/deployed-backend.js');
  const { runOperatorCommand } = await import(
    repoPath('packages', 'backend', 'dist', 'functions', 'operator-command.js')
  );
  const backend = parts ?? deployedBackendOf(stacks);
  return runOperatorCommand(
    openDeployedBackend({ ...backend, ...(given.region ? { region: given.region } : {}) }),
    command,
  );
}

try {
  const command = commandOf(given.positionals);
  const deployed = await backendOf(given);
  console.log(resultOf(await (deployed ? runDeployed(deployed, command) : runLocally(command)), command));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
