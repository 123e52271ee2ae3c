import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { alertIcon } from '../feedback/icons.js';

/** What every field has: a name, maybe a hint, maybe something wrong. Ids lie in one shadow root. */
export interface FieldModel {
  readonly id: string;
  readonly label: string;
  /** Stands under the label. */
  readonly hint?: string | undefined;
  /** Stands under the control and says what to do. */
  readonly error?: string | undefined;
  /** The error appears after the field was left, with no summary that would tell of it: it is announced. */
  readonly isErrorAnnounced?: boolean;
  /** Stands under the control and says what will come of what was entered. */
  readonly note?: unknown;
  /** Stands last: what is to be chosen or pressed about the entry. */
  readonly extra?: unknown;
  /** The word that marks a field as optional; every other one is required. */
  readonly optional?: string | undefined;
}

export interface ControlModel extends FieldModel {
  readonly value: string;
  readonly readonly?: boolean;
  onInput(text: string): void;
  /** After the control lost the focus, with what stands in it then. */
  onLeave?(text: string): void;
}

export interface TextFieldModel extends ControlModel {
  /** `numeric` text lines its figures up with those of its neighbours. */
  readonly kind?: 'text' | 'numeric';
  readonly inputMode?: 'text' | 'decimal' | 'numeric';
  /** An autofill token of HTML; `off` where the value is not the reader's own. */
  readonly autocomplete?: string;
  readonly spellcheck?: boolean;
}

export interface SelectFieldModel extends ControlModel {
  readonly autocomplete?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Label, hint, control, error and note, in this order and tied together by id. */
export function fieldTemplate(field: FieldModel, control: unknown): TemplateResult {
  return html`<div class="field" part="field">
    <div class="field-label">
      <label for=${field.id}>${field.label}</label>
      ${field.optional ? html`<span class="muted">${field.optional}</span>` : nothing}
    </div>
    ${field.hint ? html`<p class="hint" id="${field.id}-hint">${field.hint}</p>` : nothing} ${control}
    ${
      field.error
        ? html`<p
            class="field-error"
            part="field-error"
            id="${field.id}-error"
            role=${field.isErrorAnnounced ? 'alert' : nothing}
          >
            ${alertIcon()}${field.error}
          </p>`
        : nothing
    }
    ${field.note ? html`<p class="hint" id="${field.id}-note">${field.note}</p>` : nothing} ${field.extra ?? nothing}
  </div>`;
}

/** The ids that describe a field's control, for `aria-describedby`. */
export function describedBy(field: FieldModel): string | typeof nothing {
  const { id, hint, error, note } = field;
  const ids = [hint && `${id}-hint`, error && `${id}-error`, note && `${id}-note`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

export function textFieldTemplate(model: TextFieldModel): TemplateResult {
  return fieldTemplate(model, textControl(model));
}

/** The input alone, for fields that put something beside it. */
export function textControl(model: TextFieldModel): TemplateResult {
  return html`<input
    id=${model.id}
    class="control ${model.kind ?? 'text'}"
    part="control"
    type="text"
    inputmode=${model.inputMode ?? 'text'}
    autocomplete=${model.autocomplete ?? 'off'}
    spellcheck=${model.spellcheck ? 'true' : 'false'}
    aria-required=${model.optional ? nothing : 'true'}
    aria-invalid=${model.error ? 'true' : nothing}
    aria-describedby=${describedBy(model)}
    ?readonly=${model.readonly}
    .value=${live(model.value)}
    @input=${(event: InputEvent) => model.onInput((event.target as HTMLInputElement).value)}
    @blur=${(event: FocusEvent) => model.onLeave?.((event.target as HTMLInputElement).value)}
  />`;
}

export function selectFieldTemplate(model: SelectFieldModel): TemplateResult {
  const { options, value } = model;
  const known = options.some((option) => option.value === value);
  return fieldTemplate(
    model,
    html`<select
      id=${model.id}
      class="control"
      part="control"
      autocomplete=${model.autocomplete ?? 'off'}
      aria-required=${model.optional ? nothing : 'true'}
      aria-invalid=${model.error ? 'true' : nothing}
      aria-describedby=${describedBy(model)}
      ?disabled=${model.readonly}
      @change=${(event: Event) => model.onInput((event.target as HTMLSelectElement).value)}
      @blur=${(event: FocusEvent) => model.onLeave?.((event.target as HTMLInputElement).value)}
    >
      ${known ? nothing : html`<option value=${value} selected>${value}</option>`}
      ${options.map((option) => html`<option value=${option.value} .selected=${live(option.value === value)}>${option.label}</option>`)}
    </select>`,
  );
}
