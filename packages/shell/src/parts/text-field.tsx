import { h, type FunctionalComponent } from '@stencil/core';

interface TextFieldProps {
  /** Of the input; its hint and its error are named after it. */
  readonly id: string;
  readonly label: string;
  /** Under the label, as long as the field is there. */
  readonly hint?: string;
  /** What is wrong, and what to do. */
  readonly error?: string | undefined;
  readonly name?: string;
  readonly type?: 'text' | 'email' | 'password';
  readonly inputMode?: 'text' | 'email' | 'numeric';
  readonly autocomplete?: string;
  readonly value?: string;
  readonly maxLength?: number;
  readonly readOnly?: boolean;
  /** The dialog it stands in gives it the focus first. */
  readonly autofocus?: boolean;
  readonly inputRef?: (input: HTMLInputElement | undefined) => void;
  readonly onType?: (value: string) => void;
}

/** One line of text: label above, hint under it, error under the field. Goes with parts/fields.css. */
export const TextField: FunctionalComponent<TextFieldProps> = (props, children) => {
  const { id, hint, error } = props;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label htmlFor={id}>{props.label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        name={props.name ?? id}
        type={props.type ?? 'text'}
        required
        autocapitalize="none"
        spellcheck={false}
        {...given(props)}
        aria-invalid={error ? 'true' : null}
        aria-describedby={described || null}
        onInput={(event: Event) => props.onType?.((event.target as HTMLInputElement).value)}
      />
      {children}
      {error && (
        <p class="error" id={`${id}-error`}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M8 2.2 14.4 13.3H1.6zM8 6.5v3.2M8 11.6v.1" />
          </svg>
          <span>{error}</span>
        </p>
      )}
    </div>
  );
};

/** Only what was given: of a field whose value nobody holds, what was typed is left alone. */
function given({ inputMode, autocomplete, value, maxLength, readOnly, autofocus, inputRef }: TextFieldProps) {
  return {
    ...(inputMode && { inputMode }),
    ...(autocomplete && { autocomplete }),
    ...(value !== undefined && { value }),
    ...(maxLength !== undefined && { maxLength }),
    ...(readOnly && { readOnly }),
    ...(autofocus && { autofocus }),
    ...(inputRef && { ref: inputRef }),
  };
}
