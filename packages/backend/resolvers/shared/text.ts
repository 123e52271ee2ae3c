// APPSYNC_JS has no regular expressions, no charCodeAt and no `includes`, and its split and indexOf are documented: hence lists of characters.

export const DIGITS = '0123456789';
export const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const ALPHANUMERIC = DIGITS + UPPER + LOWER;

/** The characters that every bank of the SEPA area takes (EPC217-08, basic set). */
export const SEPA_BASIC = `${ALPHANUMERIC}/-?:().,'+ `;

// As JSON, lest the bundle holds such characters itself.
const C0 =
  '\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\u0008\\u0009\\u000a\\u000b\\u000c\\u000d\\u000e\\u000f\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f';
const C1 =
  '\\u007f\\u0080\\u0081\\u0082\\u0083\\u0084\\u0085\\u0086\\u0087\\u0088\\u0089\\u008a\\u008b\\u008c\\u008d\\u008e\\u008f\\u0090\\u0091\\u0092\\u0093\\u0094\\u0095\\u0096\\u0097\\u0098\\u0099\\u009a\\u009b\\u009c\\u009d\\u009e\\u009f';
/**
 * Line and paragraph separators, direction overrides and isolates, the byte order mark, annotations: they change how other
 * text reads. Marks of the direction (U+200E, U+200F, U+061C) belong to names that are written from right to left, and turn
 * round nothing but the signs beside them.
 */
const DECEIVING =
  '\\u2028\\u2029\\u202a\\u202b\\u202c\\u202d\\u202e\\u2066\\u2067\\u2068\\u2069\\ufeff\\ufff9\\ufffa\\ufffb';
/** The noncharacters that XML 1.0 refuses; `hasUnprintable` has the others. */
const NONCHARACTERS = '\\ufffe\\uffff';
/** The high halves of the last 1,024 code points of each plane beyond: their last two are noncharacters. */
const LAST_OF_PLANES =
  '\\ud83f\\ud87f\\ud8bf\\ud8ff\\ud93f\\ud97f\\ud9bf\\ud9ff\\uda3f\\uda7f\\udabf\\udaff\\udb3f\\udb7f\\udbbf\\udbff';

/** Whether each character of `value` is one of `allowed`. */
export function consistsOf(value: string, allowed: string): boolean {
  for (const character of value.split('')) {
    if (allowed.indexOf(character) < 0) return false;
  }
  return true;
}

/**
 * First and last of what leaves no mark on a page: white space as `trim` takes it, Unicode's Default_Ignorable_Code_Point,
 * and the Braille pattern without dots.
 */
const UNSEEN: readonly (readonly [string, string])[] = [
  ['\t', '\r'],
  [' ', ' '],
  ['\u00a0', '\u00a0'],
  ['\u00ad', '\u00ad'],
  ['\u034f', '\u034f'],
  ['\u061c', '\u061c'],
  ['\u115f', '\u1160'],
  ['\u1680', '\u1680'],
  ['\u17b4', '\u17b5'],
  ['\u180b', '\u180f'],
  ['\u2000', '\u200f'],
  ['\u2028', '\u202f'],
  ['\u205f', '\u206f'],
  ['\u2800', '\u2800'],
  ['\u3000', '\u3000'],
  ['\u3164', '\u3164'],
  ['\ufe00', '\ufe0f'],
  ['\ufeff', '\ufeff'],
  ['\uffa0', '\uffa0'],
  ['\ufff0', '\ufff8'],
];
/** The same beyond U+FFFF: high surrogate, first and last low one. */
const UNSEEN_PAIRS: readonly (readonly [string, string, string])[] = [
  ['\ud82f', '\udca0', '\udca3'],
  ['\ud834', '\udd73', '\udd7a'],
  ['\udb40', '\udc00', '\udfff'],
  ['\udb41', '\udc00', '\udfff'],
  ['\udb42', '\udc00', '\udfff'],
  ['\udb43', '\udc00', '\udfff'],
];

function isHighSurrogate(unit: string): boolean {
  return unit >= '\ud800' && unit <= '\udbff';
}

function isUnseen(unit: string): boolean {
  for (const [first, last] of UNSEEN) if (unit >= first && unit <= last) return true;
  return false;
}

function isUnseenPair(high: string, low: string): boolean {
  for (const [leading, first, last] of UNSEEN_PAIRS) if (high === leading && low >= first && low <= last) return true;
  return false;
}

/** Longer than any text may be: a loop in APPSYNC_JS ends after 1,000 rounds. */
const TOO_LONG = 1000;

/** Whether there is nothing to see in `value`; what is too long for any field is left to that field's own rule. */
export function isBlank(value: string): boolean {
  if (value.length > TOO_LONG) return false;
  let high = '';
  for (const unit of value.split('')) {
    if (high !== '') {
      if (!isUnseenPair(high, unit)) return false;
      high = '';
    } else if (isHighSurrogate(unit)) {
      high = unit;
    } else if (!isUnseen(unit)) {
      return false;
    }
  }
  return high === '';
}

/** Whether a whole pair is a noncharacter, or a tag: text within text that nobody sees. */
function isUnprintablePair(high: string, low: string, lastOfPlanes: string): boolean {
  if (high === '\udb40') return low <= '\udc7f';
  return low >= '\udffe' && lastOfPlanes.indexOf(high) >= 0;
}

/**
 * Whether `value` has a control character, a noncharacter, one that makes other text read differently or hides text, or
 * half a surrogate pair.
 */
export function hasUnprintable(value: string): boolean {
  const unprintable = JSON.parse(`"${C0}${C1}${DECEIVING}${NONCHARACTERS}"`) as string;
  const lastOfPlanes = JSON.parse(`"${LAST_OF_PLANES}"`) as string;
  let high = '';
  for (const unit of value.split('')) {
    const isLow = unit >= '\udc00' && unit <= '\udfff';
    if (isLow !== (high !== '') || unprintable.indexOf(unit) >= 0) return true;
    if (unit >= '\ufdd0' && unit <= '\ufdef') return true;
    if (isLow && isUnprintablePair(high, unit, lastOfPlanes)) return true;
    high = isHighSurrogate(unit) ? unit : '';
  }
  return high !== '';
}

/** Whether `value` is a name of `min` to `max` letters, digits, `_` and `-` that begins with a letter or digit. */
export function isIdentifier(value: string, min: number, max: number): boolean {
  if (value.length < min || value.length > max) return false;
  return consistsOf(value.slice(0, 1), ALPHANUMERIC) && consistsOf(value, `${ALPHANUMERIC}_-`);
}

/** The remainder by 97 of a text of digits and upper case letters, letters counting as 10 to 35 (ISO 7064). */
export function mod97(value: string): number {
  const values = DIGITS + UPPER;
  let remainder = 0;
  for (const character of value.split('')) {
    const digit = values.indexOf(character);
    remainder = (remainder * (digit > 9 ? 100 : 10) + digit) % 97;
  }
  return remainder;
}

/** A number out of decimal digits; the caller has checked that they are digits. */
export function toNumber(digits: string): number {
  let number = 0;
  for (const character of digits.split('')) number = number * 10 + DIGITS.indexOf(character);
  return number;
}
