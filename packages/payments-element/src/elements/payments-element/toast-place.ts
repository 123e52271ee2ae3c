import { deepFocus } from '@remit-elements/element-kit';
import type { ReactiveController, ReactiveElement } from 'lit';

/** From row to row the focus moves without a word to those around the list; a key or a click is heard of. */
const SIGNS = ['focusin', 'keyup', 'pointerup'] as const;
/** Around what has the focus. */
const RING_PX = 8;

/** What was just said stands over the end of the window, or over its top where it would cover what has the focus. */
export class ToastPlace implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #see = (): void => {
    const toast = this.#host.renderRoot.querySelector('.toast');
    if (!toast) return;
    const active = deepFocus(this.#host.renderRoot as ShadowRoot);
    toast.removeAttribute('data-raised');
    toast.toggleAttribute('data-raised', active !== null && !toast.contains(active) && overlap(active, toast));
  };

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
    if (host.isConnected) this.hostConnected();
  }

  hostConnected(): void {
    for (const sign of SIGNS) this.#host.addEventListener(sign, this.#see);
  }

  hostDisconnected(): void {
    for (const sign of SIGNS) this.#host.removeEventListener(sign, this.#see);
  }

  hostUpdated(): void {
    this.#see();
  }
}

/** Nearly so, too, for the ring around it. */
function overlap(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.top < b.bottom + RING_PX && b.top < a.bottom + RING_PX && a.left < b.right && b.left < a.right;
}
