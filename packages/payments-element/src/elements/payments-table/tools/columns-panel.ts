import { downIcon, upIcon } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  DEFAULT_COLUMNS,
  PAYMENT_COLUMNS,
  type PaymentColumn,
  type PaymentsViewState,
} from '../../../model/view-state.js';
import { ToolPanel } from './tool-panel.js';
import type { ToolsContext } from './tools-host.js';

/** Which columns a list has, and in which order; each choice is seen at once. */
export class ColumnsPanel {
  readonly #context: ToolsContext;
  readonly #change: (view: PaymentsViewState) => void;
  readonly #panel: ToolPanel;
  /** All of them, as the panel lists them: those that are not shown keep their place while it is open. */
  #order: readonly PaymentColumn[] = [];

  constructor(context: ToolsContext, change: (view: PaymentsViewState) => void) {
    this.#context = context;
    this.#change = change;
    this.#panel = new ToolPanel(context.host, 'columns');
  }

  readonly open = (): void => {
    this.#list();
    this.#panel.open();
  };

  close(): void {
    this.#panel.close();
  }

  render(): unknown {
    const { t } = this.#context;
    return this.#panel.render(() => ({
      label: t('tools.columns'),
      closeLabel: t('tools.close'),
      body: html`<p class="hint" id="columns-hint">${t('columns.hint')}</p>
        <ul class="choices" aria-describedby="columns-hint">
          ${this.#order.map((column, index) => this.#columnTemplate(column, index))}
        </ul>`,
      actions: html`<button type="button" class="button plain" @click=${this.#reset}>${t('columns.reset')}</button>`,
    }));
  }

  get #shown(): readonly PaymentColumn[] {
    return this.#context.host.viewState.columns ?? DEFAULT_COLUMNS;
  }

  #columnTemplate(column: PaymentColumn, index: number): TemplateResult {
    const { t } = this.#context;
    const label = t(`column.${column}`);
    const isFirst = column === 'creditor';
    const isShown = isFirst || this.#shown.includes(column);
    return html`<li>
      <label class="check"
        ><input
          type="checkbox"
          ?autofocus=${index === 1}
          ?disabled=${isFirst}
          .checked=${live(isShown)}
          @change=${() => this.#toggle(column, !isShown)}
        />${label}</label
      >
      ${
        isFirst
          ? nothing
          : html`${this.#moveTemplate(t('columns.up', { column: label }), upIcon(), index, -1)}
            ${this.#moveTemplate(t('columns.down', { column: label }), downIcon(), index, 1)}`
      }
    </li>`;
  }

  #moveTemplate(label: string, icon: TemplateResult, index: number, by: -1 | 1): TemplateResult {
    const possible = index + by > 0 && index + by < this.#order.length;
    const move = (event: Event): void => {
      if (possible) this.#move(index, by, event.currentTarget as HTMLElement);
    };
    return html`<button
      type="button"
      class="button plain icon"
      aria-label=${label}
      title=${label}
      aria-disabled=${possible ? 'false' : 'true'}
      @click=${move}
    >
      ${icon}
    </button>`;
  }

  #list(): void {
    const shown = this.#shown.filter((column) => column !== 'creditor');
    this.#order = [...new Set<PaymentColumn>(['creditor', ...shown, ...PAYMENT_COLUMNS])];
  }

  #toggle(column: PaymentColumn, isShown: boolean): void {
    this.#apply(this.#order.filter((one) => (one === column ? isShown : this.#shown.includes(one))));
  }

  /** The focus goes with the column, so that the next press moves it on. */
  #move(index: number, by: -1 | 1, button: HTMLElement): void {
    const order = [...this.#order];
    const [column] = order.splice(index, 1);
    if (!column) return;
    order.splice(index + by, 0, column);
    this.#order = order;
    this.#apply(order.filter((one) => this.#shown.includes(one)));
    const { host } = this.#context;
    const which = by < 0 ? 0 : 1;
    void host.updateComplete.then(() => {
      const row = button.closest('ul')?.children[index + by];
      (row?.querySelectorAll('button') ?? [])[which]?.focus();
    });
  }

  readonly #reset = (): void => {
    this.#apply(DEFAULT_COLUMNS);
    this.#list();
  };

  #apply(columns: readonly PaymentColumn[]): void {
    const shown: readonly PaymentColumn[] = ['creditor', ...columns.filter((column) => column !== 'creditor')];
    this.#change({ ...this.#context.host.viewState, columns: shown });
  }
}
