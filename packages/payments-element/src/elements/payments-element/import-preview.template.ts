import {
  alertTemplate,
  formatAmount,
  formatDate,
  formatDay,
  formatMoney,
  groupIban,
  isCurrency,
  pagerTemplate,
  selectFieldTemplate,
  tableTemplate,
  type Column,
} from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import {
  fieldsChanged,
  standingOf,
  textsIn,
  type ImportNote,
  type ImportRow,
} from '../../controllers/import-controller.js';
import { mendTemplate } from './import-mend.template.js';
import { isBegun, isStored, leftOf } from './import-left.js';
import { noticesTemplate } from './import-notices.template.js';
import { fieldLabel, shortened, type ImportFilter, type ImportView } from './import-view.js';

/** How many rows are on a page: a row to mend takes as much room as several others. */
export const PAGE = { all: 25, noted: 25, bad: 10 } as const;

/** What stands over the preview: how many are ready, and how many are not. */
export function previewTitle(view: ImportView): string {
  const { state, t } = view;
  const { bad, noted, ready } = leftOf(view).counts;
  if (isBegun(view)) return t('import.savedAndLeft', { saved: state.run.saved, count: ready + bad });
  const count = t('import.ready', { count: ready });
  const readyText = noted === 0 ? count : t('import.readyAndNoted', { ready: count, count: noted });
  return bad === 0 ? readyText : t('import.readyAndBad', { ready: readyText, bad: t('import.bad', { count: bad }) });
}

/** The third step: every row as it was understood, those that need a look first. */
export function previewTemplate(view: ImportView): TemplateResult {
  const { filter, page, t } = view;
  return html`${changedTemplate(view)} ${noticesTemplate(view)} ${sumsTemplate(view)}
    <div class="import-tools">${filterTemplate(view)} ${leaveOutTemplate(view)}</div>
    ${page.length === 0 ? html`<p class="muted">${t('import.none')}</p>` : nothing}
    ${filter === 'bad' ? badTemplate(view) : rowsTemplate(view)} ${footTemplate(view)}`;
}

/** The same file was begun with another choice: what is stored already must not be changed by this one unseen. */
function changedTemplate(view: ImportView): TemplateResult | typeof nothing {
  const { locale, state, t } = view;
  const changed = fieldsChanged(state).map((field) => fieldLabel(view, field));
  if (changed.length === 0) return nothing;
  const fields = new Intl.ListFormat(locale, { type: 'conjunction' }).format(changed);
  return alertTemplate({ title: t('import.changed', { fields }), text: t('import.changedText') });
}

/** What would leave the accounts, by currency. */
function sumsTemplate(view: ImportView): TemplateResult | typeof nothing {
  const { locale, t } = view;
  const texts = [...leftOf(view).sums].flatMap(([currency, sum]) =>
    Number.isSafeInteger(sum) ? formatMoney(sum, currency, locale) : [],
  );
  return texts.length === 0 ? nothing : html`<p>${t('import.sums', { sums: texts.join(' · ') })}</p>`;
}

function filterTemplate(view: ImportView): TemplateResult | typeof nothing {
  const { filter, show, state, t } = view;
  const { noted } = state.counts;
  const { bad } = leftOf(view).counts;
  if (bad === 0 && noted === 0 && filter === 'all') return nothing;
  const options = [
    { value: 'all', label: t('import.showAll', { count: state.rows.length }) },
    { value: 'bad', label: t('import.showBad', { count: bad }) },
    { value: 'noted', label: t('import.showNoted', { count: noted }) },
  ];
  const label = t('import.show');
  const onInput = (value: string): void => show(value as ImportFilter);
  return selectFieldTemplate({ id: 'import-filter', label, value: filter, options, optional: ' ', onInput });
}

function leaveOutTemplate(view: ImportView): TemplateResult | typeof nothing {
  const { state, store, t } = view;
  const count = state.likenesses.size;
  // What is stored cannot be left out any more.
  if (count === 0 || (isBegun(view) && !state.leavesOutLike)) return nothing;
  const toggle = ({ target }: Event): void => store.leaveOutLike((target as HTMLInputElement).checked);
  return html`<label class="check">
    <input type="checkbox" .checked=${state.leavesOutLike} @change=${toggle} />
    <span>${t('import.leaveOut', { count })}</span>
  </label>`;
}

function badTemplate(view: ImportView): TemplateResult {
  const { page, saveBad, t } = view;
  return html`${page.length > 0 ? html`<p>${t('import.badText')}</p>` : nothing}
    <ol class="import-bad">
      ${page.map((row) => mendTemplate(view, row))}
    </ol>
    ${
      leftOf(view).counts.bad > 0
        ? html`<button type="button" class="button" @click=${saveBad}>${t('import.saveBad')}</button>`
        : nothing
    }`;
}

