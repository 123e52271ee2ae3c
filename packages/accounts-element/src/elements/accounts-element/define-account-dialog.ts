import { defineElements, type DefineOptions } from '@remit-elements/element-kit';
import { AccountForm } from '../account-form/account-form.js';
import { AccountDialog } from './account-dialog.js';

/** Registers the form and its dialog, where they are not yet. */
export function defineAccountDialog(options?: DefineOptions): void {
  defineElements({ 'account-form': AccountForm, 'account-dialog': AccountDialog }, options);
}
