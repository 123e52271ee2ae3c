import { dateFieldTemplate, formatNumericDate } from '@remit-elements/element-kit';
import type { TemplateResult } from 'lit';
import { fieldLabel, type ImportView } from './import-view.js';

/** One day for all rows, where no column holds any. */
export function importDateTemplate(view: ImportView): TemplateResult {
  const { dateText, locale, state, t, typeDate } = view;
  return dateFieldTemplate({
    id: 'import-date',
    label: fieldLabel(view, 'requestedExecutionDate'),
    hint: t('import.dateRest'),
    value: dateText,
    date: state.settings?.executionDate === '' ? undefined : state.settings?.executionDate,
    pickerLabel: t('form.pickDate'),
    onInput: typeDate,
    onPick: (date) => typeDate(formatNumericDate(date, locale)),
  });
}
