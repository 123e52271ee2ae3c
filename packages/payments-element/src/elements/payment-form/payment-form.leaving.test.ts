import { expect, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import {
  buttonNamed,
  errorOf,
  expectEvent,
  fieldNamed,
  settled,
  textOf,
  typeInto,
} from '@remit-elements/element-kit/testing.js';
import { paymentFixture } from '../../testing.js';
import { fillForm, formsForEach } from '../../testing/form-bench.js';
import type { PaymentForm } from './payment-form.js';

/** Late in the evening, when it is the next day elsewhere. */
const {
  formOver,
  gatewayWith,
  newForm: emptyForm,
} = formsForEach({
  locale: 'en-US',
  now: () => new Date(2026, 10, 20, 23, 30),
});
const newForm = (locale = 'en-US'): Promise<PaymentForm> => emptyForm({ locale });

async function errorAfter(el: PaymentForm, label: string, text: string): Promise<string | undefined> {
  typeInto(el, label, text);
  await settled(el);
  return errorOf(el, label)?.replace(/\s/g, ' ');
}

describe('payment-form, a field that is left', () => {
  it('says what is wrong with what stands in it, and no more than that', async () => {
    const el = await newForm();
    expect(await errorAfter(el, 'Creditor IBAN', '')).to.be.undefined;
    const problem = await errorAfter(el, 'Creditor IBAN', 'DE8937040044053201300');
    expect(problem).to.equal('IBANs from Germany have 22 characters; this one has 21.');
    const error = el.shadowRoot!.getElementById('creditorIban-error')!;
    expect(error.getAttribute('role'), 'is announced').to.equal('alert');
    expect(el.shadowRoot!.querySelector('.error-summary'), 'before the first try').to.equal(null);
    expect(await errorAfter(el, 'Creditor IBAN', 'DE89370400440532013000')).to.be.undefined;
  });

  for (const [locale, currency, text, words] of [
    ['en-US', 'EUR', '0', 'Enter an amount above 0.'],
    ['en-US', 'EUR', '-5', 'Enter an amount above 0.'],
    ['en-US', 'EUR', '99999999999999999', 'The highest amount is 90,071,992,547,409.91.'],
    ['da-DK', 'EUR', '99999999999999999', 'The highest amount is 90.071.992.547.409,91.'],
    ['en-US', 'JPY', '99999999999999999', 'The highest amount is 9,007,199,254,740,991.'],
  ] as const) {
    it(`says of the amount ${text} ${currency} in ${locale}: ${words}`, async () => {
      const el = await newForm(locale);
      typeInto(el, 'Currency', currency);
      expect(await errorAfter(el, 'Amount', text)).to.equal(words);
    });
  }

  it('shows how a date is written where it cannot be read', async () => {
    const el = await newForm();
    const year = String(new Date().getFullYear());
    expect(await errorAfter(el, 'Execution date', 'soon')).to.equal(
      `Enter the date as 11/26/${year} or ${year}-11-26.`,
    );
  });

  it('writes a date as the locale does, where that is read back as the same day', async () => {
    const el = await newForm();
    for (const text of ['2026-11-26', '11-26-26']) {
      typeInto(el, 'Execution date', text);
      await settled(el);
      expect(fieldNamed(el, 'Execution date').value).to.equal('11/26/2026');
    }
    const bulgarian = await newForm('bg-BG');
    typeInto(bulgarian, 'Execution date', '2026-11-26');
    await settled(bulgarian);
    expect(fieldNamed(bulgarian, 'Execution date').value).to.equal('2026-11-26');
  });

  it('refuses a day that is past by the calendar of the reader', async () => {
    const el = await newForm();
    const words = 'This day is past. Enter today or a later day.';
    expect(await errorAfter(el, 'Execution date', '2026-11-19')).to.equal(words);
    expect(await errorAfter(el, 'Execution date', '2026-11-20')).to.be.undefined;
  });

  it('takes the past day that a payment has already, and no other', async () => {
    const payment = paymentFixture({ requestedExecutionDate: '2026-11-02' });
    const el = await formOver(gatewayWith({ payments: [payment] }), { paymentId: 'payment-1' });
    expect(await errorAfter(el, 'Execution date', '2026-11-03')).to.include('This day is past.');
    expect(await errorAfter(el, 'Execution date', '2026-11-02')).to.be.undefined;
    typeInto(el, 'Amount', '1300');
    await expectEvent(el, 'payment-saved', () => buttonNamed(el, 'Save')!.click());
  });

  it('tells when banks execute what is due at a weekend', async () => {
    const el = await newForm();
    typeInto(el, 'Execution date', '2026-11-28');
    await settled(el);
    expect(textOf(el)).to.match(/Saturday: banks execute it on Monday, November 30(, 2026)?\./);
    expect(fieldNamed(el, 'Execution date').getAttribute('aria-describedby')).to.include('requestedExecutionDate-note');
    typeInto(el, 'Execution date', '2026-11-27');
    await settled(el);
    expect(textOf(el)).not.to.include('banks execute it');
  });

  it('offers in its calendar the days from today on, within the year to come', async () => {
    const el = await newForm();
    const { min, max } = el.shadowRoot!.querySelector<HTMLInputElement>('input[type=date]')!;
    expect([min, max]).to.deep.equal(['2026-11-20', '2027-11-21']);
  });

  it('shows a day in words in the order in which its example is written', async () => {
    const el = await newForm('en');
    expect(textOf(el)).to.match(/For example 26 Nov \d{4} or/);
    fillForm(el, '5', '26 Nov 2026');
    await settled(el);
    expect(textOf(el)).to.match(/ on Thursday,? 26 November\./);
    expect(textOf(el)).to.match(/Arrives about Friday,? 27 November\./);
  });

  it('does not move a button away from under the pointer', async () => {
    const el = await newForm();
    const iban = fieldNamed(el, 'Creditor IBAN');
    iban.focus();
    iban.value = 'DE00';
    iban.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled(el);
    const { x, y, width, height } = buttonNamed(el, 'Cancel')!.getBoundingClientRect();
    const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height - 3)];
    await sendMouse({ type: 'move', position });
    await sendMouse({ type: 'down' });
    await settled(el);
    expect(el.shadowRoot!.activeElement, 'the field was left').not.to.equal(iban);
    expect(errorOf(el, 'Creditor IBAN'), 'while it is pressed').to.be.undefined;
    await expectEvent(el, 'payment-cancel', () => sendMouse({ type: 'up' }));
    await waitUntil(() => errorOf(el, 'Creditor IBAN') !== undefined);
  });
});
