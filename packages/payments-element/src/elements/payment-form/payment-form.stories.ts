import { ApiError } from '@remit-elements/auth-core';
import { buttonNamed, settled, typeInto } from '@remit-elements/element-kit/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import {
  accountFixtures,
  draftFixture,
  memoryPaymentsGateway,
  paymentFixture,
  type MemoryGatewayOptions,
  type MemoryPaymentsGateway,
} from '../../testing.js';
import './payment-form.define.js';
import type { PaymentForm } from './payment-form.js';

const never = (): Promise<void> => new Promise(() => undefined);

/** Before the days that the payments here are due. */
const TODAY = (): Date => new Date(2026, 10, 20);

function gatewayWith(options: MemoryGatewayOptions = {}): MemoryPaymentsGateway {
  return memoryPaymentsGateway({ accounts: accountFixtures(), ...options });
}

function form(gateway: MemoryPaymentsGateway, properties: Partial<PaymentForm> = {}): TemplateResult {
  const { paymentId, prefill, readonly = false } = properties;
  return html`<payment-form
    .gateway=${gateway}
    .paymentId=${paymentId}
    .prefill=${prefill}
    .now=${TODAY}
    ?readonly=${readonly}
  ></payment-form>`;
}

/** Does something to the form once it is there, and waits until it shows what came of it. */
function then(act: (el: PaymentForm) => void): NonNullable<Story['play']> {
  return async ({ canvasElement }) => {
    const el = canvasElement.querySelector<PaymentForm>('payment-form')!;
    await el.updateComplete;
    await settled(el);
    act(el);
    await settled(el);
  };
}

const save = (el: PaymentForm): void => buttonNamed(el, 'Save')?.click();

type Story = StoryObj<PaymentForm>;

const meta: Meta<PaymentForm> = {
  title: 'Payments/payment-form',
  component: 'payment-form',
};
export default meta;

export const Empty: Story = { render: () => form(gatewayWith()) };

export const Filled: Story = { render: () => form(gatewayWith(), { prefill: draftFixture() }) };

export const Editing: Story = {
  render: () =>
    form(gatewayWith({ payments: [paymentFixture({ creditorBic: 'COBADEFFXXX', endToEndId: 'INV-4711' })] }), {
      paymentId: 'payment-1',
    }),
};

export const Loading: Story = {
  render: () => form(gatewayWith({ wait: never }), { paymentId: 'payment-1' }),
};

export const WithProblems: Story = {
  render: () => form(gatewayWith()),
  play: then((el) => {
    typeInto(el, 'Creditor name', 'Nordwind GmbH');
    typeInto(el, 'Creditor IBAN', 'DE8937040044053201300');
    typeInto(el, 'Amount', '12.345');
    typeInto(el, 'Creditor BIC', 'COBADE');
    save(el);
  }),
};

export const RefusedByTheServer: Story = {
  render: () => {
    const gateway = gatewayWith();
    const violations = [{ field: 'debtorAccountId', rule: 'reference' }] as const;
    gateway.fail({ on: 'write', error: new ApiError('ValidationError', '', { violations }) });
    return form(gateway, { prefill: draftFixture() });
  },
  play: then(save),
};

export const Saving: Story = {
  render: () => {
    const gateway = gatewayWith();
    gateway.write = () => new Promise(() => undefined);
    return form(gateway, { prefill: draftFixture() });
  },
  play: then(save),
};

export const Checking: Story = {
  render: () => {
    const gateway = gatewayWith();
    const lost = Promise.reject(new ApiError('Timeout'));
    lost.catch(() => undefined);
    let attempts = 0;
    gateway.write = () => ((attempts += 1) === 1 ? lost : new Promise(() => undefined));
    return form(gateway, { prefill: draftFixture() });
  },
  play: then(save),
};

export const Saved: Story = {
  render: () => form(gatewayWith(), { prefill: draftFixture() }),
  play: then(save),
};

export const NotSaved: Story = {
  render: () => {
    const gateway = gatewayWith();
    gateway.fail({ on: 'write', error: new ApiError('Unauthorized') });
    return form(gateway, { prefill: draftFixture() });
  },
  play: then(save),
};

function conflicting(change: (gateway: MemoryPaymentsGateway) => Promise<unknown>): Story {
  return {
    render: () => form(gatewayWith({ payments: [paymentFixture()] }), { paymentId: 'payment-1' }),
    play: async ({ canvasElement }) => {
      const el = canvasElement.querySelector<PaymentForm>('payment-form')!;
      await el.updateComplete;
      await settled(el);
      await change(memoryPaymentsGateway({ backend: (el.gateway as MemoryPaymentsGateway).backend }));
      typeInto(el, 'Amount', '1300');
      save(el);
      await settled(el);
    },
  };
}

export const ChangedByOthers: Story = conflicting((gateway) => {
  const changes = { amountMinor: 99_900, requestedExecutionDate: '2026-12-01' };
  return gateway.write({ type: 'update', id: 'payment-1', requestId: 'theirs', version: 1, changes });
});

export const DeletedByOthers: Story = conflicting((gateway) =>
  gateway.write({ type: 'delete', id: 'payment-1', requestId: 'theirs', version: 1 }),
);

export const Closed: Story = {
  render: () => form(gatewayWith({ payments: [paymentFixture({ status: 'CONFIRMED' })] }), { paymentId: 'payment-1' }),
};

export const Readonly: Story = {
  render: () => form(gatewayWith({ payments: [paymentFixture()] }), { paymentId: 'payment-1', readonly: true }),
};

export const Gone: Story = { render: () => form(gatewayWith(), { paymentId: 'payment-1' }) };

export const Denied: Story = { render: () => form(gatewayWith({ session: { roles: ['viewer'] } })) };

export const SessionEnded: Story = {
  render: () => {
    const gateway = gatewayWith();
    gateway.end();
    return form(gateway, { prefill: draftFixture() });
  },
};
