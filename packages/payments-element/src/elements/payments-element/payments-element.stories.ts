import { ApiError } from '@remit-elements/auth-core';
import { buttonNamed, settled } from '@remit-elements/element-kit/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import {
  accountFixtures,
  draftFixture,
  draftKept,
  memoryPaymentsGateway,
  paymentFixtures,
  queueFixture,
  type MemoryGatewayOptions,
  type MemoryPaymentsGateway,
} from '../../testing.js';
import { leftBehind } from '../../testing/queue-left.js';
import type { PaymentDetail } from '../payment-detail/payment-detail.js';
import type { PaymentsTable } from '../payments-table/payments-table.js';
import './payments-element.define.js';
import type { PaymentsElement } from './payments-element.js';

function gatewayWith(options: MemoryGatewayOptions = {}): MemoryPaymentsGateway {
  return memoryPaymentsGateway({ accounts: accountFixtures(), payments: paymentFixtures(40), ...options });
}

function workspace(gateway: MemoryPaymentsGateway | undefined): TemplateResult {
  return html`<payments-element .gateway=${gateway}></payments-element>`;
}

/** Does something to the workspace once it is there, and waits until it shows what came of it. */
function then(...acts: ((element: PaymentsElement) => unknown)[]): NonNullable<Story['play']> {
  return async ({ canvasElement }) => {
    const element = canvasElement.querySelector<PaymentsElement>('payments-element')!;
    await settled(element);
    await element.updateComplete;
    for (const act of acts) {
      await act(element);
      await settled(element);
      await element.shadowRoot!.querySelector<PaymentDetail>('#opened')?.updateComplete;
      await settled(element);
    }
  };
}

const choose =
  (index: number) =>
  (element: PaymentsElement): void => {
    const table = element.shadowRoot!.querySelector<PaymentsTable>('#list')!;
    table.shadowRoot!.querySelectorAll<HTMLElement>('.row-button')[index]!.click();
  };
const press =
  (name: string) =>
  (element: PaymentsElement): void => {
    const opened = element.shadowRoot!.querySelector<PaymentDetail>('#opened');
    (buttonNamed(element, name) ?? (opened && buttonNamed(opened, name)))!.click();
  };
const pressIn =
  (place: string, name: string) =>
  (element: PaymentsElement): void => {
    const buttons = [...element.shadowRoot!.querySelectorAll<HTMLElement>(`${place} button`)];
    buttons.find((button) => button.textContent.trim() === name)!.click();
  };
/** In the dialog that asks, not the sheet under it. */
const confirm = (element: PaymentsElement): void => {
  element.shadowRoot!.querySelector<HTMLElement>('#delete .danger')!.click();
};

type Story = StoryObj<PaymentsElement>;

const meta: Meta<PaymentsElement> = {
  title: 'Payments/payments-element',
  component: 'payments-element',
  tags: ['autodocs'],
};
export default meta;

export const Ready: Story = { render: () => workspace(gatewayWith()) };

export const Waiting: Story = { render: () => workspace(undefined) };

/** The first payment is one button away. */
export const Empty: Story = { render: () => workspace(gatewayWith({ payments: [] })) };

/** A viewer sees payments and is offered nothing that changes them. */
export const Viewer: Story = { render: () => workspace(gatewayWith({ session: { roles: ['viewer'] } })) };

export const OneAccount: Story = {
  render: () =>
    html`<payments-element
      .gateway=${gatewayWith()}
      .viewState=${{ filter: { debtorAccountId: 'dollar' } }}
    ></payments-element>`,
};

export const Details: Story = { render: () => workspace(gatewayWith()), play: then(choose(0)) };

/** The page has a heading of its own, says which payment is open, and opens its account. */
export const InAPageOfItsHost: Story = {
  render: () =>
    html`<payments-element
      heading="none"
      payment-id="payment-2"
      .actions=${['account']}
      .gateway=${gatewayWith()}
    ></payments-element>`,
  play: then(() => undefined),
};

export const DetailsRejected: Story = { render: () => workspace(gatewayWith()), play: then(choose(4)) };

/** What is on its way to the bank cannot be changed here, and it is said why. */
export const DetailsClosed: Story = { render: () => workspace(gatewayWith()), play: then(choose(2)) };

