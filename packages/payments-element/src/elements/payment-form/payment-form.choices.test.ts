import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { buttonNamed, fieldNamed, press, settled, textOf, typeInto } from '@remit-elements/element-kit/testing.js';
import { draftFixture } from '../../testing.js';
import {
  commandsOf,
  conflictDialog,
  formsForEach,
  gatewayOf,
  pressUntil,
  readAgain,
  storedOf,
} from '../../testing/form-bench.js';
import { writtenByOthers } from '../../testing/others.js';
import type { PaymentForm } from './payment-form.js';

const { conflictingForm, newForm } = formsForEach();

const focused = ({ shadowRoot }: PaymentForm): string =>
  shadowRoot!.activeElement!.id || shadowRoot!.activeElement!.textContent.trim();
const choice = (el: PaymentForm, unit: string, side: string): HTMLInputElement =>
  el.shadowRoot!.querySelector(`#choice-${unit}-${side}`)!;

describe('payment-form, a conflict field by field', () => {
  const theirs = { creditorName: 'Südwind AG', creditorIban: 'NL91ABNA0417164300', amountMinor: 99_900 };

  it('shows both versions of what differs, and proposes to keep what each side changed', async () => {
    const el = await conflictingForm(theirs, { Amount: '1300', 'Execution date': '2026-12-01' });
    await press(el, 'Choose by field');
    expect(conflictDialog(el).matches(':modal')).to.equal(true);
    const units = [...conflictDialog(el).querySelectorAll('legend')].map((legend) => legend.textContent.trim());
    expect(units).to.deep.equal(['Creditor', 'Amount', 'Execution date']);
    expect(conflictDialog(el).textContent).to.match(
      /Südwind AG[^]*NL91 ABNA 0417 1643 00[^]*Nordwind GmbH[^]*DE89 3704/,
    );
    expect(conflictDialog(el).textContent).to.match(/EUR\s999.00[^]*EUR\s1,300.00/);
    const chosen = ['creditor', 'amount', 'date'].map((unit) => choice(el, unit, 'theirs').checked);
    expect(chosen, 'theirs is chosen').to.deep.equal([true, false, false]);
  });

  it('saves what was chosen over the version that is there now', async () => {
    const el = await conflictingForm(theirs, { Amount: '1300', 'Execution date': '2026-12-01' });
    await press(el, 'Choose by field');
    choice(el, 'creditor', 'mine').click();
    choice(el, 'amount', 'theirs').click();
    await settled(el);
    await pressUntil(el, 'Save my choices', 'payment-saved');
    expect(storedOf(el)).to.include({
      version: 3,
      creditorName: 'Nordwind GmbH',
      creditorIban: 'DE89370400440532013000',
      amountMinor: 99_900,
      requestedExecutionDate: '2026-12-01',
    });
    expect(conflictDialog(el).open).to.equal(false);
  });

  it('writes nothing when theirs is chosen throughout', async () => {
    const el = await conflictingForm({ amountMinor: 99_900 }, { Amount: '1300' });
    await press(el, 'Choose by field');
    choice(el, 'amount', 'theirs').click();
    await press(el, 'Save my choices');
    expect(fieldNamed(el, 'Amount').value).to.equal('999.00');
    expect(el.hasChanges).to.equal(false);
    expect(storedOf(el)).to.include({ version: 2 });
  });

  it('is gone through by keyboard, and Escape takes no more away than the dialog', async () => {
    const el = await conflictingForm({ amountMinor: 99_900, remittanceInformation: 'Theirs' }, { Amount: '1300' });
    let escapes = 0;
    el.addEventListener('keydown', ({ key }) => (escapes += key === 'Escape' ? 1 : 0));
    buttonNamed(el, 'Choose by field')!.focus();
    await sendKeys({ press: 'Enter' });
    await settled(el);
    expect(conflictDialog(el).open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await settled(el);
    expect([conflictDialog(el).open, escapes]).to.deep.equal([false, 0]);
    expect(focused(el)).to.equal('Choose by field');
    expect(fieldNamed(el, 'Amount').value).to.equal('1,300.00');
    await sendKeys({ press: 'Enter' });
    await settled(el);
    choice(el, 'amount', 'mine').focus();
    await sendKeys({ press: 'ArrowUp' });
    await settled(el);
    expect(choice(el, 'amount', 'theirs').checked).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(focused(el)).to.equal('choice-remittance-theirs');
  });

  it('begins anew when someone was faster once more', async () => {
    const el = await conflictingForm({ amountMinor: 99_900 }, { Amount: '1300' });
    await press(el, 'Choose by field');
    await writtenByOthers(gatewayOf(el), { remittanceInformation: 'Third version' }, 2);
    await pressUntil(el, 'Save my choices', 'payments-error');
    expect(conflictDialog(el).open).to.equal(false);
    await press(el, 'Choose by field');
    expect(conflictDialog(el).textContent).to.include('Third version');
    await pressUntil(el, 'Save my choices', 'payment-saved');
    expect(storedOf(el)).to.include({ version: 4, amountMinor: 130_000, remittanceInformation: 'Third version' });
  });
});

describe('payment-form, a look before saving', () => {
  async function reviewed(): Promise<PaymentForm> {
    const el = await newForm({ review: true, prefill: draftFixture({ creditorBic: 'COBADEFFXXX' }) });
    await press(el, 'Save');
    return el;
  }

  it('shows all that will be sent and sends nothing, then saves', async () => {
    const el = await reviewed();
    expect(commandsOf(el)).to.be.empty;
    expect(el.shadowRoot!.activeElement!.textContent).to.equal('Check before saving');
    expect(textOf(el)).to.match(/EUR\s1,250.00 from Main account to Nordwind GmbH \(…3000\) on Thursday,? 26 November/);
    for (const fact of ['DE89 3704 0044 0532 0130 00', 'COBADEFFXXX', 'Invoice 4711', 'Main account']) {
      expect(textOf(el)).to.include(fact);
    }
    expect(buttonNamed(el, 'Save and new')).to.equal(undefined);
    await readAgain(el);
    await pressUntil(el, 'Save', 'payment-saved');
    expect(commandsOf(el)).to.have.length(1);
    expect(fieldNamed(el, 'Creditor name').value).to.equal('Nordwind GmbH');
  });

  it('leads back with everything that was typed', async () => {
    const el = await reviewed();
    await press(el, 'Back');
    expect(fieldNamed(el, 'Amount').value).to.equal('1,250.00');
    expect(focused(el)).to.equal('Save');
    expect(commandsOf(el)).to.be.empty;
  });

  it('comes only once nothing is wrong', async () => {
    const el = await reviewed();
    await press(el, 'Back');
    typeInto(el, 'Amount', '');
    await press(el, 'Save');
    expect(textOf(el)).to.include('1 field to complete').and.not.include('Check before saving');
    expect(el.shadowRoot!.activeElement!.textContent).to.include('1 field to complete');
  });
});
