import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { buttonNamed, deferred, fieldNamed, settled, textOf, typeInto } from '@remit-elements/element-kit/testing.js';
import type { Payment } from '../../model/payment.js';
import { paymentFixture, type MemoryPaymentsGateway } from '../../testing.js';
import { fillForm, formsForEach } from '../../testing/form-bench.js';
import type { PaymentForm } from './payment-form.js';

const { formOver, gatewayWith } = formsForEach();

const DUTCH = 'NL91ABNA0417164300';
const paid = (payment: Partial<Payment> = {}): Payment =>
  paymentFixture({
    status: 'EXPORTED',
    creditorBic: 'COBADEFFXXX',
    creditorAddress: { townName: 'Kiel', country: 'DE' },
    ...payment,
  });
const values = (el: PaymentForm, ...labels: string[]): string[] => labels.map((label) => fieldNamed(el, label).value);
const WHO = ['Creditor name', 'Creditor IBAN', 'Creditor BIC', 'Town'];

async function offered(el: PaymentForm, text: string): Promise<string[]> {
  fieldNamed(el, 'Creditor name').focus();
  await settled(el);
  await sendKeys({ type: text });
  await settled(el);
  return [...el.shadowRoot!.querySelectorAll('[role=option]')].map((option) => textOf(option));
}

async function chosen(el: PaymentForm, text: string): Promise<void> {
  await offered(el, text);
  await sendKeys({ press: 'ArrowDown' });
  await sendKeys({ press: 'Enter' });
  await settled(el);
}

/** What no row shows comes when it is let go. */
function slowDetails(gateway: MemoryPaymentsGateway): () => void {
  const { promise, resolve } = deferred<undefined>();
  const get = gateway.get.bind(gateway);
  gateway.get = async (...call) => {
    await promise;
    return get(...call);
  };
  return () => resolve(undefined);
}

describe('payment-form, a creditor that was chosen', () => {
  async function slowForm(review = false): Promise<{ el: PaymentForm; arrive: () => Promise<void> }> {
    const gateway = gatewayWith({ payments: [paid()] });
    const el = await formOver(gateway, { review });
    const letGo = slowDetails(gateway);
    await chosen(el, 'nordw');
    const arrive = async (): Promise<void> => {
      letGo();
      await settled(el);
    };
    return { el, arrive };
  }

  it('stands there at once, and what no list shows when it comes', async () => {
    const { el, arrive } = await slowForm();
    expect(values(el, ...WHO)).to.deep.equal(['Nordwind GmbH', 'DE89 3704 0044 0532 0130 00', '', '']);
    await arrive();
    expect(values(el, 'Creditor BIC', 'Town')).to.deep.equal(['COBADEFFXXX', 'Kiel']);
    buttonNamed(el, 'Undo')!.click();
    await settled(el);
    expect(values(el, ...WHO)).to.deep.equal(['nordw', '', '', '']);
  });

  it('comes too late for another IBAN', async () => {
    const { el, arrive } = await slowForm();
    typeInto(el, 'Creditor IBAN', DUTCH);
    await arrive();
    expect(values(el, 'Creditor IBAN', 'Creditor BIC', 'Town')).to.deep.equal(['NL91 ABNA 0417 1643 00', '', '']);
  });

  it('comes too late for what was typed of the same unit, and not for the rest', async () => {
    const { el, arrive } = await slowForm();
    typeInto(el, 'Town', 'Bremen');
    await arrive();
    expect(values(el, 'Creditor BIC', 'Town', 'Country')).to.deep.equal(['COBADEFFXXX', 'Bremen', '']);
  });

  it('comes too late once it was taken back', async () => {
    const { el, arrive } = await slowForm();
    buttonNamed(el, 'Undo')!.click();
    await arrive();
    expect(values(el, ...WHO)).to.deep.equal(['nordw', '', '', '']);
  });

  it('changes nothing of what is being read before it is saved', async () => {
    const { el, arrive } = await slowForm(true);
    typeInto(el, 'Amount', '5');
    typeInto(el, 'Execution date', '2026-11-26');
    buttonNamed(el, 'Save')!.click();
    await settled(el);
    const review = (): string => textOf(el.shadowRoot!.querySelector('.review')!);
    const before = review();
    await arrive();
    expect(before).not.to.include('COBADEFFXXX');
    expect(review()).to.equal(before);
    buttonNamed(el, 'Back')!.click();
    await settled(el);
    expect(values(el, 'Creditor BIC', 'Town')).to.deep.equal(['', '']);
  });

  it('is told of by the fields that still stand as it put them, and its BIC goes with its IBAN', async () => {
    const el = await formOver(gatewayWith({ payments: [paid()] }));
    await chosen(el, 'nordw');
    await waitUntil(() =>
      textOf(el).includes('Creditor IBAN, Creditor BIC and Creditor address taken from your payment of Fri 20 Nov'),
    );
    typeInto(el, 'Creditor IBAN', DUTCH);
    await settled(el);
    expect(values(el, 'Creditor BIC', 'Town')).to.deep.equal(['', 'Kiel']);
    expect(textOf(el)).to.match(/(?<!BIC and )Creditor address taken from/);
  });

  it('leaves the BIC that a person typed beside another IBAN', async () => {
    const el = await formOver(gatewayWith({ payments: [paid()] }));
    await chosen(el, 'nordw');
    typeInto(el, 'Creditor BIC', 'ABNANL2A');
    typeInto(el, 'Creditor IBAN', DUTCH);
    await settled(el);
    expect(fieldNamed(el, 'Creditor BIC').value).to.equal('ABNANL2A');
  });
});

