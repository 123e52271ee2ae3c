/** As the server's own rule has it (backend/functions/email-address.ts): ASCII, a dot-atom, a domain of two parts or more. */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/;

/** What is wrong with an e-mail address that an invitation shall go to. */
export function emailRule(email: string): 'missing' | 'wrong' | undefined {
  if (email === '') return 'missing';
  const at = email.lastIndexOf('@');
  const [local, domain] = [email.slice(0, Math.max(at, 0)), email.slice(at + 1)];
  const isOne = email.length <= 254 && local.length <= 64 && LOCAL.test(local) && DOMAIN.test(domain);
  return isOne ? undefined : 'wrong';
}
