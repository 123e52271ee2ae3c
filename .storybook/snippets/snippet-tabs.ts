import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { FRAMEWORKS, snippetsOf, type Framework } from './snippets.js';

/** Kept from one page to the next: who reads for one framework reads for it everywhere. */
let chosen: Framework = 'HTML';

/** How an element is embedded, in the framework that the reader chooses, ready to be copied. */
class SnippetTabs extends LitElement {
  static override properties = { tag: {}, said: { state: true } };
  static override styles = css`
    :host {
      display: block;
      margin-block: var(--remit-space-4) var(--remit-space-6);
      border: 1px solid var(--remit-line);
      border-radius: var(--remit-radius-large);
      overflow: clip;
      background: var(--remit-surface-sunken);
      color: var(--remit-text);
      font: var(--remit-size-s) / 1.5 var(--remit-font);
    }

    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--remit-space-2);
      padding-inline: var(--remit-space-2);
      border-block-end: 1px solid var(--remit-line);
      background: var(--remit-surface);
    }

    [role='tablist'] {
      display: flex;
      flex: 1;
      flex-wrap: wrap;
    }

    button {
      min-block-size: 44px;
      padding-inline: var(--remit-space-3);
      border: 0;
      border-block-end: 2px solid transparent;
      background: none;
      color: var(--remit-text-muted);
      font: inherit;
      cursor: pointer;
    }

    button:hover,
    [aria-selected='true'] {
      color: var(--remit-accent-ink);
    }

    [aria-selected='true'] {
      border-block-end-color: currentcolor;
      font-weight: 600;
    }

    :focus-visible {
      outline: 2px solid var(--remit-focus);
      outline-offset: -2px;
    }

    p {
      margin: 0;
      padding: var(--remit-space-3) var(--remit-space-4) 0;
      color: var(--remit-text-muted);
    }

    pre {
      margin: 0;
      padding: var(--remit-space-2) var(--remit-space-4) var(--remit-space-4);
      overflow-x: auto;
      font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
      direction: ltr;
    }
  `;

  declare tag: string;
  declare said: string;

  constructor() {
    super();
    this.tag = '';
    this.said = '';
  }

  protected override render(): TemplateResult {
    const snippets = snippetsOf(this.tag);
    const snippet = snippets.find(({ framework }) => framework === chosen) ?? snippets[0];
    if (!snippet) return html`${nothing}`;
    return html`<div class="head">
        <div role="tablist" aria-label="Framework" @keydown=${this.#move}>
          ${FRAMEWORKS.map(
            (framework) =>
              html`<button
                type="button"
                role="tab"
                id=${framework}
                aria-controls="panel"
                aria-selected=${framework === chosen ? 'true' : 'false'}
                tabindex=${framework === chosen ? 0 : -1}
                @click=${() => this.#choose(framework)}
              >
                ${framework}
              </button>`,
          )}
        </div>
        <button type="button" class="copy" @click=${() => this.#copy(snippet.code)}>Copy</button>
        <span role="status">${this.said}</span>
      </div>
      <div role="tabpanel" id="panel" aria-labelledby=${chosen}>
        <p>${snippet.file}</p>
        <pre tabindex="0" role="region" aria-label=${snippet.file}><code>${snippet.code}</code></pre>
      </div>`;
  }

  #choose(framework: Framework): void {
    chosen = framework;
    this.said = '';
    this.requestUpdate();
  }

  readonly #move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const ltrStep = getComputedStyle(this).direction === 'rtl' ? -step : step;
    const at = (FRAMEWORKS.indexOf(chosen) + ltrStep + FRAMEWORKS.length) % FRAMEWORKS.length;
    this.#choose(FRAMEWORKS[at] ?? 'HTML');
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
  };

  #copy(code: string): void {
    navigator.clipboard.writeText(code).then(
      () => (this.said = 'Copied'),
      () => (this.said = 'Not copied: select the text and copy it'),
    );
  }
}

customElements.define('snippet-tabs', SnippetTabs);
