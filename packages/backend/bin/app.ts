import { App, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { ShellHosting } from '../src/hosting.js';
import { RemitBackend } from '../src/remit-backend.js';

/**
 * `cdk deploy` of backend and shell. Its settings come by `-c name=value`, which `npm run deploy` at the root does; it
 * asks no account anything, so that `cdk synth` needs none.
 */
const app = new App();

function text(name: string): string | undefined {
  const value: unknown = app.node.tryGetContext(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
const flag = (name: string): boolean => text(name) === 'true';

const [mailFrom, mailIdentity, appUrl] = ['mailFrom', 'mailIdentity', 'appUrl'].map(text);
const [site, domain, certificateArn] = ['site', 'domain', 'certificate'].map(text);
const [alarmMail, webAclArn] = ['alarmMail', 'webAcl'].map(text);

/** @throws {Error} When the setting is no JSON of lists; which names there are, the tables know. */
function indexes(): Record<string, string[]> | undefined {
  const given = text('indexes');
  if (given === undefined) return undefined;
  try {
    return JSON.parse(given) as Record<string, string[]>;
  } catch (cause) {
    throw new Error(`indexes must be JSON such as {"payments":["byCreated"]}, not ${given}`, { cause });
  }
}
const chosen = indexes();

const stack = new Stack(app, 'RemitElements', {
  description: 'Remit Elements: payments of many tenants',
  terminationProtection: true,
});
const backend = new RemitBackend(stack, 'Backend', {
  ...(mailFrom
    ? { invitations: { mailFrom, ...(mailIdentity ? { mailIdentity } : {}), ...(appUrl ? { appUrl } : {}) } }
    : {}),
  threatProtection: flag('threatProtection'),
  leadingKeys: flag('leadingKeys'),
  tracing: flag('tracing'),
  ...(text('companySignUp') === 'off' ? { companySignUp: false } : {}),
  ...(chosen ? { indexes: chosen } : {}),
});
if (alarmMail) backend.alarmTopic.addSubscription(new EmailSubscription(alarmMail));
if (site) {
  const own = domain && certificateArn ? { name: domain, arn: certificateArn } : undefined;
  if (!own && (domain ?? certificateArn)) throw new Error('domain and certificate go together');
  new ShellHosting(stack, 'Shell', {
    backend,
    site,
    ...(own
      ? { domain: { name: own.name, certificate: Certificate.fromCertificateArn(stack, 'Certificate', own.arn) } }
      : {}),
    ...(webAclArn ? { webAclArn } : {}),
  });
}
