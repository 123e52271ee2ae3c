import { dialogTemplate } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { WorkspaceText } from './workspace-text.js';

export interface DiscardContext extends WorkspaceText {
  readonly open: boolean;
  discard(): void;
  keep(): void;
}

/** Asks before what was typed into a form is lost. */
export function discardDialogTemplate({ open, t, discard, keep }: DiscardContext): TemplateResult {
  return dialogTemplate({
    id: 'discard',
    kind: 'confirm',
    label: t('workspace.discardQuestion'),
    body: open ? html`<p>${t('workspace.discardText')}</p>` : nothing,
    actions: html`<button type="button" class="button danger primary" @click=${discard}>
        ${t('workspace.discard')}
      </button>
      <button type="button" class="button" autofocus @click=${keep}>${t('workspace.keep')}</button>`,
    onDismiss: keep,
    onClose: keep,
  });
}
