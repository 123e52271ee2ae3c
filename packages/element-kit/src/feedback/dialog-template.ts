import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon } from './icons.js';

export interface DialogModel {
  readonly id: string;
  /** `sheet` slides in at the end edge; `form` and `confirm` stand in the middle; `panel` where its opener puts it. */
  readonly kind: 'sheet' | 'panel' | 'form' | 'confirm';
  /** The dialog's heading and name; a confirmation is named by its question. */
  readonly label: string | TemplateResult;
  /** What the closing cross is called; without it there is no cross. */
  readonly closeLabel?: string;
  readonly body: unknown;
  readonly actions?: unknown;
  /** Asked when the reader wants out by Escape, the cross or the ground beside a sheet or panel. */
  onDismiss(): void;
  /** After the dialog closed, whoever closed it. */
  onClose(): void;
}

/**
 * A native modal dialog; a `DialogController` opens and closes it. Whether to leave is the host's decision: `onDismiss`
 * is asked, and Escape by itself closes nothing.
 */
export function dialogTemplate(model: DialogModel): TemplateResult {
  const title = `${model.id}-title`;
  // What cannot be prevented closes the dialog, and `close` tells of it.
  const cancel = (event: Event): void => {
    if (!event.cancelable) return;
    event.preventDefault();
    model.onDismiss();
  };
  // Browsers ask by `cancel` only once between two deeds of the reader, and then close without asking.
  const keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !(event.composedPath()[0] instanceof HTMLSelectElement)) cancel(event);
  };
  const click = (event: MouseEvent): void => {
    const light = model.kind === 'sheet' || model.kind === 'panel';
    if (light && event.target === event.currentTarget) model.onDismiss();
  };
  // The event comes late: by then the dialog may be open again for something else.
  const close = (event: Event): void => {
    if (!(event.currentTarget as HTMLDialogElement).open) model.onClose();
  };
  return html`<dialog
    id=${model.id}
    class=${model.kind}
    part="dialog ${model.kind}"
    aria-labelledby=${title}
    @cancel=${cancel}
    @keydown=${keydown}
    @click=${click}
    @close=${close}
  >
    <div class="dialog-frame">
      <div class="dialog-head">
        <h2 id=${title}>${model.label}</h2>
        ${model.closeLabel ? closeTemplate(model.closeLabel, model.onDismiss) : nothing}
      </div>
      <div class="dialog-body">${model.body}</div>
      ${model.actions ? html`<div class="dialog-foot">${model.actions}</div>` : nothing}
    </div>
  </dialog>`;
}

function closeTemplate(label: string, run: () => void): TemplateResult {
  return html`<button type="button" class="button plain icon" aria-label=${label} title=${label} @click=${run}>
    ${closeIcon()}
  </button>`;
}
