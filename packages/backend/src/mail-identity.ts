import { Stack, Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Invitations } from './remit-backend-props.js';

/** Who mails, and the SES identity that speaks for it. */
export interface MailIdentity {
  readonly from: string;
  readonly arn: string;
}

const ADDRESS = /^[^\s@<>]+@([^\s@<>]+\.[^\s@<>]+)$/;

/** @throws {Error} When the sender is no plain address, the identity does not speak for it, or links would lead nowhere. */
export function mailIdentityOf(scope: Construct, { mailFrom, mailIdentity, appUrl }: Invitations): MailIdentity {
  if (appUrl !== undefined && !isAppUrl(appUrl))
    throw new Error(`appUrl must be an https:// address, such as https://payments.example.com, not ${appUrl}`);
  const domain = ADDRESS.exec(mailFrom)?.[1];
  if (!domain) throw new Error(`mailFrom must be a plain address, such as payments@example.com, not ${mailFrom}`);
  const identity = mailIdentity ?? domain;
  const speaks = identity === mailFrom || domain === identity || domain.endsWith(`.${identity}`);
  if (!speaks) throw new Error(`the SES identity ${identity} does not speak for ${mailFrom}`);
  const arn = Stack.of(scope).formatArn({ service: 'ses', resource: 'identity', resourceName: identity });
  return { from: mailFrom, arn };
}

/** An invitation's secret travels in the link, so over TLS; on one's own machine it need not. */
function isAppUrl(text: string): boolean {
  if (Token.isUnresolved(text)) return true;
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost');
}
