import type { Shortcut } from './shortcuts.js';
import type { ToolsContext } from './tools-host.js';

/** Ways through the list: to other pages, and from row to row. */
export class ListMoves {
  readonly #context: ToolsContext;

  constructor(context: ToolsContext) {
    this.#context = context;
  }

  readonly next = (): void => void this.#turn('next');
  readonly previous = (): void => void this.#turn('previous');

  get keys(): readonly Shortcut[] {
    const possible = this.#buttons.length > 0;
    return [
      { key: 'j', word: 'shortcuts.next', possible, run: () => this.#step(1) },
      { key: 'k', word: 'shortcuts.previous', possible, run: () => this.#step(-1) },
      { key: '.', word: 'shortcuts.nextPage', possible, run: this.next },
      { key: ',', word: 'shortcuts.previousPage', possible, run: this.previous },
    ];
  }

  /** To another page, which is read from its top: the focus goes there once it is shown. */
  async #turn(step: 'next' | 'previous'): Promise<void> {
    const { host } = this.#context;
    const store = this.#context.store();
    const before = store?.state.value.pages.index;
    await store?.[step]();
    if (!store || store !== this.#context.store() || store.state.status !== 'ready') return;
    if (store.state.value.pages.index === before) return;
    await host.updateComplete;
    this.#buttons[0]?.focus();
  }

  #step(by: 1 | -1): void {
    const buttons = this.#buttons;
    const focused = (this.#context.host.renderRoot as ShadowRoot).activeElement;
    const index = buttons.findIndex((button) => button === focused);
    const wanted = index < 0 ? (by > 0 ? 0 : buttons.length - 1) : index + by;
    buttons[Math.max(0, Math.min(wanted, buttons.length - 1))]?.focus();
  }

  get #buttons(): readonly HTMLElement[] {
    return [...this.#context.host.renderRoot.querySelectorAll<HTMLElement>('tbody .row-button')];
  }
}
