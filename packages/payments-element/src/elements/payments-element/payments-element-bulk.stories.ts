import { ApiError } from '@remit-elements/auth-core';
import { settled } from '@remit-elements/element-kit/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { PaymentsGateway } from '../../data/payments-gateway.js';
import type { Payment } from '../../model/payment.js';
import { accountFixtures, memoryPaymentsGateway, paymentFixtures, type MemoryPaymentsGateway } from '../../testing.js';
import './payments-element.define.js';
import type { PaymentsElement } from './payments-element.js';

type Story = StoryObj<PaymentsElement>;

const meta: Meta<PaymentsElement> = {
  title: 'Payments/payments-element, many at once',
  component: 'payments-element',
};
export default meta;

/** Fourteen payments, of which an admin may approve twelve. */
function waiting(): readonly Payment[] {
  return paymentFixtures(14).map((payment, index) => {
    const common = { ...payment, status: 'PENDING_APPROVAL', submittedBy: 'ben', editedBy: 'ben' } as const;
    if (index === 3) return { ...common, editedBy: 'admin-a' };
    return index === 5 ? { ...common, status: 'CONFIRMED' } : common;
  });
}

function workspace(script: (gateway: MemoryPaymentsGateway) => void = () => undefined): TemplateResult {
  const payments = waiting();
  const session = { subject: 'admin-a', roles: ['admin'] } as const;
  const gateway = memoryPaymentsGateway({ accounts: accountFixtures(), payments, session });
  script(gateway);
  return html`<payments-element .gateway=${gateway} .selection=${payments.map(({ id }) => id)}></payments-element>`;
}

/** Presses a button of the selection, then some of the dialog, each once it is there, until another is. */
function play(names: readonly string[], last: string, close = false): NonNullable<Story['play']> {
  return async ({ canvasElement }) => {
    const element = canvasElement.querySelector<PaymentsElement>('payments-element')!;
    for (const [index, name] of names.entries()) {
      await settled(element);
      (await buttonNamed(element, index === 0 ? '[slot=selection]' : '#bulk[open] button', name)).click();
    }
    await buttonNamed(element, '#bulk[open] button', last);
    await quiet.get(element.gateway!);
    if (close) element.shadowRoot!.querySelector<HTMLElement>('#bulk .dialog-head button')!.click();
    await settled(element);
  };
}

async function buttonNamed(element: PaymentsElement, place: string, name: string): Promise<HTMLElement> {
  for (;;) {
    const buttons = [...element.shadowRoot!.querySelectorAll<HTMLElement>(place)];
    // What confirms says also of how many.
    const found = buttons.find(({ textContent }) => `${textContent.trim()} `.startsWith(`${name} `));
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** What will happen, to how much money, and what will not, before it does. */
export const Question: Story = { render: () => workspace(), play: play(['Approve'], 'Approve') };

export const RejectQuestion: Story = { render: () => workspace(), play: play(['Reject', 'Reject'], 'Cancel') };

/** Half of it is known; the server has gone quiet over the rest. */
export const Running: Story = { render: () => workspace(halfway), play: play(['Approve', 'Approve'], 'Stop') };

/** Closed meanwhile: a line over the list says how far it is. */
export const RunningBehind: Story = {
  render: () => workspace(halfway),
  play: play(['Approve', 'Approve'], 'Stop', true),
};

export const Results: Story = {
  render: () =>
    workspace((gateway) => {
      for (const code of ['VersionConflict', 'FourEyes', 'Unauthorized'] as const) {
        gateway.fail({ on: 'write', error: new ApiError(code) });
      }
    }),
  play: play(['Approve', 'Approve'], 'Retry the failed ones'),
};

/** Of a gateway that goes quiet: when it has. */
const quiet = new WeakMap<PaymentsGateway, Promise<void>>();

function halfway(gateway: MemoryPaymentsGateway): void {
  let calls = 0;
  const gone = new Promise<void>((resolve) => {
    gateway.writeAll = async (commands) => {
      calls += 1;
      if (calls > 1) {
        resolve();
        return new Promise(() => undefined);
      }
      const payments = await Promise.all(commands.slice(0, 7).map((command) => gateway.write(command)));
      const unknown = commands.slice(7).map(() => ({ error: new ApiError('Timeout') }));
      return [...payments.map((payment) => ({ payment })), ...unknown];
    };
  });
  quiet.set(gateway, gone);
}
