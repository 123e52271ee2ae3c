/** Letters and digits that nobody takes for one another (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_SIGNS = 10;
const OURS = /^RE-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})-[0-9A-HJKMNP-TV-Z]{10}$/;

/**
 * The name of one file for the bank (`MsgId`), made once for it: `RE-20261123-104215-7K3M9QX2W4`. It carries the moment at
 * which the file was begun, in UTC, so that the same file can be made again from it, to the byte. Six of the 35 characters
 * that it may have are left for the number of a payment block (`PmtInfId`).
 */
export function newMessageId(nowMs: number = Date.now()): string {
  const [day = '', time = ''] = new Date(nowMs).toISOString().split('T');
  const random = [...crypto.getRandomValues(new Uint8Array(RANDOM_SIGNS))].map((byte) => SIGNS[byte % SIGNS.length]);
  return `RE-${day.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}-${random.join('')}`;
}

/**
 * When a file was begun, as `2026-11-23T10:42:15Z`; undefined for a message that was not made here, of which it is not known.
 */
export function creationTimeOf(messageId: string): string | undefined {
  const [, year, month, day, hour, minute, second] = OURS.exec(messageId) ?? [];
  if (!year) return undefined;
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const date = new Date(`${time}Z`);
  // The 31st of February is taken for a day of March.
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(time) ? `${time}Z` : undefined;
}

/** Payments are marked for a file for so long after it was begun, in ms; what is left then goes into another one. */
const MARKED_FOR_MS = 480_000;
/** A file that was begun this little ago may lack payments: two clocks differ, and lists lag behind, in ms. */
export const SETTLED_AFTER_MS = 600_000;

/** How much longer payments may be marked for a file, in ms; 0 or less for one that others may have taken to the bank. */
export function markingTimeLeft(messageId: string, nowMs: number = Date.now()): number {
  const begun = creationTimeOf(messageId);
  return begun === undefined ? 0 : Date.parse(begun) + MARKED_FOR_MS - nowMs;
}
