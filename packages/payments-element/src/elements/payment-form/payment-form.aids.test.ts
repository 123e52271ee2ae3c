import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ApiError } from '@remit-elements/auth-core';
import {
  buttonNamed,
  deferred,
  expectEvent,
  fieldNamed,
  settled,
  textOf,
  toldOf,
  typeInto,
} from '@remit-elements/element-kit/testing.js';
import type { PaymentSelectEvent } from '../../events/payment-select-event.js';
import type { PayeeVerification } from '../../model/payee.js';
import { paymentFixture, TENANT_A } from '../../testing.js';
import { fillForm as fill, formsForEach, GERMAN } from '../../testing/form-bench.js';
import type { PaymentForm } from './payment-form.js';

const { formOver, gatewayWith, newForm } = formsForEach();

/** Prepared today, since only the last 30 days are looked at. */
const recent = (payment: Parameters<typeof paymentFixture>[0] = {}): ReturnType<typeof paymentFixture> =>
  paymentFixture({ createdAt: new Date().toISOString(), ...payment });

const says = (el: PaymentForm, words: string): Promise<void> =>
  waitUntil(() => textOf(el).includes(words), `says ${words}`);

describe('payment-form, payments alike', () => {
  it('tells of them before saving, leads to each, and holds nobody up', async () => {
    const gateway = gatewayWith({ payments: [recent({ status: 'EXPORTED' })] });
    const el = await formOver(gateway);
    fill(el);
    await says(el, 'You may have prepared this already.');
    const button = [...el.shadowRoot!.querySelectorAll('button')].find((each) =>
      each.textContent.includes('exported'),
    )!;
    expect(button.textContent.trim()).to.match(/^Nordwind GmbH, EUR\s1,250.00, due Thu 26 Nov.*, exported$/);
    const chosen = await expectEvent<PaymentSelectEvent>(el, 'payment-select', () => button.click());
    expect(chosen.paymentId).to.equal('payment-1');
    typeInto(el, 'Execution date', '2026-11-26');
    await expectEvent(el, 'payment-saved', () => buttonNamed(el, 'Save')!.click());
    expect(gateway.backend.payments(TENANT_A)).to.have.length(2);
  });

  it('takes the warning away with its cause, and asks once about the last of what was typed', async () => {
    const gateway = gatewayWith({ payments: [recent()] });
    const asked: number[] = [];
    const find = gateway.findDuplicates.bind(gateway);
    gateway.findDuplicates = (input, options) => {
      asked.push(input.amountMinor);
      return find(input, options);
    };
    const el = await formOver(gateway);
    fill(el, '9');
    for (const amount of ['12', '125', '1250']) typeInto(el, 'Amount', amount);
    await says(el, 'prepared this already');
    expect(asked).to.deep.equal([125_000]);
    typeInto(el, 'Amount', '1251');
    await settled(el);
    expect(textOf(el)).not.to.include('prepared this already');
  });

  it('does not take a payment for its own double', async () => {
    const gateway = gatewayWith({ payments: [recent(), recent({ id: 'payment-2' })] });
    const el = await formOver(gateway, { paymentId: 'payment-2' });
    await says(el, 'You may have prepared this already.');
    expect([...el.shadowRoot!.querySelectorAll('.duplicates li')]).to.have.length(1);
    expect(toldOf(el)).to.contain('You may have prepared this already.');
  });

  it('is quiet where it cannot be asked', async () => {
    const gateway = gatewayWith({ payments: [recent()] });
    const failed = deferred<undefined>();
    gateway.findDuplicates = () => {
      failed.resolve(undefined);
      return Promise.reject(new ApiError('Offline'));
    };
    const el = await formOver(gateway);
    fill(el);
    await failed.promise;
    await settled(el);
    expect(textOf(el)).not.to.include('prepared this already');
  });
});

