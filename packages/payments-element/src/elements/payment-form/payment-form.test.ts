import { expect } from '@open-wc/testing';
import { ApiError } from '@remit-elements/auth-core';
import {
  buttonNamed,
  deferred,
  errorOf,
  expectEvent,
  fieldNamed,
  recordEvents,
  settled,
  textOf,
  typeInto,
} from '@remit-elements/element-kit/testing.js';
import type { PaymentSavedEvent } from '../../events/payment-saved-event.js';
import type { PaymentSubmitEvent } from '../../events/payment-submit-event.js';
import { TENANT_A } from '../../testing.js';
import { fillForm as fill, formsForEach } from '../../testing/form-bench.js';

const { formOver, gatewayWith } = formsForEach();

describe('payment-form', () => {
  it('saves a new payment, tells the host its id alone, and says so', async () => {
    const gateway = gatewayWith();
    const el = await formOver(gateway);
    fill(el);
    const saved = await expectEvent<PaymentSavedEvent>(el, 'payment-saved', () => buttonNamed(el, 'Save')!.click());
    await settled(el);
    const [payment] = gateway.backend.payments(TENANT_A);
    expect(payment).to.include({
      creditorIban: 'DE89370400440532013000',
      amountMinor: 125_000,
      currency: 'EUR',
      debtorAccountId: 'main',
    });
    expect(saved).to.include({ paymentId: payment!.id, version: 1, operation: 'create' });
    expect(saved).not.to.have.property('detail');
    expect(textOf(el)).to.include('Saved.');
  });

  it('offers the accounts as name and IBAN, the default one chosen with its currency', async () => {
    const el = await formOver(gatewayWith());
    const select = fieldNamed(el, 'From account');
    const [first] = select.querySelectorAll('option');
    expect(first!.textContent.trim()).to.equal('Main account · DE02 1203 0000 0000 2020 51');
    expect(select.value).to.equal('main');
    expect(fieldNamed(el, 'Currency').value).to.equal('EUR');
  });

  it('says the payment in a sentence before it is saved', async () => {
    const el = await formOver(gatewayWith());
    fill(el);
    await settled(el);
    const year = new Date().getFullYear() === 2026 ? '' : ' 2026';
    expect(textOf(el)).to.match(
      new RegExp(`EUR\\s?1,250.00 from Main account to Nordwind GmbH \\(…3000\\) on Thursday,? 26 November${year}\\.`),
    );
  });

  it('is filled in and sent by keyboard alone', async () => {
    const { sendKeys } = await import('@web/test-runner-commands');
    const gateway = gatewayWith();
    const el = await formOver(gateway);
    el.focus();
    for (const keys of ['Nordwind GmbH', 'de89 3704 0044 0532 0130 00', '1.250,00', undefined, '26/11/2026']) {
      await sendKeys({ press: 'Tab' });
      if (keys) await sendKeys({ type: keys });
    }
    await expectEvent(el, 'payment-saved', () => sendKeys({ press: 'Enter' }));
    expect(gateway.backend.payments(TENANT_A)[0]).to.include({
      creditorIban: 'DE89370400440532013000',
      amountMinor: 125_000,
    });
  });

  it('names each wrong field, at the field and in a summary that takes the focus and leads there', async () => {
    const gateway = gatewayWith();
    const el = await formOver(gateway);
    fill(el);
    typeInto(el, 'Creditor IBAN', 'DE8937040044053201300');
    typeInto(el, 'Amount', '12.345');
    buttonNamed(el, 'Save')!.click();
    await settled(el);
    expect(errorOf(el, 'Creditor IBAN')).to.equal('IBANs from Germany have 22 characters; this one has 21.');
    expect(errorOf(el, 'Amount')).to.equal('EUR has 2 decimals. Enter the amount as 1,250.00.');
    expect(fieldNamed(el, 'Amount').getAttribute('aria-invalid')).to.equal('true');
    expect(el.shadowRoot!.activeElement!.textContent).to.include('2 entries need a look');
    el.shadowRoot!.querySelector<HTMLAnchorElement>('a[href="#amountMinor"]')!.click();
    expect(el.shadowRoot!.activeElement).to.equal(fieldNamed(el, 'Amount'));
    expect(gateway.commands).to.be.empty;
  });

  it('tells of wrong check digits, and takes the message away once the IBAN is right', async () => {
    const el = await formOver(gatewayWith());
    fill(el);
    typeInto(el, 'Creditor IBAN', 'DE89370400440532013001');
    buttonNamed(el, 'Save')!.click();
    await settled(el);
    expect(errorOf(el, 'Creditor IBAN')).to.equal('This IBAN has a typing error: the check digits don’t match.');
    typeInto(el, 'Creditor IBAN', 'DE89370400440532013000');
    await settled(el);
    expect(errorOf(el, 'Creditor IBAN')).to.be.undefined;
  });

  it('writes once, under one requestId, however often it is sent at once', async () => {
    const answer = deferred<undefined>();
    let slow = false;
    const gateway = gatewayWith({ wait: () => (slow ? answer.promise : Promise.resolve()) });
    const el = await formOver(gateway);
    fill(el);
    slow = true;
    const submits = recordEvents<PaymentSubmitEvent>(el, 'payment-submit');
    for (let click = 0; click < 3; click += 1) buttonNamed(el, 'Save')!.click();
    el.shadowRoot!.querySelector('form')!.requestSubmit();
    await settled(el);
    expect(textOf(el)).to.include('Saving…');
    await expectEvent(el, 'payment-saved', () => answer.resolve(undefined));
    expect(gateway.commands).to.have.length(1);
    expect(submits).to.have.length(1);
    expect(gateway.backend.payments(TENANT_A)).to.have.length(1);
  });

  it('stores one payment and says saved when the answer was lost, twice', async () => {
    const gateway = gatewayWith();
    const el = await formOver(gateway);
    fill(el);
    gateway.fail({ on: 'write', when: 'after', error: new ApiError('Offline'), times: 2 });
    const saved = new Promise((resolve) => el.addEventListener('payment-saved', resolve));
    buttonNamed(el, 'Save')!.click();
    await saved;
    await settled(el);
    expect(new Set(gateway.commands.map(({ requestId }) => requestId)).size).to.equal(1);
    expect(gateway.commands).to.have.length(3);
    expect(gateway.backend.payments(TENANT_A)).to.have.length(1);
    expect(textOf(el)).to.include('Saved.');
  });

  it('says that it is being found out whether the payment was saved', async () => {
    const gateway = gatewayWith();
    const el = await formOver(gateway);
    fill(el);
    gateway.fail({ on: 'write', when: 'after', error: new ApiError('Timeout') });
    const saved = expectEvent(el, 'payment-saved', () => buttonNamed(el, 'Save')!.click());
    await settled(el);
    expect(textOf(el)).to.include('We can’t tell yet whether this was saved. Checking…');
    await saved;
  });

  it('puts what the server refuses at its field and keeps everything that was typed', async () => {
    const gateway = gatewayWith();
    const el = await formOver(gateway);
    fill(el);
    const violations = [{ field: 'creditorName', rule: 'characters' }] as const;
    gateway.fail({ on: 'write', error: new ApiError('ValidationError', '', { violations }) });
    await expectEvent(el, 'payments-error', () => buttonNamed(el, 'Save')!.click());
    await settled(el);
    expect(errorOf(el, 'Creditor name')).to.include('cannot be seen or printed');
    expect(fieldNamed(el, 'Creditor name').value).to.equal('Nordwind GmbH');
    expect(fieldNamed(el, 'Amount').value).to.equal('1,250.00');
    await expectEvent(el, 'payment-saved', () => {
      typeInto(el, 'Creditor name', 'Nordwind AG');
      buttonNamed(el, 'Save')!.click();
    });
    expect(gateway.backend.payments(TENANT_A)).to.have.length(1);
  });

  it('keeps everything that was typed when it was not saved, and says so', async () => {
    const gateway = gatewayWith();
    const el = await formOver(gateway);
    fill(el);
    gateway.fail({ on: 'write', error: new ApiError('Unauthorized') });
    await expectEvent(el, 'payments-error', () => buttonNamed(el, 'Save')!.click());
    await settled(el);
    expect(textOf(el)).to.include('Not saved.').and.include('Your entries are still here.');
    expect(fieldNamed(el, 'Creditor IBAN').value).to.equal('DE89 3704 0044 0532 0130 00');
  });

  it('does not write when the host cancels, and asks again the next time', async () => {
    const gateway = gatewayWith();
    const el = await formOver(gateway);
    fill(el);
    let asked = 0;
    el.addEventListener('payment-submit', (event) => {
      asked += 1;
      if (asked === 1) event.preventDefault();
    });
    buttonNamed(el, 'Save')!.click();
    await settled(el);
    expect(gateway.commands).to.be.empty;
    await expectEvent(el, 'payment-saved', () => buttonNamed(el, 'Save')!.click());
    expect(asked).to.equal(2);
  });

  it('saves and begins the next payment, under another id', async () => {
    const gateway = gatewayWith();
    const el = await formOver(gateway);
    fill(el);
    await expectEvent(el, 'payment-saved', () => buttonNamed(el, 'Save and new')!.click());
    await settled(el);
    expect(fieldNamed(el, 'Creditor name').value).to.equal('');
    expect(fieldNamed(el, 'From account').value).to.equal('main');
    expect(el.hasChanges).to.equal(false);
    fill(el);
    typeInto(el, 'From account', 'dollar');
    await expectEvent(el, 'payment-saved', () => buttonNamed(el, 'Save and new')!.click());
    await settled(el);
    expect(fieldNamed(el, 'From account').value, 'the account used last').to.equal('dollar');
    expect(el.hasChanges).to.equal(false);
    expect(new Set(gateway.commands.map(({ id }) => id)).size).to.equal(2);
  });

  it('begins the next payment, empty and under another id, with each other `prefill` that is set', async () => {
    const gateway = gatewayWith();
    const el = await formOver(gateway, { prefill: { creditorName: 'Hafen Ltd' } });
    fill(el);
    await expectEvent(el, 'payment-saved', () => buttonNamed(el, 'Save')!.click());
    await settled(el);
    const labels = ['Creditor name', 'Creditor IBAN', 'Amount', 'Execution date'];
    const values = (): string[] => labels.map((label) => fieldNamed(el, label).value);
    for (const [prefill, name] of [
      [{}, ''],
      [{ creditorName: 'Dock AG' }, 'Dock AG'],
      [undefined, ''],
    ] as const) {
      el.prefill = prefill;
      await settled(el);
      expect(values(), JSON.stringify(prefill)).to.deep.equal([name, '', '', '']);
      expect(fieldNamed(el, 'From account').value).to.equal('main');
      expect([el.shadowRoot!.querySelector('form')!.ariaLabel, el.hasChanges]).to.deep.equal(['New payment', false]);
      fill(el);
      await expectEvent(el, 'payment-saved', () => buttonNamed(el, 'Save')!.click());
      await settled(el);
    }
    expect(gateway.commands.map(({ type }) => type)).to.deep.equal(['create', 'create', 'create', 'create']);
    expect(new Set(gateway.commands.map(({ id }) => id)).size).to.equal(4);
  });

  it('tells the host of cancelling and keeps what was typed', async () => {
    const el = await formOver(gatewayWith());
    typeInto(el, 'Creditor name', 'Nordwind GmbH');
    await expectEvent(el, 'payment-cancel', () => buttonNamed(el, 'Cancel')!.click());
    expect(el.hasChanges).to.equal(true);
    expect(fieldNamed(el, 'Creditor name').value).to.equal('Nordwind GmbH');
  });
});
