/** The pages that one of our elements fills. */
export type ElementPageName = 'payments' | 'accounts';

const LOADERS: Readonly<Record<ElementPageName, () => Promise<unknown>>> = {
  payments: () => import('@remit-elements/payments-element/define.js'),
  accounts: () => import('@remit-elements/accounts-element/define.js'),
};

/** Fetches an element's code and registers its tags; each page fetches its own alone. */
export async function loadElement(page: ElementPageName): Promise<void> {
  await LOADERS[page]();
}
