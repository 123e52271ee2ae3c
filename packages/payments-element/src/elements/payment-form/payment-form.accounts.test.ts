import { ApiError } from '@remit-elements/auth-core';
import { buttonNamed, fieldNamed, settled, typeInto } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html } from '@open-wc/testing';
import { accountFixtures, memoryPaymentsGateway, type MemoryPaymentsGateway } from '../../testing.js';
import './payment-form.define.js';
import type { PaymentForm } from './payment-form.js';

async function formOf(gateway: MemoryPaymentsGateway): Promise<PaymentForm> {
  const form = await fixture<PaymentForm>(html`<payment-form .gateway=${gateway} locale="en-GB"></payment-form>`);
  await form.updateComplete;
  await settled(form);
  return form;
}

const textOf = (form: PaymentForm): string => form.shadowRoot!.textContent.replace(/\s+/g, ' ');
const accountOf = (form: PaymentForm): string => fieldNamed(form, 'From account').value;

describe('payment-form, without accounts', () => {
  it('says why there is none to choose, and asks again when told to', async () => {
    const gateway = memoryPaymentsGateway({ accounts: accountFixtures() });
    gateway.fail({ on: 'accounts', error: new ApiError('Offline') });
    const form = await formOf(gateway);
    expect(textOf(form)).to.contain('Your accounts could not be loaded, and without one nothing can be saved.');
    buttonNamed(form, 'Load accounts')!.click();
    await settled(form);
    expect([accountOf(form), textOf(form).includes('could not be loaded')]).to.deep.equal(['main', false]);
  });

  it('asks again by itself when the network is back', async () => {
    const gateway = memoryPaymentsGateway({ accounts: accountFixtures() });
    gateway.fail({ on: 'accounts', error: new ApiError('Offline') });
    const form = await formOf(gateway);
    window.dispatchEvent(new Event('online'));
    await settled(form);
    expect(accountOf(form)).to.equal('main');
  });

  it('chooses the default for whoever began to type before they came, and keeps what was typed', async () => {
    const gateway = memoryPaymentsGateway({ accounts: accountFixtures() });
    gateway.fail({ on: 'accounts', error: new ApiError('Offline') });
    const form = await formOf(gateway);
    typeInto(form, 'Creditor name', 'Nordwind GmbH');
    await settled(form);
    buttonNamed(form, 'Load accounts')!.click();
    await settled(form);
    expect([
      accountOf(form),
      fieldNamed(form, 'Currency').value,
      fieldNamed(form, 'Creditor name').value,
    ]).to.deep.equal(['main', 'EUR', 'Nordwind GmbH']);
  });

  it('keeps saying what is missing where there is none to choose', async () => {
    const form = await formOf(memoryPaymentsGateway());
    buttonNamed(form, 'Save')!.click();
    await settled(form);
    form.requestUpdate();
    await settled(form);
    expect(form.shadowRoot!.querySelectorAll('[aria-invalid="true"]').length).to.be.greaterThan(2);
  });

  it('says that a company has none', async () => {
    const form = await formOf(memoryPaymentsGateway());
    expect(textOf(form)).to.contain('Your company has no account to pay from yet.');
    expect(buttonNamed(form, 'Load accounts')).to.equal(undefined);
  });
});
