import { html, type ReactiveController, type TemplateResult } from 'lit';
import { ToolPanel } from './tool-panel.js';
import type { ToolsContext, ToolsWord } from './tools-host.js';

export interface Shortcut {
  readonly key: string;
  readonly word: ToolsWord;
  /** False where it does nothing now: it is not listed then. */
  readonly possible: boolean;
  run(): void;
}

/**
 * Keys by themselves that do something, and the list of them. They work while the focus is in the table, or on nothing of
 * the page, never while something is typed; a host turns them off by `shortcuts` (WCAG 2.1.4).
 */
export class Shortcuts implements ReactiveController {
  readonly #context: ToolsContext;
  readonly #all: () => readonly Shortcut[];
  readonly #panel: ToolPanel;
  #listening = new AbortController();

  constructor(context: ToolsContext, all: () => readonly Shortcut[]) {
    this.#context = context;
    this.#all = all;
    this.#panel = new ToolPanel(context.host, 'shortcuts');
    context.host.addController(this);
  }

  get isOn(): boolean {
    return this.#context.host.shortcuts !== 'off';
  }

  readonly open = (): void => {
    this.#panel.open();
  };

  hostConnected(): void {
    this.#listening = new AbortController();
    document.addEventListener('keydown', this.#pressed, { signal: this.#listening.signal });
  }

  hostDisconnected(): void {
    this.#listening.abort();
  }

  close(): void {
    this.#panel.close();
  }

  render(): unknown {
    const { t } = this.#context;
    return this.#panel.render(() => ({
      label: t('shortcuts.title'),
      closeLabel: t('tools.close'),
      body: html`<dl class="keys">${this.#listed().map((shortcut) => this.#keyTemplate(shortcut))}</dl>
        <p class="hint">${t('shortcuts.note')}</p>`,
    }));
  }

  #listed(): readonly Shortcut[] {
    return [
      ...this.#all().filter(({ possible }) => possible),
      { key: '?', word: 'shortcuts.list', possible: true, run: this.open },
    ];
  }

  #keyTemplate({ key, word }: Shortcut): TemplateResult {
    return html`<div>
      <dt><kbd>${key}</kbd></dt>
      <dd>${this.#context.t(word)}</dd>
    </div>`;
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (!this.isOn || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (!this.#context.isOpen()) return;
    const shortcut = this.#listed().find(({ key }) => key === event.key);
    if (!shortcut || !this.#isOurs(event)) return;
    event.preventDefault();
    shortcut.run();
  };

  /** Pressed in the table outside of its dialogs and fields, or where nothing has the focus. */
  #isOurs(event: KeyboardEvent): boolean {
    const path = event.composedPath();
    const [target] = path;
    if (target === document.body || target === document.documentElement) return !hasModal(document);
    if (!path.includes(this.#context.host)) return false;
    return !path.some((node) => node instanceof Element && node.matches(TYPED_INTO));
  }
}

/** Whether a modal dialog lies over the page, whosever: that of another element too. */
function hasModal(root: ParentNode): boolean {
  if (root.querySelector('dialog:modal')) return true;
  return [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null && hasModal(shadowRoot));
}

/** Where keys mean something else. */
const TYPED_INTO = 'input:not([type=checkbox]), select, textarea, [contenteditable], dialog';
