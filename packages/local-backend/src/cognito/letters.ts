import type { NewMail } from '../server/outbox-store.js';

/** What the pool writes to its users. */
export const LETTERS = {
  confirm: (to: string, code: string): NewMail => ({
    to,
    kind: 'confirmation',
    subject: 'Confirm your e-mail address',
    text: `Your confirmation code is ${code}. It is good for 24 hours.\n\nIf you did not sign up, ignore this message.`,
    code,
  }),
  email: (to: string, code: string): NewMail => ({
    to,
    kind: 'confirmation',
    subject: 'Confirm your new e-mail address',
    text: `Your confirmation code is ${code}. It is good for 24 hours.\n\nUntil then your old address stays. If you did not ask for this, ignore this message.`,
    code,
  }),
  reset: (to: string, code: string): NewMail => ({
    to,
    kind: 'password',
    subject: 'Choose a new password',
    text: `Your code for a new password is ${code}. It is good for one hour.\n\nIf you did not ask for it, ignore this message: your password stays as it is.`,
    code,
  }),
  welcome: (to: string, userName: string, temporaryPassword: string): NewMail => ({
    to,
    kind: 'welcome',
    subject: 'Your account is ready',
    text: `Sign in with this e-mail address and the temporary password ${temporaryPassword}\n\nIt is good for three days; you choose your own when you sign in. Your user name is ${userName}.`,
    code: temporaryPassword,
  }),
};
