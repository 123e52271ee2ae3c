import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps one `<dialog>` of its host as open as the host's state says. What was focused before gets the focus back when
 * it closes; where that is gone by then, and nothing else has the focus, `fallback` gets it. A host makes the controllers
 * in the order of its dialogs, of which a later one lies over an earlier one.
 */
export class DialogController implements ReactiveController {
  readonly #host: LitElement;
  readonly #id: string;
  readonly #wanted: () => boolean;
  readonly #fallback: () => HTMLElement | null | undefined;
  #opener: Element | null = null;

  /**
   * @param id Of the `<dialog>` in the host's shadow root.
   * @param wanted Whether the dialog is to be open, by the host's state.
   * @param fallback Where the focus goes when the opener was removed in the meantime.
   */
  constructor(
    host: LitElement,
    id: string,
    wanted: () => boolean,
    fallback: () => HTMLElement | null | undefined = () => undefined,
  ) {
    this.#host = host;
    this.#id = id;
    this.#wanted = wanted;
    this.#fallback = fallback;
    host.addController(this);
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>(`dialog#${this.#id}`);
    if (!dialog) return;
    const wanted = this.#wanted();
    if (wanted && !dialog.open && dialog.isConnected) {
      // After the browser closed it by itself, who opened it is still known.
      this.#opener ??= deepFocus();
      this.#closeAbove(dialog);
      dialog.showModal();
    } else if (!wanted && (dialog.open || this.#opener)) {
      this.#closeAbove(dialog);
      dialog.close();
      this.#returnFocus();
    }
  }

  /** The last one shown lies on top and makes inert what is under it. Those still wanted are shown again in their turn. */
  #closeAbove(dialog: HTMLDialogElement): void {
    const open = [...this.#host.renderRoot.querySelectorAll<HTMLDialogElement>('dialog[open]')];
    for (const other of open.reverse()) {
      if (dialog.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) other.close();
    }
  }

  #returnFocus(): void {
    const opener = this.#opener;
    if (!opener) return;
    this.#opener = null;
    if (opener.isConnected && opener instanceof HTMLElement && opener !== document.body) opener.focus();
    else if (isFocusLost()) this.#fallback()?.focus();
  }
}

/** Whether nothing that can be seen has the focus: browsers leave it a while on what was just closed. */
function isFocusLost(): boolean {
  const focused = deepFocus();
  return !focused || focused === document.body || !focused.checkVisibility();
}

/** The element that has the focus, inside whatever shadow root; of a root alone, or of the page. */
export function deepFocus(root: DocumentOrShadowRoot = document): Element | null {
  let focused = root.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
