import { canonicalLocale } from '@remit-elements/element-kit/words.js';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

/** How this browser's reader likes the shell. Says nothing about anybody, and so is there before a sign-in. */
export interface PreferenceValues {
  readonly theme: Theme;
  readonly density: Density;
  /** BCP 47 tag; undefined follows the browser. */
  readonly language: string | undefined;
}

const KEY = 'remit-shell.preferences';
const UNTOUCHED: PreferenceValues = { theme: 'system', density: 'comfortable', language: undefined };

/**
 * The reader's preferences, the same in all tabs of this browser. Fires `change` after each. Where storage is blocked they
 * last as long as the page.
 */
export class Preferences extends EventTarget {
  readonly #view: Window;
  #values: PreferenceValues;

  constructor(view: Window) {
    super();
    this.#view = view;
    this.#values = this.#read();
    view.addEventListener('storage', ({ key }) => {
      if (key !== KEY && key !== null) return;
      this.#values = this.#read();
      this.dispatchEvent(new Event('change'));
    });
  }

  get values(): PreferenceValues {
    return this.#values;
  }

  set(change: Partial<PreferenceValues>): void {
    this.#values = { ...this.#values, ...change };
    try {
      this.#view.localStorage.setItem(KEY, JSON.stringify(this.#values));
    } catch (error) {
      // Blocked or full: it holds for this page.
      if (!(error instanceof DOMException)) throw error;
    }
    this.dispatchEvent(new Event('change'));
  }

  #read(): PreferenceValues {
    try {
      return decode(JSON.parse(this.#view.localStorage.getItem(KEY) ?? '{}'));
    } catch (error) {
      if (error instanceof DOMException || error instanceof SyntaxError) return UNTOUCHED;
      throw error;
    }
  }
}

/** Another build may have written it: what it does not know is as if nothing had been chosen. */
function decode(value: unknown): PreferenceValues {
  const { theme, density, language } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return {
    theme: THEMES.find((each) => each === theme) ?? UNTOUCHED.theme,
    density: DENSITIES.find((each) => each === density) ?? UNTOUCHED.density,
    language: typeof language === 'string' ? canonicalLocale(language) : undefined,
  };
}
