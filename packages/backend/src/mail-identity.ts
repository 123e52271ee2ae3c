import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Invitations } from './remit-backend-props.js';

/** Who mails, and the SES identity that speaks for it. */
export interface MailIdentity {
  readonly from: string;
  readonly arn: string;
}

const ADDRESS = /^[^\s@<>]+@([^\s@<>]+\.[^\s@<>]+)$/;

/** @throws {Error} When the sender is no plain address, or the identity does not speak for it. */
export function mailIdentityOf(scope: Construct, { mailFrom, mailIdentity }: Invitations): MailIdentity {
  const domain = ADDRESS.exec(mailFrom)?.[1];
  if (!domain) throw new Error(`mailFrom must be a plain address, such as payments@example.com, not ${mailFrom}`);
  const identity = mailIdentity ?? domain;
  const speaks = identity === mailFrom || domain === identity || domain.endsWith(`.${identity}`);
  if (!speaks) throw new Error(`the SES identity ${identity} does not speak for ${mailFrom}`);
  const arn = Stack.of(scope).formatArn({ service: 'ses', resource: 'identity', resourceName: identity });
  return { from: mailFrom, arn };
}
