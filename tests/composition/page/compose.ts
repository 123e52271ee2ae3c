import type { AccountsElement } from '@remit-elements/accounts-element';
import type { PaymentsElement } from '@remit-elements/payments-element';

/** All that a page has to write so that the two work as one: what each tells, it hands on as a property of the other. */
export function compose(accounts: AccountsElement, payments: PaymentsElement): void {
  accounts.actions = ['payments'];
  accounts.addEventListener('account-action', ({ accountId }) => {
    accounts.accountId = undefined;
    payments.viewState = { ...payments.viewState, filter: { debtorAccountId: accountId } };
  });
  payments.actions = ['account'];
  payments.addEventListener('payment-action', ({ action, debtorAccountId }) => {
    if (action !== 'account') return;
    payments.paymentId = undefined;
    accounts.accountId = debtorAccountId;
  });
}
