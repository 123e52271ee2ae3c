import { dialogTemplate } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { fieldsChanged } from '../../controllers/import-controller.js';
import { chooseTemplate, takeDropped, takePasted } from './import-choose.template.js';
import { columnsTemplate } from './import-columns.template.js';
import { isAgain, leftOf } from './import-left.js';
import { previewTemplate, previewTitle } from './import-preview.template.js';
import { runTemplate, workTemplate } from './import-progress.template.js';
import { resultTemplate, resultTitle } from './import-result.template.js';
import type { ImportView } from './import-view.js';

/** The import in its dialog, one step at a time; undefined draws it empty. */
export function importDialogTemplate(
  view: ImportView | undefined,
  t: ImportView['t'],
  close: () => void,
): TemplateResult {
  return dialogTemplate({
    id: 'import',
    kind: 'form',
    label: t('import.title'),
    closeLabel: t('import.close'),
    body: view ? stepTemplate(view) : nothing,
    actions: view ? actionsTemplate(view) : nothing,
    onDismiss: close,
    onClose: close,
  });
}

function stepTemplate(view: ImportView): TemplateResult {
  const isChoosing = view.state.step === 'choose';
  const paste = (event: ClipboardEvent): void => {
    if (isChoosing) takePasted(event, view);
  };
  // Elsewhere a file that is dropped would take the page's place.
  const drop = (event: DragEvent): void => (isChoosing ? takeDropped(event, view) : event.preventDefault());
  return html`<div
    class="import-step"
    data-step=${view.state.step}
    @paste=${paste}
    @dragover=${(event: Event) => event.preventDefault()}
    @drop=${drop}
  >
    <h3 id="import-step" tabindex="-1">${titleOf(view)}</h3>
    ${contentOf(view)}
  </div>`;
}

function titleOf(view: ImportView): string {
  const { state, t } = view;
  switch (state.step) {
    case 'choose':
      return t('import.chooseTitle');
    case 'reading':
      return t('import.readingTitle');
    case 'columns':
      return t('import.columnsTitle');
    case 'checking':
      return t('import.checkingTitle');
    case 'preview':
      return previewTitle(view);
    case 'running':
      return t(state.run.deed === 'undo' ? 'import.undoingTitle' : 'import.runningTitle');
    case 'result':
      return resultTitle(view);
  }
}

function contentOf(view: ImportView): unknown {
  switch (view.state.step) {
    case 'choose':
      return chooseTemplate(view);
    case 'reading':
    case 'checking':
      return workTemplate(view);
    case 'columns':
      return columnsTemplate(view);
    case 'preview':
      return previewTemplate(view);
    case 'running':
      return runTemplate(view);
    case 'result':
      return resultTemplate(view);
  }
}

/** What is meant mostly comes first. */
function actionsTemplate(view: ImportView): TemplateResult | typeof nothing {
  const { back, close, state, store, t } = view;
  const button = (word: string, run: () => void): TemplateResult =>
    html`<button type="button" class="button" @click=${run}>${word}</button>`;
  const primary = (word: string, run: () => void): TemplateResult =>
    html`<button type="button" class="button primary" @click=${run}>${word}</button>`;
  switch (state.step) {
    case 'choose':
      return button(t('import.cancel'), close);
    case 'reading':
    case 'checking':
      return button(t('import.cancel'), back);
    case 'columns':
      return html`${primary(t('import.check'), view.check)} ${button(t('import.back'), back)}`;
    case 'preview':
      if (fieldsChanged(state).length > 0) {
        return html`${primary(t('import.asBegun'), view.goOn)} ${button(t('import.anew'), view.anew)}
        ${button(t('import.back'), back)}`;
      }
      return html`${startTemplate(view)} ${button(t('import.back'), back)}`;
    case 'running':
      return html`${button(t('import.close'), close)} ${button(t('import.stop'), () => store.stop())}`;
    case 'result':
      return resultActions(view);
  }
}

/** Nothing where all is stored that can be; where payments would be made again, not before that is said to be meant. */
function startTemplate(view: ImportView): TemplateResult | typeof nothing {
  const { isWanted, start, t } = view;
  const count = leftOf(view).counts.ready;
  if (count === 0) return nothing;
  const isHeld = isAgain(view) && !isWanted;
  const run = ({ currentTarget }: Event): void => {
    if (!isHeld) start();
    else ((currentTarget as Element).getRootNode() as ShadowRoot).querySelector<HTMLElement>('#import-wanted')?.focus();
  };
  return html`<button
    type="button"
    class="button primary"
    aria-disabled=${isHeld ? 'true' : 'false'}
    aria-describedby=${isHeld ? 'import-again' : nothing}
    @click=${run}
  >
    ${t('import.start', { count })}
  </button>`;
}

function resultActions(view: ImportView): TemplateResult {
  const { askUndo, asksUndo, close, finish, start, state, t, undo } = view;
  if (asksUndo) {
    return html`<button type="button" class="button danger primary" @click=${undo}>${t('workspace.delete')}</button>
      <button type="button" class="button" @click=${close}>${t('import.keep')}</button>`;
  }
  const { deed, failed, phase, saved } = state.run;
  const again =
    phase === 'over' ? undefined : phase === 'stopped' ? 'import.goOn' : failed > 0 ? 'import.again' : undefined;
  const canUndo = saved > 0 && (deed === 'create' ? phase !== 'over' : phase === 'stopped');
  return html`<button type="button" class="button primary" @click=${finish}>${t('import.done')}</button>
    ${again && deed === 'create' ? html`<button type="button" class="button" @click=${start}>${t(again)}</button>` : nothing}
    ${canUndo ? html`<button type="button" class="button import-undo" @click=${deed === 'create' ? askUndo : undo}>${t(deed === 'create' ? 'import.undo' : 'import.goOn')}</button>` : nothing}`;
}
