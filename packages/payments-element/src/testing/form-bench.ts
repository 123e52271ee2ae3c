import { expectEvent, press, settled, typeInto } from '@remit-elements/element-kit/testing.js';
import { fixture, html, waitUntil } from '@open-wc/testing';
import '../elements/payment-form/payment-form.define.js';
import type { PaymentForm } from '../elements/payment-form/payment-form.js';
import type { Payment } from '../model/payment.js';
import type { PaymentDraft } from '../model/payment-draft.js';
import { deletedByOthers, writtenByOthers } from './others.js';
import {
  accountFixtures,
  memoryPaymentsGateway,
  paymentFixture,
  TENANT_A,
  type MemoryGatewayOptions,
  type MemoryPaymentsGateway,
} from '../testing.js';

export const GERMAN = 'DE89370400440532013000';

/** Before the days that the payments of the fixtures are due. */
export const TODAY = (): Date => new Date(2026, 10, 20);

type FormProperties = Partial<
  Pick<
    PaymentForm,
    'locale' | 'paymentId' | 'prefill' | 'refused' | 'review' | 'templates' | 'verifyPayee' | 'now' | 'accounts'
  >
>;

/** Texts by the labels of their fields. */
type Typed = Readonly<Record<string, string>>;

/** Forms over payments in memory. */
export interface FormBench {
  gatewayWith(options?: MemoryGatewayOptions): MemoryPaymentsGateway;
  /** In English of Britain, on `TODAY`, unless said otherwise. */
  formOver(gateway: MemoryPaymentsGateway, properties?: FormProperties): Promise<PaymentForm>;
  /** Over accounts alone. */
  newForm(properties?: FormProperties): Promise<PaymentForm>;
  /** Over `payment-1`, whose version someone else was faster to write, after a try to save. */
  conflictingForm(theirs: Partial<PaymentDraft>, mine: Typed): Promise<PaymentForm>;
  /** Over `payment-1`, which someone else deleted, after a try to save. */
  deletedForm(mine: Typed): Promise<PaymentForm>;
}

/** Gives each test of a suite its forms, and ends their sessions behind it, so that nothing goes on into the next. */
export function formsForEach(defaults: FormProperties = {}): FormBench {
  const gateways: MemoryPaymentsGateway[] = [];
  afterEach(() => {
    for (const gateway of gateways.splice(0)) gateway.end();
  });
  const gatewayWith: FormBench['gatewayWith'] = (options = {}) => {
    const gateway = memoryPaymentsGateway({ accounts: accountFixtures(), ...options });
    gateways.push(gateway);
    return gateway;
  };
  const formOver: FormBench['formOver'] = async (gateway, properties = {}) => {
    const element = await fixture<PaymentForm>(html`<payment-form></payment-form>`);
    Object.assign(element, { locale: 'en-GB', now: TODAY, ...defaults, ...properties, gateway });
    await settled(element);
    return element;
  };
  const overtaken = async (theirs: (gateway: MemoryPaymentsGateway) => Promise<void>, mine: Typed) => {
    const gateway = gatewayWith({ payments: [paymentFixture()] });
    const element = await formOver(gateway, { paymentId: 'payment-1' });
    await theirs(gateway);
    for (const [label, text] of Object.entries(mine)) typeInto(element, label, text);
    await pressUntil(element, 'Save', 'payments-error');
    return element;
  };
  return {
    gatewayWith,
    formOver,
    newForm: (properties) => formOver(gatewayWith(), properties),
    conflictingForm: (theirs, mine) => overtaken((gateway) => writtenByOthers(gateway, theirs), mine),
    deletedForm: (mine) => overtaken(deletedByOthers, mine),
  };
}

export const gatewayOf = ({ gateway }: PaymentForm): MemoryPaymentsGateway => gateway as MemoryPaymentsGateway;

/** All that a form has sent. */
export const commandsOf = (element: PaymentForm): MemoryPaymentsGateway['commands'] => gatewayOf(element).commands;

/** `payment-1` as it is stored. */
export const storedOf = (element: PaymentForm): Payment | undefined =>
  gatewayOf(element).backend.get(TENANT_A, 'payment-1');

/** In which both versions stand side by side. */
export const conflictDialog = ({ shadowRoot }: PaymentForm): HTMLDialogElement =>
  shadowRoot!.querySelector('dialog#conflict')!;

/** Presses a button, and waits until what it asked for was told and is shown. */
export async function pressUntil(
  element: PaymentForm,
  name: string,
  type: 'payment-saved' | 'payments-error',
): Promise<void> {
  await expectEvent(element, type, () => press(element, name));
  await settled(element);
}

/** Waits until what is read once more before saving can be confirmed. */
export async function readAgain(element: PaymentForm): Promise<void> {
  const save = (): Element | null | undefined => element.shadowRoot?.querySelector('.review ~ .foot .button.primary');
  await waitUntil(() => save()?.getAttribute('aria-disabled') === 'false', 'cannot be confirmed');
}

/** Types a whole payment. */
export function fillForm(element: PaymentForm, amount = '1250', date = '2026-11-26'): void {
  typeInto(element, 'Creditor name', 'Nordwind GmbH');
  typeInto(element, 'Creditor IBAN', GERMAN);
  typeInto(element, 'Amount', amount);
  typeInto(element, 'Execution date', date);
}
