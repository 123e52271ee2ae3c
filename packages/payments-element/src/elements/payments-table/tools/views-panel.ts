import { fieldTemplate } from '@remit-elements/element-kit';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ViewsChangeEvent } from '../../../events/views-change-event.js';
import type { PaymentsViewState, SavedView } from '../../../model/view-state.js';
import { ToolPanel } from './tool-panel.js';
import type { ToolsContext } from './tools-host.js';

/** Views that the reader saved: applies, saves, renames and deletes them. The host keeps them. */
export class ViewsPanel {
  readonly #context: ToolsContext;
  readonly #change: (view: PaymentsViewState) => void;
  readonly #panel: ToolPanel;
  #name = '';
  #problem: 'views.nameNeeded' | 'views.nameTaken' | undefined;
  /** The view whose name is being changed. */
  #renamed: string | undefined;
  #newName = '';

  constructor(context: ToolsContext, change: (view: PaymentsViewState) => void) {
    this.#context = context;
    this.#change = change;
    this.#panel = new ToolPanel(context.host, 'views');
  }

  readonly open = (): void => {
    this.#name = '';
    this.#problem = undefined;
    this.#renamed = undefined;
    this.#panel.open();
  };

  close(): void {
    this.#panel.close();
  }

  render(): unknown {
    const { t } = this.#context;
    return this.#panel.render(() => ({
      label: t('tools.views'),
      closeLabel: t('tools.close'),
      body: html`${
        this.#views.length > 0
          ? html`<ul class="choices">
              ${this.#views.map((view) => (view.name === this.#renamed ? this.#renameTemplate(view) : this.#viewTemplate(view)))}
            </ul>`
          : html`<p class="muted">${t('views.none')}</p>`
      }
      ${this.#saveTemplate()}`,
    }));
  }

  get #views(): readonly SavedView[] {
    return this.#context.host.views ?? [];
  }

  #viewTemplate(view: SavedView): TemplateResult {
    const { t } = this.#context;
    const apply = (): void => {
      this.#panel.close();
      this.#change({ columns: this.#context.host.viewState.columns ?? [], ...view.viewState });
    };
    const values = { name: view.name };
    return html`<li>
      <button type="button" class="button plain choice" ?autofocus=${view === this.#views[0]} @click=${apply}>
        <bdi>${view.name}</bdi>
      </button>
      <button
        type="button"
        class="button plain"
        aria-label=${t('views.renameLabel', values)}
        @click=${() => this.#startRenaming(view.name)}
      >
        ${t('views.rename')}
      </button>
      <button
        type="button"
        class="button plain"
        aria-label=${t('views.deleteLabel', values)}
        @click=${() => this.#keep(this.#views.filter((one) => one !== view))}
      >
        ${t('views.delete')}
      </button>
    </li>`;
  }

  #renameTemplate(view: SavedView): TemplateResult {
    const { t } = this.#context;
    const rename = (event: Event): void => {
      event.preventDefault();
      const name = this.#newName.trim();
      if (!name || (name !== view.name && this.#isTaken(name))) return;
      this.#renamed = undefined;
      this.#keep(this.#views.map((one) => (one === view ? { ...one, name } : one)));
    };
    return html`<li>
      <form class="rename" @submit=${rename}>
        <input
          id="view-new-name"
          class="control"
          maxlength="60"
          autocomplete="off"
          aria-label=${t('views.newName', { name: view.name })}
          .value=${live(this.#newName)}
          @input=${(event: Event) => (this.#newName = (event.target as HTMLInputElement).value)}
        />
        <button type="submit" class="button">${t('views.done')}</button>
      </form>
    </li>`;
  }

  #saveTemplate(): TemplateResult {
    const { t } = this.#context;
    const error = this.#problem && t(this.#problem);
    return html`<form class="save-view" novalidate @submit=${this.#save}>
      ${fieldTemplate(
        { id: 'view-name', label: t('views.name'), hint: t('views.nameHint'), error, isErrorAnnounced: true },
        html`<input
          id="view-name"
          class="control"
          maxlength="60"
          autocomplete="off"
          aria-describedby="view-name-hint ${error ? 'view-name-error' : ''}"
          aria-invalid=${error ? 'true' : 'false'}
          .value=${live(this.#name)}
          @input=${(event: Event) => (this.#name = (event.target as HTMLInputElement).value)}
        />`,
      )}
      <button type="submit" class="button">${t('views.save')}</button>
    </form>`;
  }

  readonly #save = (event: SubmitEvent): void => {
    event.preventDefault();
    const name = this.#name.trim();
    this.#problem = name ? (this.#isTaken(name) ? 'views.nameTaken' : undefined) : 'views.nameNeeded';
    if (this.#problem) return this.#context.host.requestUpdate();
    this.#name = '';
    this.#keep([...this.#views, { name, viewState: this.#context.host.viewState }]);
  };

  #isTaken(name: string): boolean {
    return this.#views.some((view) => view.name === name);
  }

  #startRenaming(name: string): void {
    const { host } = this.#context;
    this.#renamed = name;
    this.#newName = name;
    host.requestUpdate();
    void host.updateComplete.then(() => {
      const field = host.renderRoot.querySelector<HTMLInputElement>('#view-new-name');
      field?.focus();
      field?.select();
    });
  }

  /** Names are ours to compare by, so the panel keeps the focus where it can. */
  #keep(views: readonly SavedView[]): void {
    const { host } = this.#context;
    host.views = views;
    host.dispatchEvent(new ViewsChangeEvent());
    void host.updateComplete.then(() => {
      const { activeElement } = host.renderRoot as ShadowRoot;
      if (!activeElement) host.renderRoot.querySelector<HTMLElement>('#view-name')?.focus();
    });
  }
}
