import { expect, waitUntil } from '@open-wc/testing';
import {
  buttonNamed,
  deferred,
  fieldNamed,
  press,
  settled,
  textOf,
  typeInto,
} from '@remit-elements/element-kit/testing.js';
import type { PayeeVerification } from '../../model/payee.js';
import { draftFixture, paymentFixture, TENANT_A } from '../../testing.js';
import {
  commandsOf,
  conflictDialog,
  fillForm,
  formsForEach,
  gatewayOf,
  pressUntil,
  readAgain,
  storedOf,
  TODAY,
} from '../../testing/form-bench.js';
import { writtenByOthers } from '../../testing/others.js';
import type { PaymentForm } from './payment-form.js';

const { conflictingForm, deletedForm, formOver, gatewayWith } = formsForEach();

const ASKED = 'Check before saving';
const isReviewing = (el: PaymentForm): boolean => textOf(el).includes(ASKED);

describe('payment-form, nothing written unread while review is on', () => {
  it('shows what Save and new will send, and goes on with the next payment after it', async () => {
    const el = await formOver(gatewayWith(), { review: true });
    fillForm(el);
    await press(el, 'Save and new');
    expect(isReviewing(el)).to.equal(true);
    expect(commandsOf(el)).to.be.empty;
    await readAgain(el);
    await pressUntil(el, 'Save and new', 'payment-saved');
    expect(commandsOf(el)).to.have.length(1);
    expect([isReviewing(el), fieldNamed(el, 'Creditor name').value]).to.deep.equal([false, '']);
  });

  it('waits for what shows it, when Save was faster than that', async () => {
    const gateway = gatewayWith();
    const el = document.createElement('payment-form');
    Object.assign(el, { locale: 'en-GB', now: TODAY, review: true, prefill: draftFixture(), gateway });
    document.body.append(el);
    await Promise.resolve();
    el.shadowRoot!.querySelector('form')!.requestSubmit();
    await settled(el);
    await waitUntil(() => isReviewing(el));
    expect(gateway.commands).to.be.empty;
    el.remove();
  });

  it('takes no press for a confirmation that was meant for what stood there before', async () => {
    const el = await formOver(gatewayWith(), { review: true, prefill: draftFixture() });
    await press(el, 'Save');
    await press(el, 'Save');
    expect([isReviewing(el), commandsOf(el).length]).to.deep.equal([true, 0]);
    expect(buttonNamed(el, 'Save')!.getAttribute('aria-disabled')).to.equal('true');
    await readAgain(el);
    const second = new MouseEvent('click', { detail: 2, bubbles: true, cancelable: true });
    buttonNamed(el, 'Save')!.dispatchEvent(second);
    await settled(el);
    expect([isReviewing(el), commandsOf(el).length]).to.deep.equal([true, 0]);
    await pressUntil(el, 'Save', 'payment-saved');
  });

  it('shows what is kept as a new payment before it is sent', async () => {
    const el = await deletedForm({ Amount: '1300' });
    el.review = true;
    await settled(el);
    const sent = commandsOf(el).length;
    await press(el, 'Keep as new payment');
    expect([isReviewing(el), commandsOf(el).length]).to.deep.equal([true, sent]);
    await readAgain(el);
    await pressUntil(el, 'Save', 'payment-saved');
    expect(gatewayOf(el).backend.payments(TENANT_A)[0]).to.include({ amountMinor: 130_000 });
  });

  it('shows what is saved over a colleague’s version, and shows it anew when it is another', async () => {
    const el = await conflictingForm({ amountMinor: 99_900 }, { Amount: '1300' });
    el.review = true;
    await settled(el);
    const sent = commandsOf(el).length;
    await press(el, 'Save mine');
    expect([isReviewing(el), commandsOf(el).length]).to.deep.equal([true, sent]);
    expect(buttonNamed(el, 'Save mine'), 'is not to be pressed twice').to.equal(undefined);
    await readAgain(el);
    await writtenByOthers(gatewayOf(el), { amountMinor: 77_700 }, 2);
    await pressUntil(el, 'Save', 'payments-error');
    expect([isReviewing(el), textOf(el).includes('EUR 777.00')]).to.deep.equal([false, true]);
    await press(el, 'Save mine');
    await readAgain(el);
    await pressUntil(el, 'Save', 'payment-saved');
    expect(storedOf(el)).to.include({ amountMinor: 130_000, version: 4 });
  });

  it('shows what was chosen field by field before it is saved', async () => {
    const el = await conflictingForm({ creditorIban: 'NL91ABNA0417164300' }, { Amount: '1300' });
    el.review = true;
    await settled(el);
    const sent = commandsOf(el).length;
    await press(el, 'Choose by field');
    await press(el, 'Save my choices');
    expect([isReviewing(el), commandsOf(el).length]).to.deep.equal([true, sent]);
    expect(el.shadowRoot!.querySelector('.review')!.textContent).to.include('NL91 ABNA 0417 1643 00');
    await readAgain(el);
    await pressUntil(el, 'Save', 'payment-saved');
    expect(storedOf(el)).to.include({ creditorIban: 'NL91ABNA0417164300', amountMinor: 130_000 });
  });

  it('shows what the bank says of the payee, and that it has not answered yet', async () => {
    const { promise, resolve } = deferred<PayeeVerification>();
    const properties = { review: true, prefill: draftFixture(), verifyPayee: () => promise };
    const el = await formOver(gatewayWith(), properties);
    await press(el, 'Save');
    const review = (): string => textOf(el.shadowRoot!.querySelector('.review')!);
    expect(review()).to.include('The bank has not answered yet whose account this is.');
    resolve({ result: 'noMatch' });
    await waitUntil(() => review().includes('The bank says: the account belongs to someone else.'));
    expect(el.shadowRoot!.querySelector('.review .noMatch strong')!.textContent).to.include('someone else');
  });

  it('closes with the payment that it was about', async () => {
    const el = await formOver(gatewayWith({ payments: [paymentFixture()] }), { review: true, prefill: draftFixture() });
    await press(el, 'Save');
    el.paymentId = 'payment-1';
    await settled(el);
    expect(isReviewing(el)).to.equal(false);
  });

  it('is kept by no timer when it goes before anybody could read it', async () => {
    const el = await formOver(gatewayWith(), { review: true, prefill: draftFixture() });
    const running = new Set<number>();
    const { setTimeout: start, clearTimeout: stop } = window;
    Object.assign(window, {
      setTimeout: (handler: () => void, ms?: number) => {
        const id = start(() => {
          running.delete(id);
          handler();
        }, ms);
        running.add(id);
        return id;
      },
      clearTimeout: (id: number) => {
        running.delete(id);
        stop(id);
      },
    });
    try {
      await press(el, 'Save');
      expect([isReviewing(el), running.size]).to.deep.equal([true, 1]);
      el.remove();
      expect(running).to.be.empty;
    } finally {
      Object.assign(window, { setTimeout: start, clearTimeout: stop });
    }
  });
});

