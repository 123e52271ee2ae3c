import { toastStyles as toast } from '@remit-elements/element-kit';
import { css, type CSSResult } from 'lit';

/** For the line that says what was done, once something can be; there is nothing in it to press. */
export const toastStyles: readonly CSSResult[] = [
  toast,
  css`
    .toast {
      pointer-events: none;
    }
  `,
];
