import { recordEvents, settled } from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import type { PaymentApproveEvent } from '../../events/payment-approve-event.js';
import type { PaymentSavedEvent } from '../../events/payment-saved-event.js';
import type { Payment } from '../../model/payment.js';
import { paymentFixtures, type MemoryPaymentsGateway } from '../../testing.js';
import { rootOf } from '../../testing/table-bench.js';
import {
  dialog,
  gatewayWith,
  listOf,
  nameOf,
  press,
  saidBy,
  textOf,
  workspaceOf,
} from '../../testing/workspace-bench.js';
import type { PaymentsElement } from './payments-element.js';

/** Fourteen payments, of which twelve wait for an approval that this admin may give. */
function waiting(count = 14): readonly Payment[] {
  return paymentFixtures(count).map((payment, index) => {
    const common = { ...payment, status: 'PENDING_APPROVAL', submittedBy: 'ben', editedBy: 'ben' } as const;
    if (index === 3) return { ...common, editedBy: 'admin-a' };
    return index === 5 ? { ...common, status: 'CONFIRMED' } : common;
  });
}

const admin = { session: { subject: 'admin-a', roles: ['admin'] } } as const;

async function selected(gateway: MemoryPaymentsGateway, ids?: readonly string[]): Promise<PaymentsElement> {
  const element = await workspaceOf(gateway);
  if (ids) element.selection = ids;
  else rootOf(listOf(element)).querySelector<HTMLInputElement>('thead .tick')!.click();
  await settled(element);
  return element;
}

const offered = (element: PaymentsElement): readonly string[] =>
  [...rootOf(element).querySelectorAll('[slot=selection]')].map((button) => button.textContent.trim());

async function ask(element: PaymentsElement, name: string): Promise<void> {
  const button = [...rootOf(element).querySelectorAll<HTMLElement>('[slot=selection]')].find(
    ({ textContent }) => textContent.trim() === name,
  )!;
  button.focus();
  button.click();
  await waitUntil(() => rootOf(element).querySelector('dialog#bulk[open]'), 'nothing is asked');
  await settled(element);
}

const isOpen = (element: PaymentsElement): boolean => dialog(element, 'bulk').open;
const typesOf = ({ commands }: MemoryPaymentsGateway): readonly string[] => [
  ...new Set(commands.map(({ type }) => type)),
];

describe('payments-element, many at once', () => {
  it('offers what can be done with one of the selected at least', async () => {
    const element = await selected(gatewayWith({ payments: waiting(), ...admin }));
    expect(offered(element)).to.deep.equal(['Approve', 'Reject']);
    element.selection = ['payment-4', 'payment-6'];
    await settled(element);
    expect(offered(element)).to.deep.equal(['Reject']);
    element.selection = [];
    await settled(element);
    expect(offered(element)).to.deep.equal([]);
  });

  it('says before it approves how many can be, how much they are and why others cannot, and then approves those', async () => {
    const gateway = gatewayWith({ payments: waiting(), ...admin });
    const element = await selected(gateway);
    const asked = recordEvents<PaymentApproveEvent>(element, 'payment-approve');
    const saved = recordEvents<PaymentSavedEvent>(element, 'payment-saved');
    await ask(element, 'Approve');
    expect(nameOf(element, 'bulk')).to.equal('Approve 12 payments?');
    const text = textOf(element, 'bulk');
    for (const part of [
      '12 of 14 can be approved.',
      '2 cannot:',
      '1 you prepared or submitted yourself',
      '1 is not waiting for approval',
    ])
      expect(text).to.contain(part);
    expect(gateway.commands).to.deep.equal([]);
    await press(element, 'bulk', 'Approve');
    await waitUntil(() => saidBy(element) === '12 payments approved.', 'it is not said');
    await waitUntil(() => saved.length === 12, 'not all were told');
    expect([isOpen(element), typesOf(gateway), asked.length]).to.deep.equal([false, ['approve'], 12]);
    expect(element.selection).to.have.members(['payment-4', 'payment-6']);
    expect(gateway.backend.payments('tenant-a').filter(({ status }) => status === 'CONFIRMED')).to.have.length(13);
  });
});
