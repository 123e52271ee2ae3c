import type { PostalAddress } from '../../model/postal-address.js';

/** As it would stand on one line of an envelope. */
export function addressText({ streetName, buildingNumber, postCode, townName, country }: PostalAddress): string {
  const lines = [[streetName, buildingNumber], [postCode, townName], [country]];
  const texts = lines.map((parts) => parts.filter(Boolean).join(' '));
  return texts.filter(Boolean).join(', ');
}
