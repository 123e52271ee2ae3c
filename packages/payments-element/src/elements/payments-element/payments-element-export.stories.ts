import { settled } from '@remit-elements/element-kit/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Payment } from '../../model/payment.js';
import { accountFixtures, memoryPaymentsGateway, paymentFixtures, type MemoryPaymentsGateway } from '../../testing.js';
import './payments-element.define.js';
import type { PaymentsElement } from './payments-element.js';

type Story = StoryObj<PaymentsElement>;

const meta: Meta<PaymentsElement> = {
  title: 'Payments/payments-element, export',
  component: 'payments-element',
};
export default meta;

const EARLIER = 'RE-20261120-164203-7K3M9QX2W4';

/** Confirmed and in Latin letters, but for what a story wants otherwise. */
function workspace(payment: Partial<Payment> = {}): TemplateResult {
  const payments = paymentFixtures(12, { status: 'CONFIRMED', ...payment });
  return html`<payments-element
    .gateway=${memoryPaymentsGateway({ accounts: accountFixtures(), payments })}
  ></payments-element>`;
}

type Act = string | ((gateway: MemoryPaymentsGateway) => void);

/** Presses what is named, each once it is there. */
function play(...acts: readonly Act[]): NonNullable<Story['play']> {
  return async ({ canvasElement }) => {
    const element = canvasElement.querySelector<PaymentsElement>('payments-element')!;
    await settled(element);
    await element.updateComplete;
    for (const act of acts) {
      await settled(element);
      if (typeof act === 'string') (await control(element, act)).click();
      else act(element.gateway as MemoryPaymentsGateway);
    }
    await settled(element);
  };
}

/** A button, or the button of a choice. */
async function control(element: PaymentsElement, name: string): Promise<HTMLElement> {
  for (;;) {
    const root = element.shadowRoot!;
    const labels = [...root.querySelectorAll('label')].filter(({ textContent }) => textContent.includes(name));
    const buttons = [...root.querySelectorAll('button')].filter(({ textContent }) => textContent.trim() === name);
    const found = labels[0]?.querySelector('input') ?? buttons.at(-1);
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

const FOR_BANK = ['Export', 'Payment file for the bank', 'Continue'] as const;

/** What is to leave, and as what. */
export const AskingWhat: Story = { render: () => workspace(), play: play('Export') };

/** Before anything is handed over: how much, what stays behind and why, what is told otherwise. */
export const BeforeHandingOver: Story = { render: () => workspace(), play: play(...FOR_BANK) };

/** Progress, and a way to stop. */
export const HandingOver: Story = {
  render: () => workspace(),
  play: play(...FOR_BANK, (gateway) => (gateway.writeAll = () => new Promise(() => undefined)), 'Hand over 9 payments'),
};

/** Somebody else was faster. */
export const HandedOverElsewhere: Story = {
  render: () => workspace(),
  play: play(
    ...FOR_BANK,
    ({ backend, session }) => {
      for (const { id, version } of backend.payments('tenant-a')) {
        const command = { type: 'export', id, version, requestId: crypto.randomUUID(), messageId: EARLIER } as const;
        backend.write(session, command);
      }
    },
    'Hand over 9 payments',
  ),
};

/** Files of before, to be made again. */
export const EarlierFiles: Story = {
  render: () => workspace({ status: 'EXPORTED', exportMessageId: EARLIER }),
  play: play('Export', 'Earlier files for the bank'),
};
