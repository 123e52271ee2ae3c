import {
  checkIcon,
  formatDate,
  groupIban,
  selectFieldTemplate,
  textFieldTemplate,
  type ControlModel,
} from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { FORM_FIELDS, textsIn, type FormField, type ImportRow } from '../../controllers/import-controller.js';
import { isStored } from './import-left.js';
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
  const isSaved = isStored(view, row);
  return html`<li>
    <fieldset class="import-mend">
      <legend>${t(word, { row: number })} ${creditor ? html` · <bdi>${creditor}</bdi>` : nothing}</legend>
      ${aboutTemplate(view, row, fields)}
      ${isSaved ? nothing : fields.map((field) => fieldTemplate(view, row, { field, text: texts[field] }))}
      ${
        isSaved || row.problems.size === 0
          ? html`<p class="import-mended" role="status">
              ${checkIcon()}${t(isSaved ? 'import.standing.saved' : 'import.mended')}
            </p>`
          : nothing
      }
    </fieldset>
  </li>`;
}

/** By what its reader knows the payment, but for what stands below to be mended. */
function aboutTemplate(
  { locale, state }: ImportView,
  { draft, edits, file }: ImportRow,
  fields: readonly FormField[],
): TemplateResult | typeof nothing {
  const texts = textsIn(file, state.settings?.mapping ?? [], edits);
  const { creditorIban, requestedExecutionDate: day } = draft;
  const said: readonly (readonly [FormField, string])[] = [
    ['creditorIban', creditorIban ? groupIban(shortened(creditorIban, 40)) : ''],
    ['amountMinor', `${texts.amountMinor} ${texts.currency}`],
    ['requestedExecutionDate', day ? formatDate(day, locale) : texts.requestedExecutionDate],
    ['remittanceInformation', texts.remittanceInformation],
  ];
  const about = said.filter(([field, text]) => text.trim() !== '' && !fields.includes(field));
  if (about.length === 0) return nothing;
  return html`<p class="muted">
    ${about.map(([, text], index) => html`${index > 0 ? ' · ' : nothing}<bdi>${shortened(text)}</bdi>`)}
  </p>`;
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
