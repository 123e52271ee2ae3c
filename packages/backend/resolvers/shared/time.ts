import { util } from './appsync.js';

/**
 * An ISO 8601 time in UTC with exactly three digits of milliseconds, so that texts sort as times do: AppSync leaves
 * the fraction out when it is zero.
 */
export function toMilliseconds(iso: string): string {
  const fraction = iso.length > 20 ? iso.slice(20, iso.length - 1) : '';
  return `${iso.slice(0, 19)}.${`${fraction}000`.slice(0, 3)}Z`;
}

/** The time of this write. */
export function now(): string {
  return toMilliseconds(util.time.nowISO8601());
}
