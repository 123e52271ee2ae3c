import { LitElement, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Catalogue, MessageOverrides, MessageValues } from '../i18n/catalogue.js';
import { formatMessage } from '../i18n/format-message.js';
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

  /** Texts of the host's own, by key; whatever is not named keeps our words. */
  declare messages: MessageOverrides<C> | undefined;

  readonly #internals = this.attachInternals();
  #ownLocale: string | undefined;
  #locale: string | undefined;
  #lang: MutationObserver | undefined;

  /** Our words, in English. */
  protected abstract readonly catalogue: C;

  /**
   * BCP 47 tag for words, amounts and dates. When none is set: the closest `lang`, else the browser's language.
   * Anything that is not a language tag is passed over, with one warning.
   */
  get locale(): string {
    return (this.#locale ??= this.#ownLocale ?? this.#inheritedLocale());
  }

  set locale(value: string | undefined) {
    this.#ownLocale = canonicalLocale(value);
    this.#locale = undefined;
    if (value && !this.#ownLocale) warnOnce(`<${this.localName}> locale is not a BCP 47 language tag.`);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#locale = undefined;
    this.#lang = new MutationObserver(() => {
      this.#locale = undefined;
      this.requestUpdate();
    });
    this.#lang.observe(document.documentElement, { attributeFilter: ['lang'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lang?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // A state, not a `dir` attribute: the host's own attributes stay the host's.
    if (directionOf(this.locale) === 'rtl') this.#internals.states.add('rtl');
    else this.#internals.states.delete('rtl');
  }

  /** The words for a key, with its places filled; of plural forms `values.count` chooses. */
  protected t(key: keyof C & string, values: MessageValues = {}): string {
    const message = this.messages?.[key] ?? this.catalogue[key];
    return message === undefined ? key : formatMessage(message, values, this.locale);
  }

  /** The tag under which a sibling class of this very registration is known. */
  protected tag(name: string): string {
    return (this.constructor as typeof RemitElement).tagPrefix + name;
  }

  #inheritedLocale(): string {
    return canonicalLocale(closestLang(this)) ?? canonicalLocale(globalThis.navigator.language) ?? 'en';
  }
}
