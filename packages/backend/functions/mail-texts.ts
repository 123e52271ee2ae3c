import { TEMPORARY_PASSWORD_DAYS } from './temporary-password.js';

/** A mail's words; plain text. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** One line, whatever it was: a line end in a subject would begin a header of somebody's own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

function dayOf(ms: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(ms);
}

export function invitationMail(mail: { tenantName: string; url: string; expiresAtMs: number }): MailText {
  const company = oneLine(mail.tenantName);
  return {
    subject: `${company} invites you to its payments`,
    text: `Hello,

${company} invites you to work with its payments.

To join, open this link and choose a password:
${mail.url}

It is for you alone, works once, and ends on ${dayOf(mail.expiresAtMs)}.
If you did not expect this, leave it be: nothing happens without you.
`,
  };
}

/** The one mail for every code, as Cognito has one: of a sign-up, of a new address, of a forgotten password. */
export function codeMail(code: string): MailText {
  return {
    subject: 'Your code',
    text: `Hello,

your code is ${code}

Enter it where you signed up, changed your e-mail address, or asked for a new password.
It works once: for 24 hours, or for one hour if it is for a new password.
If you did none of these, leave it be: nothing happens without the code.`,
  };
}

/** What somebody is told whose user an operator made. */
export interface Welcome {
  /** The company that they belong to now. */
  readonly tenantName?: string | undefined;
  /** Where to sign in, if that is known. */
  readonly appUrl?: string | undefined;
  readonly userName: string;
  readonly password: string;
}

export function welcomeMail({ tenantName, appUrl, userName, password }: Welcome): MailText {
  const access = `access to ${tenantName === undefined ? 'payments' : `the payments of ${oneLine(tenantName)}`}`;
  return {
    subject: `Your ${access}`,
    text: `Hello,

an account was made for you: your ${access}. Sign in${appUrl === undefined ? '' : ` at ${appUrl}`} with your e-mail address and this password:

${password}

You will be asked to choose a password of your own. This one works for ${TEMPORARY_PASSWORD_DAYS} days; copy it, or type it with its capitals and hyphens.
Your user name is ${userName}; you can sign in by it as well.`,
  };
}

/** What Cognito puts in. */
const PLACEHOLDERS = { code: '{####}', userName: '{username}' };

export function codeMailTemplate(): MailText {
  return toHtml(codeMail(PLACEHOLDERS.code));
}

/** @param appUrl Where to sign in, if that is known. */
export function welcomeMailTemplate(appUrl?: string): MailText {
  return toHtml(welcomeMail({ appUrl, userName: PLACEHOLDERS.userName, password: PLACEHOLDERS.code }));
}

/** The mail as Cognito sends it, whose text is HTML. */
export function toHtml({ subject, text }: MailText): MailText {
  return { subject, text: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>') };
}
