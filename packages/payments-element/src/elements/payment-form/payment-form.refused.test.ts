import { expect } from '@open-wc/testing';
import { buttonNamed, fieldNamed, press, recordEvents, settled, textOf } from '@remit-elements/element-kit/testing.js';
import type { PaymentDraft } from '../../model/payment-draft.js';
import type { RefusedChanges } from '../../model/refused-changes.js';
import { draftFixture, paymentFixture, TENANT_A, type MemoryPaymentsGateway } from '../../testing.js';
import { conflictDialog, formsForEach, pressUntil, storedOf } from '../../testing/form-bench.js';
import { deletedByOthers, writtenByOthers } from '../../testing/others.js';
import type { PaymentForm } from './payment-form.js';

describe('payment-form, changes that were refused after it was left', () => {
  const { formOver, gatewayWith } = formsForEach();
  let settledTimes = 0;
  beforeEach(() => {
    settledTimes = 0;
  });

  const refusedOf = (changes: Partial<PaymentDraft>, version = 1): RefusedChanges => ({
    version,
    changes,
    draft: draftFixture(changes),
    settled: () => (settledTimes += 1),
  });
  const reopen = (gateway: MemoryPaymentsGateway, refused: RefusedChanges): Promise<PaymentForm> =>
    formOver(gateway, { paymentId: 'payment-1', refused });

  async function changedByBoth(): Promise<PaymentForm> {
    const gateway = gatewayWith({ payments: [paymentFixture()] });
    await writtenByOthers(gateway, { amountMinor: 99_900, remittanceInformation: 'Theirs' });
    return reopen(gateway, refusedOf({ amountMinor: 130_000 }));
  }

  it('stand beside the newest version, field by field, and what each side changed is proposed', async () => {
    const el = await changedByBoth();
    expect(conflictDialog(el).open).to.equal(true);
    expect(conflictDialog(el).textContent).to.match(/EUR\s999.00[^]*EUR\s1,300.00[^]*Theirs[^]*Invoice 4711/);
    const chosen = ['amount', 'remittance'].map(
      (unit) => el.shadowRoot!.querySelector<HTMLInputElement>(`#choice-${unit}-mine`)!.checked,
    );
    expect(chosen).to.deep.equal([true, false]);
    expect(textOf(el)).to.match(/Amount is now EUR\s999.00 and Remittance information is now Theirs/);
    expect([fieldNamed(el, 'Amount').value, el.hasChanges]).to.deep.equal(['1,300.00', true]);
  });

  it('are saved as they were chosen, over the newest version', async () => {
    const el = await changedByBoth();
    const errors = recordEvents(el, 'payments-error');
    await pressUntil(el, 'Save my choices', 'payment-saved');
    expect(storedOf(el)).to.include({ version: 3, amountMinor: 130_000, remittanceInformation: 'Theirs' });
    expect([settledTimes, errors.length]).to.deep.equal([1, 0]);
  });

  it('are given up when theirs is taken', async () => {
    const el = await changedByBoth();
    await press(el, 'Cancel');
    await press(el, 'Close');
    expect([conflictDialog(el).open, settledTimes]).to.deep.equal([false, 0]);
    await press(el, 'Use theirs');
    expect([fieldNamed(el, 'Amount').value, el.hasChanges, settledTimes]).to.deep.equal(['999.00', false, 1]);
    expect(storedOf(el)).to.include({ version: 2 });
    expect(textOf(el)).not.to.include('Someone changed');
  });

  it('become a new payment when someone deleted the one that they are of', async () => {
    const gateway = gatewayWith({ payments: [paymentFixture()] });
    await deletedByOthers(gateway);
    const el = await reopen(gateway, refusedOf({ amountMinor: 130_000 }));
    expect(textOf(el)).to.include('Someone deleted this payment while you were editing.');
    expect(fieldNamed(el, 'Amount').value).to.equal('1,300.00');
    await pressUntil(el, 'Keep as new payment', 'payment-saved');
    expect(gateway.backend.payments(TENANT_A).map(({ amountMinor }) => amountMinor)).to.deep.equal([130_000]);
    expect(settledTimes).to.equal(1);
  });

  it('are shown, and not offered to be saved, when the payment was moved on', async () => {
    const gateway = gatewayWith({ payments: [paymentFixture({ status: 'PENDING_APPROVAL', version: 3 })] });
    const el = await reopen(gateway, refusedOf({ amountMinor: 130_000 }));
    buttonNamed(el, 'Close')?.click();
    await settled(el);
    expect(textOf(el)).to.include('It was moved on, so it can no longer be changed.');
    expect(fieldNamed(el, 'Amount').value).to.equal('1,300.00');
    expect(buttonNamed(el, 'Save mine')).to.equal(undefined);
  });

  it('are entries like any other while nobody changed the payment since', async () => {
    const gateway = gatewayWith({ payments: [paymentFixture()] });
    const el = await reopen(gateway, refusedOf({ amountMinor: 130_000, creditorBic: 'COBADEFFXXX' }));
    expect([fieldNamed(el, 'Amount').value, fieldNamed(el, 'Creditor BIC').value]).to.deep.equal([
      '1,300.00',
      'COBADEFFXXX',
    ]);
    expect(textOf(el)).not.to.include('Someone changed');
    await pressUntil(el, 'Save', 'payment-saved');
    expect(storedOf(el)).to.include({ version: 2, amountMinor: 130_000 });
    expect(settledTimes).to.equal(1);
  });
});
