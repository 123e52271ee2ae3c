import { ApiError } from '@remit-elements/auth-core';
import { settled } from '@remit-elements/element-kit/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { PaymentAction } from '../../events/payment-action-event.js';
import type { Payment } from '../../model/payment.js';
import {
  accountFixtures,
  memoryPaymentsGateway,
  paymentFixture,
  type MemoryGatewayOptions,
  type MemoryPaymentsGateway,
} from '../../testing.js';
import { APPROVER, historyFixture, longHistoryFixture, REASON } from '../../testing/history-fixtures.js';
import './payment-detail.define.js';
import type { PaymentDetail } from './payment-detail.js';

const ACTIONS: readonly PaymentAction[] = ['edit', 'copy', 'delete', 'submit', 'withdraw', 'approve', 'reject'];

function gatewayWith(payment: Partial<Payment> = {}, options: MemoryGatewayOptions = {}): MemoryPaymentsGateway {
  return memoryPaymentsGateway({ accounts: accountFixtures(), payments: [paymentFixture(payment)], ...options });
}

function detail(
  gateway: MemoryPaymentsGateway | undefined,
  actions: readonly PaymentAction[] = ACTIONS,
): TemplateResult {
  return html`<payment-detail .gateway=${gateway} .actions=${actions} payment-id="payment-1"></payment-detail>`;
}

type Story = StoryObj<PaymentDetail>;

/** Does something once the payment is there. */
function then(act: (gateway: MemoryPaymentsGateway, element: PaymentDetail) => unknown): NonNullable<Story['play']> {
  return async ({ canvasElement }) => {
    const element = canvasElement.querySelector<PaymentDetail>('payment-detail')!;
    await element.updateComplete;
    await settled(element);
    await act(element.gateway as MemoryPaymentsGateway, element);
    await settled(element);
  };
}

/** Someone else in the company. */
const another = ({ backend }: MemoryPaymentsGateway): MemoryPaymentsGateway =>
  memoryPaymentsGateway({ backend, session: { subject: 'preparer-b' } });

const meta: Meta<PaymentDetail> = {
  title: 'Payments/payment-detail',
  component: 'payment-detail',
  tags: ['autodocs'],
};
export default meta;

export const Unconfirmed: Story = { render: () => detail(gatewayWith()) };

export const Waiting: Story = { render: () => detail(undefined) };

/** All that a payment can have. */
export const Whole: Story = {
  render: () =>
    detail(
      gatewayWith({
        creditorBic: 'COBADEFFXXX',
        creditorAddress: {
          streetName: 'Hauptstr.',
          buildingNumber: '5',
          postCode: '10115',
          townName: 'Berlin',
          country: 'DE',
        },
        endToEndId: 'INV-2026-4711',
        creditorReference: 'RF18539007547034',
        remittanceInformation: 'Invoice 4711 of 2 November 2026, delivery 88-1220 and 88-1221',
        updatedAt: '2026-11-21T14:02:00.000Z',
        version: 2,
      }),
    ),
};

/** An approver is asked, and sees what was done so far. */
export const ToApprove: Story = {
  render: () =>
    detail(gatewayWith({ status: 'PENDING_APPROVAL', version: 5, history: historyFixture() }, { session: APPROVER })),
};

/** Four eyes, explained before anybody clicks. */
export const OwnToApprove: Story = {
  render: () => {
    const own = { status: 'PENDING_APPROVAL', editedBy: 'admin-a', submittedBy: 'admin-a' } as const;
    return detail(gatewayWith(own, { session: { subject: 'admin-a', roles: ['admin'] } }));
  },
};

/** Why it came back stands first. */
export const Rejected: Story = {
  render: () =>
    detail(
      gatewayWith({
        status: 'REJECTED',
        rejectionReason: REASON,
        version: 3,
        history: historyFixture().slice(0, 3),
      }),
    ),
};

/** All hundred changes that are kept. */
export const LongHistory: Story = {
  render: () => detail(gatewayWith({ amountMinor: 110_000, version: 102, history: longHistoryFixture() })),
  play: then((_gateway, element) => element.shadowRoot!.querySelector<HTMLElement>('.history button')!.click()),
};

/** What was asked for did not come about. */
export const NotSubmitted: Story = {
  render: () => detail(gatewayWith()),
  play: then((_gateway, element) => {
    const text = 'Someone changed this payment in the meantime. Check it as it is now.';
    element.progress = { problem: { title: 'Not submitted.', text } };
  }),
};

/** What is on its way to the bank cannot be changed, and it is said why. */
export const Closed: Story = { render: () => detail(gatewayWith({ status: 'EXPORTED' })) };

export const Viewer: Story = { render: () => detail(gatewayWith({}, { session: { roles: ['viewer'] } })) };

/** A host that offers nothing. */
export const Plain: Story = { render: () => detail(gatewayWith(), []) };

export const Loading: Story = {
  render: () => detail(gatewayWith({}, { wait: () => new Promise(() => undefined) })),
};

export const NotThere: Story = { render: () => detail(gatewayWith({ id: 'other' })) };

export const Denied: Story = {
  render: () => {
    const gateway = gatewayWith();
    gateway.fail({ on: 'get', error: new ApiError('Unauthorized') });
    return detail(gateway);
  },
};

export const Failed: Story = {
  render: () => {
    const gateway = gatewayWith();
    gateway.fail({ on: 'get', error: new ApiError('Timeout') });
    return detail(gateway);
  },
};

export const MayBeOld: Story = {
  render: () => detail(gatewayWith()),
  play: then(async (gateway, element) => {
    gateway.fail({ on: 'get', error: new ApiError('Offline') });
    await element.refresh();
  }),
};

export const Changed: Story = {
  render: () => detail(gatewayWith()),
  play: then((gateway) =>
    another(gateway).write({
      type: 'update',
      id: 'payment-1',
      version: 1,
      requestId: crypto.randomUUID(),
      changes: { amountMinor: 130_000 },
    }),
  ),
};

export const Deleted: Story = {
  render: () => detail(gatewayWith()),
  play: then((gateway) =>
    another(gateway).write({ type: 'delete', id: 'payment-1', version: 1, requestId: crypto.randomUUID() }),
  ),
};

export const SessionEnded: Story = {
  render: () => {
    const gateway = gatewayWith();
    gateway.end();
    return detail(gateway);
  },
};