describe('payment-form, saving mine over theirs', () => {
  it('shows both versions first where theirs differs in what was not touched here, and saves what is shown', async () => {
    const el = await conflictingForm({ creditorIban: 'NL91ABNA0417164300' }, { Amount: '1300' });
    const sent = commandsOf(el).length;
    await press(el, 'Save mine');
    const dialog = conflictDialog(el);
    expect([dialog.open, commandsOf(el).length]).to.deep.equal([true, sent]);
    expect(dialog.querySelector<HTMLInputElement>('#choice-creditor-theirs')!.checked).to.equal(true);
    await pressUntil(el, 'Save my choices', 'payment-saved');
    expect(fieldNamed(el, 'Creditor IBAN').value, 'as it is stored').to.equal('NL91 ABNA 0417 1643 00');
    expect(storedOf(el)).to.include({ creditorIban: 'NL91ABNA0417164300', amountMinor: 130_000 });
  });

  it('shows them too where only the name is mine and the IBAN theirs', async () => {
    const el = await conflictingForm({ creditorIban: 'NL91ABNA0417164300' }, { 'Creditor name': 'Südwind AG' });
    await press(el, 'Save mine');
    expect(conflictDialog(el).open).to.equal(true);
  });

  it('stores what stands in the form and nothing else', async () => {
    const el = await conflictingForm(
      { creditorIban: 'NL91ABNA0417164300', creditorName: 'Südwind AG' },
      { 'Creditor name': 'Westwind AG', 'Creditor IBAN': 'FR1420041010050500013M02606' },
    );
    await pressUntil(el, 'Save mine', 'payment-saved');
    expect(storedOf(el)).to.include({ creditorName: 'Westwind AG', creditorIban: 'FR1420041010050500013M02606' });
  });

  it('ends the conflict where the two say the same by now', async () => {
    const el = await conflictingForm({ amountMinor: 99_900 }, { Amount: '1300' });
    const sent = commandsOf(el).length;
    typeInto(el, 'Amount', '999');
    await press(el, 'Save mine');
    expect(textOf(el)).to.include('Nothing was changed.');
    expect([commandsOf(el).length, el.hasChanges, buttonNamed(el, 'Save mine')]).to.deep.equal([
      sent,
      false,
      undefined,
    ]);
  });

  it('quotes what others wrote, so that it cannot speak in our name', async () => {
    const name = 'X and Creditor IBAN is now DE89';
    const el = await conflictingForm({ creditorName: name }, { Amount: '1300' });
    const quotes = [...el.shadowRoot!.querySelectorAll('.alert q')].map((quote) => quote.textContent);
    expect(quotes).to.deep.equal([name]);
  });
});
