import { buttonNamed, settled, typeInto } from '@remit-elements/element-kit/testing.js';
import { fixture, html } from '@open-wc/testing';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import type { PaymentDetail } from '../elements/payment-detail/payment-detail.js';
import type { PaymentForm } from '../elements/payment-form/payment-form.js';
import type { PaymentsElement } from '../elements/payments-element/payments-element.js';
import '../elements/payments-element/payments-element.define.js';
import type { PaymentsTable } from '../elements/payments-table/payments-table.js';
import {
  accountFixtures,
  memoryPaymentsGateway,
  paymentFixtures,
  type MemoryGatewayOptions,
  type MemoryPaymentsGateway,
} from '../testing.js';
import { rootOf } from './table-bench.js';

export function gatewayWith(options: MemoryGatewayOptions = {}): MemoryPaymentsGateway {
  return memoryPaymentsGateway({ accounts: accountFixtures(), payments: paymentFixtures(5), ...options });
}

export async function workspaceOf(gateway: PaymentsGateway): Promise<PaymentsElement> {
  const element = await fixture<PaymentsElement>(
    html`<payments-element .gateway=${gateway} locale="en-GB"></payments-element>`,
  );
  await settled(element);
  await element.updateComplete;
  // Its tools are fetched after the rows, and are no part of what is waited for elsewhere.
  await listOf(element).updateComplete;
  await settled(element);
  return element;
}

export const listOf = (element: PaymentsElement): PaymentsTable =>
  rootOf(element).querySelector<PaymentsTable>('#list')!;
export const formOf = (element: PaymentsElement): PaymentForm =>
  rootOf(element).querySelector<PaymentForm>('#payment')!;
export const detailOf = (element: PaymentsElement): PaymentDetail | null =>
  rootOf(element).querySelector<PaymentDetail>('#opened');
export const rowButtons = (element: PaymentsElement): HTMLElement[] => [
  ...rootOf(listOf(element)).querySelectorAll<HTMLElement>('.row-button'),
];
export const dialog = (element: PaymentsElement, id: string): HTMLDialogElement =>
  rootOf(element).querySelector<HTMLDialogElement>(`dialog#${id}`)!;
export const saidBy = (element: PaymentsElement): string => rootOf(element).querySelector('.said')!.textContent.trim();
export const nameOf = (element: PaymentsElement, id: string): string =>
  rootOf(element)
    .querySelector(`#${dialog(element, id).getAttribute('aria-labelledby')!}`)!
    .textContent.trim();
export const buttonIn = (element: PaymentsElement, id: string, name: string): HTMLButtonElement | undefined =>
  partsOf(element, id)
    .flatMap((part) => [...part.querySelectorAll('button')])
    .find((button) => button.textContent.trim() === name);
/** All that a dialog says, with what the payment in it says. */
export const textOf = (element: PaymentsElement, id: string): string =>
  partsOf(element, id)
    .map((part) => part.textContent)
    .join(' ')
    .replace(/\s+/g, ' ');
/** A dialog and, in the sheet, the element with the payment. */
function partsOf(element: PaymentsElement, id: string): readonly ParentNode[] {
  const detail = id === 'detail' ? detailOf(element)?.shadowRoot : undefined;
  return [dialog(element, id), ...(detail ? [detail] : [])];
}

export async function press(element: PaymentsElement, id: string, name: string): Promise<void> {
  const button = buttonIn(element, id, name)!;
  button.focus();
  button.click();
  await settled(element);
}

export async function choose(element: PaymentsElement, index: number): Promise<void> {
  const button = rowButtons(element)[index]!;
  button.focus();
  button.click();
  await settled(element);
  // What it is drawn by is fetched by then, or nearly so.
  await detailOf(element)?.updateComplete;
  await settled(element);
}

/** The form that was just asked for, once it is there with all that it fetches. */
export async function openedForm(element: PaymentsElement): Promise<PaymentForm> {
  await settled(element);
  const form = formOf(element);
  await form.updateComplete;
  await settled(element);
  return form;
}

export function newPayment(element: PaymentsElement): Promise<PaymentForm> {
  buttonNamed(element, 'New payment')!.click();
  return openedForm(element);
}

/** Types a whole payment, due long after any day that a test runs on. */
export function fillForm(form: PaymentForm, creditor: string): void {
  typeInto(form, 'Creditor name', creditor);
  typeInto(form, 'Creditor IBAN', 'DE89370400440532013000');
  typeInto(form, 'Amount', '12.50');
  typeInto(form, 'Execution date', '2099-11-26');
}
