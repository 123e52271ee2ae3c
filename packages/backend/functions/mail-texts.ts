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

export function confirmationMail({ code }: { code: string }): MailText {
  return {
    subject: 'Your confirmation code',
    text: `Hello,

your confirmation code is ${code}

Enter it where you signed up, or where you changed your e-mail address. It works for 24 hours.
If you did neither, leave it be: nothing happens without the code.
`,
  };
}

export function passwordMail({ code }: { code: string }): MailText {
  return {
    subject: 'Your code for a new password',
    text: `Hello,

your code for a new password is ${code}

Enter it together with the password that you choose. It works for one hour.
If you did not ask for it, leave it be: your password stays as it is.
`,
  };
}

export function welcomeMail({ userName, password }: { userName: string; password: string }): MailText {
  return {
    subject: 'Your access to payments',
    text: `Hello,

an account was made for you. Sign in with

  User name: ${oneLine(userName)}
  Password:  ${password}

You will be asked to choose a password of your own. The one above works for 3 days.
`,
  };
}
