import { alertTemplate } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { MOST_BYTES, MOST_ROWS } from '../../controllers/import-controller.js';
import type { ImportView } from './import-view.js';

/** The first step: a file, rows that were copied, or a file that is dropped. */
export function chooseTemplate(view: ImportView): TemplateResult {
  const { t, read } = view;
  const pick = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) read(file, file.name);
    // So that the same file, once mended, can be chosen again.
    input.value = '';
  };
  return html`${problemTemplate(view)}
    <p>${t('import.chooseText', { most: MOST_ROWS })}</p>
    <div class="import-drop">
      <button type="button" class="button primary" @click=${openPicker}>${t('import.chooseFile')}</button>
      <span class="muted">${t('import.drop')}</span>
      <input
        type="file"
        hidden
        accept=".csv,.tsv,.tab,.txt,.xml,text/csv,text/tab-separated-values,text/plain,text/xml,application/xml"
        @change=${pick}
      />
    </div>
    <div class="field">
      <label for="import-paste">${t('import.paste')}</label>
      <p class="hint" id="import-paste-hint">${t('import.pasteHint')}</p>
      <textarea
        id="import-paste"
        class="control"
        rows="4"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="import-paste-hint"
      ></textarea>
    </div>
    <button type="button" class="button" @click=${(event: Event) => readTyped(event, view)}>
      ${t('import.pasteRead')}
    </button>`;
}

/**
 * Rows that are pasted, wherever in the step, are read at once: ten thousand of them in a text field would stop the page.
 * What is dropped is a file, or rows too.
 */
export function takePasted(event: ClipboardEvent, { read }: Pick<ImportView, 'read'>): void {
  const [file] = event.clipboardData?.files ?? [];
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (file && text === '') {
    event.preventDefault();
    read(file, file.name);
  } else if (isTable(text)) {
    event.preventDefault();
    read(new Blob([text]), '');
  }
}

export function takeDropped(event: DragEvent, { read }: Pick<ImportView, 'read'>): void {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  const text = event.dataTransfer?.getData('text/plain') ?? '';
  if (file) read(file, file.name);
  else if (text.trim() !== '') read(new Blob([text]), '');
}

/** One line without a sign between its cells may be the beginning of something that is typed. */
function isTable(text: string): boolean {
  return /[\r\n]/.test(text.trim()) || text.includes('\t');
}

function readTyped({ currentTarget }: Event, { read }: ImportView): void {
  const root = (currentTarget as Element).getRootNode() as ShadowRoot;
  const field = root.querySelector<HTMLTextAreaElement>('#import-paste');
  if (field && field.value.trim() !== '') read(new Blob([field.value]), '');
  else field?.focus();
}

function openPicker({ currentTarget }: Event): void {
  (currentTarget as Element).parentElement?.querySelector('input')?.click();
}

function problemTemplate({ state, t }: ImportView): TemplateResult | typeof nothing {
  const { problem } = state;
  if (!problem) return nothing;
  const values = { most: MOST_BYTES / 1_048_576, line: problem.line ?? 1 };
  return alertTemplate({ title: t('import.notRead'), text: t(`import.problem.${problem.code}`, values) });
}
