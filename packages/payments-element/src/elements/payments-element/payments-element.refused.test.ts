import {
  buttonNamed,
  expectEvent,
  fieldNamed,
  settled,
  textOf,
  typeInto,
} from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import { paymentFixture, TENANT_A, type MemoryPaymentsGateway } from '../../testing.js';
import { networkForEach } from '../../testing/network.js';
import { writtenByOthers } from '../../testing/others.js';
import { rootOf } from '../../testing/table-bench.js';
import {
  choose,
  dialog,
  formOf,
  gatewayWith,
  newPayment,
  openedForm,
  press,
  workspaceOf,
} from '../../testing/workspace-bench.js';
import type { PaymentForm } from '../payment-form/payment-form.js';
import type { PaymentsElement } from './payments-element.js';

const setOnline = networkForEach();

const panel = (element: PaymentsElement): HTMLElement | null => rootOf(element).querySelector('.pending');

async function openEdit(element: PaymentsElement): Promise<PaymentForm> {
  await choose(element, 0);
  const detail = rootOf(element).querySelector('#opened')!;
  await settled(detail);
  buttonNamed(detail, 'Edit')!.click();
  return openedForm(element);
}

/** Someone changes the amount offline and leaves the form; meanwhile another one is faster, and then the network is back. */
async function refused(): Promise<{ gateway: MemoryPaymentsGateway; element: PaymentsElement }> {
  const gateway = gatewayWith({ payments: [paymentFixture()] });
  const element = await workspaceOf(gateway);
  const form = await openEdit(element);
  setOnline(false);
  typeInto(form, 'Amount', '1300');
  buttonNamed(form, 'Save')!.click();
  await waitUntil(() => textOf(form).includes('Not sent'), 'it was sent');
  buttonNamed(form, 'Close')!.click();
  await settled(element);
  await writtenByOthers(gateway, { remittanceInformation: 'Theirs' });
  setOnline(true);
  await waitUntil(() => panel(element)?.textContent.includes('needs a look'), 'it is not refused');
  await settled(element);
  return { gateway, element };
}

async function editAgain(element: PaymentsElement): Promise<void> {
  [...panel(element)!.querySelectorAll('button')].find((each) => each.textContent.trim() === 'View')!.click();
  await settled(element);
  await press(element, 'look', 'Edit again');
  await waitUntil(() => fieldNamed(formOf(element), 'Amount').value === '1,300.00', 'the entry is not there');
  await settled(element);
}

describe('payments-element, a change that was refused after its form was left', () => {
  it('opens with what was entered beside what is there now, and leaves the panel once it is saved', async () => {
    const { gateway, element } = await refused();
    await editAgain(element);
    const form = formOf(element);
    expect(dialog(element, 'form').open).to.equal(true);
    expect(form.shadowRoot!.querySelector<HTMLDialogElement>('dialog#conflict')!.open).to.equal(true);
    expect(form.matches(':focus-within')).to.equal(true);
    expect(textOf(form)).to.include('Remittance information is now Theirs');
    await expectEvent(element, 'payment-saved', () => buttonNamed(form, 'Save my choices')!.click());
    await waitUntil(() => panel(element) === null, 'it still waits');
    expect(gateway.backend.get(TENANT_A, 'payment-1')).to.include({
      version: 3,
      amountMinor: 130_000,
      remittanceInformation: 'Theirs',
    });
  });

  it('holds up no other write of the payment while it waits to be looked at', async () => {
    const { gateway, element } = await refused();
    const form = await openEdit(element);
    typeInto(form, 'Amount', '1400');
    await expectEvent(element, 'payment-saved', () => buttonNamed(form, 'Save')!.click());
    expect(gateway.backend.get(TENANT_A, 'payment-1')).to.include({ version: 3, amountMinor: 140_000 });
    expect(panel(element)?.textContent).to.include('needs a look');
  });

  it('leaves the panel when theirs is taken, and stays there when the form is only closed', async () => {
    const { element } = await refused();
    await editAgain(element);
    const conflict = formOf(element).shadowRoot!.querySelector<HTMLDialogElement>('dialog#conflict')!;
    [...conflict.querySelectorAll('button')].find((each) => each.textContent.trim() === 'Cancel')!.click();
    await settled(element);
    expect(panel(element)).not.to.equal(null);
    buttonNamed(formOf(element), 'Use theirs')!.click();
    await waitUntil(() => panel(element) === null, 'it still waits');
  });
});

describe('payments-element, templates', () => {
  it('hands templates to its form and back, and tells its host of each change once', async () => {
    const element = await workspaceOf(gatewayWith());
    const rent = { name: 'Rent', draft: { creditorName: 'Harbour & Sons Ltd' } };
    element.templates = [rent];
    const heard: unknown[] = [];
    element.addEventListener('templates-change', () => heard.push(element.templates));
    const form = await newPayment(element);
    buttonNamed(form, 'Start from a template')!.click();
    await settled(element);
    buttonNamed(form, 'Delete Rent')!.click();
    await settled(element);
    expect(heard).to.deep.equal([[]]);
  });
});
