/** Fetches the payments' code and registers its tags. */
export async function loadPayments() {
    const [{ viewStateFromQuery, viewStateToQuery }] = await Promise.all([
        import('@remit-elements/payments-element'),
        import('@remit-elements/payments-element/define.js'),
    ]);
    const { viewState: untouched } = document.createElement('payments-table');
    return { fromQuery: viewStateFromQuery, toQuery: viewStateToQuery, untouched };
}
/** Fetches the accounts' code and registers its tags. */
export async function loadAccounts() {
    await import('@remit-elements/accounts-element/define.js');
}
