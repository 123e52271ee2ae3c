import { defineElements, type DefineOptions } from '@remit-elements/element-kit/core.js';
import { AccountsElement } from './elements/accounts-element/accounts-element.js';
import { AccountsTable } from './elements/accounts-table/accounts-table.js';

/**
 * Registers `accounts-table` and `accounts-element`. A tag that is taken is left alone, with one warning; `prefix` puts
 * another name before each, so that two versions live on one page. What opens over the list comes when it is first wanted.
 */
export function define(options?: DefineOptions): void {
  defineElements({ 'accounts-table': AccountsTable, 'accounts-element': AccountsElement }, options);
}

/** Fetches and registers `account-form` and `account-detail`, for a host that uses them by themselves. */
export async function defineAccountParts(options?: DefineOptions): Promise<void> {
  const parts = await import('./elements/accounts-element/define-account-parts.js');
  parts.defineAccountParts(options);
}
