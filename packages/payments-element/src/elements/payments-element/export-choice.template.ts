import { html, nothing, type TemplateResult } from 'lit';
import type { ExportFormat } from '../../controllers/export-desk.js';
import type { ExportText } from './export-text.js';

export type ExportWhich = 'list' | 'selection';

export interface ExportChoiceContext extends ExportText {
  readonly which: ExportWhich;
  readonly format: ExportFormat;
  readonly formats: readonly ExportFormat[];
  readonly isFiltered: boolean;
  readonly selected: number;
  choose(choice: { readonly which?: ExportWhich; readonly format?: ExportFormat }): void;
  go(): void;
  close(): void;
  /** Absent where the reader may not hand payments over. */
  readonly findFiles: (() => void) | undefined;
}

/** What is to leave, and as what. */
export function exportChoiceTemplate(context: ExportChoiceContext): TemplateResult {
  const { t, which, selected, isFiltered, choose, format, formats, findFiles } = context;
  const list = { key: 'list', label: t(isFiltered ? 'export.which.filtered' : 'export.which.list') } as const;
  const selection = { key: 'selection', label: t('export.which.selection', { count: selected }) } as const;
  return html`${
    selected > 0
      ? groupTemplate(t('export.which'), 'export-which', [selection, list], which, (key) => choose({ which: key }))
      : html`<p>${list.label}</p>`
  }
  ${groupTemplate(
    t('export.as'),
    'export-as',
    formats.map((key) => ({ key, label: t(`export.as.${key}`), hint: t(`export.as.${key}.hint`) })),
    format,
    (key) => choose({ format: key }),
  )}
  ${
    findFiles
      ? html`<button type="button" class="button plain export-earlier" @click=${findFiles}>
          ${t('export.earlier')}
        </button>`
      : nothing
  }`;
}

export function exportChoiceActions({ t, go, close }: ExportChoiceContext): TemplateResult {
  return html`<button type="button" class="button primary" @click=${go}>${t('export.continue')}</button>
    <button type="button" class="button" @click=${close}>${t('workspace.cancel')}</button>`;
}

interface Option<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly hint?: string;
}

function groupTemplate<Key extends string>(
  legend: string,
  name: string,
  options: readonly Option<Key>[],
  chosen: Key,
  choose: (key: Key) => void,
): TemplateResult {
  return html`<fieldset class="export-group">
    <legend>${legend}</legend>
    ${options.map((option) => optionTemplate(option, name, option.key === chosen, () => choose(option.key)))}
  </fieldset>`;
}

function optionTemplate(
  { key, label, hint }: Option<string>,
  name: string,
  isChosen: boolean,
  choose: () => void,
): TemplateResult {
  return html`<label class="export-option">
    <input
      type="radio"
      name=${name}
      .value=${key}
      .checked=${isChosen}
      ?autofocus=${isChosen}
      aria-describedby=${hint ? `${name}-${key}` : nothing}
      @change=${choose}
    />
    <span class="export-label">${label}</span>
    ${hint ? html`<span class="hint" id="${name}-${key}">${hint}</span>` : nothing}
  </label>`;
}
