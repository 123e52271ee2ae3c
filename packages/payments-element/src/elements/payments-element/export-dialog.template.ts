import { alertTemplate, dialogTemplate, intl } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { ExportContent, ExportState } from '../../controllers/export-desk.js';
import { exportChoiceActions, exportChoiceTemplate, type ExportChoiceContext } from './export-choice.template.js';
import { exportContentTemplate, type ExportDecisionContext } from './export-content.template.js';
import {
  blockedTemplate,
  filesTemplate,
  handedTemplate,
  markingTemplate,
  remadeTemplate,
  type ExportOutcomeContext,
} from './export-outcome.template.js';

export interface ExportDialogContext extends ExportChoiceContext, ExportDecisionContext, ExportOutcomeContext {
  readonly state: ExportState | undefined;
  /** The file of what was read is being made. */
  readonly isMaking: boolean;
  take(content: ExportContent): void;
  saveAgain(): void;
  retry(): void;
  stop(): void;
  back(): void;
}

/** Everything that an export asks and tells, in one dialog. */
export function exportDialogTemplate(context: ExportDialogContext): TemplateResult {
  const { state, t, close } = context;
  return dialogTemplate({
    id: 'export',
    kind: 'form',
    label: t(state?.step === 'files' ? 'export.files' : 'export.title'),
    // What marks payments is stopped, not left.
    ...(state?.step !== 'marking' && { closeLabel: t('workspace.close') }),
    body: state ? bodyTemplate(state, context) : nothing,
    actions: state ? actionsTemplate(state, context) : nothing,
    onDismiss: close,
    onClose: close,
  });
}

function bodyTemplate(state: ExportState, context: ExportDialogContext): TemplateResult {
  const { t } = context;
  switch (state.step) {
    case 'idle':
      return exportChoiceTemplate(context);
    case 'reading':
      return readingTemplate(state, context);
    case 'ready':
      return focusTemplate(exportContentTemplate(state.content, context));
    case 'marking':
      return markingTemplate(state.batch, context);
    case 'handed':
      return focusTemplate(handedTemplate(state, context));
    case 'blocked':
      return focusTemplate(blockedTemplate(state, context));
    case 'remade':
      return focusTemplate(remadeTemplate(state, context));
    case 'files':
      return focusTemplate(filesTemplate(state.earlier, context));
    case 'failed':
      return focusTemplate(alertTemplate({ title: t('export.failed'), text: t(`error.${state.error.code}`) }));
  }
}

/** What was drawn in place of what had the focus. */
function focusTemplate(body: unknown): TemplateResult {
  return html`<div class="export-body" tabindex="-1" data-export-focus>${body}</div>`;
}

function readingTemplate(
  { read, of }: ExportState & { readonly step: 'reading' },
  { t, locale }: ExportDialogContext,
): TemplateResult {
  const count = intl('number', locale, {}).format(read);
  const text =
    of === undefined
      ? t('export.reading', { count: read })
      : t('export.readingOf', { count, total: intl('number', locale, {}).format(of) });
  return html`<p id="export-reading">${text}</p>
    ${
      of === undefined
        ? html`<progress class="export-bar" aria-labelledby="export-reading"></progress>`
        : html`<progress class="export-bar" max=${of} value=${read} aria-labelledby="export-reading"></progress>`
    }`;
}

function actionsTemplate(state: ExportState, context: ExportDialogContext): TemplateResult {
  const { t, back, close, stop, retry, saveAgain } = context;
  const done = html`<button type="button" class="button primary" @click=${close}>${t('export.done')}</button>`;
  const backwards = html`<button type="button" class="button" @click=${back}>${t('export.back')}</button>`;
  switch (state.step) {
    case 'idle':
      return exportChoiceActions(context);
    case 'reading':
      return stopTemplate(t('export.stop'), stop, false);
    case 'marking':
      return stopTemplate(t('export.stop'), stop, state.batch.phase === 'stopping');
    case 'ready':
      return html`${takeTemplate(state.content, context)} ${backwards}`;
    case 'handed':
      if (state.result.unsure.length > 0)
        return html`<button type="button" class="button primary" @click=${retry}>${t('export.retry')}</button>
          <button type="button" class="button" @click=${close}>${t('export.close')}</button>`;
      return html`${done}
      ${state.file ? html`<button type="button" class="button" @click=${saveAgain}>${t('export.saveAgain')}</button>` : nothing}`;
    case 'remade':
      return html`${done}<button type="button" class="button" @click=${saveAgain}>${t('export.saveAgain')}</button>`;
    case 'failed':
      return html`<button type="button" class="button primary" @click=${retry}>${t('export.retry')}</button>
        ${backwards}`;
    case 'files':
    case 'blocked':
      return backwards;
  }
}

function stopTemplate(word: string, stop: () => void, isStopping: boolean): TemplateResult {
  return html`<button
    type="button"
    class="button"
    data-export-focus
    aria-disabled=${isStopping ? 'true' : 'false'}
    @click=${stop}
  >
    ${word}
  </button>`;
}

function takeTemplate(
  content: ExportContent,
  { t, take, isMaking }: ExportDialogContext,
): TemplateResult | typeof nothing {
  const { format, payments } = content;
  if (payments.length === 0) return nothing;
  const word =
    format === 'pain001'
      ? t('export.handOver', { count: payments.length })
      : t(format === 'print' ? 'export.print' : 'export.save');
  return html`<button
      type="button"
      class="button primary"
      aria-disabled=${isMaking ? 'true' : 'false'}
      @click=${() => take(content)}
    >
      ${word}
    </button>
    ${isMaking ? html`<span role="status" class="busy">${t('export.making')}</span>` : nothing}`;
}
