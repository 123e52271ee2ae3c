import type { NewMail } from '../server/outbox-store.js';
import type { CodePurpose } from './user.js';

const CONFIRM = `Enter it where you signed up, or where you changed your e-mail address. It works for 24 hours.
If you did neither, leave it be: nothing happens without the code.`;
const RESET = `Enter it together with the password that you choose. It works for one hour.
If you did not ask for it, leave it be: your password stays as it is.`;

/** A code that shows that its reader has the address. */
export function codeLetter(to: string, purpose: CodePurpose, code: string): NewMail {
  return purpose === 'reset'
    ? {
        ...{ to, kind: 'password', code, subject: 'Your code for a new password' },
        text: `Your code for a new password is ${code}\n\n${RESET}`,
      }
    : {
        ...{ to, kind: 'confirmation', code, subject: 'Your confirmation code' },
        text: `Your confirmation code is ${code}\n\n${CONFIRM}`,
      };
}

/** The temporary password of somebody whom an operator let in. */
export function welcomeLetter(to: string, userName: string, password: string): NewMail {
  const text = `An account was made for you. Sign in with this e-mail address, or with the user name ${userName}, and the password ${password}

You will be asked to choose a password of your own. The one above works for three days.`;
  return { to, kind: 'welcome', code: password, subject: 'Your account is ready', text };
}
