import { ApiError } from '@remit-elements/auth-core';
import { buttonNamed, settled, typeInto } from '@remit-elements/element-kit/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { REQUIRED_FIELDS } from '../../model/payment-draft.js';
import {
  draftFixture,
  draftKept,
  accountFixtures,
  memoryPaymentsGateway,
  paymentFixture,
  type MemoryPaymentsGateway,
} from '../../testing.js';
import { form, gatewayWith, then } from '../../testing/form-stories.js';
import type { PaymentForm } from './payment-form.js';

const never = (): Promise<void> => new Promise(() => undefined);

const save = (el: PaymentForm): void => buttonNamed(el, 'Save')?.click();

type Story = StoryObj<PaymentForm>;

const meta: Meta<PaymentForm> = {
  title: 'Payments/payment-form',
  component: 'payment-form',
  tags: ['autodocs'],
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

/** On a backend that keeps nothing else, such as the smallest Amplify model. */
export const FewerFields: Story = {
  render: () =>
    form(Object.assign(gatewayWith(), { fields: new Set(REQUIRED_FIELDS) }), {
      prefill: draftFixture({ remittanceInformation: null }),
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

export const NotSent: Story = {
  render: () => form(gatewayWith(), { prefill: draftFixture() }),
  play: async (context) => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    await then(save)(context);
    Reflect.deleteProperty(navigator, 'onLine');
  },
};

export const DraftOffered: Story = {
  render: () => form(gatewayWith()),
  play: async ({ canvasElement }) => {
    const el = canvasElement.querySelector<PaymentForm>('payment-form')!;
    await el.updateComplete;
    await settled(el);
    await draftKept(el.gateway as MemoryPaymentsGateway, { creditorName: 'Nordwind GmbH', amountMinor: '1,250.00' });
    await settled(el);
  },
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

/** What is paid from was closed meanwhile: it keeps its name, and something is to be done. */
export const AccountClosed: Story = {
  render: () => {
    const accounts = accountFixtures().map((account) => ({ ...account, isClosed: account.id === 'main' }));
    return form(gatewayWith({ accounts, payments: [paymentFixture()] }), { paymentId: 'payment-1' });
  },
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

export const MoreDetails: Story = {
  render: () =>
    form(gatewayWith(), {
      prefill: draftFixture({
        creditorName: 'Kadıköy Tekstil Müller A.Ş.',
        creditorIban: 'TR330006100519786457841326',
        creditorBic: 'BNPAFRPP',
        chargeBearer: 'SHAR',
        creditorAddress: { streetName: 'Bahariye Caddesi', buildingNumber: '12', townName: 'İstanbul', country: 'TR' },
      }),
    }),
};

/** A reference beside a text, a town that is missing, a letter too many. */
export const MoreProblems: Story = {
  render: () =>
    form(gatewayWith(), {
      prefill: draftFixture({
        creditorName: 'x'.repeat(71),
        creditorReference: 'RF18539007547034',
        creditorAddress: { streetName: 'Hauptstraße' },
        requestedExecutionDate: '2026-11-02',
      }),
    }),
  play: then(save),
};

/** Near the end of what the fields take, in letters that not every bank knows, on a holiday of TARGET. */
export const Noted: Story = {
  render: () =>
    form(gatewayWith(), {
      prefill: draftFixture({
        creditorName: 'Müller & Söhne Übersetzungen',
        requestedExecutionDate: '2026-12-25',
        remittanceInformation: `Rechnung ${'4711 '.repeat(25)}`.slice(0, 133),
      }),
    }),
};

export const Review: Story = {
  render: () => form(gatewayWith(), { prefill: draftFixture({ creditorBic: 'COBADEFFXXX' }), review: true }),
  play: then(save),
};

const both = conflicting((gateway) => {
  const changes = { creditorName: 'Südwind AG', creditorIban: 'NL91ABNA0417164300', amountMinor: 99_900 };
  return gateway.write({ type: 'update', id: 'payment-1', requestId: 'theirs', version: 1, changes });
});

export const ConflictByField: Story = {
  ...both,
  play: async (context) => {
    await both.play!(context);
    const el = context.canvasElement.querySelector<PaymentForm>('payment-form')!;
    buttonNamed(el, 'Choose by field')!.click();
    await settled(el);
  },
};
