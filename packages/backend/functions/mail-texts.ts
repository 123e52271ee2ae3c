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
