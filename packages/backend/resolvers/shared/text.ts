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
/** Line and paragraph separators, and annotations: they change how other text reads. */
const DECEIVING = '\\u2028\\u2029\\ufff9\\ufffa\\ufffb';
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

/** First and last of what leaves no mark on a page: white space as `trim` takes it, and the Braille pattern without dots. */
const WHITE: readonly (readonly [string, string])[] = [
  ['\t', '\r'],
  [' ', ' '],
  ['\u00a0', '\u00a0'],
  ['\u1680', '\u1680'],
  ['\u2000', '\u200a'],
  ['\u2028', '\u2029'],
  ['\u202f', '\u202f'],
  ['\u205f', '\u205f'],
  ['\u2800', '\u2800'],
  ['\u3000', '\u3000'],
];
/** Unicode's Default_Ignorable_Code_Point, without those below. */
const HIDDEN: readonly (readonly [string, string])[] = [
  ['\u00ad', '\u00ad'],
  ['\u034f', '\u034f'],
  ['\u115f', '\u1160'],
  ['\u17b4', '\u17b5'],
  ['\u180e', '\u180e'],
  ['\u200b', '\u200b'],
  ['\u202a', '\u202e'],
  ['\u2060', '\u206f'],
  ['\u3164', '\u3164'],
  ['\ufeff', '\ufeff'],
  ['\uffa0', '\uffa0'],
  ['\ufff0', '\ufff8'],
];
/** Ignorable too, but part of names in some scripts: marks of the direction, joiners, variants of a character. */
const JOINING: readonly (readonly [string, string])[] = [
  ['\u061c', '\u061c'],
  ['\u180b', '\u180d'],
  ['\u180f', '\u180f'],
  ['\u200c', '\u200f'],
  ['\ufe00', '\ufe0f'],
];
/** As HIDDEN, beyond U+FFFF: high surrogate, first and last low one. */
const HIDDEN_PAIRS: readonly (readonly [string, string, string])[] = [
  ['\ud82f', '\udca0', '\udca3'],
  ['\ud834', '\udd73', '\udd7a'],
  ['\udb40', '\udc00', '\udcff'],
  ['\udb40', '\uddf0', '\udfff'],
  ['\udb41', '\udc00', '\udfff'],
  ['\udb42', '\udc00', '\udfff'],
  ['\udb43', '\udc00', '\udfff'],
];
/** As JOINING: variants of a character, which Japanese names have. */
const JOINING_PAIRS: readonly (readonly [string, string, string])[] = [['\udb40', '\udd00', '\uddef']];

function isHighSurrogate(unit: string): boolean {
  return unit >= '\ud800' && unit <= '\udbff';
}

function isAmong(unit: string, ranges: readonly (readonly [string, string])[]): boolean {
  for (const [first, last] of ranges) if (unit >= first && unit <= last) return true;
  return false;
}

function isPairAmong(high: string, low: string, ranges: readonly (readonly [string, string, string])[]): boolean {
  for (const [leading, first, last] of ranges) if (high === leading && low >= first && low <= last) return true;
  return false;
}

function isUnseen(unit: string): boolean {
  return isAmong(unit, WHITE) || isAmong(unit, HIDDEN) || isAmong(unit, JOINING);
}

function isUnseenPair(high: string, low: string): boolean {
  return isPairAmong(high, low, HIDDEN_PAIRS) || isPairAmong(high, low, JOINING_PAIRS);
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

/** Whether a whole pair is a noncharacter, or hides. */
function isUnprintablePair(high: string, low: string, lastOfPlanes: string): boolean {
  return isPairAmong(high, low, HIDDEN_PAIRS) || (low >= '\udffe' && lastOfPlanes.indexOf(high) >= 0);
}

/**
 * Whether `value` has a control character, a noncharacter, one that nobody sees or that makes other text read differently,
 * or half a surrogate pair.
 */
export function hasUnprintable(value: string): boolean {
  const unprintable = JSON.parse(`"${C0}${C1}${DECEIVING}${NONCHARACTERS}"`) as string;
  const lastOfPlanes = JSON.parse(`"${LAST_OF_PLANES}"`) as string;
  let high = '';
  for (const unit of value.split('')) {
    const isLow = unit >= '\udc00' && unit <= '\udfff';
    if (isLow !== (high !== '') || unprintable.indexOf(unit) >= 0) return true;
    if (isAmong(unit, HIDDEN) || (unit >= '\ufdd0' && unit <= '\ufdef')) return true;
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
