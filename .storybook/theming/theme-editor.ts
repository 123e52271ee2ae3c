import { formStyles, property, RemitElement, state } from '@remit-elements/element-kit';
import { measureContrast } from '@remit-elements/element-kit/contrast.js';
import privateBank from '@remit-elements/element-kit/themes/private-bank.tokens.json';
import tradingDesk from '@remit-elements/element-kit/themes/trading-desk.tokens.json';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { themeRule, valueOf } from '../../packages/element-kit/scripts/dtcg.mjs';
import { contrastTableTemplate, type ContrastFigures } from './contrast-table.template.js';
import { themeEditorStyles } from './theme-editor.styles.js';
import { themeFieldsTemplate } from './theme-fields.template.js';
import { defaultTheme, parseTheme, type Theme } from './theme-model.js';

const THEMES: Readonly<Record<string, () => Theme>> = {
  'Remit Elements': defaultTheme,
  'Private bank': () => privateBank,
  'Trading desk': () => tradingDesk,
};
const SCHEMES = { 'light dark': 'System', light: 'Light', dark: 'Dark' };

/**
 * Edits a theme on a page that wears it: what is slotted into `preview` follows each change. Its own look stays that of the
 * page around it, so that it can be read whatever is tried.
 */
export class ThemeEditor extends RemitElement {
  static override styles = [RemitElement.styles, formStyles, themeEditorStyles];

  @property({ attribute: false }) theme: Theme = defaultTheme();
  @state() private figures: ContrastFigures = { light: [], dark: [] };
  @state() private wrong: ReadonlySet<string> = new Set();
  @state() private said = '';
  @state() private refusal = '';
  @state() private scheme = 'light dark';

  protected override readonly catalogue = {};

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('theme')) this.#wear();
  }

  get #preview(): HTMLElement | null {
    return this.querySelector<HTMLElement>('[slot=preview]');
  }

  get #css(): string {
    return themeRule(this.theme as never, ':root');
  }

  get #json(): string {
    return JSON.stringify(this.theme, undefined, 2);
  }

  /** Puts the theme on what is shown, and looks at it in both schemes. */
  #wear(): void {
    const preview = this.#preview;
    if (!preview) return;
    for (const name of [...preview.style]) if (name.startsWith('--remit-')) preview.style.removeProperty(name);
    for (const [name, token] of Object.entries(this.theme.semantic))
      preview.style.setProperty(`--remit-${name}`, valueOf(this.theme, token as never));
    preview.style.setProperty('color-scheme', this.scheme);
    const figures = (scheme: 'light' | 'dark') => measureContrast(preview, { scheme });
    this.figures = { light: figures('light'), dark: figures('dark') };
  }

  readonly #change = (theme: Theme, said = ''): void => {
    this.wrong = new Set();
    this.refusal = '';
    this.said = said;
    this.theme = theme;
  };

  readonly #refuse = (id: string): void => {
    this.wrong = new Set([...this.wrong, id]);
  };

  #import(text: string): void {
    try {
      const theme = parseTheme(text);
      this.#change(theme, `Imported ${String(Object.keys(theme.semantic).length)} tokens.`);
    } catch (error) {
      this.refusal = error instanceof Error ? error.message : String(error);
    }
  }

  async #copy(text: string, name: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.said = `${name} copied.`;
    } catch {
      this.said = `${name} could not be copied: the browser does not allow it here. Download it instead.`;
    }
  }

  #download(text: string, file: string): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text]));
    link.download = file;
    link.click();
    URL.revokeObjectURL(link.href);
    this.said = `${file} saved.`;
  }

  protected override render(): TemplateResult {
    return html`<div class="editor">
      <div class="side">
        <h1>Theme editor</h1>
        ${this.#startTemplate()}
        ${themeFieldsTemplate({
          ...{ theme: this.theme, wrong: this.wrong },
          ...{ change: this.#change, refuse: this.#refuse },
        })}
        <p role="status">${this.said}</p>
        <section aria-labelledby="contrast">
          <h2 id="contrast">Contrast</h2>
          ${contrastTableTemplate(this.figures)}
        </section>
        ${this.#exportTemplate()} ${this.#importTemplate()}
      </div>
      <div class="preview"><slot name="preview" @slotchange=${this.#wear}></slot></div>
    </div>`;
  }

  #startTemplate(): TemplateResult {
    const start = (event: Event): void => {
      const name = (event.target as HTMLSelectElement).value;
      this.#change((THEMES[name] ?? defaultTheme)(), `Began from ${name}.`);
    };
    const show = (event: Event): void => {
      this.scheme = (event.target as HTMLSelectElement).value;
      this.#wear();
    };
    return html`<div class="pair">
        <div class="field">
          <label for="start">Start from</label>
          <select class="control" id="start" @change=${start}>
            ${Object.keys(THEMES).map((name) => html`<option>${name}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="scheme">Show in</label>
          <select class="control" id="scheme" @change=${show}>
            ${Object.entries(SCHEMES).map(([value, name]) => html`<option value=${value}>${name}</option>`)}
          </select>
        </div>
      </div>
      <div class="buttons">
        <button type="button" class="button" @click=${this.#reset}>Reset</button>
      </div>`;
  }

  readonly #reset = (): void => {
    const start = this.renderRoot.querySelector<HTMLSelectElement>('#start');
    if (start) start.selectedIndex = 0;
    this.#change(defaultTheme(), 'Everything is as it was at first.');
  };

  #exportTemplate(): TemplateResult {
    return html`<section aria-labelledby="css">
        <h2 id="css">CSS</h2>
        <pre tabindex="0" aria-label="What to put into a page’s sheet" role="region">${this.#css}</pre>
        <div class="buttons">
          <button type="button" class="button" @click=${() => this.#copy(this.#css, 'CSS')}>Copy CSS</button>
          <button type="button" class="button" @click=${() => this.#download(this.#css, 'theme.css')}>
            Download CSS
          </button>
        </div>
      </section>
      <section aria-labelledby="json">
        <h2 id="json">Design tokens</h2>
        <div class="buttons">
          <button type="button" class="button" @click=${() => this.#copy(this.#json, 'JSON')}>Copy JSON</button>
          <button type="button" class="button" @click=${() => this.#download(this.#json, 'theme.tokens.json')}>
            Download JSON
          </button>
        </div>
      </section>`;
  }

  #importTemplate(): TemplateResult {
    const read = (): void => {
      this.#import(this.renderRoot.querySelector('textarea')?.value ?? '');
    };
    const open = async (event: Event): Promise<void> => {
      const [file] = (event.target as HTMLInputElement).files ?? [];
      if (file) this.#import(await file.text());
    };
    return html`<section aria-labelledby="import">
      <h2 id="import">Import</h2>
      <div class="field">
        <label for="given">JSON of a theme</label>
        <textarea
          class="control"
          id="given"
          spellcheck="false"
          aria-invalid=${this.refusal ? 'true' : 'false'}
          aria-describedby="refusal"
        ></textarea>
        <p class="field-error" id="refusal">${this.refusal}</p>
      </div>
      <div class="buttons"><button type="button" class="button" @click=${read}>Use this JSON</button></div>
      <div class="field">
        <label for="file">Or a file of it</label>
        <input class="file" id="file" type="file" accept="application/json,.json" @change=${open} />
      </div>
    </section>`;
  }
}

if (!customElements.get('theme-editor')) customElements.define('theme-editor', ThemeEditor);
