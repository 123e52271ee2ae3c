import { ADDRESS_PARTS } from './address-rules.js';
import { MAX_LENGTH } from './draft-rules.js';

/** The most UTF-16 units that a field's text may have, by its path, as `creditorAddress.townName`; undefined without a bound. */
export function longestOf(path: string): number | undefined {
  const [name = '', part] = path.split('.');
  const bounds: Readonly<Record<string, number>> = part === undefined ? MAX_LENGTH : ADDRESS_PARTS;
  return bounds[part ?? name];
}
