import { readFile } from 'node:fs/promises';
import { repoPath } from './cli.mjs';

export const OUTPUTS = 'packages/backend/cdk.out/outputs.json';
export const USAGE = [
  'npm run tenant -- create NAME EMAIL [options]    makes a company with its first admin',
  'npm run tenant -- admin TENANT EMAIL [options]   makes somebody an admin of the company with this id',
];

/** What was typed cannot be carried out. */
export class UsageError extends Error {}

/** The operator's command, as the backend takes it. */
export function commandOf([verb, subject, email, ...rest]) {
  const isWhole = subject && email && rest.length === 0;
  if (isWhole && verb === 'create') return { operation: 'createTenant', name: subject, email };
  if (isWhole && verb === 'admin') return { operation: 'appointAdmin', tenantId: subject, email };
  throw new UsageError(['usage:', ...USAGE.map((line) => `  ${line}`), 'and --help for the options'].join('\n'));
}

/** The deployed backend that the options name, by its stack's outputs or part by part; nothing for the local one. */
export async function backendOf(given) {
  const names = ['user-pool-id', 'members-table', 'tenants-table'];
  const [userPoolId, membersTable, tenantsTable] = names.map((name) => given[name]);
  const asked = names.filter((name) => given[name]);
  if (asked.length === names.length) return { parts: { userPoolId, membersTable, tenantsTable } };
  if (asked.length > 0) throw new UsageError('--user-pool-id, --members-table and --tenants-table go together');
  return given.deployed || given.outputs
    ? { stacks: await readOutputs(given.outputs ?? repoPath(OUTPUTS)) }
    : undefined;
}

async function readOutputs(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    const why = cause.code === 'ENOENT' ? `There is no ${path}` : `${path} cannot be read (${cause.message})`;
    const how = 'deploy first (npm run deploy writes it), or name the outputs of the deployed stack by --outputs';
    throw new UsageError(`${why}: ${how}`, { cause });
  }
}

/** What came of it, in words. */
export function resultOf({ tenantId, name, created, appointed, invited }, { email }) {
  const company = `${JSON.stringify(name)} (${tenantId})`;
  if (appointed === false) return `${email} is an admin of ${company} already. Nothing was changed.`;
  if (created === false) return `${company} is there already, and ${email} its admin. Nothing was changed.`;
  const what = created
    ? `${company} is a company now, and ${email} its admin.`
    : `${email} is an admin of ${company} now.`;
  const mail = invited
    ? 'A temporary password was mailed; on this machine it lies in the outbox.'
    : `${email} was there already and gets no mail: they sign in as before, or by a new password.`;
  return `${what}\n${mail}`;
}
