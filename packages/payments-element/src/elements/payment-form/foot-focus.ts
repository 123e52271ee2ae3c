import type { LitElement, ReactiveController } from 'lit';

/** Whoever pressed a button of the foot that goes is not thrown out of the form: the line that says why has the focus then. */
export class FootFocus implements ReactiveController {
  readonly #host: LitElement;
  #wasInFoot = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#wasInFoot = Boolean(this.#root.activeElement?.closest('.actions'));
  }

  hostUpdated(): void {
    if (this.#wasInFoot && !this.#root.activeElement) this.#root.querySelector<HTMLElement>('.status')?.focus();
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }
}
