import {
  checkIcon,
  groupIban,
  selectFieldTemplate,
  textFieldTemplate,
  type ControlModel,
} from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { FORM_FIELDS, textsIn, type FormField, type ImportRow } from '../../controllers/import-controller.js';
import { fieldLabel, problemText, shortened, type ImportView } from './import-view.js';

/** A row with what is wrong in it, each cell to be mended in its place; what was mended stays until the page is turned. */
export function mendTemplate(view: ImportView, shown: ImportRow): TemplateResult {
  const { state, t } = view;
  const row = state.rows.find(({ file }) => file.row === shown.file.row) ?? shown;
  const texts = textsIn(row.file, state.settings?.mapping ?? [], row.edits);
  const fields = FORM_FIELDS.filter(
    (field) => row.problems.has(field) || row.edits[field] !== undefined || shown.problems.has(field),
  );
  const number = row.file.row;
  const creditor = shortened(texts.creditorName, 60);
  const word = state.source?.kind === 'pain001' ? 'import.payment' : 'import.rowTitle';
  const about = [texts.amountMinor, texts.currency, texts.remittanceInformation].filter((text) => text.trim() !== '');
  return html`<li>
    <fieldset class="import-mend">
      <legend>${t(word, { row: number })} ${creditor ? html` · <bdi>${creditor}</bdi>` : nothing}</legend>
      ${about.length > 0 ? html`<p class="muted"><bdi>${shortened(about.join(' · '))}</bdi></p>` : nothing}
      ${fields.map((field) => fieldTemplate(view, row, { field, text: texts[field] }))}
      ${
        row.problems.size === 0
          ? html`<p class="import-mended" role="status">${checkIcon()}${t('import.mended')}</p>`
          : nothing
      }
    </fieldset>
  </li>`;
}

function fieldTemplate(
  view: ImportView,
  row: ImportRow,
  { field, text }: { readonly field: FormField; readonly text: string },
): TemplateResult {
  const { state, store, t } = view;
  const number = row.file.row;
  const problem = row.problems.get(field);
  // What nobody can mend here is not drawn: a cell of a megabyte is its beginning.
  const shown = text.slice(0, 300);
  const model: ControlModel = {
    id: `import-${number}-${field.replace('.', '-')}`,
    label: fieldLabel(view, field),
    error: problem && problemText(view, field, problem),
    isErrorAnnounced: row.edits[field] !== undefined,
    value: shown,
    onInput: () => undefined,
    onLeave: (typed) => {
      if (typed !== shown) store.edit(number, field, typed);
    },
  };
  if (field !== 'debtorAccountId') return textFieldTemplate(model);
  const accounts = state.settings?.accounts ?? [];
  const options = accounts.map(({ id, name, iban }) => ({
    value: id,
    label: t('form.account', { name, iban: groupIban(iban) }),
  }));
  return selectFieldTemplate({
    ...model,
    options,
    onInput: (id) => store.edit(number, field, id),
    onLeave: () => undefined,
  });
}
