import { html, nothing, type TemplateResult } from 'lit';
import { calendarIcon } from '../feedback/icons.js';
import { fieldTemplate, textControl, type ControlModel } from './field-template.js';

export interface DateFieldModel extends ControlModel {
  /** `YYYY-MM-DD`, where the text can be read as a date (`parseDate`); the calendar opens there. */
  readonly date: string | undefined;
  /** What the button that opens the calendar is called; without it there is none. */
  readonly pickerLabel?: string | undefined;
  /** The first and the last day that the calendar offers, as `YYYY-MM-DD`; what is typed is not held to them. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** Gets `YYYY-MM-DD`. */
  onPick(date: string): void;
}

/** A date as text, in the locale's form or as `YYYY-MM-DD`, with the browser's own calendar beside it. */
export function dateFieldTemplate(model: DateFieldModel): TemplateResult {
  return fieldTemplate(
    model,
    html`<div class="control-row">
      ${textControl({ ...model, kind: 'numeric' })}
      ${model.pickerLabel ? pickerTemplate(model, model.pickerLabel) : nothing}
    </div>`,
  );
}

function pickerTemplate(model: DateFieldModel, label: string): TemplateResult {
  const open = (event: Event): void => {
    const picker = (event.currentTarget as HTMLElement).nextElementSibling as HTMLInputElement;
    picker.showPicker();
  };
  const take = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    if (value) model.onPick(value);
  };
  return html`<span class="picker">
    <button
      type="button"
      class="button icon"
      aria-label=${label}
      title=${label}
      ?disabled=${model.readonly}
      @click=${open}
    >
      ${calendarIcon()}
    </button>
    <input
      type="date"
      class="picker-input"
      tabindex="-1"
      aria-hidden="true"
      min=${model.min ?? nothing}
      max=${model.max ?? nothing}
      .value=${model.date ?? ''}
      @change=${take}
    />
  </span>`;
}