describe('payment-form, recent creditors', () => {
  const creditorAddress = { townName: 'Hamburg', country: 'DE' };
  const payments = [
    recent({ status: 'EXPORTED', creditorBic: 'COBADEFFXXX', creditorAddress }),
    recent({ id: 'older', status: 'EXPORTED', createdAt: '2026-01-01T00:00:00.000Z' }),
    recent({ id: 'other', status: 'CONFIRMED', creditorName: 'Nordlicht AG', creditorIban: 'NL91ABNA0417164300' }),
  ];
  const options = (el: PaymentForm): string[] =>
    [...el.shadowRoot!.querySelectorAll('[role=option]')].map((option) =>
      option.textContent.replace(/\s+/g, ' ').trim(),
    );

  async function typing(el: PaymentForm, text: string): Promise<void> {
    fieldNamed(el, 'Creditor name').focus();
    await settled(el);
    await sendKeys({ type: text });
    await settled(el);
  }

  it('are brought into sight by the arrows where they do not all fit', async () => {
    const ibans = [
      ...[GERMAN, 'NL91ABNA0417164300', 'GB29NWBK60161331926819', 'FR1420041010050500013M02606'],
      ...['BE68539007547034', 'AT611904300234573201'],
    ];
    const many = ibans.map((creditorIban, index) =>
      recent({
        id: `of-${index}`,
        status: 'EXPORTED',
        creditorIban,
        creditorName: `Nordwind ${'GmbH '.repeat(9)}${index}`,
      }),
    );
    const el = await formOver(gatewayWith({ payments: many }));
    const scroller = el.parentElement!;
    scroller.style.cssText = 'block-size: 240px; inline-size: 240px; overflow: auto';
    await typing(el, 'nord');
    await sendKeys({ press: 'ArrowUp' });
    await settled(el);
    const last = [...el.shadowRoot!.querySelectorAll('[role=option]')].at(-1)!;
    expect(last.getAttribute('aria-selected')).to.equal('true');
    const [box, view] = [last.getBoundingClientRect(), scroller.getBoundingClientRect()];
    expect([box.bottom <= view.bottom + 1, box.bottom > view.top]).to.deep.equal([true, true]);
  });

  it('are offered while a name is typed, each account once, and fill in what is known', async () => {
    const gateway = gatewayWith({ payments });
    const el = await formOver(gateway);
    await typing(el, 'nord');
    const field = fieldNamed(el, 'Creditor name');
    expect(toldOf(el)).to.match(/^2 /);
    expect(options(el).sort()).to.deep.equal([
      'Nordlicht AG NL91 ABNA 0417 1643 00',
      'Nordwind GmbH DE89 3704 0044 0532 0130 00',
    ]);
    await sendKeys({ press: 'ArrowDown' });
    if (!options(el)[0]!.startsWith('Nordwind')) await sendKeys({ press: 'ArrowDown' });
    await settled(el);
    const active = el.shadowRoot!.getElementById(field.getAttribute('aria-activedescendant')!)!;
    expect(active.textContent).to.include('Nordwind GmbH');
    expect(active.getAttribute('aria-selected')).to.equal('true');
    await sendKeys({ press: 'Enter' });
    await says(el, ' taken from your payment of ');
    expect(field.value).to.equal('Nordwind GmbH');
    expect(fieldNamed(el, 'Creditor IBAN').value).to.equal('DE89 3704 0044 0532 0130 00');
    expect(fieldNamed(el, 'Creditor BIC').value).to.equal('COBADEFFXXX');
    expect(fieldNamed(el, 'Town').value).to.equal('Hamburg');
    await says(el, 'Creditor IBAN, Creditor BIC and Creditor address taken from your payment of');
    expect(el.shadowRoot!.activeElement, 'the focus stays').to.equal(field);
    expect(gateway.commands, 'Enter chose, and did not save').to.be.empty;
  });

  it('write nothing over what was typed, say so, and hand it over when that is wanted', async () => {
    const el = await formOver(gatewayWith({ payments }));
    typeInto(el, 'Creditor IBAN', 'NL91ABNA0417164300');
    typeInto(el, 'Town', 'Bremen');
    await typing(el, 'nordw');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await says(el, 'Kept as you typed it: Creditor IBAN, Creditor BIC and Creditor address.');
    expect(fieldNamed(el, 'Creditor IBAN').value).to.equal('NL91 ABNA 0417 1643 00');
    expect(fieldNamed(el, 'Creditor BIC').value, 'of another account').to.equal('');
    expect([fieldNamed(el, 'Town').value, fieldNamed(el, 'Country').value]).to.deep.equal(['Bremen', '']);
    buttonNamed(el, 'Use “DE89 3704 0044 0532 0130 00”')!.click();
    await settled(el);
    expect(fieldNamed(el, 'Creditor IBAN').value).to.equal('DE89 3704 0044 0532 0130 00');
    expect([fieldNamed(el, 'Town').value, fieldNamed(el, 'Creditor BIC').value]).to.deep.equal([
      'Hamburg',
      'COBADEFFXXX',
    ]);
  });

  it('take the place of another that was chosen before, and are taken back', async () => {
    const el = await formOver(gatewayWith({ payments }));
    for (const name of ['nordw', 'nordl']) {
      typeInto(el, 'Creditor name', '');
      await typing(el, name);
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      await says(el, ' taken from your payment of ');
    }
    const values = (): string[] =>
      ['Creditor IBAN', 'Creditor BIC', 'Town'].map((label) => fieldNamed(el, label).value);
    expect(values()).to.deep.equal(['NL91 ABNA 0417 1643 00', '', '']);
    buttonNamed(el, 'Undo')!.click();
    await settled(el);
    expect(values()).to.deep.equal(['DE89 3704 0044 0532 0130 00', 'COBADEFFXXX', 'Hamburg']);
  });

  it('are closed by Escape, which does not reach the dialog around, and by leaving', async () => {
    const el = await formOver(gatewayWith({ payments }));
    let escapes = 0;
    el.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') escapes += 1;
    });
    await typing(el, 'nord');
    await sendKeys({ press: 'Escape' });
    await settled(el);
    expect([options(el).length, escapes]).to.deep.equal([0, 0]);
    await sendKeys({ press: 'Escape' });
    expect(escapes).to.equal(1);
    await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => options(el).length === 2);
    await sendKeys({ press: 'Tab' });
    await settled(el);
    expect(options(el)).to.be.empty;
    expect(el.shadowRoot!.activeElement).to.equal(fieldNamed(el, 'Creditor IBAN'));
  });

  it('do not lie over the form when a text was put there by something else than typing', async () => {
    const el = await formOver(gatewayWith({ payments }));
    const field = fieldNamed(el, 'Creditor name');
    field.focus();
    await settled(el);
    field.value = 'Nordwind';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled(el);
    expect(options(el)).to.be.empty;
  });

  it('are not shown to another session', async () => {
    const el = await formOver(gatewayWith({ payments }));
    await typing(el, 'nord');
    expect(options(el)).not.to.be.empty;
    el.gateway = gatewayWith();
    await settled(el);
    expect(options(el)).to.be.empty;
    await sendKeys({ press: 'ArrowDown' });
    await settled(el);
    expect(options(el)).to.be.empty;
  });
});

