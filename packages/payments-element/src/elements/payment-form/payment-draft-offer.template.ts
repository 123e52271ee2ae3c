import { formatMoment, infoIcon } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { isolated } from './filled-words.js';
import type { FormView } from './form-view.js';
import { noteTemplate as accessNoteTemplate } from './payment-outcome.template.js';

/** What there is to know before anything is typed: that it cannot be, or that something was typed before. */
export function noteTemplate(view: FormView): TemplateResult {
  return html`${accessNoteTemplate(view)} ${offerTemplate(view)}`;
}

function offerTemplate({ controller, tools, locale, locked, t }: FormView): TemplateResult | typeof nothing {
  const keeper = tools?.keeper;
  const draft = locked ? undefined : keeper?.offered;
  if (!keeper || !draft) return nothing;
  const time = formatMoment(draft.keptAtMs, locale);
  const creditor = draft.texts['creditorName']?.trim();
  const goOn = (): void => void keeper.goOn(draft);
  return html`<div class="note draft" part="draft">
    ${infoIcon()}
    <p data-polite>
      ${creditor ? t('form.draftTo', { creditor: isolated(creditor), time }) : t('form.draft', { time })}
      ${draft.isNew && controller.form.texts.creditorName !== '' ? t('form.draftReplaces') : nothing}
    </p>
    <div class="note-actions">
      <button type="button" class="button" @click=${goOn}>${t('form.draftContinue')}</button>
      <button type="button" class="button plain" @click=${() => keeper.discard(draft)}>
        ${t('form.draftDiscard')}
      </button>
    </div>
  </div>`;
}
