import { settled } from '@remit-elements/element-kit/testing.js';
import { waitUntil } from '@open-wc/testing';
import type { PaymentsElement } from '../elements/payments-element/payments-element.js';
import type { Payment } from '../model/payment.js';
import {
  accountFixtures,
  memoryPaymentsGateway,
  paymentFixture,
  type MemoryGatewayOptions,
  type MemoryPaymentsGateway,
} from '../testing.js';
import { buttonIn, choose, press, workspaceOf } from './workspace-bench.js';

export const APPROVER = { subject: 'approver-a', roles: ['approver'] } as const;

/** To approve, prepared and submitted by the preparer of every fixture. */
export function pendingFixture(payment: Partial<Payment> = {}): Payment {
  return paymentFixture({
    status: 'PENDING_APPROVAL',
    version: 2,
    editedBy: 'preparer-a',
    submittedBy: 'preparer-a',
    ...payment,
  });
}

export function approverGateway(options: MemoryGatewayOptions = {}): MemoryPaymentsGateway {
  const rows = [
    pendingFixture(),
    pendingFixture({ id: 'payment-2', creditorName: 'Harbour & Sons Ltd', createdAt: '2026-11-19T09:30:00.000Z' }),
  ];
  return memoryPaymentsGateway({ accounts: accountFixtures(), payments: rows, session: APPROVER, ...options });
}

/** A workspace with the sheet of its first payment open. */
export async function opened(gateway: MemoryPaymentsGateway): Promise<PaymentsElement> {
  const element = await workspaceOf(gateway);
  await choose(element, 0);
  return element;
}

/** With the question open, after it could be read. */
export async function asked(gateway: MemoryPaymentsGateway): Promise<PaymentsElement> {
  const element = await opened(gateway);
  await press(element, 'detail', 'Approve');
  await read(element);
  return element;
}

/** Waits until what the dialog shows has stood there long enough to be read. */
export async function read(element: PaymentsElement): Promise<void> {
  const isReady = (): boolean => buttonIn(element, 'approve', 'Approve')?.getAttribute('aria-disabled') === 'false';
  await waitUntil(isReady, 'it cannot be approved');
}

/** Somebody else of the same company. */
export function colleague(
  { backend }: MemoryPaymentsGateway,
  session: MemoryGatewayOptions['session'],
): MemoryPaymentsGateway {
  return memoryPaymentsGateway({ backend, session: { ...session } });
}

export const sent = ({ commands }: MemoryPaymentsGateway): string[] => commands.map(({ type }) => type);

export const statusOf = ({ backend, session }: MemoryPaymentsGateway, id = 'payment-1'): string | undefined =>
  backend.get(session.tenantId, id)?.status;

export async function typeReason(element: PaymentsElement, reason: string): Promise<void> {
  const field = element.shadowRoot!.querySelector<HTMLTextAreaElement>('#reason')!;
  field.value = reason;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled(element);
}
