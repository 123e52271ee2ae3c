export { AccountForm } from './elements/account-form/account-form.js';
export { AccountsElement } from './elements/accounts-element/accounts-element.js';
export { AccountsTable } from './elements/accounts-table/accounts-table.js';
export { define, defineAccountForm } from './register.js';
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