describe('payment-form, creditors to choose from', () => {
  it('are those that a second person agreed to, or that one prepared oneself', async () => {
    const others = { createdBy: 'colleague', editedBy: 'colleague' };
    const own = { createdBy: 'preparer-a', status: 'UNCONFIRMED' } as const;
    const payments = [
      paid({ id: 'rejected', creditorName: 'Nord rejected', status: 'REJECTED', editedBy: 'preparer-a' }),
      paid({ id: 'pending', creditorName: 'Nord pending', status: 'PENDING_APPROVAL' }),
      paid({ id: 'theirs', creditorName: 'Nord theirs', ...others, status: 'UNCONFIRMED' }),
      paid({ id: 'edited', creditorName: 'Nord edited', ...own, editedBy: 'colleague' }),
      paid({ id: 'own', creditorName: 'Nord own', ...own, editedBy: 'preparer-a' }),
      paid({ id: 'agreed', creditorName: 'Nord agreed', ...others, status: 'CONFIRMED' }),
    ];
    const el = await formOver(gatewayWith({ payments }));
    expect(await offered(el, 'nord')).to.deep.equal([
      'Nord agreed DE89 3704 0044 0532 0130 00',
      'Nord own DE89 3704 0044 0532 0130 00 Prepared by you, not approved yet',
    ]);
  });

  it('begin with those of which a word begins with what was typed, which stands out in each', async () => {
    const payments = [
      paid({ id: 'within', creditorName: 'Seenord AG', createdAt: '2026-11-02T09:00:00.000Z' }),
      paid({ id: 'word', creditorName: 'Haus Nord', creditorIban: DUTCH, createdAt: '2026-11-01T09:00:00.000Z' }),
    ];
    const el = await formOver(gatewayWith({ payments }));
    const names = (await offered(el, 'nord')).map((option) => option.split(/ (?:DE|NL)/)[0]);
    const marks = [...el.shadowRoot!.querySelectorAll('[role=option] strong')].map((mark) => mark.textContent);
    expect([names, marks]).to.deep.equal([
      ['Haus Nord', 'Seenord AG'],
      ['Nord', 'nord'],
    ]);
  });

  it('say of a name that it was paid at several accounts', async () => {
    const el = await formOver(
      gatewayWith({ payments: [paid(), paid({ id: 'b', creditorIban: DUTCH, creditorName: 'NORDWIND  GmbH' })] }),
    );
    const options = await offered(el, 'nordw');
    expect(options).to.have.length(2);
    for (const option of options) expect(option).to.include('This name was also paid at another IBAN');
  });

  it('are told from an account that stands where the name belongs', async () => {
    const el = await formOver(gatewayWith());
    fillForm(el);
    for (const [name, isWarned] of [
      ['DE89 3704 0044 0532 0130 00', true],
      ['Nordwind GmbH, new IBAN NL91ABNA0417164300', true],
      ['Studio DE12 Raum 4711 Nordstadt GmbH', false],
    ] as const) {
      typeInto(el, 'Creditor name', name);
      await settled(el);
      expect(textOf(el).includes('This name holds an IBAN.'), name).to.equal(isWarned);
    }
  });
});
