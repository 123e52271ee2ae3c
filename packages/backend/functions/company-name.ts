const MOST_CHARACTERS = 70;
/** As `hasUnprintable` of the resolvers' text.ts: what nobody sees, or what makes other text read differently. */
const DECEIVING =
  /[\p{Cc}\p{Cs}\p{NChar}\u2028\u2029\ufff9-\ufffb]|(?![\u061c\u200c-\u200f]|[\u180b-\u180d]|\u180f|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])\p{DI}/u;
/**
 * The name goes into mails to people who never asked for one: neither markup nor a link may ride on it, nor what a mail
 * program makes a link of, as evil.example/x.
 */
const MARKUP = /[<>]|:\/\/|www\.|[^ \u00a0./]\.[^ \u00a0./0-9][^ \u00a0./]+\//i;
/** What leaves a mark on a page: no white space, nothing that Unicode lets be ignored, no Braille pattern without dots. */
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** The rule in words, behind "must have". */
export const COMPANY_NAME_RULE = `1 to ${MOST_CHARACTERS} characters, at least one of them visible, and no <, > or link`;

/**
 * A company's name as it is kept, or nothing when it cannot be one. A later change goes by the resolvers' tenant-rules.ts;
 * `companyNameRows` of data/values.json runs through both.
 */
export function toCompanyName(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const name = value.trim().normalize('NFC');
  if (name.length < 1 || name.length > MOST_CHARACTERS) return undefined;
  if (DECEIVING.test(name) || MARKUP.test(name)) return undefined;
  return VISIBLE.test(name) ? name : undefined;
}
