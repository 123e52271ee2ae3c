/** Opens the dialog of a component when that is drawn, and gives the focus back to where it was when that goes. */
export class ModalOpener {
  #before: HTMLElement | undefined;

  open(host: HTMLElement): void {
    this.#before = focusedIn(document);
    host.shadowRoot?.querySelector('dialog')?.showModal();
  }

  close(): void {
    if (this.#before?.isConnected) this.#before.focus();
  }
}

/** What has the focus, in whatever shadow root. */
function focusedIn(root: DocumentOrShadowRoot): HTMLElement | undefined {
  const { activeElement } = root;
  if (!(activeElement instanceof HTMLElement)) return undefined;
  return (activeElement.shadowRoot && focusedIn(activeElement.shadowRoot)) ?? activeElement;
}
