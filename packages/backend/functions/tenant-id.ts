import { createHash } from 'node:crypto';

/** The company that a subject founds: always the same one, so that founding it twice makes one. */
export function tenantIdOf(subject: string): string {
  return `c-${createHash('sha256').update(`tenant\0${subject}`).digest('hex').slice(0, 32)}`;
}
