import { closeIcon, searchIcon } from '@remit-elements/element-kit';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PaymentFilter } from '../../../model/payment-query.js';
import { without, type PaymentsViewState } from '../../../model/view-state.js';
import type { ToolsContext } from './tools-host.js';

const PAUSE_MS = 300;
const LEAST = 2;
const MOST = 70;

/** Searches while the reader types, once they pause; Enter searches at once, Escape clears. */
export class SearchBox implements ReactiveController {
  readonly #context: ToolsContext;
  readonly #change: (view: PaymentsViewState) => void;
  #typed = '';
  /** The text that the list is filtered by, as of the last look. */
  #searched = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(context: ToolsContext, change: (view: PaymentsViewState) => void) {
    this.#context = context;
    this.#change = change;
    context.host.addController(this);
  }

  focus(): void {
    const box = this.#context.host.renderRoot.querySelector<HTMLInputElement>('.search input');
    box?.focus();
    box?.select();
  }

  /** A text that came from elsewhere, as with a saved view, takes the place of what was typed. */
  hostUpdate(): void {
    const text = this.#context.host.query.filter?.text ?? '';
    if (text === this.#searched) return;
    this.#searched = text;
    this.#typed = text;
    clearTimeout(this.#timer);
  }

  /** What was typed and not searched for is gone. */
  close(): void {
    clearTimeout(this.#timer);
    this.#typed = this.#searched;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  render(): TemplateResult {
    const { t } = this.#context;
    const label = t('tools.search');
    return html`<div class="search">
      ${searchIcon()}<input
        type="search"
        class="control"
        part="search"
        aria-label=${label}
        placeholder=${label}
        aria-describedby="search-hint"
        maxlength=${MOST}
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        .value=${live(this.#typed)}
        @input=${this.#input}
        @keydown=${this.#keydown}
      /><span id="search-hint" class="hidden">${t('tools.searchHint')}</span>
      ${this.#typed ? this.#clearTemplate() : nothing}
    </div>`;
  }

  #clearTemplate(): TemplateResult {
    const label = this.#context.t('tools.searchClear');
    return html`<button
      type="button"
      class="button plain icon"
      aria-label=${label}
      title=${label}
      @click=${this.#clear}
    >
      ${closeIcon()}
    </button>`;
  }

  readonly #input = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#search, this.#typed ? PAUSE_MS : 0);
    this.#context.host.requestUpdate();
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') this.#search();
    if (event.key !== 'Escape' || !this.#typed) return;
    // Here it clears the text and nothing more, whatever lies around the table.
    event.preventDefault();
    event.stopPropagation();
    this.#clear();
  };

  /** The button goes with the text: the focus goes where the next one is typed. */
  readonly #clear = (): void => {
    this.#typed = '';
    this.#search();
    this.#context.host.requestUpdate();
    this.focus();
  };

  readonly #search = (): void => {
    clearTimeout(this.#timer);
    const { viewState } = this.#context.host;
    const trimmed = this.#typed.trim();
    const text = trimmed.length < LEAST ? '' : trimmed;
    if (text === (viewState.filter?.text ?? '')) return;
    this.#searched = text;
    const others = without<PaymentFilter, 'text'>(viewState.filter ?? {}, 'text');
    this.#change({ ...viewState, filter: { ...others, ...(text && { text }) } });
  };
}
