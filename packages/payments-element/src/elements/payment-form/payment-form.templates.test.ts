import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import {
  buttonNamed,
  expectAccessible,
  fieldNamed,
  press,
  recordEvents,
  settled,
  textOf,
  typeInto,
} from '@remit-elements/element-kit/testing.js';
import type { PaymentTemplate } from '../../model/payment-template.js';
import { draftFixture, paymentFixture, TENANT_B } from '../../testing.js';
import { fillForm, formsForEach } from '../../testing/form-bench.js';
import type { PaymentForm } from './payment-form.js';

const RENT: PaymentTemplate = {
  name: 'Rent',
  draft: {
    debtorAccountId: 'dollar',
    creditorName: 'Harbour & Sons Ltd',
    creditorIban: 'GB29NWBK60161331926819',
    amountMinor: 150_000,
    currency: 'USD',
    remittanceInformation: 'Rent',
    chargeBearer: 'SHAR',
    creditorAddress: { townName: 'London', country: 'GB' },
  },
};

const dialog = (el: PaymentForm): HTMLDialogElement => el.shadowRoot!.querySelector('dialog#templates')!;
const focused = ({ shadowRoot }: PaymentForm): string => {
  const { id, textContent } = shadowRoot!.activeElement!;
  return id || (shadowRoot!.activeElement!.getAttribute('aria-label') ?? textContent.trim());
};

async function choose(el: PaymentForm, name: string): Promise<void> {
  await press(el, 'Start from a template');
  [...dialog(el).querySelectorAll<HTMLElement>('button.template')]
    .find((each) => each.textContent.includes(name))!
    .click();
  await settled(el);
}

async function saveAs(el: PaymentForm, name: string): Promise<void> {
  typeInto(el, 'Name of the template', name);
  await settled(el);
  await press(el, 'Save template');
}

