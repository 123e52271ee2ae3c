/** `Max35Text`, in the characters that every bank of the SEPA area takes. */
const PLAIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,34})$/;
/** What only one id of another form may become. */
const TAKEN = /^X?[0-9a-f]{32}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HASH_HEX = 32;

/**
 * An id of up to 64 characters in the 35 that a message has for one (`InstrId`), always the same for the same id: as it is
 * where it fits, a UUID without its hyphens, of any other a part of its SHA-256.
 */
export async function shortId(id: string): Promise<string> {
  if (UUID.test(id)) return id.replaceAll('-', '');
  return PLAIN.test(id) && !TAKEN.test(id) ? id : `X${await hashOf(id)}`;
}

/**
 * The request that hands one payment over in one file, as a UUID (version 8): whoever goes on with the file sends the same
 * one again, so that it is carried out once.
 */
export async function handOverRequestId(messageId: string, paymentId: string): Promise<string> {
  const hex = await hashOf(`${messageId}/${paymentId}`);
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20)].join(
    '-',
  );
}

async function hashOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, HASH_HEX);
}
