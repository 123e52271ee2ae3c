import { expect } from '@open-wc/testing';
import { ApiError } from '@remit-elements/auth-core';
import { buttonNamed, fieldNamed, press, recordEvents, textOf, typeInto } from '@remit-elements/element-kit/testing.js';
import { paymentFixture, TENANT_A } from '../../testing.js';
import { formsForEach, gatewayOf, pressUntil, storedOf } from '../../testing/form-bench.js';

const { conflictingForm, deletedForm, formOver, gatewayWith } = formsForEach();

describe('payment-form, editing', () => {
  it('sends only what was changed, from the version that was shown', async () => {
    const gateway = gatewayWith({ payments: [paymentFixture({ creditorReference: 'RF18539007547034', version: 4 })] });
    const el = await formOver(gateway, { paymentId: 'payment-1' });
    expect(fieldNamed(el, 'Creditor IBAN').value).to.equal('DE89 3704 0044 0532 0130 00');
    expect(fieldNamed(el, 'Amount').value).to.equal('1,250.00');
    expect(fieldNamed(el, 'Execution date').value).to.equal('26/11/2026');
    typeInto(el, 'Amount', '1300');
    typeInto(el, 'Remittance information', '');
    await pressUntil(el, 'Save', 'payment-saved');
    expect(gateway.commands[0]).to.deep.include({
      type: 'update',
      version: 4,
      changes: { amountMinor: 130_000, remittanceInformation: null },
    });
    expect(storedOf(el)).to.include({ creditorReference: 'RF18539007547034' });
  });

  it('writes nothing and tells of no save when nothing was changed, and says so', async () => {
    const gateway = gatewayWith({ payments: [paymentFixture()] });
    const el = await formOver(gateway, { paymentId: 'payment-1' });
    const told = ['payment-submit', 'payment-saved'].map((type) => recordEvents(el, type));
    await press(el, 'Save');
    expect([gateway.commands, ...told]).to.deep.equal([[], [], []]);
    expect(textOf(el)).to.include('Nothing was changed.').and.not.include('Saved.');
    typeInto(el, 'Amount', '1300');
    await pressUntil(el, 'Save', 'payment-saved');
    expect(textOf(el)).to.include('Saved.').and.not.include('Nothing was changed.');
  });

  it('tells what someone else changed meanwhile, and saves over it without undoing theirs', async () => {
    const el = await conflictingForm({ creditorName: 'Südwind AG', amountMinor: 99_900 }, { Amount: '1300' });
    expect(textOf(el)).to.include('Someone changed this payment while you were editing.');
    expect(textOf(el)).to.match(/Creditor name is now Südwind AG and Amount is now EUR\s999.00/);
    expect(fieldNamed(el, 'Amount').value).to.equal('1,300.00');
    typeInto(el, 'Amount', '1400');
    await press(el, 'Save mine');
    await pressUntil(el, 'Save my choices', 'payment-saved');
    expect(storedOf(el)).to.include({ creditorName: 'Südwind AG', amountMinor: 140_000, version: 3 });
  });

  it('shows theirs instead, when that is chosen', async () => {
    const el = await conflictingForm({ amountMinor: 99_900 }, { Amount: '1300' });
    await press(el, 'Use theirs');
    expect(fieldNamed(el, 'Amount').value).to.equal('999.00');
    expect(el.hasChanges).to.equal(false);
  });

  it('keeps the entries as a new payment when someone deleted the one that was edited', async () => {
    const el = await deletedForm({ Amount: '1300' });
    expect(fieldNamed(el, 'Amount').value).to.equal('1,300.00');
    await pressUntil(el, 'Keep as new payment', 'payment-saved');
    const [stored] = gatewayOf(el).backend.payments(TENANT_A);
    expect(stored).to.include({ amountMinor: 130_000, creditorName: 'Nordwind GmbH' });
    expect(stored!.id).not.to.equal('payment-1');
  });

  it('shows a payment that is past changing, without a way to change it', async () => {
    const gateway = gatewayWith({ payments: [paymentFixture({ status: 'CONFIRMED' })] });
    const el = await formOver(gateway, { paymentId: 'payment-1' });
    expect(textOf(el)).to.include('Only an unconfirmed or rejected payment can be changed.');
    expect(fieldNamed(el, 'Amount')).to.have.property('readOnly', true);
    expect(buttonNamed(el, 'Save')).to.be.undefined;
  });

  it('says when the payment is not there, or could not be loaded', async () => {
    const gateway = gatewayWith({ payments: [paymentFixture()] });
    expect(textOf(await formOver(gateway, { paymentId: 'payment-2' }))).to.include('This payment is no longer there.');
    gateway.fail({ on: 'get', error: new ApiError('Timeout') });
    const el = await formOver(gateway, { paymentId: 'payment-1' });
    expect(textOf(el)).to.include('The payment could not be loaded.');
    await press(el, 'Retry');
    expect(fieldNamed(el, 'Amount').value).to.equal('1,250.00');
  });
});
