import { html, nothing, type TemplateResult } from 'lit';
import type { SaveFlow } from './save-flow.js';
import type { FormView } from './form-view.js';

export interface FootModel {
  readonly canSave: boolean;
  /** Nothing can be saved now. */
  readonly busy: boolean;
  readonly flow: Pick<SaveFlow, 'goesOn' | 'notReady' | 'pressed' | 'reviewing' | 'saveAndNew' | 'saved'>;
  /** Back to the fields from a review; else out of the form. */
  leave(): void;
}

/** How the last write ended, the payment as a sentence, and what to do next. */
export function footTemplate(view: FormView, foot: FootModel): TemplateResult {
  const { canSave, flow } = foot;
  const { reviewing } = flow;
  // What is on its way cannot be sent again, and leaving the form takes nothing of it back.
  const pending = isPending(view);
  const leave = reviewing ? 'form.back' : view.editable && !pending ? 'form.cancel' : 'form.close';
  // Not `disabled`, which would drop the focus.
  const busy = foot.busy ? 'true' : 'false';
  return html`<div class="foot" part="foot">
    ${view.late?.outcomeTemplate(view)}
    <p class="sentence">${reviewing ? nothing : view.late?.sentenceTemplate(view)}</p>
    <div class="actions">
      ${
        canSave && !pending
          ? html`<button class="button primary" aria-disabled=${busy} @click=${flow.pressed}>
              ${view.t(flow.goesOn ? 'form.saveAndNew' : 'form.save')}
            </button>`
          : nothing
      }
      ${
        canSave && !pending && view.isNew && !reviewing
          ? html`<button type="button" class="button" aria-disabled=${busy} @click=${() => void flow.saveAndNew()}>
              ${view.t('form.saveAndNew')}
            </button>`
          : nothing
      }
      <button type="button" class="button" @click=${foot.leave}>${view.t(leave)}</button>
      ${statusTemplate(view, flow)}
    </div>
  </div>`;
}

/** Nobody knows how a write ended, and for how long that will be so. */
function isPending({ controller }: FormView): boolean {
  const { status } = controller.state.write;
  return status === 'checking' || status === 'notSent';
}

/** One line that stays: what comes to stand in it is read out, and what changes elsewhere by it. */
function statusTemplate(view: FormView, { notReady, saved }: FootModel['flow']): TemplateResult {
  const { write, status } = view.controller.state;
  const text = notReady
    ? view.t('form.notReady')
    : status === 'loading'
      ? view.t('form.loading')
      : view.late?.writeTemplate(view, saved);
  const kind = isPending(view) ? `pending ${write.status}` : saved === true ? 'saved' : '';
  return html`<p class="status ${kind}" part="status" role="status" tabindex="-1">
    ${text}<span class="hidden" data-told></span>
  </p>`;
}
