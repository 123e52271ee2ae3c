import { defineElements, type DefineOptions } from '@remit-elements/element-kit/core.js';
import { AccountsElement } from './elements/accounts-element/accounts-element.js';
import { AccountsTable } from './elements/accounts-table/accounts-table.js';

/**
 * Registers `accounts-table` and `accounts-element`. A tag that is taken is left alone, with one warning; `prefix` puts
 * another name before each, so that two versions live on one page. The form comes when it is first wanted.
 */
export function define(options?: DefineOptions): void {
  defineElements({ 'accounts-table': AccountsTable, 'accounts-element': AccountsElement }, options);
}

/** Fetches and registers `account-form`, for a host that uses it by itself. */
export async function defineAccountForm(options?: DefineOptions): Promise<void> {
  const { defineAccountDialog } = await import('./elements/accounts-element/define-account-dialog.js');
  defineAccountDialog(options);
}
