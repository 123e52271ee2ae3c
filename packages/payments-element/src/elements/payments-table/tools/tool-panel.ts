import { DialogController, dialogTemplate } from '@remit-elements/element-kit';
import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { ToolsHost } from './tools-host.js';

/** Beneath this the list is one of cards, and a panel takes the whole width. */
export const NARROW_PX = 640;
const GAP_PX = 6;
const LEAST_HEIGHT_PX = 320;

export interface PanelContent {
  readonly label: string;
  readonly closeLabel: string;
  readonly body: unknown;
  readonly actions?: unknown;
}

/** A dialog of the tools: under its button where there is room, a sheet in a narrow container. */
export class ToolPanel implements ReactiveController {
  readonly #host: ToolsHost;
  readonly #id: string;
  #isOpen = false;
  #wasOpened = false;
  #resizing = new AbortController();

  constructor(host: ToolsHost, id: string) {
    this.#host = host;
    this.#id = id;
    const fallback = (): HTMLElement | null => host.renderRoot.querySelector<HTMLElement>(`[data-opens=${id}]`);
    new DialogController(host, id, () => this.#isOpen, fallback);
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    this.#isOpen = true;
    this.#wasOpened = true;
    this.#resizing = new AbortController();
    window.addEventListener('resize', () => this.#place(), { signal: this.#resizing.signal });
    this.#host.requestUpdate();
  }

  readonly close = (): void => {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#resizing.abort();
    this.#host.requestUpdate();
  };

  /** What is in it is drawn once it was opened. */
  render(content: () => PanelContent): TemplateResult | typeof nothing {
    if (!this.#wasOpened) return nothing;
    const shape = this.#host.clientWidth < NARROW_PX ? ({ kind: 'sheet' } as const) : ({ kind: 'panel' } as const);
    return dialogTemplate({ id: this.#id, ...shape, ...content(), onDismiss: this.close, onClose: this.close });
  }

  hostUpdated(): void {
    if (this.#isOpen) this.#place();
  }

  hostDisconnected(): void {
    this.close();
  }

  #place(): void {
    const dialog = this.#host.renderRoot.querySelector<HTMLElement>(`dialog#${this.#id}`);
    const opener = this.#host.renderRoot.querySelector(`[data-opens=${this.#id}]`);
    if (!dialog || !opener) return;
    const at = opener.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const top = Math.max(GAP_PX, Math.min(at.bottom + GAP_PX, clientHeight - LEAST_HEIGHT_PX));
    const isRtl = getComputedStyle(this.#host).direction === 'rtl';
    const { left, right } = this.#host.getBoundingClientRect();
    const [start, end, edge] = isRtl
      ? [clientWidth - at.right, clientWidth - at.left, clientWidth - left]
      : [at.left, at.right, right];
    const width = dialog.offsetWidth;
    // Where it would hang out of the list, it ends where its button does.
    const wanted = start + width > edge ? end - width : start;
    const inside = Math.max(GAP_PX, Math.min(wanted, clientWidth - width - GAP_PX));
    // Set this way and not as an attribute, which a strict policy for styles refuses.
    dialog.style.setProperty('--_panel-top', `${String(top)}px`);
    dialog.style.setProperty('--_panel-start', `${String(inside)}px`);
  }
}
