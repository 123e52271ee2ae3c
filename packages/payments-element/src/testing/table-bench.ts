import { deferred, settled, type Deferred } from '@remit-elements/element-kit/testing.js';
import { fixture, html } from '@open-wc/testing';
import type { PaymentsTable } from '../elements/payments-table/payments-table.js';
import '../elements/payments-table/payments-table.define.js';
import type { Payment } from '../model/payment.js';
import { memoryPaymentsGateway, type MemoryPaymentsGateway } from '../testing.js';

type Gateway = NonNullable<PaymentsTable['gateway']>;

/** A table on the page, with what it shows once its gateway has answered. */
export async function tableOf(gateway: Gateway | undefined, pageSize: 10 | 25 = 25): Promise<PaymentsTable> {
  const table = await fixture<PaymentsTable>(
    html`<payments-table .gateway=${gateway} .pageSize=${pageSize} locale="en-GB"></payments-table>`,
  );
  await withTools(table);
  return table;
}

/** Settles when also what comes after the first rows is there. */
export async function withTools(table: PaymentsTable): Promise<void> {
  await settled(table);
  await table.updateComplete;
  await settled(table);
}

/** A gateway whose answers a test decides. */
export function slowGateway(
  payments: readonly Payment[],
  tenantId?: Gateway['session']['tenantId'],
): { answer: Deferred<undefined>; gateway: MemoryPaymentsGateway } {
  const answer = deferred<undefined>();
  const session = tenantId ? { session: { tenantId } } : {};
  return { answer, gateway: memoryPaymentsGateway({ payments, wait: () => answer.promise, ...session }) };
}

export const rootOf = (element: Element): ShadowRoot => element.shadowRoot!;

export const rowsOf = (table: PaymentsTable): HTMLTableRowElement[] => [
  ...rootOf(table).querySelectorAll<HTMLTableRowElement>('tbody tr'),
];

/** The creditors of the rows, as their buttons name them. */
export const namesOf = (table: PaymentsTable): string[] =>
  [...rootOf(table).querySelectorAll('.row-button')].map((button) => button.textContent.trim());

/** What the one polite line says of the rows. */
export const statusOf = (table: PaymentsTable): string => {
  const line = rootOf(table).querySelector('[role=status]')?.cloneNode(true) as Element | undefined;
  line?.querySelector('[data-told]')?.remove();
  return line?.textContent.replace(/\s+/g, ' ').trim() ?? '';
};
