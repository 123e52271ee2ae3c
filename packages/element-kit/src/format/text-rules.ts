/** What a text can break, by the names that the API gives. */
export type TextRule = 'required' | 'format' | 'length' | 'characters';

/**
 * Control characters, half surrogate pairs, noncharacters, line separators, annotations, and what Unicode lets a page leave
 * out, overrides of the direction among it: two names that look the same are to be the same. Left are what belongs to names
 * of some scripts: marks of the direction (U+200E, U+200F, U+061C), joiners, and variants of a character.
 */
const UNPRINTABLE =
  /[\p{Cc}\p{Cs}\p{NChar}\u2028\u2029\ufff9-\ufffb]|(?![\u061c\u200c-\u200f]|[\u180b-\u180d]|\u180f|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])\p{DI}/u;
/** White space, what Unicode lets a page leave out, and the Braille pattern without dots: nothing to see. */
const BLANK = /^[\s\p{DI}\u2800]*$/u;
const UPPER_OR_DIGIT = /^[A-Z0-9]*$/;

/** Whether it is no value: none at all, or a text with nothing to see. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && BLANK.test(value));
}

/** The rule that a text of at most `longest` UTF-16 units breaks, if any. */
export function textProblem(value: string, longest: number): TextRule | undefined {
  if (value.length > longest) return 'length';
  return UNPRINTABLE.test(value) ? 'characters' : undefined;
}

/** ISO 9362: four characters, the country, two characters, and three of a branch or none. */
export function bicProblem(value: string): TextRule | undefined {
  if (value.length !== 8 && value.length !== 11) return 'length';
  if (!UPPER_OR_DIGIT.test(value)) return 'characters';
  return /^.{4}[A-Z]{2}/.test(value) ? undefined : 'format';
}