describe('payment-form, the verification of the payee', () => {
  const words: Record<PayeeVerification['result'], string> = {
    match: 'The bank says: name and account belong together.',
    closeMatch: 'The bank says: the name is close to the account holder’s, but not the same.',
    noMatch: 'The bank says: the account belongs to someone else. Check the IBAN with the creditor.',
    notPossible: 'The bank could not say whose account this is.',
  };

  for (const [result, said] of Object.entries(words)) {
    it(`says of ${result}: ${said}`, async () => {
      const asked: unknown[] = [];
      const verifyPayee: PaymentForm['verifyPayee'] = (payee) => {
        asked.push(payee);
        return Promise.resolve({ result: result as PayeeVerification['result'] });
      };
      const el = await newForm({ verifyPayee });
      fill(el);
      await says(el, said);
      expect(toldOf(el)).to.contain(said);
      expect(asked).to.deep.equal([{ name: 'Nordwind GmbH', iban: GERMAN }]);
    });
  }

  it('gives the name that the bank has, to be taken over', async () => {
    const verifyPayee: PaymentForm['verifyPayee'] = ({ name }) =>
      Promise.resolve(name === 'Nordwind AG' ? { result: 'match' } : { result: 'closeMatch', name: 'Nordwind AG' });
    const el = await newForm({ verifyPayee });
    fill(el);
    await says(el, 'The bank says: the account holder is Nordwind AG.');
    buttonNamed(el, 'Use this name')!.click();
    await says(el, words.match);
    expect(fieldNamed(el, 'Creditor name').value).to.equal('Nordwind AG');
  });

  it('says that it is not known when the host could not ask, and nothing of what was asked before', async () => {
    const first = deferred<PayeeVerification>();
    const signals: AbortSignal[] = [];
    const verifyPayee: PaymentForm['verifyPayee'] = (_payee, { signal }) => {
      signals.push(signal);
      return signals.length === 1 ? first.promise : Promise.reject(new Error('down'));
    };
    const el = await newForm({ verifyPayee });
    fill(el);
    await says(el, 'Asking the bank whose account this is…');
    typeInto(el, 'Creditor name', 'Südwind AG');
    await settled(el);
    expect(signals[0]!.aborted).to.equal(true);
    first.resolve({ result: 'match' });
    await says(el, words.notPossible);
    expect(textOf(el)).not.to.include(words.match);
  });

  it('says nothing where nobody can be asked', async () => {
    const el = await newForm();
    fill(el);
    await settled(el);
    expect(textOf(el)).not.to.include('The bank');
  });
});
