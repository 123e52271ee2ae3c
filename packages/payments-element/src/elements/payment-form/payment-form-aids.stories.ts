import { buttonNamed, fieldNamed, settled } from '@remit-elements/element-kit/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { PayeeVerification } from '../../model/payee.js';
import type { PaymentTemplate } from '../../model/payment-template.js';
import { draftFixture, paymentFixture, creditorFixtures, type MemoryPaymentsGateway } from '../../testing.js';
import { writtenByOthers } from '../../testing/others.js';
import { form, gatewayWith, then, thenSays } from '../../testing/form-stories.js';
import type { PaymentForm } from './payment-form.js';

type Story = StoryObj<PaymentForm>;

/** What helps to fill in a payment. */
const meta: Meta<PaymentForm> = {
  title: 'Payments/payment-form/aids',
  component: 'payment-form',
};
export default meta;

const alike = (): MemoryPaymentsGateway =>
  gatewayWith({
    payments: (['EXPORTED', 'UNCONFIRMED'] as const).map((status, index) =>
      paymentFixture({ id: `alike-${String(index)}`, status, createdAt: new Date().toISOString() }),
    ),
  });

export const LooksLikeAnother: Story = {
  render: () => form(alike(), { prefill: draftFixture() }),
  play: thenSays('payments look like it'),
};

export const RecentCreditors: Story = {
  render: () => form(gatewayWith({ payments: creditorFixtures() })),
  play: thenSays('recent creditors', (el) => {
    fieldNamed(el, 'Creditor name').focus();
    fieldNamed(el, 'Creditor name').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  }),
};

function verified(answer: PayeeVerification, words: string): Story {
  return {
    render: () => form(gatewayWith(), { prefill: draftFixture(), verifyPayee: () => Promise.resolve(answer) }),
    play: thenSays(words),
  };
}

export const PayeeMatches: Story = verified({ result: 'match' }, 'belong together');
export const PayeeCloseMatch: Story = verified({ result: 'closeMatch', name: 'Nordwind AG' }, 'Nordwind AG');
export const PayeeNoMatch: Story = verified({ result: 'noMatch' }, 'someone else');
export const PayeeNotPossible: Story = verified({ result: 'notPossible' }, 'could not say');

const TEMPLATES: readonly PaymentTemplate[] = [
  {
    name: 'Rent',
    draft: {
      creditorName: 'Harbour & Sons Ltd',
      creditorIban: 'GB29NWBK60161331926819',
      amountMinor: 150_000,
      currency: 'EUR',
    },
  },
  { name: 'Freight, every Friday', draft: { creditorName: 'Van den Berg Logistiek BV', debtorAccountId: 'closed' } },
  { name: 'Nothing but a text', draft: { remittanceInformation: 'Membership' } },
];

async function openTemplates(el: PaymentForm, name: string): Promise<void> {
  buttonNamed(el, name)!.click();
  await settled(el);
}

const templateNamed = (el: PaymentForm, name: string): HTMLElement | undefined =>
  [...el.shadowRoot!.querySelectorAll<HTMLElement>('button.template')].find((each) => each.textContent.includes(name));

export const Templates: Story = {
  render: () => form(gatewayWith(), { templates: TEMPLATES }),
  play: then((el) => void openTemplates(el, 'Start from a template')),
};

export const NoTemplateYet: Story = {
  render: () => form(gatewayWith(), { templates: [] }),
  play: then((el) => void openTemplates(el, 'Save as template')),
};

export const TemplateDeleted: Story = {
  render: () => form(gatewayWith(), { templates: TEMPLATES }),
  play: thenSays('is deleted.', async (el) => {
    await openTemplates(el, 'Start from a template');
    buttonNamed(el, 'Delete Rent')!.click();
  }),
};

/** Of an account that is no longer there. */
export const TemplateUsed: Story = {
  render: () => form(gatewayWith(), { templates: TEMPLATES }),
  play: thenSays('No longer there', async (el) => {
    await openTemplates(el, 'Start from a template');
    templateNamed(el, 'Freight')!.click();
  }),
};

function paste(el: PaymentForm, text: string): void {
  const field = fieldNamed(el, 'Creditor name') as HTMLInputElement;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true }));
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true, composed: true }));
}

const LINE = 'Nordwind GmbH DE89 3704 0044 0532 0130 00 EUR 1.250,00 RF18 5390 0754 7034';

export const LinePasted: Story = {
  render: () => form(gatewayWith()),
  play: then((el) => paste(el, LINE)),
};

export const LinePastedUnclear: Story = {
  render: () => form(gatewayWith()),
  play: then((el) => paste(el, `${LINE} EUR 19,00 NL91ABNA0417164300`)),
};

export const LineFilledIn: Story = {
  render: () => form(gatewayWith()),
  play: thenSays('Filled in from what you pasted', async (el) => {
    paste(el, LINE);
    await settled(el);
    buttonNamed(el, 'Fill in')!.click();
  }),
};

/** What was entered, refused after the form was left, beside what others made of it. */
export const RefusedReopened: Story = {
  render: () => {
    const gateway = gatewayWith({ payments: [paymentFixture()] });
    void writtenByOthers(gateway, { amountMinor: 99_900, remittanceInformation: 'Theirs' });
    const changes = { amountMinor: 130_000 };
    const refused = { version: 1, changes, draft: draftFixture(changes), settled: () => undefined };
    return form(gateway, { paymentId: 'payment-1', refused });
  },
  play: thenSays('What differs between'),
};
