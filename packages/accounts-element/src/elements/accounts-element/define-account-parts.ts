import { defineElements, type DefineOptions } from '@remit-elements/element-kit';
import { AccountDetail } from '../account-detail/account-detail.js';
import { AccountForm } from '../account-form/account-form.js';
import { AccountDialogs } from './account-dialogs.js';

export { checkIcon } from '@remit-elements/element-kit';
export { toastStyles } from './toast.styles.js';

/** Registers what opens over the list, where it is not yet. */
export function defineAccountParts(options?: DefineOptions): void {
  defineElements(
    { 'account-detail': AccountDetail, 'account-form': AccountForm, 'account-dialogs': AccountDialogs },
    options,
  );
}
