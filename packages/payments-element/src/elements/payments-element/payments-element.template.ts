import { checkIcon, closeIcon, plusIcon } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { WorkspaceText } from './workspace-text.js';

export interface ToolbarContext extends WorkspaceText {
  readonly mayPrepare: boolean;
  create(): void;
}

export interface FiltersContext extends WorkspaceText {
  /** The account that the list is filtered by; undefined when it is not. */
  readonly accountId: string | undefined;
  readonly accountName: string | undefined;
  clear(): void;
}

/** Heading and actions over the list. */
export function toolbarTemplate({ mayPrepare, create, t }: ToolbarContext): TemplateResult {
  return html`<div class="toolbar" part="toolbar">
    <h2 part="heading">${t('workspace.title')}</h2>
    ${
      mayPrepare
        ? html`<button type="button" class="button primary" @click=${create}>
            ${plusIcon()}${t('workspace.new')}
          </button>`
        : nothing
    }
  </div>`;
}

/** For the table's slot: how to begin. */
export function emptyTemplate({ mayPrepare, create, t }: ToolbarContext): TemplateResult | typeof nothing {
  if (!mayPrepare) return nothing;
  return html`<button type="button" slot="empty" class="button" @click=${create}>${t('workspace.first')}</button>`;
}

/** What the list is filtered by, each to be taken away. */
export function filtersTemplate(context: FiltersContext): TemplateResult | typeof nothing {
  const { accountId, accountName, clear, t } = context;
  if (accountId === undefined) return nothing;
  const label = t('workspace.clearAccount');
  return html`<div class="filters" part="filters">
    <span class="chip"
      ><bdi>${t('workspace.account', { name: accountName ?? '…' })}</bdi
      ><button type="button" aria-label=${label} title=${label} @click=${clear}>${closeIcon()}</button></span
    >
  </div>`;
}

/** The line that says what was done; it is always there, so that what comes into it is announced. */
export function saidTemplate(said: string): TemplateResult {
  return html`<p role="status" part="status" class="said">
    ${said ? html`<span>${checkIcon()}${said}</span>` : nothing}
  </p>`;
}
