import { defineElements, type DefineOptions } from '@remit-elements/element-kit';
import { PaymentsElement } from './elements/payments-element/payments-element.js';
import { PaymentsTable } from './elements/payments-table/payments-table.js';

export { PaymentsElement, PaymentsTable };

/**
 * Registers the elements. Calling it again changes nothing; a tag that something else has taken is left alone, with one
 * warning.
 */
export function define(options?: DefineOptions): void {
  defineElements({ 'payments-table': PaymentsTable, 'payments-element': PaymentsElement }, options);
}