export const DetailsLoading: Story = {
  render: () => {
    const gateway = gatewayWith();
    gateway.get = () => new Promise(() => undefined);
    return workspace(gateway);
  },
  play: then(choose(0)),
};

export const DetailsFailed: Story = {
  render: () => {
    const gateway = gatewayWith();
    gateway.fail({ on: 'get', error: new ApiError('Timeout') });
    return workspace(gateway);
  },
  play: then(choose(0)),
};

export const DetailsGone: Story = {
  render: () => {
    const gateway = gatewayWith();
    gateway.get = () => Promise.resolve(undefined);
    return workspace(gateway);
  },
  play: then(choose(0)),
};

export const NewPayment: Story = { render: () => workspace(gatewayWith()), play: then(press('New payment')) };

export const EditPayment: Story = { render: () => workspace(gatewayWith()), play: then(choose(0), press('Edit')) };

export const AskingToDelete: Story = { render: () => workspace(gatewayWith()), play: then(choose(0), press('Delete')) };

export const DeleteFailed: Story = {
  render: () => {
    const gateway = gatewayWith();
    gateway.fail({ on: 'write', error: new ApiError('Unauthorized') });
    return workspace(gateway);
  },
  play: then(choose(0), press('Delete'), confirm),
};

export const Deleted: Story = {
  render: () => workspace(gatewayWith()),
  play: then(choose(0), press('Delete'), confirm),
};

/** A write that nobody in the workspace waits for, as one left from before a reload. */
const queued =
  (amountMinor: number, failure?: ApiError) =>
  async (element: PaymentsElement): Promise<void> => {
    const gateway = element.gateway as MemoryPaymentsGateway;
    if (failure) gateway.write = () => Promise.reject(failure);
    await queueFixture(gateway, draftFixture({ amountMinor }));
  };

export const PendingChecking: Story = {
  render: () => workspace(gatewayWith()),
  play: then(queued(125_000, new ApiError('Timeout')), queued(90_000)),
};

/** One that an earlier session left, too long ago to be sent unasked. */
export const PendingHeld: Story = {
  render: () => workspace(undefined),
  play: then(async (element) => {
    const gateway = gatewayWith({ session: { subject: 'left-long-ago' }, retention: 'browser' });
    const draft = draftFixture({ requestedExecutionDate: '2099-11-26' });
    await leftBehind(gateway.session, draft, Date.UTC(2026, 0, 5, 9));
    element.gateway = gateway;
  }),
};

export const PendingFailed: Story = {
  render: () => workspace(gatewayWith()),
  play: then(queued(125_000, new ApiError('Unauthorized'))),
};

export const PendingConflict: Story = {
  render: () => workspace(gatewayWith()),
  play: then(queued(125_000, new ApiError('VersionConflict'))),
};

export const PendingLook: Story = {
  render: () => workspace(gatewayWith()),
  play: then(queued(125_000, new ApiError('Unauthorized')), pressIn('.pending', 'View')),
};

export const PendingDiscard: Story = {
  render: () => workspace(gatewayWith()),
  play: then(queued(125_000, new ApiError('Timeout')), pressIn('.pending', 'Discard')),
};

export const Restored: Story = {
  render: () => workspace(gatewayWith()),
  play: then(choose(0), press('Delete'), confirm, press('Undo')),
};

export const SessionEnded: Story = {
  render: () => {
    const gateway = gatewayWith();
    gateway.end();
    return workspace(gateway);
  },
};

/** What a crash, or an expired session, left behind. */
export const KeptDraft: Story = {
  render: () => workspace(gatewayWith()),
  play: then(({ gateway }) => draftKept(gateway as MemoryPaymentsGateway, { creditorName: 'Südwind AG' })),
};

export const KeptDrafts: Story = {
  render: () => workspace(gatewayWith()),
  play: then(
    ...['Südwind AG', 'Nordwind GmbH', ''].map(
      (creditorName) => (element: PaymentsElement) =>
        draftKept(element.gateway as MemoryPaymentsGateway, { creditorName }),
    ),
    (element) => element.shadowRoot!.querySelector<HTMLElement>('[part=drafts] summary')!.click(),
  ),
};
