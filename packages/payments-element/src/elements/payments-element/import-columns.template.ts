import {
  formatLongDate,
  groupIban,
  intl,
  selectFieldTemplate,
  type SelectFieldModel,
} from '@remit-elements/element-kit';
import { parseDate, parseMoney } from '@remit-elements/element-kit/reading.js';
import { html, nothing, type TemplateResult } from 'lit';
import { dataRows, missingFields, type ImportField } from '../../controllers/import-controller.js';
import { importDateTemplate } from './import-date.template.js';
import { noticesTemplate } from './import-notices.template.js';
import { fieldLabel, shortened, type ImportView } from './import-view.js';

/** So many cells of a column are shown, so that its reader knows it again. */
const SAMPLES = 3;

type Settings = NonNullable<ImportView['state']['settings']>;
type Source = NonNullable<ImportView['state']['source']>;

/** The second step: which column holds what, and what counts for all rows. */
export function columnsTemplate(view: ImportView): TemplateResult | typeof nothing {
  const { state, t } = view;
  const { source, settings } = state;
  if (!source || !settings) return nothing;
  const name = shortened(source.name, 60) || t('import.pasted');
  return html`<p>${t('import.columnsText', { count: dataRows(source).length, name })}</p>
    ${noticesTemplate(view)} ${missingTemplate(view, settings)}
    ${source.kind === 'table' ? tableColumnsTemplate(view, source, settings) : nothing}
    <fieldset class="import-rest">
      <legend>${t('import.restTitle')}</legend>
      ${restTemplate(view, settings)}
    </fieldset>`;
}

function missingTemplate(view: ImportView, settings: Settings): TemplateResult | typeof nothing {
  const missing = missingFields(settings);
  if (!view.isMissingTold || missing.length === 0) return nothing;
  const list = new Intl.ListFormat(view.locale, { type: 'conjunction' });
  const fields = list.format(missing.map((field) => fieldLabel(view, field)));
  return html`<div class="error-summary" id="import-missing" role="alert" tabindex="-1">
    <h3>${view.t('import.missing', { fields })}</h3>
    <p>${view.t('import.missingText')}</p>
  </div>`;
}

function tableColumnsTemplate(view: ImportView, source: Source, { mapping }: Settings): TemplateResult {
  const { store, t } = view;
  const toggle = ({ target }: Event): void => store.setHeader((target as HTMLInputElement).checked);
  return html`<label class="check">
      <input type="checkbox" .checked=${source.hasHeader} @change=${toggle} />
      <span>${t('import.header')}</span>
    </label>
    <ul class="import-columns">
      ${mapping.map((field, index) => html`<li>${selectFieldTemplate(columnModel(view, source, { field, index }))}</li>`)}
    </ul>`;
}

function columnModel(
  view: ImportView,
  source: Source,
  { field, index }: { readonly field: ImportField | undefined; readonly index: number },
): SelectFieldModel {
  const { store, t } = view;
  const name = source.hasHeader ? shortened(source.rows[0]?.cells[index] ?? '', 40) : '';
  const number = index + 1;
  const cells = dataRows(source)
    .slice(0, 50)
    .map((row) => shortened(row.cells[index] ?? '', 40))
    .filter((cell) => cell !== '');
  return {
    id: `import-column-${number}`,
    label: name ? t('import.columnNamed', { number, name }) : t('import.column', { number }),
    hint: cells.length > 0 ? cells.slice(0, SAMPLES).join(' · ') : t('import.columnEmpty'),
    value: field ?? '',
    optional: ' ',
    options: [
      { value: '', label: t('import.notImported') },
      ...store.fields.map((each) => ({ value: each, label: fieldLabel(view, each) })),
    ],
    onInput: (value) =>
      store.setColumn(
        index,
        store.fields.find((each) => each === value),
      ),
  };
}

function restTemplate(view: ImportView, settings: Settings): TemplateResult {
  const { store, t } = view;
  const { accounts, accountId, mapping } = settings;
  const options = [
    { value: '', label: t('form.chooseAccount') },
    ...accounts.map(({ id, name, iban }) => ({ value: id, label: t('form.account', { name, iban: groupIban(iban) }) })),
  ];
  return html`${selectFieldTemplate({
    id: 'import-account',
    label: fieldLabel(view, 'debtorAccountId'),
    hint: mapping.includes('debtorAccountId') ? t('import.accountRest') : undefined,
    value: accountId,
    options,
    onInput: (value) => store.choose({ accountId: value }),
  })}
  ${mapping.includes('requestedExecutionDate') ? nothing : importDateTemplate(view)} ${decimalTemplate(view, settings)}
  ${dateOrderTemplate(view, settings)}`;
}

/** What an amount of the file is, in the reader's own form: asked where the column does not tell. */
function decimalTemplate(view: ImportView, { decimal }: Settings): TemplateResult | typeof nothing {
  const { locale, state, store, t } = view;
  const example = state.questions.decimal;
  if (example === undefined) return nothing;
  const options = (['.', ','] as const).map((sign) => {
    const { amountMinor } = parseMoney(example.replace(/[^\d.,'’ ]/g, ''), 'KWD', sign === '.' ? 'en-GB' : 'de-DE');
    const label = intl('number', locale, { minimumFractionDigits: 2 }).format((amountMinor ?? 0) / 1000);
    return { value: sign, label };
  });
  return selectFieldTemplate({
    id: 'import-decimal',
    label: t('import.decimalAsk', { example: shortened(example, 24) }),
    hint: t('import.decimalHint'),
    value: decimal,
    options,
    onInput: (value) => store.choose({ decimal: value === ',' ? ',' : '.' }),
  });
}

function dateOrderTemplate(view: ImportView, { dateOrder }: Settings): TemplateResult | typeof nothing {
  const { locale, state, store, t } = view;
  const example = state.questions.dateOrder;
  if (example === undefined) return nothing;
  const options = (['dmy', 'mdy'] as const).map((order) => {
    const day = parseDate(example, order === 'dmy' ? 'en-GB' : 'en-US');
    return { value: order, label: day === undefined ? example : formatLongDate(day, locale) };
  });
  return selectFieldTemplate({
    id: 'import-date-order',
    label: t('import.dateAsk', { example: shortened(example, 24) }),
    hint: t('import.dateHint'),
    value: dateOrder,
    options,
    onInput: (value) => store.choose({ dateOrder: value === 'mdy' ? 'mdy' : 'dmy' }),
  });
}
