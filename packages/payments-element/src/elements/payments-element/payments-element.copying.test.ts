import { fieldNamed, settled, typeInto } from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import { paymentFixture, TENANT_A } from '../../testing.js';
import {
  buttonIn,
  choose,
  dialog,
  formOf,
  gatewayWith,
  press,
  textOf,
  workspaceOf,
} from '../../testing/workspace-bench.js';
import '../payment-form/payment-form.define.js';

const recent = { createdAt: new Date().toISOString(), creditorBic: 'COBADEFFXXX', endToEndId: 'INV-1' };

describe('payments-element, copying', () => {
  it('begins a new payment with all of another but its day and its own reference', async () => {
    const gateway = gatewayWith({ payments: [paymentFixture({ ...recent, status: 'EXPORTED' })] });
    const element = await workspaceOf(gateway);
    await choose(element, 0);
    await press(element, 'detail', 'Copy');
    await formOf(element).updateComplete;
    await settled(element);
    const form = formOf(element);
    expect(dialog(element, 'form').textContent).to.include('New payment');
    expect(fieldNamed(form, 'Creditor name').value).to.equal('Nordwind GmbH');
    expect(fieldNamed(form, 'Creditor BIC').value).to.equal('COBADEFFXXX');
    expect(fieldNamed(form, 'Amount').value).to.equal('1,250.00');
    expect(fieldNamed(form, 'Execution date').value).to.equal('');
    expect(fieldNamed(form, 'End-to-end reference').value).to.equal('');
    expect(gateway.backend.payments(TENANT_A)).to.have.length(1);
  });

  it('offers no copy to someone who may not prepare payments', async () => {
    const element = await workspaceOf(gatewayWith({ session: { roles: ['viewer'] } }));
    await choose(element, 0);
    expect(buttonIn(element, 'detail', 'Copy')).to.equal(undefined);
  });

  it('shows a payment that looks like the one in the form, and keeps what was typed', async () => {
    const element = await workspaceOf(gatewayWith({ payments: [paymentFixture(recent)] }));
    await choose(element, 0);
    await press(element, 'detail', 'Copy');
    const form = formOf(element);
    await form.updateComplete;
    typeInto(form, 'Remittance information', 'Typed');
    const link = (): HTMLButtonElement | undefined =>
      form.shadowRoot!.querySelector<HTMLButtonElement>('.duplicates button') ?? undefined;
    await waitUntil(link, 'it is named');
    link()!.click();
    await waitUntil(() => textOf(element, 'detail').includes('INV-1'), 'it is shown');
    expect([dialog(element, 'detail').open, dialog(element, 'form').open]).to.deep.equal([true, false]);
    expect(buttonIn(element, 'detail', 'Edit'), 'what would take the form away').to.equal(undefined);
    dialog(element, 'detail').querySelector<HTMLButtonElement>('[aria-label=Close]')!.click();
    await settled(element);
    expect([dialog(element, 'detail').open, dialog(element, 'form').open]).to.deep.equal([false, true]);
    expect(dialog(element, 'discard').open).to.equal(false);
    expect(fieldNamed(formOf(element), 'Remittance information').value).to.equal('Typed');
  });
});
