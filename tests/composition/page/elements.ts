/** All that a page of the tests wants of one version: bundled once for each, with a Lit and a kit of its own. */
export * as payments from '@remit-elements/payments-element';
export * as paymentsTesting from '@remit-elements/payments-element/testing.js';
export * as accounts from '@remit-elements/accounts-element';
export * as accountsTesting from '@remit-elements/accounts-element/testing.js';
export { compose } from './compose.js';
