import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps one `<dialog>` of its host as open as the host's state says. What was focused before gets the focus back when
 * it closes; where that is gone by then, `fallback` gets it.
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
      this.#opener = deepFocus();
      dialog.showModal();
    } else if (!wanted && dialog.open) {
      dialog.close();
      this.#returnFocus();
    }
  }

  #returnFocus(): void {
    const opener = this.#opener;
    if (!opener) return;
    this.#opener = null;
    if (opener.isConnected && opener instanceof HTMLElement && opener !== document.body) opener.focus();
    else this.#fallback()?.focus();
  }
}

/** The element that has the focus, inside whatever shadow root. */
export function deepFocus(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
