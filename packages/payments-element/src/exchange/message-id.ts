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
  return Number.isNaN(Date.parse(`${time}Z`)) ? undefined : `${time}Z`;
}
