export { AccountDetail } from './elements/account-detail/account-detail.js';
export { AccountForm } from './elements/account-form/account-form.js';
export { AccountsElement } from './elements/accounts-element/accounts-element.js';
export type { HeadingLevel } from './elements/accounts-element/heading-level.js';
export { AccountsTable } from './elements/accounts-table/accounts-table.js';
export { define, defineAccountParts } from './register.js';
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
export { AccountActionEvent, type AccountAction } from './events/account-action-event.js';
export { AccountCloseEvent } from './events/account-close-event.js';
export { AccountDeletedEvent } from './events/account-deleted-event.js';
export { AccountSavedEvent, type SavedOperation } from './events/account-saved-event.js';
export { AccountSelectEvent } from './events/account-select-event.js';
export { AccountSubmitEvent, type AccountOperation } from './events/account-submit-event.js';
export { AccountsErrorEvent } from './events/accounts-error-event.js';
export { SessionRequiredEvent } from './events/session-required-event.js';
export type { AccountBalance, BalanceType } from './model/account-balance.js';
export type { AccountOutflow, CurrencyOutflow, OutflowSum } from './model/account-outflow.js';
export type { Account, AccountChanges, AccountDraft, AccountStatus } from './model/account.js';
export type { PostalAddress } from './model/postal-address.js';
export { outflowTotal, projectedBalance, type ProjectedBalance } from './model/projected-balance.js';
