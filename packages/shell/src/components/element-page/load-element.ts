import type { PaymentsCode } from '../../payments/payments-list.js';

/** The pages that one of our elements fills. */
export type ElementPageName = 'payments' | 'accounts';

/** Fetches the payments' code and registers its tags. */
export async function loadPayments(): Promise<PaymentsCode> {
  const [{ viewStateFromQuery, viewStateToQuery }] = await Promise.all([
    import('@remit-elements/payments-element'),
    import('@remit-elements/payments-element/define.js'),
  ]);
  const { viewState: untouched } = document.createElement('payments-table');
  return { fromQuery: viewStateFromQuery, toQuery: viewStateToQuery, untouched };
}

/** Fetches the accounts' code and registers its tags. */
export async function loadAccounts(): Promise<void> {
  await import('@remit-elements/accounts-element/define.js');
}
