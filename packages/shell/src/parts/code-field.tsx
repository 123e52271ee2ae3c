import { h, type FunctionalComponent } from '@stencil/core';
import { TextField } from './text-field.js';

interface CodeFieldProps {
  readonly label: string;
  readonly error?: string | undefined;
  readonly inputRef: (input: HTMLInputElement | undefined) => void;
  readonly onType: () => void;
}

/** A code of six digits, which devices offer out of the mail or the app that it came by. */
export const CodeField: FunctionalComponent<CodeFieldProps> = ({ label, error, inputRef, onType }) => (
  <TextField
    id="code"
    label={label}
    inputMode="numeric"
    autocomplete="one-time-code"
    maxLength={20}
    error={error}
    inputRef={inputRef}
    onType={onType}
  />
);

/** The code as typed, in whatever digits and groups; undefined when it has not six of them. */
export function codeOf(input: HTMLInputElement | undefined): string | undefined {
  // Full-width digits, as Japanese keyboards give them, and Arabic ones.
  const plain = (input?.value ?? '').normalize('NFKC').replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    return String(digit.charCodeAt(0) & 15);
  });
  const code = plain.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(code) ? code : undefined;
}
