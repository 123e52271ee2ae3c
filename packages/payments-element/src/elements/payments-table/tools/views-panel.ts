import { checkIcon, fieldTemplate } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ViewsChangeEvent } from '../../../events/views-change-event.js';
import type { PaymentsViewState, SavedView } from '../../../model/view-state.js';
import { isSameView } from './same-view.js';
import { ToolPanel } from './tool-panel.js';
import type { ToolsContext } from './tools-host.js';

type Problem = 'views.nameNeeded' | 'views.nameTaken';

/** Views that the reader saved: applies, saves, renames and deletes them. The host keeps them. */
export class ViewsPanel {
  readonly #context: ToolsContext;
  readonly #change: (view: PaymentsViewState) => void;
  readonly #panel: ToolPanel;
  #name = '';
  #problem: Problem | undefined;
  /** The view whose name is being changed. */
  #renamed: string | undefined;
  #newName = '';
  #newProblem: Problem | undefined;
  /** The view that was deleted last, and where it stood. */
  #deleted: { readonly view: SavedView; readonly index: number } | undefined;

  constructor(context: ToolsContext, change: (view: PaymentsViewState) => void) {
    this.#context = context;
    this.#change = change;
    this.#panel = new ToolPanel(context.host, 'views');
  }

  readonly open = (): void => {
    this.#name = '';
    this.#problem = undefined;
    this.#renamed = undefined;
    this.#deleted = undefined;
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
      ${this.#deletedTemplate()} ${this.#saveTemplate()}`,
    }));
  }

  get #views(): readonly SavedView[] {
    // A host gives back what it kept, which another build or hand may have written.
    const views: readonly (Partial<SavedView> | null)[] = this.#context.host.views ?? [];
    return views.filter((view): view is SavedView => typeof view?.name === 'string' && Boolean(view.viewState));
  }

  #viewTemplate(view: SavedView): TemplateResult {
    const { t } = this.#context;
    const apply = (): void => {
      this.#panel.close();
      this.#change({ columns: this.#context.host.viewState.columns ?? [], ...view.viewState });
    };
    const values = { name: view.name };
    const isOn = isSameView(view.viewState, this.#context.host.viewState);
    return html`<li>
      <button
        type="button"
        class="button plain choice"
        ?autofocus=${view === this.#views[0]}
        aria-current=${isOn ? 'true' : 'false'}
        @click=${apply}
      >
        <bdi>${view.name}</bdi>${isOn ? checkIcon() : nothing}
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
        @click=${() => this.#delete(view)}
      >
        ${t('views.delete')}
      </button>
    </li>`;
  }

  #deletedTemplate(): TemplateResult {
    const { t } = this.#context;
    const deleted = this.#deleted;
    return html`<div role="status">
      ${
        deleted
          ? html`<p class="deleted">
              <span>${t('views.deleted', { name: deleted.view.name })}</span>
              <button type="button" id="view-undo" class="button plain" @click=${this.#undo}>${t('views.undo')}</button>
            </p>`
          : nothing
      }
    </div>`;
  }

  #delete(view: SavedView): void {
    const { host } = this.#context;
    this.#deleted = { view, index: this.#views.indexOf(view) };
    this.#keep(this.#views.filter((one) => one !== view));
    // What was pressed is gone with its view.
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('#view-undo')?.focus());
  }

  readonly #undo = (): void => {
    if (!this.#deleted) return;
    const { view, index } = this.#deleted;
    this.#deleted = undefined;
    this.#keep(this.#views.toSpliced(index, 0, view));
  };

  #renameTemplate(view: SavedView): TemplateResult {
    const { t } = this.#context;
    const rename = (event: Event): void => {
      event.preventDefault();
      const name = this.#newName.trim();
      this.#newProblem = name === view.name ? undefined : this.#problemOf(name);
      if (this.#newProblem) return this.#context.host.requestUpdate();
      this.#renamed = undefined;
      this.#keep(this.#views.map((one) => (one === view ? { ...one, name } : one)));
    };
    const error = this.#newProblem && t(this.#newProblem);
    const label = t('views.newName', { name: view.name });
    return html`<li>
      <form class="rename" novalidate @submit=${rename}>
        ${fieldTemplate(
          { id: 'view-new-name', label, error, isErrorAnnounced: true },
          html`<div class="control-row">
            <input
              id="view-new-name"
              class="control"
              maxlength="60"
              autocomplete="off"
              aria-describedby=${error ? 'view-new-name-error' : nothing}
              aria-invalid=${error ? 'true' : 'false'}
              .value=${live(this.#newName)}
              @input=${(event: Event) => (this.#newName = (event.target as HTMLInputElement).value)}
            />
            <button type="submit" class="button">${t('views.done')}</button>
          </div>`,
        )}
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
    this.#problem = this.#problemOf(name);
    if (this.#problem) return this.#context.host.requestUpdate();
    this.#name = '';
    this.#deleted = undefined;
    this.#keep([...this.#views, { name, viewState: this.#context.host.viewState }]);
  };

  #problemOf(name: string): Problem | undefined {
    if (!name) return 'views.nameNeeded';
    return this.#views.some((view) => view.name === name) ? 'views.nameTaken' : undefined;
  }

  #startRenaming(name: string): void {
    const { host } = this.#context;
    this.#renamed = this.#newName = name;
    this.#newProblem = undefined;
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
