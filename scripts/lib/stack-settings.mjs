/** What `npm run deploy` and `npm run synth` take alike, and how the CDK app is told of it. */
import { readFile } from 'node:fs/promises';
import { repoPath } from './cli.mjs';

/** Each option, with the name of the app's setting (`-c NAME=VALUE`). */
export const stackOptions = {
  'mail-from': {
    type: 'string',
    about: 'sender of invitations and codes; without it nobody can be invited',
    setting: 'mailFrom',
  },
  'mail-identity': { type: 'string', about: 'SES identity that speaks for it (its domain)', setting: 'mailIdentity' },
  'app-url': { type: 'string', about: 'where the shell runs, when it is not hosted by this', setting: 'appUrl' },
  'alarm-mail': { type: 'string', about: 'who is told of alarms', setting: 'alarmMail' },
  domain: { type: 'string', about: 'of the hosted shell, with --certificate', setting: 'domain' },
  certificate: { type: 'string', about: 'ARN of its certificate, in us-east-1', setting: 'certificate' },
  'web-acl': { type: 'string', about: 'ARN of a web ACL for the hosted shell, in us-east-1', setting: 'webAcl' },
  'no-company-sign-up': {
    type: 'boolean',
    about: 'nobody founds a company by signing up',
    setting: 'companySignUp',
    means: 'off',
  },
  'leading-keys': {
    type: 'boolean',
    about: 'a second wall behind the administration of members',
    setting: 'leadingKeys',
    means: 'true',
  },
  'threat-protection': { type: 'boolean', about: "Cognito's Plus plan", setting: 'threatProtection', means: 'true' },
  tracing: { type: 'boolean', about: 'X-Ray traces', setting: 'tracing', means: 'true' },
  indexes: {
    type: 'string',
    about: 'JSON: indexes of existing tables while they are made one by one',
    setting: 'indexes',
  },
};

/**
 * The settings of the CDK app.
 * @param {string} [site] Folder of the built shell, when it is hosted.
 */
export function contextOf(given, site) {
  const settings = Object.entries(stackOptions).map(([option, { setting, means }]) => {
    return [setting, given[option] && (means ?? given[option])];
  });
  return [...settings, ['site', site]].flatMap(([name, value]) => (value ? ['-c', `${name}=${value}`] : []));
}

/** What cannot work, before anything takes time; in words, or nothing. */
export async function refusalOf(given, hosted) {
  if (Boolean(given.domain) !== Boolean(given.certificate)) return '--domain and --certificate go together';
  if (!hosted && (given.domain || given['web-acl']))
    return "--domain and --web-acl are the hosted shell's: they do not go without it";
  if (given['mail-from'] && !hosted && !given['app-url'])
    return 'invitations link to the shell, which this does not host: with --mail-from, give --app-url';
  if (given['app-url'] && !/^(https:\/\/.|http:\/\/localhost(:|\/|$))/.test(given['app-url']))
    return `--app-url must be an https:// address, such as https://payments.example.com, not ${given['app-url']}`;
  return given.indexes === undefined ? undefined : refusedIndexes(given.indexes);
}

async function refusedIndexes(text) {
  const { tables } = JSON.parse(await readFile(repoPath('packages', 'backend', 'resolvers', 'api.json'), 'utf8'));
  let chosen;
  try {
    chosen = JSON.parse(text);
  } catch {
    return `--indexes must be JSON such as '{"payments":["byCreated"]}', not ${text}`;
  }
  if (chosen === null || typeof chosen !== 'object' || !Object.values(chosen).every(Array.isArray))
    return `--indexes must name lists by table, such as '{"payments":["byCreated"]}', not ${text}`;
  for (const [table, names] of Object.entries(chosen)) {
    if (!(table in tables)) return `--indexes: there is no table ${table}, but ${Object.keys(tables).join(', ')}`;
    const known = Object.keys(tables[table].indexes);
    const unknown = names.find((name) => !known.includes(name));
    if (unknown !== undefined) return `--indexes: ${table} has no index ${unknown}, but ${known.join(', ') || 'none'}`;
  }
  return undefined;
}
