import { defineElements, type DefineOptions } from '@remit-elements/element-kit';
import { AccountForm } from './elements/account-form/account-form.js';
import { AccountsElement } from './elements/accounts-element/accounts-element.js';
import { AccountsTable } from './elements/accounts-table/accounts-table.js';

export { AccountForm, AccountsElement, AccountsTable };
export type {
  AccountChangeListener,
  AccountCommand,
  AccountListQuery,
  AccountPage,
  AccountsGateway,
  CallOptions,
  GatewayCapability,
  GatewaySession,
} from './data/accounts-gateway.js';
export { graphqlAccountsGateway, type GraphQLGatewayOptions } from './data/graphql-accounts-gateway.js';
export { AccountSavedEvent } from './events/account-saved-event.js';
export { AccountSelectEvent } from './events/account-select-event.js';
export { AccountSubmitEvent } from './events/account-submit-event.js';
export { AccountsErrorEvent } from './events/accounts-error-event.js';
export { SessionRequiredEvent } from './events/session-required-event.js';
export type { Account, AccountDraft, AccountStatus } from './model/account.js';

/**
 * Registers the elements under their tags. A tag that is taken is left alone, with one warning; `prefix` puts another
 * name before each, so that two versions live on one page.
 */
export function define(options?: DefineOptions): void {
  defineElements(
    { 'accounts-table': AccountsTable, 'account-form': AccountForm, 'accounts-element': AccountsElement },
    options,
  );
}
