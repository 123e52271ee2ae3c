const MOST_CHARACTERS = 254; // RFC 5321 leaves as many for an address
const MOST_LOCAL = 64;
/** RFC 5322's dot-atom: no quoted names, no comments, nothing that a header could take for its end. */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/;
const PRINTABLE = /^[\x21-\x7e]*$/;

/**
 * What is wrong with an e-mail address, as the contract names it. ASCII alone: SES takes no other, and two letters that
 * look alike would be two addresses.
 */
export function emailRule(value: unknown): 'required' | 'length' | 'characters' | 'format' | undefined {
  if (typeof value !== 'string' || value === '') return 'required';
  if (value.length > MOST_CHARACTERS) return 'length';
  if (!PRINTABLE.test(value)) return 'characters';
  const at = value.lastIndexOf('@');
  const local = value.slice(0, Math.max(at, 0));
  return local.length <= MOST_LOCAL && LOCAL.test(local) && DOMAIN.test(value.slice(at + 1)) ? undefined : 'format';
}

/** Whether two addresses reach the same person; nobody tells two apart by their case. */
export function sameEmail(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
