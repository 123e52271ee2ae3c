import { expect } from '@open-wc/testing';
import {
  buttonNamed,
  errorOf,
  expectEvent,
  fieldNamed,
  settled,
  textOf,
  typeInto,
} from '@remit-elements/element-kit/testing.js';
import { paymentFixture, TENANT_A, type MemoryPaymentsGateway } from '../../testing.js';
import { fillForm, formsForEach, GERMAN } from '../../testing/form-bench.js';
import type { PaymentForm } from './payment-form.js';

/** Examples of the IBAN registry (ISO 13616). */
const [DUTCH, TURKISH] = ['NL91ABNA0417164300', 'TR330006100519786457841326'];

/** Before the days that the payments here are due. */
const { formOver, gatewayWith, newForm: emptyForm } = formsForEach({ now: () => new Date(2026, 2, 20) });

async function newForm(locale = 'en-GB'): Promise<PaymentForm> {
  const el = await emptyForm({ locale });
  el.shadowRoot!.querySelector('details')!.open = true;
  return el;
}

const fill = (el: PaymentForm): void => fillForm(el, '1250', '2026-03-26');

async function noteAfter(el: PaymentForm, label: string, text: string): Promise<string | undefined> {
  typeInto(el, label, text);
  await settled(el);
  const ids = fieldNamed(el, label).getAttribute('aria-describedby')?.split(' ') ?? [];
  const id = ids.find((each) => each.endsWith('-note'));
  return id === undefined ? undefined : el.shadowRoot!.getElementById(id)!.textContent.trim();
}

const gatewayOf = (el: PaymentForm): MemoryPaymentsGateway => el.gateway as MemoryPaymentsGateway;

describe('payment-form, more details', () => {
  it('saves reference, BIC and address, each as the API has it', async () => {
    const el = await newForm();
    fill(el);
    typeInto(el, 'Creditor reference', 'rf18 5390 0754 7034');
    typeInto(el, 'End-to-end reference', 'INV-4711');
    typeInto(el, 'Creditor BIC', 'cobadeff xxx');
    typeInto(el, 'Street', 'Hauptstrasse');
    typeInto(el, 'Number', '12a');
    typeInto(el, 'Post code', '50667');
    typeInto(el, 'Town', 'Cologne');
    typeInto(el, 'Country', 'DE');
    await settled(el);
    expect(fieldNamed(el, 'Creditor reference').value).to.equal('RF18 5390 0754 7034');
    await expectEvent(el, 'payment-saved', () => buttonNamed(el, 'Save')!.click());
    expect(gatewayOf(el).backend.payments(TENANT_A)[0]).to.deep.include({
      creditorReference: 'RF18539007547034',
      endToEndId: 'INV-4711',
      creditorBic: 'COBADEFFXXX',
      creditorAddress: {
        streetName: 'Hauptstrasse',
        buildingNumber: '12a',
        postCode: '50667',
        townName: 'Cologne',
        country: 'DE',
      },
    });
  });

  it('shows what a payment has, and clears what was emptied', async () => {
    const creditorAddress = { postCode: '1012', townName: 'Amsterdam', country: 'NL' };
    const payment = paymentFixture({ creditorAddress, creditorBic: 'ABNANL2A', requestedExecutionDate: '2026-03-26' });
    const el = await formOver(gatewayWith({ payments: [payment] }), { paymentId: 'payment-1' });
    expect(el.shadowRoot!.querySelector('details')!.open).to.equal(true);
    expect(fieldNamed(el, 'Town').value).to.equal('Amsterdam');
    expect((fieldNamed(el, 'Country') as HTMLSelectElement).selectedOptions[0]!.label).to.equal('Netherlands');
    for (const label of ['Post code', 'Town', 'Country']) typeInto(el, label, '');
    await expectEvent(el, 'payment-saved', () => buttonNamed(el, 'Save')!.click());
    expect(gatewayOf(el).commands[0]).to.deep.include({ changes: { creditorAddress: null } });
  });

  it('wants town and country as soon as there is any part of an address', async () => {
    const el = await newForm();
    fill(el);
    expect(fieldNamed(el, 'Town').hasAttribute('aria-required')).to.equal(false);
    typeInto(el, 'Street', 'Hauptstrasse');
    await settled(el);
    expect(fieldNamed(el, 'Town').getAttribute('aria-required')).to.equal('true');
    buttonNamed(el, 'Save')!.click();
    await settled(el);
    expect(errorOf(el, 'Town')).to.equal('Enter the town: an address needs it.');
    expect(errorOf(el, 'Country')).to.equal('Choose the country: an address needs it.');
    expect(errorOf(el, 'Post code')).to.be.undefined;
  });

  // Good and bad references as ISO 11649 has them; the good ones are the examples of its users.
  for (const [text, words] of [
    ['RF18 5390 0754 7034', undefined],
    ['RF471234567890', undefined],
    ['RF17 5390 0754 7034', 'This reference has a typing error: the check digits don’t match.'],
    [
      '4711-08',
      'A creditor reference begins with RF and two digits, such as RF18. Other references go into the text above.',
    ],
    ['RF18 5390 0754 7034 5390 0754 7034 1', 'A creditor reference has at most 25 characters; this one has 29.'],
  ] as const) {
    it(`${words ? 'refuses' : 'takes'} the creditor reference ${text}`, async () => {
      const el = await newForm();
      typeInto(el, 'Creditor reference', text);
      await settled(el);
      expect(errorOf(el, 'Creditor reference')).to.equal(words);
    });
  }

  it('takes a reference or a text, not both, and says why', async () => {
    const el = await newForm();
    fill(el);
    typeInto(el, 'Remittance information', 'Invoice 4711');
    typeInto(el, 'Creditor reference', 'RF18539007547034');
    buttonNamed(el, 'Save')!.click();
    await settled(el);
    expect(errorOf(el, 'Creditor reference')).to.include('A payment carries either a reference or a text');
    typeInto(el, 'Remittance information', '');
    await settled(el);
    expect(errorOf(el, 'Creditor reference')).to.be.undefined;
  });

  it('asks who pays the charges outside SEPA alone', async () => {
    const el = await newForm();
    fill(el);
    await settled(el);
    expect(textOf(el)).not.to.include('Charges');
    typeInto(el, 'Creditor IBAN', TURKISH);
    await settled(el);
    const choices = [...(fieldNamed(el, 'Charges') as HTMLSelectElement).options].map(({ value }) => value);
    expect(choices).to.deep.equal(['', 'SHAR', 'DEBT', 'CRED']);
    typeInto(el, 'Charges', 'DEBT');
    await expectEvent(el, 'payment-saved', () => buttonNamed(el, 'Save')!.click());
    expect(gatewayOf(el).backend.payments(TENANT_A)[0]).to.include({ chargeBearer: 'DEBT' });
  });
});

