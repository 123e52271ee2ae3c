import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { cleanIban } from '../format/clean-iban.js';
import { groupIban } from '../format/iban.js';
import { describedBy, fieldTemplate, type ControlModel } from './field-template.js';

/** A text in a field together with where the caret stands in it. */
export interface TextAndCaret {
  readonly text: string;
  readonly caret: number;
}

/** Writes an IBAN in groups of four and keeps the caret behind the same character. */
export function regroupIban(text: string, caret: number): TextAndCaret {
  const before = cleanIban(text.slice(0, caret)).length;
  return { text: groupIban(cleanIban(text)), caret: before + Math.floor(Math.max(before - 1, 0) / 4) };
}

/** An IBAN, grouped while it is typed; `onInput` gets it grouped. Paste takes what documents put around one. */
export function ibanFieldTemplate(model: ControlModel): TemplateResult {
  return fieldTemplate(
    model,
    html`<input
      id=${model.id}
      class="control numeric"
      part="control"
      type="text"
      inputmode="text"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      dir="ltr"
      aria-required=${model.optional ? nothing : 'true'}
      aria-invalid=${model.error ? 'true' : nothing}
      aria-describedby=${describedBy(model)}
      ?readonly=${model.readonly}
      .value=${live(model.value)}
      @beforeinput=${stepOverSpace}
      @input=${(event: InputEvent) => {
        // What an input method is still composing is not ours to touch.
        if (!event.isComposing) take(event.target as HTMLInputElement, model);
      }}
      @compositionend=${(event: CompositionEvent) => take(event.target as HTMLInputElement, model)}
      @blur=${(event: FocusEvent) => model.onLeave?.((event.target as HTMLInputElement).value)}
    />`,
  );
}

function take(input: HTMLInputElement, model: ControlModel): void {
  const { text, caret } = regroupIban(input.value, input.selectionStart ?? input.value.length);
  if (text !== input.value) {
    input.value = text;
    input.setSelectionRange(caret, caret);
  }
  model.onInput(text);
}

/** Deleting a space would only bring it back, so the deletion takes the character behind it. */
function stepOverSpace(event: InputEvent): void {
  const input = event.target as HTMLInputElement;
  const { selectionStart: caret, value } = input;
  if (caret === null || caret !== input.selectionEnd) return;
  if (event.inputType === 'deleteContentBackward' && value[caret - 1] === ' ') {
    input.setSelectionRange(caret - 1, caret - 1);
  } else if (event.inputType === 'deleteContentForward' && value[caret] === ' ') {
    input.setSelectionRange(caret + 1, caret + 1);
  }
}
