import { Component, h, Prop, State, Watch } from '@stencil/core';
import { DENSITIES, THEMES, type Density, type Preferences, type Theme } from '../../preferences/preferences.js';
import { languages } from '../../strings/languages.js';
import type { Translate } from '../../strings/speech.js';
import { ownNameOf } from '../../settings/own-name-of.js';

interface Option {
  readonly value: string;
  readonly text: string;
  /** The text is in another language. */
  readonly lang?: string;
}

/** Theme, density and language: each holds at once, in all windows of this browser. */
@Component({
  tag: 'appearance-settings',
  styleUrls: ['../../global/parts.css', '../../parts/sections.css', '../../parts/fields.css'],
  shadow: true,
})
export class AppearanceSettings {
  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  @Prop() preferences!: Preferences;
  @Prop() say!: (text: string) => void;

  @State() values!: Preferences['values'];

  #watch = new AbortController();

  connectedCallback(): void {
    this.follow();
  }

  disconnectedCallback(): void {
    this.#watch.abort();
  }

  /** What another window has changed is shown here as well. */
  @Watch('preferences')
  follow(): void {
    this.#watch.abort();
    this.#watch = new AbortController();
    const { preferences } = this;
    this.values = preferences.values;
    preferences.addEventListener('change', () => (this.values = preferences.values), { signal: this.#watch.signal });
  }

  render() {
    const { t, values } = this;
    const own = Object.keys(languages).map((code) => ({ value: code, text: ownNameOf(code), lang: code }));
    return (
      <section aria-labelledby="appearance">
        <header>
          <h2 id="appearance">{t('settings.appearance')}</h2>
          <p>{t('settings.appearanceHint')}</p>
        </header>
        <div class="settings">
          {this.#select(
            'theme',
            THEMES.map((value) => ({ value, text: t(`settings.theme.${value}`) })),
            values.theme,
          )}
          {this.#select(
            'density',
            DENSITIES.map((value) => ({ value, text: t(`settings.density.${value}`) })),
            values.density,
          )}
          {this.#select(
            'language',
            [{ value: '', text: t('settings.language.browser') }, ...own],
            values.language ?? '',
          )}
        </div>
      </section>
    );
  }

  #select(name: 'theme' | 'density' | 'language', options: readonly Option[], chosen: string) {
    return (
      <div class="field">
        <label htmlFor={name}>{this.t(`settings.${name}`)}</label>
        <select id={name} onChange={(event: Event) => this.#choose(name, (event.target as HTMLSelectElement).value)}>
          {options.map(({ value, text, lang }) => (
            <option value={value} selected={value === chosen} {...(lang !== undefined && { lang })}>
              {text}
            </option>
          ))}
        </select>
      </div>
    );
  }

  #choose(name: 'theme' | 'density' | 'language', value: string): void {
    if (name === 'theme') this.preferences.set({ theme: value as Theme });
    else if (name === 'density') this.preferences.set({ density: value as Density });
    else this.preferences.set({ language: value === '' ? undefined : value });
  }
}
