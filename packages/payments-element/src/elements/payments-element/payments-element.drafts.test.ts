import { buttonNamed, fieldNamed, settled, typeInto } from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import { forgetKept } from '../../kept.js';
import { draftKept, memoryPaymentsGateway, paymentFixtures, type MemoryPaymentsGateway } from '../../testing.js';
import { rootOf } from '../../testing/table-bench.js';
import { dialog, gatewayWith, openedForm, workspaceOf } from '../../testing/workspace-bench.js';
import type { PaymentForm } from '../payment-form/payment-form.js';
import type { PaymentsElement } from './payments-element.js';

const lineOf = (element: PaymentsElement): HTMLElement | null =>
  rootOf(element).querySelector<HTMLElement>('[part=drafts]');
/** What the line says, without the marks that keep a name's direction. */
const textOf = (element: PaymentsElement): string =>
  lineOf(element)
    ?.textContent.replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim() ?? '';

async function press(element: PaymentsElement, name: string, index = 0): Promise<void> {
  const buttons = [...lineOf(element)!.querySelectorAll<HTMLButtonElement>('button')];
  buttons.filter((button) => button.textContent.trim() === name)[index]!.click();
  await settled(element);
}

async function formFrom(element: PaymentsElement): Promise<PaymentForm> {
  await waitUntil(() => dialog(element, 'form').open, 'no form opens');
  return openedForm(element);
}

describe('payments-element, kept drafts', () => {
  let gateways: MemoryPaymentsGateway[] = [];
  const keeping = (subject: string): MemoryPaymentsGateway => {
    const gateway = memoryPaymentsGateway({
      payments: paymentFixtures(2),
      session: { subject },
      retention: 'browser',
    });
    gateways.push(gateway);
    return gateway;
  };

  afterEach(async () => {
    await Promise.all(gateways.map(({ session }) => forgetKept(session)));
    gateways = [];
  });

  it('offers what was typed before as a line over the list, and goes on with it in the form', async () => {
    const gateway = gatewayWith();
    await draftKept(gateway, { creditorName: 'Südwind AG', amountMinor: '99.00' });
    const element = await workspaceOf(gateway);
    expect(textOf(element)).to.match(/^Unsaved payment to Südwind AG, \d\d:\d\d\. Continue Discard$/);
    await press(element, 'Continue');
    const form = await formFrom(element);
    await waitUntil(() => fieldNamed(form, 'Creditor name').value === 'Südwind AG', 'it is not in the form');
    expect(fieldNamed(form, 'Amount').value).to.equal('99.00');
    expect([form.hasChanges, textOf(element)]).to.deep.equal([true, '']);
  });

  it('forgets a draft that is not wanted', async () => {
    const gateway = gatewayWith();
    await draftKept(gateway, { creditorName: 'Südwind AG' });
    const element = await workspaceOf(gateway);
    await press(element, 'Discard');
    expect(lineOf(element)).to.equal(null);
    expect(textOf(await workspaceOf(gateway))).to.equal('');
  });

  it('counts several, and goes on with the one that is chosen', async () => {
    const gateway = gatewayWith();
    for (const creditorName of ['First Ltd', 'Second Ltd', 'Third Ltd']) await draftKept(gateway, { creditorName });
    const element = await workspaceOf(gateway);
    expect(lineOf(element)!.querySelector('summary')!.textContent).to.equal('3 unsaved payments');
    const rows = [...lineOf(element)!.querySelectorAll('li')].map((row) => row.textContent);
    const second = rows.findIndex((text) => text.includes('Second Ltd'));
    await press(element, 'Continue', second);
    const form = await formFrom(element);
    await waitUntil(() => fieldNamed(form, 'Creditor name').value === 'Second Ltd', 'another one is in the form');
    expect(lineOf(element)!.querySelector('summary')!.textContent).to.equal('2 unsaved payments');
  });

  it('offers it after the session expired, to the same person and nobody else', async () => {
    const person = crypto.randomUUID();
    const before = keeping(person);
    const element = await workspaceOf(before);
    buttonNamed(element, 'New payment')!.click();
    typeInto(await formFrom(element), 'Creditor name', 'Expired Ltd');
    await settled(element);
    const isKept = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await waitUntil(isKept, 'it is not kept');
    before.end();
    await settled(element);
    expect(textOf(element)).to.equal('');
    expect(textOf(await workspaceOf(keeping(crypto.randomUUID())))).to.equal('');
    const again = await workspaceOf(keeping(person));
    await waitUntil(() => textOf(again).includes('Expired Ltd'), 'it is lost');
  });

  it('offers nothing after a sign-out, nor to who may only look', async () => {
    const person = crypto.randomUUID();
    const before = keeping(person);
    await draftKept(before, { creditorName: 'Signed Out Ltd' });
    const element = await workspaceOf(before);
    expect(textOf(element)).to.contain('Signed Out Ltd');
    element.readonly = true;
    await settled(element);
    expect(textOf(element)).to.equal('');
    element.readonly = false;
    await forgetKept(before.session);
    await settled(element);
    expect(textOf(element)).to.equal('');
    expect(textOf(await workspaceOf(keeping(person)))).to.equal('');
  });
});
