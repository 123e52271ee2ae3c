import { h, type FunctionalComponent } from '@stencil/core';
import type { Translate } from '../strings/speech.js';
import { TextField } from './text-field.js';

interface PasswordFieldProps {
  readonly t: Translate;
  readonly label: string;
  readonly isNew?: boolean;
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
  readonly error?: string | undefined;
  readonly value?: string;
  readonly inputRef: (input: HTMLInputElement | undefined) => void;
  readonly onType?: (value: string) => void;
}

/** A password, which its reader may look at. Goes with parts/door.css. */
export const PasswordField: FunctionalComponent<PasswordFieldProps> = (props) => {
  const { t, shown, isNew } = props;
  const autocomplete = isNew ? 'new-password' : 'current-password';
  return (
    <TextField
      id="password"
      name={autocomplete}
      label={props.label}
      type={shown ? 'text' : 'password'}
      autocomplete={autocomplete}
      error={props.error}
      inputRef={props.inputRef}
      {...(isNew && { maxLength: 256 })}
      {...(props.value !== undefined && { value: props.value })}
      {...(props.onType && { onType: props.onType })}
    >
      <button class="reveal" type="button" onClick={() => props.onShow(!shown)}>
        <span aria-hidden="true">{t(shown ? 'password.hide' : 'password.show')}</span>
        <span class="unseen">{t(shown ? 'password.hideLong' : 'password.showLong')}</span>
      </button>
    </TextField>
  );
};
