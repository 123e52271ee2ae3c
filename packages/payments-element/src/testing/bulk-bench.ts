import { settled } from '@remit-elements/element-kit/testing.js';
import { waitUntil as waitFor } from '@open-wc/testing';
import type { PaymentsElement } from '../elements/payments-element/payments-element.js';
import type { Payment } from '../model/payment.js';
import { paymentFixtures, type MemoryPaymentsGateway } from '../testing.js';
import { rootOf } from './table-bench.js';
import { listOf, workspaceOf } from './workspace-bench.js';

/** Fourteen payments, of which twelve wait for an approval that this admin may give. */
export function waiting(count = 14): readonly Payment[] {
  return paymentFixtures(count).map((payment, index) => {
    const common = { ...payment, status: 'PENDING_APPROVAL', submittedBy: 'ben', editedBy: 'ben' } as const;
    if (index === 3) return { ...common, editedBy: 'admin-a' };
    return index === 5 ? { ...common, status: 'CONFIRMED' } : common;
  });
}

/** The part is fetched, and much is awaited in turn: on a busy machine that is late, not wrong. */
export const waitUntil = (predicate: () => unknown, message: string): Promise<void> =>
  waitFor(() => Boolean(predicate()), message, { timeout: 5_000 });

export const admin = { session: { subject: 'admin-a', roles: ['admin'] } } as const;

export async function selected(gateway: MemoryPaymentsGateway, ids?: readonly string[]): Promise<PaymentsElement> {
  const element = await workspaceOf(gateway);
  if (ids) element.selection = ids;
  else rootOf(listOf(element)).querySelector<HTMLInputElement>('thead .tick')!.click();
  await settled(element);
  return element;
}

export async function ask(element: PaymentsElement, name: string): Promise<void> {
  const button = [...rootOf(element).querySelectorAll<HTMLElement>('[slot=selection]')].find(
    ({ textContent }) => textContent.trim() === name,
  )!;
  button.focus();
  button.click();
  await waitUntil(() => rootOf(element).querySelector('dialog#bulk[open]'), 'nothing is asked');
  await settled(element);
}

/** What confirms the question, and says of how many. */
export const confirmation = (element: PaymentsElement): HTMLButtonElement | undefined =>
  [...rootOf(element).querySelectorAll<HTMLButtonElement>('dialog#bulk .dialog-foot button')].find(({ textContent }) =>
    /^(Submit|Approve|Reject|Delete) \d+ payments?/.test(textContent.trim()),
  );

export async function confirm(element: PaymentsElement): Promise<void> {
  const button = confirmation(element)!;
  button.focus();
  button.click();
  await settled(element);
}
