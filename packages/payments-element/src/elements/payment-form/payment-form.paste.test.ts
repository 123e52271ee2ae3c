import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import {
  buttonNamed,
  errorOf,
  expectAccessible,
  fieldNamed,
  press,
  settled,
  textOf,
  toldOf,
  typeInto,
} from '@remit-elements/element-kit/testing.js';
import { TENANT_B } from '../../testing.js';
import { formsForEach } from '../../testing/form-bench.js';
import type { PaymentForm } from './payment-form.js';

const IBAN = 'DE89 3704 0044 0532 0130 00';
const LINE = `Nordwind GmbH ${IBAN} EUR 1.250,00 RF18 5390 0754 7034`;

const INVOICE =
  'Invoice 2026-0815 of Harbour & Sons Ltd, pay to IBAN GB29 NWBK 6016 1331 9268 19, BIC NWBKGB2L, amount due GBP 2,480.50, due 04.12.2026';

/** As a browser does it: it tells of the paste, and then puts the text where the caret is. */
async function paste(el: PaymentForm, label: string, text: string): Promise<void> {
  const field = fieldNamed(el, label);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  field.focus();
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true });
  if (field.dispatchEvent(event) && field instanceof HTMLInputElement) {
    field.setRangeText(text.replace(/[\r\n]/g, ''), 0, field.value.length, 'end');
    field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true, composed: true }));
  }
  await settled(el);
}

const offer = (el: PaymentForm): HTMLElement | null => el.shadowRoot!.querySelector('.pasted');
const facts = (el: PaymentForm): string =>
  [...offer(el)!.querySelectorAll('dt, dd')].map((each) => each.textContent).join(' ');
const values = (el: PaymentForm, ...labels: string[]): string[] => labels.map((label) => fieldNamed(el, label).value);

