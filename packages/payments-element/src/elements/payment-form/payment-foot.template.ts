import { html, nothing, type TemplateResult } from 'lit';
import type { SaveFlow } from './save-flow.js';
import type { FormView, OutcomeActions } from './form-view.js';

export interface FootModel {
  readonly canSave: boolean;
  /** Nothing can be saved now. */
  readonly busy: boolean;
  readonly flow: Pick<SaveFlow, 'goesOn' | 'notReady' | 'pressed' | 'reviewing' | 'saveAndNew' | 'saved'>;
  /** Back to the fields from a review; else out of the form. */
  leave(): void;
}

/** How the last write ended, the payment as a sentence, and what to do next. */
export function footTemplate(view: FormView, actions: OutcomeActions, foot: FootModel): TemplateResult {
  const { canSave, flow } = foot;
  const { reviewing, saved } = flow;
  // Not `disabled`, which would drop the focus.
  const busy = foot.busy ? 'true' : 'false';
  return html`<div class="foot" part="foot">
    ${view.late?.outcomeTemplate(view, actions)}
    <p class="sentence">${reviewing ? nothing : view.late?.sentenceTemplate(view)}</p>
    <div class="actions">
      ${
        canSave
          ? html`<button class="button primary" aria-disabled=${busy} @click=${flow.pressed}>
              ${view.t(flow.goesOn ? 'form.saveAndNew' : 'form.save')}
            </button>`
          : nothing
      }
      ${
        canSave && view.isNew && !reviewing
          ? html`<button type="button" class="button" aria-disabled=${busy} @click=${() => void flow.saveAndNew()}>
              ${view.t('form.saveAndNew')}
            </button>`
          : nothing
      }
      <button type="button" class="button" @click=${foot.leave}>
        ${view.t(reviewing ? 'form.back' : 'form.cancel')}
      </button>
      <p class="status ${saved ? 'saved' : ''}" part="status" role="status">${statusText(view, flow)}</p>
    </div>
  </div>`;
}

function statusText({ controller, t }: FormView, { notReady, saved }: FootModel['flow']): string {
  const { write, status } = controller.state;
  if (notReady) return t('form.notReady');
  if (status === 'loading') return t('form.loading');
  if (write.status === 'saving' || write.status === 'checking' || write.status === 'notSent') {
    return t(`form.${write.status}`);
  }
  return saved ? t('form.saved') : '';
}
