/** Forms of one message by CLDR plural category; the value named `count` chooses. */
export interface PluralMessage {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A text with places: `{name}`. */
export type Message = string | PluralMessage;

/** All words of one element, by key. */
export type Catalogue = Readonly<Record<string, Message>>;

/** What a host may pass as `messages`: any of the keys, each a text or plural forms. */
export type MessageOverrides<C extends Catalogue> = { readonly [K in keyof C]?: Message };

export type MessageValues = Readonly<Record<string, string | number>>;
