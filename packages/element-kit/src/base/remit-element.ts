import { LitElement, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Catalogue, MessageOverrides, MessageValues } from '../i18n/catalogue.js';
import { formatMessage } from '../i18n/format-message.js';
import { fetchWords, keptWords, languageOf, type Languages } from '../i18n/languages.js';
import { canonicalLocale, closestLang, directionOf } from '../i18n/locale.js';
import { baseStyles } from './base.styles.js';
import { warnOnce } from './warn-once.js';

/**
 * The one base class: locale, words and the shared styles. `C` is the element's catalogue.
 *
 * Its public properties are the same on every element, so that a host learns them once.
 */
export abstract class RemitElement<C extends Catalogue = Catalogue> extends LitElement {
  static override styles: CSSResultGroup = baseStyles;

  // Not by decorators, whose helper TypeScript writes into each file anew.
  static override properties: PropertyDeclarations = { messages: { attribute: false }, locale: {} };

  /** What goes before the tags of this class and its children; `defineElements` sets it on a prefixed subclass. */
  static tagPrefix = '';

  /** How the words of other languages are fetched; an element without any speaks English. */
  static languages: Languages = {};

  /** Texts of the host's own, by key; whatever is not named keeps our words. */
  declare messages: MessageOverrides<C> | undefined;

  readonly #internals = this.attachInternals();
  readonly #lang = new MutationObserver(() => this.#follow());
  #ownLocale: string | undefined;
  /** The locale that is spoken. */
  #spoken: string | undefined;
  /** In the language of the locale that is spoken; undefined where that is English. */
  #words: Catalogue | undefined;
  /** Whether more than the first screen is to be said. */
  #whole = false;
  #fetching: Promise<void> | undefined;

  /** Our words, in English. */
  protected abstract readonly catalogue: C;

  /**
   * BCP 47 tag for words, amounts and dates. When none is set: the closest `lang`, else the browser's language.
   * Anything that is not a language tag is passed over, with one warning. One whose words are still on their way is spoken,
   * and read here, once they are there.
   */
  get locale(): string {
    return this.#spoken ?? this.#locale;
  }

  set locale(value: string | undefined) {
    this.#ownLocale = canonicalLocale(value);
    if (value && !this.#ownLocale) warnOnce(`<${this.localName}> locale is no language tag.`);
    this.#follow();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lang.observe(document, { attributeFilter: ['lang'], subtree: true });
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lang.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // A state, not a `dir` attribute: the host's own attributes stay the host's.
    this.#mark('rtl', directionOf(this.locale) === 'rtl');
    this.#mark('wordless', this.#spoken === undefined);
  }

  /** Settles when also the words that are on their way are there, or could not be fetched. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#fetching;
    return super.getUpdateComplete();
  }

  /** The words for a key, with its places filled; of plural forms `values.count` chooses. */
  protected t(key: keyof C & string, values: MessageValues = {}): string {
    const message = this.messages?.[key] ?? this.#words?.[key] ?? this.catalogue[key];
    return message === undefined ? key : formatMessage(message, values, this.locale);
  }

  /** For a part that is fetched later and has words of its own: settles with it once those are there too, or cannot be had. */
  protected async worded<T>(part: Promise<T>): Promise<T> {
    this.#whole = true;
    this.#follow();
    const fetched = await part;
    await this.#fetching;
    return fetched;
  }

  /** The tag under which a sibling class of this very registration is known. */
  protected tag(name: string): string {
    return (this.constructor as typeof RemitElement).tagPrefix + name;
  }

  get #locale(): string {
    return this.#ownLocale ?? canonicalLocale(closestLang(this)) ?? canonicalLocale(navigator.language) ?? 'en';
  }

  #mark(state: string, isSo: boolean): void {
    this.#internals.states[isSo ? 'add' : 'delete'](state);
  }

  /** Speaks the locale that is wanted once its words are there; what was fetched for another one before comes too late. */
  #follow(): void {
    const locale = this.#locale;
    const fetch = languageOf(locale, (this.constructor as typeof RemitElement).languages);
    const words = fetch && keptWords(fetch, this.#whole);
    if (!fetch || words) return this.#speak(locale, words);
    const fetching: Promise<void> = fetchWords(fetch, this.#whole)
      .catch(() => undefined) // without them it is said in English; asked for again at the next change
      .then((now) => (this.#fetching === fetching ? this.#speak(locale, now) : this.#fetching));
    this.#fetching = fetching;
  }

  #speak(locale: string, words: Catalogue | undefined): void {
    this.#fetching = undefined;
    this.#words = words;
    this.#spoken = locale;
    this.requestUpdate();
  }
}
