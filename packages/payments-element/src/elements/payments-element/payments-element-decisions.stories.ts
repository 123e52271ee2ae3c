import { ApiError } from '@remit-elements/auth-core';
import { buttonNamed, settled } from '@remit-elements/element-kit/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { accountFixtures, memoryPaymentsGateway, paymentFixtures, type MemoryPaymentsGateway } from '../../testing.js';
import { APPROVER, historyFixture } from '../../testing/history-fixtures.js';
import type { PaymentDetail } from '../payment-detail/payment-detail.js';
import type { PaymentsTable } from '../payments-table/payments-table.js';
import './payments-element.define.js';
import type { PaymentsElement } from './payments-element.js';

type Story = StoryObj<PaymentsElement>;

const meta: Meta<PaymentsElement> = {
  title: 'Payments/payments-element, decisions',
  component: 'payments-element',
};
export default meta;

function workspace(session: MemoryPaymentsGateway['session'] | object = APPROVER): TemplateResult {
  const own = { editedBy: 'preparer-a', submittedBy: 'preparer-a', history: historyFixture() };
  const payments = paymentFixtures(12, own);
  return html`<payments-element
    .gateway=${memoryPaymentsGateway({ accounts: accountFixtures(), payments, session })}
  ></payments-element>`;
}

/** Opens a payment of the list and presses buttons, each once it is there and can be pressed. */
function play(
  index: number,
  ...acts: readonly (string | ((element: PaymentsElement) => void))[]
): NonNullable<Story['play']> {
  return async ({ canvasElement }) => {
    const element = canvasElement.querySelector<PaymentsElement>('payments-element')!;
    await settled(element);
    await element.updateComplete;
    await settled(element);
    const table = element.shadowRoot!.querySelector<PaymentsTable>('#list')!;
    table.shadowRoot!.querySelectorAll<HTMLElement>('.row-button')[index]!.click();
    await settled(element);
    await element.shadowRoot!.querySelector<PaymentDetail>('#opened')?.updateComplete;
    for (const act of acts) {
      await settled(element);
      if (typeof act === 'string') (await pressable(element, act)).click();
      else act(element);
    }
    await settled(element);
  };
}

/** In the dialog that lies on top. */
async function pressable(element: PaymentsElement, name: string): Promise<HTMLElement> {
  for (;;) {
    const top = [...element.shadowRoot!.querySelectorAll('dialog[open]')].at(-1);
    const buttons = [...(top?.querySelectorAll('button') ?? [])];
    const opened = element.shadowRoot!.querySelector<PaymentDetail>('#opened');
    const found = buttons.find((button) => button.textContent.trim() === name) ?? (opened && buttonNamed(opened, name));
    if (found && found.getAttribute('aria-disabled') !== 'true') return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Read once more before it cannot be taken back. */
export const AskingToApprove: Story = { render: () => workspace(), play: play(1, 'Approve') };

/** While the host asks for a second factor. */
export const WaitingForStepUp: Story = {
  render: () => workspace(),
  play: play(
    1,
    (element) => {
      element.addEventListener('payment-approve', (event) => event.waitUntil(new Promise(() => undefined)));
    },
    'Approve',
    'Approve',
  ),
};

/** Refused by the server: whoever approves it is somebody else. */
export const NotApproved: Story = {
  render: () => workspace(),
  play: play(
    1,
    (element) => (element.gateway as MemoryPaymentsGateway).fail({ on: 'write', error: new ApiError('FourEyes') }),
    'Approve',
    'Approve',
  ),
};

/** Without a reason nobody knows what to put right. */
export const AskingForReason: Story = { render: () => workspace(), play: play(1, 'Reject', 'Reject') };

/** Said with what takes it back. */
export const Submitted: Story = { render: () => workspace({}), play: play(0, 'Submit for approval') };
