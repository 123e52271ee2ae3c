import {
  directionOf,
  fetchWords,
  formatMessage,
  languageOf,
  type Catalogue,
  type Languages,
  type MessageValues,
} from '@remit-elements/element-kit/words.js';
import { firstWords } from './first.js';
import type { WordKey } from './translated.js';

/** The words for a key, with its places filled. Another one after each change of language, so that what shows words follows. */
export type Translate = (key: WordKey, values?: MessageValues) => string;

/**
 * What the shell says, and in which language. Fires `change` once it says something else. Words that cannot be fetched are
 * said in English, and asked for again at the next change.
 */
export class Speech extends EventTarget {
  readonly #languages: Languages;
  #locale: string;
  /** The last one asked for, whose words may be on their way. */
  #asked: string;
  #words: Catalogue = firstWords;
  #translate: Translate;
  /** Begun once more is to be said than what is said to nobody in particular. */
  #whole: Promise<void> | undefined;
  /** Pieces for what is seldom seen, from when it is seen. */
  readonly #learned = new Set<Languages>();
  #turn = 0;

  constructor(languages: Languages, locale = 'en-GB') {
    super();
    this.#languages = languages;
    this.#locale = this.#asked = locale;
    this.#translate = this.#translator();
  }

  /** BCP 47 tag of what is spoken now. */
  get locale(): string {
    return this.#locale;
  }

  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.#locale);
  }

  get t(): Translate {
    return this.#translate;
  }

  /** Speaks a locale from when its words are there; the last one asked for counts. */
  async speak(locale: string): Promise<void> {
    const turn = (this.#turn += 1);
    this.#asked = locale;
    const words = await this.#fetch(locale);
    if (turn !== this.#turn) return;
    this.#words = words;
    this.#locale = locale;
    this.#translate = this.#translator();
    this.dispatchEvent(new Event('change'));
  }

  /** Settles once everything can be said in the language that is spoken, or cannot be had. */
  whole(): Promise<void> {
    return (this.#whole ??= Promise.resolve().then(() => this.speak(this.#asked)));
  }

  /**
   * Fetches a piece that is not said to everybody, and says it from now on.
   * @returns Whether it can be said; one that cannot be had may be asked for again.
   */
  async learn(piece: Languages): Promise<boolean> {
    try {
      if (piece['en']) await fetchWords(piece['en'], false);
    } catch {
      return false;
    }
    if (!this.#learned.has(piece)) {
      this.#learned.add(piece);
      await this.speak(this.#asked);
    }
    return true;
  }

  async #fetch(locale: string): Promise<Catalogue> {
    const pieces = [this.#languages, ...this.#learned];
    // English first: what a language lacks is said in it.
    const fetches = [...pieces.map((piece) => piece['en']), ...pieces.map((piece) => languageOf(locale, piece))];
    const answers = await Promise.allSettled(
      [...new Set(fetches)].map(async (fetch) => fetch && fetchWords(fetch, this.#whole !== undefined)),
    );
    return Object.assign(
      {},
      firstWords,
      ...answers.map((it) => (it.status === 'fulfilled' ? it.value : {})),
    ) as Catalogue;
  }

  #translator(): Translate {
    const [words, locale] = [this.#words, this.#locale];
    return (key, values = {}) => formatMessage(words[key] ?? key, values, locale);
  }
}
