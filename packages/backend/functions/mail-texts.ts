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

/**
 * Cognito's one mail for every code: of a sign-up, of a new address, of a forgotten password. Cognito sends HTML, and puts
 * the code for `{####}`.
 */
export function codeMailTemplate(): MailText {
  return {
    subject: 'Your code',
    text: html(`Hello,

your code is {####}

Enter it where you signed up, changed your e-mail address, or asked for a new password.
If you did none of these, leave it be: nothing happens without the code.`),
  };
}

/**
 * Cognito's mail to somebody whose user was made by an operator: the password for `{####}`, and `{username}`, which
 * Cognito wants in it and which is an unspeakable UUID here.
 * @param appUrl Where to sign in, if that is known.
 */
export function welcomeMailTemplate(appUrl?: string): MailText {
  return {
    subject: 'Your access to payments',
    text: html(`Hello,

an account was made for you. Sign in${appUrl === undefined ? '' : ` at ${appUrl}`} with your e-mail address and this password:

{####}

You will be asked to choose a password of your own. This one works for 3 days.
Whoever runs the service knows you as {username}.`),
  };
}

/** Plain text as HTML. */
function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}
