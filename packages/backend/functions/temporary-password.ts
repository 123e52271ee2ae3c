import { randomInt } from 'node:crypto';

/** How long an operator's password for somebody new is good. */
export const TEMPORARY_PASSWORD_DAYS = 3;

/** No vowels, so that no word comes of it, and with them go I and O; no l, 0 and 1 either. */
const UPPER = 'BCDFGHJKLMNPQRSTVWXYZ';
const LOWER = 'bcdfghjkmnpqrstvwxyz';
const DIGITS = '23456789';
const GROUP = [UPPER, LOWER, LOWER, DIGITS];
const GROUPS = 5;

/**
 * A password to be read off a mail, as `Kmp7-Xzw3-Tcn4-Wfd9-Hbr5`: every group of one form, so that its place tells a
 * letter from a digit that looks alike. It meets the user pool's policy whatever comes out, and has 80 bits.
 */
export function newTemporaryPassword(): string {
  const character = (alphabet: string): string => alphabet.charAt(randomInt(alphabet.length));
  return Array.from({ length: GROUPS }, () => GROUP.map(character).join('')).join('-');
}