describe('payment-form, a pasted line', () => {
  const { gatewayWith, newForm } = formsForEach();
  const LABELS = ['Creditor name', 'Creditor IBAN', 'Amount', 'Currency', 'Creditor reference'];

  it('is shown as what it reads as, and fills in nothing before that is said', async () => {
    const el = await newForm();
    await paste(el, 'Creditor name', LINE);
    expect(toldOf(el)).to.equal('What you pasted reads as a payment:');
    expect(facts(el)).to.match(
      /^Creditor name Nordwind GmbH Creditor IBAN DE89 3704 0044 0532 0130 00 Amount EUR\s1,250.00 Creditor reference RF18 5390 0754 7034$/,
    );
    expect(values(el, ...LABELS)).to.deep.equal([LINE, '', '', 'EUR', '']);
    await press(el, 'Fill in');
    expect(values(el, ...LABELS)).to.deep.equal(['Nordwind GmbH', IBAN, '1,250.00', 'EUR', 'RF18 5390 0754 7034']);
    expect(textOf(el)).to.include(
      'Filled in from what you pasted: Creditor name, Creditor IBAN, Amount and Creditor reference.',
    );
    expect([offer(el), el.shadowRoot!.activeElement]).to.deep.equal([null, fieldNamed(el, 'Creditor name')]);
  });

  it('is taken back as a whole, by keyboard', async () => {
    const el = await newForm();
    typeInto(el, 'Amount', '7');
    await paste(el, 'Creditor IBAN', LINE);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settled(el);
    expect(values(el, 'Creditor name', 'Amount')).to.deep.equal(['Nordwind GmbH', '1,250.00']);
    await sendKeys({ press: 'Tab' });
    expect(el.shadowRoot!.activeElement!.textContent.trim()).to.equal('Undo');
    await sendKeys({ press: 'Enter' });
    await settled(el);
    expect(values(el, 'Creditor name', 'Amount')).to.deep.equal(['', '7.00']);
  });

  it('does not stay in a field that it says nothing for, and leaves what was there', async () => {
    const el = await newForm();
    typeInto(el, 'Remittance information', 'Order 7');
    await paste(el, 'Remittance information', LINE);
    await press(el, 'Fill in');
    expect(values(el, 'Remittance information', 'Creditor name')).to.deep.equal(['Order 7', 'Nordwind GmbH']);
    expect(textOf(el)).to.include('Filled in from what you pasted: Creditor name, Creditor IBAN, Amount and Cred');
    expect(textOf(el)).not.to.match(/what you pasted: [^.]*Remittance/);
  });

  it('leaves no problem behind of the whole line, which told its field when it was left by keyboard', async () => {
    const el = await newForm();
    await paste(el, 'Creditor name', INVOICE);
    await sendKeys({ press: 'Tab' });
    await settled(el);
    expect(textOf(el)).to.include('A name has at most 70 characters; this one has 135.');
    expect(el.shadowRoot!.activeElement!.textContent.trim()).to.equal('Fill in');
    await sendKeys({ press: 'Enter' });
    await settled(el);
    const name = fieldNamed(el, 'Creditor name');
    expect([name.value, name.getAttribute('aria-invalid'), fieldNamed(el, 'Creditor IBAN').value]).to.deep.equal([
      '',
      null,
      'GB29 NWBK 6016 1331 9268 19',
    ]);
    expect(textOf(el)).not.to.include('at most 70 characters');
    const said = /Filled in from what you pasted: [^.]*\./.exec(textOf(el))?.[0];
    expect(said).to.match(/: Creditor IBAN, /);
  });

  it('tells of a field that had a problem what is wrong with what was filled in', async () => {
    const el = await newForm();
    buttonNamed(el, 'Save')!.click();
    await settled(el);
    await paste(el, 'Creditor name', INVOICE);
    await sendKeys({ press: 'Tab' });
    await press(el, 'Fill in');
    expect(errorOf(el, 'Creditor name')).to.equal('Enter who is to be paid.');
    expect(errorOf(el, 'Creditor IBAN')).to.equal(undefined);
  });

  it('can be pasted where the form begins, on its list of accounts', async () => {
    const el = await newForm();
    await paste(el, 'From account', LINE);
    await press(el, 'Fill in');
    expect(values(el, 'From account', 'Creditor name')).to.deep.equal(['main', 'Nordwind GmbH']);
  });

  it('stays where it was pasted when that is wanted, and the offer goes when something is typed', async () => {
    const el = await newForm();
    await paste(el, 'Creditor name', LINE);
    await press(el, 'Keep it as it is');
    expect([offer(el), fieldNamed(el, 'Creditor name').value]).to.deep.equal([null, LINE]);
    await paste(el, 'Creditor name', LINE);
    typeInto(el, 'Amount', '5');
    await settled(el);
    expect(offer(el)).to.equal(null);
  });

  it('of which something can be read in two ways fills in the rest and says so', async () => {
    const el = await newForm();
    await paste(el, 'Creditor name', `Nordwind GmbH ${IBAN} NL91ABNA0417164300 EUR 100,00 EUR 19,00 Invoice 4711`);
    expect(offer(el)!.textContent).to.include(
      'Not filled in, since there is more than one reading: Creditor IBAN and Amount.',
    );
    await press(el, 'Fill in');
    expect(values(el, 'Creditor name', 'Creditor IBAN', 'Amount', 'Remittance information')).to.deep.equal([
      'Nordwind GmbH',
      '',
      '',
      'Invoice 4711',
    ]);
  });

  for (const [what, text] of [
    ['a name', 'Nordwind GmbH'],
    ['an IBAN', `IBAN: ${IBAN}`],
    ['a megabyte', `${LINE} `.repeat(20_000)],
  ] as const) {
    it(`makes no offer of ${what}, and does not stop`, async () => {
      const el = await newForm();
      const start = performance.now();
      await paste(el, 'Creditor name', text);
      expect(offer(el)).to.equal(null);
      expect(performance.now() - start).to.be.below(4000);
    });
  }

  it('with control characters and markup is text, without what cannot be seen', async () => {
    const el = await newForm();
    await paste(el, 'Creditor name', `<img src=x onerror=alert(1)>\u0000\u202e${IBAN}\u0007EUR 5,00\u001b`);
    expect(offer(el)!.querySelector('img')).to.equal(null);
    await press(el, 'Fill in');
    expect(values(el, 'Creditor name', 'Creditor IBAN')).to.deep.equal(['<img src=x onerror=alert(1)>', IBAN]);
  });

  it('of one session is not offered in the next', async () => {
    const el = await newForm();
    await paste(el, 'Creditor name', LINE);
    el.gateway = gatewayWith({ session: { tenantId: TENANT_B } });
    await settled(el);
    expect(textOf(el)).not.to.include('Nordwind');
  });

  it('is shown without a violation of axe, at 320 px too', async () => {
    await setViewport({ width: 320, height: 640 });
    const el = await newForm();
    await paste(el, 'Creditor name', LINE);
    await expectAccessible(el);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });
});
