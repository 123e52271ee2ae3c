import { codeMail, welcomeMail, type Welcome } from '@remit-elements/backend/functions/mail-texts.js';
import type { NewMail } from '../server/outbox-store.js';
import type { CodePurpose } from './user.js';

/** A code that shows that its reader has the address, in the deployed words. */
export function codeLetter(to: string, purpose: CodePurpose, code: string): NewMail {
  return { to, kind: purpose === 'reset' ? 'password' : 'confirmation', code, ...codeMail(code) };
}

/** The temporary password of somebody whom an operator let in, in the deployed words. */
export function welcomeLetter(to: string, welcome: Welcome): NewMail {
  const { appUrl: url, password: code } = welcome;
  return { to, kind: 'welcome', code, ...(url === undefined ? {} : { url }), ...welcomeMail(welcome) };
}