function rowsTemplate(view: ImportView): TemplateResult | typeof nothing {
  const { from, known, page, t } = view;
  if (page.length === 0) return nothing;
  return tableTemplate<ImportRow>({
    caption: t('import.rows'),
    columns: columnsOf(view),
    rows: page,
    busy: false,
    skeletons: 0,
    firstIndex: from + 1,
    total: known,
    look: 'import-rows',
    rowKey: ({ file }) => String(file.row),
  });
}

function columnsOf(view: ImportView): readonly Column<ImportRow>[] {
  const { locale, state, t } = view;
  const textOf = (row: ImportRow): ReturnType<typeof textsIn> =>
    textsIn(row.file, state.settings?.mapping ?? [], row.edits);
  return [
    {
      key: 'import-row',
      label: t('import.row'),
      card: 'mark',
      aside: true,
      cell: ({ file }) =>
        html`<span class="import-number">${file.row}</span>
          <span class="import-title">${t('import.rowTitle', { row: file.row })}</span>`,
    },
    {
      key: 'creditor',
      label: t('column.creditor'),
      card: 'title',
      cell: (row) => creditorTemplate(row, textOf(row)),
    },
    {
      key: 'import-due',
      label: t('column.requestedExecutionDate'),
      card: 'note',
      cell: (row) => dayOf(row, textOf(row), locale),
    },
    { key: 'reference', label: t('column.reference'), cell: (row) => referenceTemplate(textOf(row)) },
    {
      key: 'import-amount',
      label: t('column.amount'),
      align: 'end',
      card: 'value',
      cell: (row) => amountOf(row, textOf(row).amountMinor, locale),
    },
    { key: 'import-check', label: t('import.standing'), card: 'note', cell: (row) => standingTemplate(view, row) },
  ];
}

function creditorTemplate({ draft }: ImportRow, texts: ReturnType<typeof textsIn>): TemplateResult {
  return html`<bdi>${shortened(texts.creditorName)}</bdi>
    <bdi class="muted iban">${groupIban(shortened(draft.creditorIban ?? '', 40))}</bdi>`;
}

function referenceTemplate(texts: ReturnType<typeof textsIn>): TemplateResult {
  return html`<bdi>${shortened(texts.remittanceInformation || texts.creditorReference, 60)}</bdi>`;
}

function dayOf({ draft }: ImportRow, texts: ReturnType<typeof textsIn>, locale: string): string {
  const { requestedExecutionDate: day } = draft;
  return day ? formatDate(day, locale) : shortened(texts.requestedExecutionDate, 24);
}

function amountOf({ draft }: ImportRow, text: string, locale: string): TemplateResult {
  const { amountMinor, currency } = draft;
  if (amountMinor === undefined || !currency || !isCurrency(currency)) return html`<bdi>${shortened(text, 24)}</bdi>`;
  return html`${formatAmount(amountMinor, currency, locale)} <span class="muted">${currency}</span>`;
}

function standingTemplate(view: ImportView, row: ImportRow): TemplateResult {
  const { state, t } = view;
  const standing = standingOf(row, state);
  const word = isStored(view, row) ? 'saved' : standing === 'noted' ? 'ready' : standing;
  const like = state.likenesses.get(row.file.row);
  const notes = [...(like ? [like] : []), ...row.notes].map((note) => noteText(view, note));
  return html`<span class="import-standing ${word}">${t(`import.standing.${word}`)}</span>
    ${notes.map((note) => html`<span class="muted">${note}</span>`)}`;
}

function noteText({ locale, t }: ImportView, note: ImportNote): string {
  if ('row' in note) return t(`import.note.${note.kind}`, { row: note.row });
  return note.kind === 'closed'
    ? t('import.note.closed', { day: formatDay(note.day, locale) })
    : t(`import.note.${note.kind}`);
}

function footTemplate({ filter, from, known, page, t, turn }: ImportView): TemplateResult | typeof nothing {
  const most = PAGE[filter];
  if (known <= most) return nothing;
  const range = t('import.range', { from: from + 1, to: from + page.length, known });
  return html`<div class="table-foot">
    <span class="muted">${range}</span>
    ${pagerTemplate(
      {
        text: t('import.previous'),
        label: t('import.previousLabel'),
        possible: from > 0,
        run: () => turn(Math.max(0, from - most)),
      },
      {
        text: t('import.next'),
        label: t('import.nextLabel'),
        possible: from + most < known,
        run: () => turn(from + most),
      },
    )}
  </div>`;
}