describe('payment-form, what it says of an entry', () => {
  it('names the country of an IBAN as it is typed, and the bank code once it is right', async () => {
    const el = await newForm();
    const iban = fieldNamed(el, 'Creditor IBAN');
    iban.focus();
    iban.value = 'nl91 ab';
    iban.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled(el);
    expect(textOf(el)).to.include('Netherlands: 18 characters');
    expect(await noteAfter(el, 'Creditor IBAN', DUTCH)).to.equal('Netherlands · bank code ABNA');
    expect(await noteAfter(el, 'Creditor IBAN', GERMAN)).to.equal('Germany · bank code 37040044');
    expect(await noteAfter(el, 'Creditor IBAN', TURKISH)).to.equal(
      'Türkiye · bank code 00061. Outside SEPA: banks usually want BIC and address too, under More details.',
    );
  });

  it('warns of a BIC of another country, but for the territories of the same', async () => {
    const el = await newForm();
    typeInto(el, 'Creditor IBAN', GERMAN);
    expect(await noteAfter(el, 'Creditor BIC', 'BNPAFRPP')).to.equal(
      'The IBAN is of Germany, this BIC of France. One of them may be wrong.',
    );
    expect(await noteAfter(el, 'Creditor BIC', 'COBADEFF')).to.be.undefined;
    typeInto(el, 'Creditor IBAN', 'GB29NWBK60161331926819');
    expect(await noteAfter(el, 'Creditor BIC', 'RBOSGGSX')).to.be.undefined;
  });

  // Business days by the calendar of the ECB; arrival by PSD2, article 83: the next business day.
  for (const [date, note] of [
    ['2026-03-26', 'Thursday 26 March. Arrives about Friday 27 March.'],
    ['2026-03-27', 'Friday 27 March. Arrives about Monday 30 March.'],
    ['2026-03-28', 'Saturday: banks execute it on Monday 30 March. Arrives about Tuesday 31 March.'],
    ['2026-04-03', 'Good Friday: banks execute it on Tuesday 7 April. Arrives about Wednesday 8 April.'],
    ['2026-05-01', '1 May: banks execute it on Monday 4 May. Arrives about Tuesday 5 May.'],
    ['2026-12-24', 'Thursday 24 December. Arrives about Monday 28 December.'],
    [
      '2036-03-26',
      'Wednesday 26 March 2036. That is more than a year away. Check the year. Arrives about Thursday 27 March 2036.',
    ],
  ] as const) {
    it(`says of ${date} in SEPA: ${note}`, async () => {
      const el = await newForm();
      typeInto(el, 'Creditor IBAN', GERMAN);
      const said = await noteAfter(el, 'Execution date', date);
      const year = new Date().getFullYear() === 2026 ? '' : ' 2026';
      expect(said?.replaceAll(',', '').replaceAll(year || ' 2026', '')).to.equal(note);
    });
  }

  it('promises no day outside SEPA', async () => {
    const el = await newForm();
    typeInto(el, 'Creditor IBAN', TURKISH);
    expect(await noteAfter(el, 'Execution date', '2026-03-26')).to.match(
      /^Thursday,? 26 March.*\. Outside SEPA it may take about four business days, or longer\.$/,
    );
  });

  it('says a date back in words that could be read as two', async () => {
    const el = await newForm('en-US');
    typeInto(el, 'Creditor IBAN', GERMAN);
    expect(await noteAfter(el, 'Execution date', '04/09/2026')).to.match(/^Thursday, April 9/);
    const plain = await newForm('en');
    expect(textOf(plain)).to.include('For example 26 Nov');
    typeInto(plain, 'Execution date', '2026-04-09');
    await settled(plain);
    expect(fieldNamed(plain, 'Execution date').value).to.equal('9 Apr 2026');
  });

  it('counts the characters near the end of what a field takes', async () => {
    const el = await newForm();
    expect(await noteAfter(el, 'Remittance information', 'x'.repeat(100))).to.be.undefined;
    expect(await noteAfter(el, 'Remittance information', 'x'.repeat(139))).to.equal('1 character left');
    expect(await noteAfter(el, 'Creditor name', 'x'.repeat(65))).to.equal('5 characters left');
    typeInto(el, 'Creditor name', 'x'.repeat(71));
    await settled(el);
    expect(errorOf(el, 'Creditor name')).to.equal('A name has at most 70 characters; this one has 71.');
  });

  it('offers the letters that every bank knows, and changes nothing before they are chosen', async () => {
    const el = await newForm();
    typeInto(el, 'Creditor name', 'Müller & Söhne');
    await settled(el);
    expect(fieldNamed(el, 'Creditor name').value).to.equal('Müller & Söhne');
    expect(textOf(el)).to.include('Some banks accept only A to Z.');
    buttonNamed(el, 'Use “Muller + Sohne”')!.click();
    await settled(el);
    expect(fieldNamed(el, 'Creditor name').value).to.equal('Muller + Sohne');
    expect(textOf(el)).not.to.include('Some banks accept');
    // Of which no letter is left: there is nothing to offer, and it is said all the same.
    typeInto(el, 'Creditor name', '株式会社');
    await settled(el);
    expect(textOf(el)).to.include('Some banks accept only A to Z.').and.not.to.include('Use “');
  });

  for (const [what, text] of [
    ['a half surrogate pair', 'Nord\ud800wind'],
    ['an override of direction', 'Nord\u202ewind'],
    ['a control character', 'Nord\u0007wind'],
    ['a tag that nobody sees', 'Nord\u{e0041}wind'],
  ] as const) {
    it(`refuses ${what} in a name and in a town`, async () => {
      const el = await newForm();
      typeInto(el, 'Creditor name', text);
      typeInto(el, 'Town', text);
      await settled(el);
      expect(errorOf(el, 'Creditor name')).to.include('cannot be seen or printed');
      expect(errorOf(el, 'Town')).to.include('cannot be seen or printed');
    });
  }

  it('says what is still needed once something is entered, and not where the summary says it', async () => {
    const el = await newForm();
    expect(textOf(el)).not.to.include('Still needed');
    typeInto(el, 'Amount', '12');
    await settled(el);
    expect(textOf(el)).to.include('Still needed: Creditor name, Creditor IBAN, Execution date.');
    buttonNamed(el, 'Save')!.click();
    await settled(el);
    expect(textOf(el)).to.include('3 fields to complete').and.not.include('Still needed');
    fill(el);
    await settled(el);
    expect(textOf(el)).not.to.include('Still needed');
  });
});