describe('payment-form, templates', () => {
  const { formOver, gatewayWith, newForm } = formsForEach();

  it('fills a new payment with one, but for the day and the reference of its own', async () => {
    const el = await newForm({ templates: [RENT] });
    typeInto(el, 'Execution date', '2026-11-26');
    typeInto(el, 'End-to-end reference', 'MINE-1');
    await choose(el, 'Rent');
    const labels = ['From account', 'Creditor name', 'Creditor IBAN', 'Amount', 'Currency', 'Town', 'Charges'];
    expect(labels.map((label) => fieldNamed(el, label).value)).to.deep.equal([
      'dollar',
      'Harbour & Sons Ltd',
      'GB29 NWBK 6016 1331 9268 19',
      '1,500.00',
      'USD',
      'London',
      'SHAR',
    ]);
    expect(fieldNamed(el, 'Execution date').value).to.equal('26/11/2026');
    expect(fieldNamed(el, 'End-to-end reference').value).to.equal('MINE-1');
    expect(textOf(el)).to.include('Filled in from the template');
    expect([dialog(el).open, focused(el)]).to.deep.equal([false, 'Start from a template']);
  });

  it('takes it back as a whole', async () => {
    const el = await newForm({ templates: [RENT] });
    typeInto(el, 'Creditor name', 'Nordwind GmbH');
    await choose(el, 'Rent');
    await press(el, 'Undo');
    expect(fieldNamed(el, 'Creditor name').value).to.equal('Nordwind GmbH');
    expect(fieldNamed(el, 'From account').value).to.equal('main');
    expect(fieldNamed(el, 'Amount').value).to.equal('');
    expect(buttonNamed(el, 'Undo')).to.equal(undefined);
  });

  it('saves what stands in the form, without what is of one payment alone, and tells the host', async () => {
    const el = await newForm({ templates: [] });
    const changes = recordEvents(el, 'templates-change');
    expect(buttonNamed(el, 'Start from a template')).to.equal(undefined);
    fillForm(el);
    typeInto(el, 'End-to-end reference', 'MINE-1');
    await press(el, 'Save as template');
    expect(focused(el)).to.equal('template-name');
    await press(el, 'Save template');
    expect(dialog(el).textContent).to.include('Enter a name.');
    await saveAs(el, '  Nordwind  ');
    expect(el.templates).to.deep.equal([
      {
        name: 'Nordwind',
        draft: {
          debtorAccountId: 'main',
          creditorName: 'Nordwind GmbH',
          creditorIban: 'DE89370400440532013000',
          amountMinor: 125_000,
          currency: 'EUR',
        },
      },
    ]);
    expect(changes).to.have.length(1);
    expect(changes[0]).not.to.have.property('detail');
    expect(dialog(el).querySelector('[role=status]')!.textContent).to.include('is saved.');
    expect(fieldNamed(el, 'Creditor name').value, 'the form stays as it is').to.equal('Nordwind GmbH');
  });

  it('writes over one of the same name only when that is said', async () => {
    const el = await newForm({ templates: [RENT], prefill: draftFixture() });
    await press(el, 'Save as template');
    await saveAs(el, 'Rent');
    expect(dialog(el).textContent).to.include('A template has this name already.');
    expect(el.templates).to.deep.equal([RENT]);
    await press(el, 'Replace it');
    expect(el.templates!.map(({ draft }) => draft.creditorName)).to.deep.equal(['Nordwind GmbH']);
  });

  it('names one anew and deletes one, which can be taken back, by keyboard', async () => {
    const el = await newForm({ templates: [RENT, { ...RENT, name: 'Second' }] });
    const names = (): string[] => el.templates!.map(({ name }) => name);
    buttonNamed(el, 'Start from a template')!.focus();
    await sendKeys({ press: 'Enter' });
    await settled(el);
    expect(focused(el)).to.include('Rent');
    await sendKeys({ press: 'Tab' });
    expect(focused(el)).to.equal('Rename Rent');
    await sendKeys({ press: 'Enter' });
    await settled(el);
    await sendKeys({ type: 'Second' });
    await sendKeys({ press: 'Enter' });
    await settled(el);
    expect(names(), 'a name that another one has').to.deep.equal(['Rent', 'Second']);
    expect(textOf(dialog(el)))
      .to.include('New name of Rent')
      .and.to.include('A template has this name already.');
    await sendKeys({ type: ' office' });
    await sendKeys({ press: 'Enter' });
    await settled(el);
    expect(names()).to.deep.equal(['Second office', 'Second']);
    buttonNamed(el, 'Delete Second')!.focus();
    await sendKeys({ press: 'Enter' });
    await settled(el);
    expect([names(), focused(el)]).to.deep.equal([['Second office'], 'template-undo']);
    await sendKeys({ press: 'Enter' });
    await settled(el);
    expect(names()).to.deep.equal(['Second office', 'Second']);
    let escapes = 0;
    el.addEventListener('keydown', ({ key }) => (escapes += key === 'Escape' ? 1 : 0));
    await sendKeys({ press: 'Escape' });
    await settled(el);
    expect([dialog(el).open, escapes, focused(el)]).to.deep.equal([false, 0, 'Start from a template']);
  });

  it('leaves out an account and a currency that are gone, says so, and keeps what was chosen', async () => {
    const draft = { ...RENT.draft, debtorAccountId: 'closed', currency: 'DEM' };
    const el = await newForm({ templates: [{ name: 'Old', draft }] });
    await choose(el, 'Old');
    expect(fieldNamed(el, 'From account').value).to.equal('main');
    expect(fieldNamed(el, 'Currency').value).to.equal('EUR');
    expect(fieldNamed(el, 'Amount').value).to.equal('');
    expect(fieldNamed(el, 'Creditor name').value).to.equal('Harbour & Sons Ltd');
    expect(textOf(el)).to.include('No longer there, so left as it was: From account and Currency.');
  });

  it('shows hostile names and contents as text, and takes nothing that is no value', async () => {
    const draft = { creditorName: '<img src=x onerror=alert(1)>', creditorIban: 7, amountMinor: 'x', currency: {} };
    const odd = { name: '<b onclick=alert(1)>\u202eevil', draft: { ...draft, creditorAddress: 'x', constructor: 1 } };
    const el = await newForm({ templates: [odd, null, { name: 3 }, { name: 'bare' }] as never });
    await press(el, 'Start from a template');
    expect(dialog(el).querySelectorAll('img, b')).to.have.length(0);
    expect(dialog(el).querySelectorAll('li')).to.have.length(1);
    await press(el, 'Close');
    await choose(el, 'evil');
    expect(fieldNamed(el, 'Creditor name').value).to.equal('<img src=x onerror=alert(1)>');
    expect(fieldNamed(el, 'Creditor IBAN').value).to.equal('');
    expect(el.shadowRoot!.querySelectorAll('img, b')).to.have.length(0);
  });

  it('saves one out of a payment that is edited, and begins none with another', async () => {
    const gateway = gatewayWith({ payments: [paymentFixture({ creditorBic: 'COBADEFFXXX' })] });
    const el = await formOver(gateway, { paymentId: 'payment-1', templates: [RENT] });
    expect(buttonNamed(el, 'Start from a template')).to.equal(undefined);
    await press(el, 'Save as template');
    expect(dialog(el).querySelectorAll('button.template')).to.have.length(0);
    await saveAs(el, 'Nordwind');
    expect(el.templates![1]!.draft).to.include({ creditorBic: 'COBADEFFXXX' }).and.not.have.property('endToEndId');
  });

  it('offers nothing where the host keeps none, nor to who may not prepare payments', async () => {
    const el = await newForm();
    expect(buttonNamed(el, 'Save as template')).to.equal(undefined);
    const gateway = gatewayWith({ session: { roles: ['viewer'] }, payments: [paymentFixture()] });
    const viewer = await formOver(gateway, { paymentId: 'payment-1', templates: [RENT] });
    expect(buttonNamed(viewer, 'Save as template')).to.equal(undefined);
  });

  it('closes with its session, and takes back nothing in the next', async () => {
    const el = await newForm({ templates: [RENT] });
    await choose(el, 'Rent');
    await press(el, 'Start from a template');
    el.gateway = gatewayWith({ session: { tenantId: TENANT_B } });
    await settled(el);
    expect(buttonNamed(el, 'Undo')).to.equal(undefined);
    expect(textOf(el)).not.to.include('Harbour & Sons Ltd · GB29');
  });

  it('has no violation of axe and nothing beyond its edge at 320 px', async () => {
    await setViewport({ width: 320, height: 640 });
    const names = ['Rent', 'A name as long as it can be, without any blank: '.padEnd(60, 'x')];
    const el = await newForm({ templates: names.map((name) => ({ ...RENT, name })) });
    await choose(el, 'Rent');
    await press(el, 'Save as template');
    await expectAccessible(el);
    const body = dialog(el).querySelector('.dialog-body')!;
    expect(body.scrollWidth).to.be.at.most(body.clientWidth);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });
});
