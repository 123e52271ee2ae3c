import { buttonNamed, deferred, fieldNamed, recordEvents, settled } from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import { ApiError } from '@remit-elements/auth-core';
import { draftFixture, queueFixture, TENANT_A, type MemoryPaymentsGateway } from '../../testing.js';
import {
  dialog,
  fillForm,
  formOf,
  gatewayWith,
  newPayment,
  openedForm,
  press,
  rowButtons,
  saidBy,
  workspaceOf,
} from '../../testing/workspace-bench.js';
import { networkForEach } from '../../testing/network.js';
import { rootOf } from '../../testing/table-bench.js';
import type { PaymentsElement } from './payments-element.js';

const never = (): Promise<never> => new Promise(() => undefined);

const panelText = (element: PaymentsElement): string =>
  rootOf(element).querySelector('.pending')?.textContent.replace(/\s+/g, ' ').trim() ?? '';

const inPanel = (element: PaymentsElement, name: string): HTMLButtonElement | undefined =>
  [...rootOf(element).querySelectorAll<HTMLButtonElement>('.pending button')].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent).trim() === name,
  );

async function saveNew(element: PaymentsElement, creditor = 'Nordwind GmbH'): Promise<void> {
  const form = await newPayment(element);
  fillForm(form, creditor);
  buttonNamed(form, 'Save')!.click();
  await settled(element);
}

const creditors = (gateway: MemoryPaymentsGateway): string[] =>
  gateway.backend.payments(TENANT_A).map(({ creditorName }) => creditorName);

describe('payments-element, pending writes', () => {
  const setOnline = networkForEach();

  it('says that a payment is not sent while offline, keeps it when its form is left, and sends it when back', async () => {
    const gateway = gatewayWith({ payments: [] });
    const element = await workspaceOf(gateway);
    const saves = recordEvents(element, 'payment-saved');
    setOnline(false);
    await saveNew(element, 'Offline Ltd');
    const form = formOf(element);
    expect(rootOf(form).querySelector('.status')!.textContent).to.contain('Not sent: you are offline.');
    buttonNamed(form, 'Close')!.click();
    await settled(element);
    expect(dialog(element, 'form').open).to.equal(false);
    expect(panelText(element)).to.contain('1 payment not sent yet').and.to.contain('Offline Ltd EUR 12.50');
    expect([element.pendingWrites, gateway.commands.length]).to.deep.equal([1, 0]);
    setOnline(true);
    await waitUntil(() => panelText(element) === '', 'the panel stays');
    await settled(element);
    expect([creditors(gateway), saves.length, element.pendingWrites]).to.deep.equal([['Offline Ltd'], 1, 0]);
    expect(rowButtons(element).map((button) => button.textContent.trim())).to.deep.equal(['Offline Ltd']);
    expect(saidBy(element)).to.equal('1 payment was sent.');
  });

  it('says since when something waits, and that its day is past, and takes nothing away for its age', async () => {
    const gateway = gatewayWith({ payments: [] });
    const element = await workspaceOf(gateway);
    setOnline(false);
    const { now } = Date;
    Date.now = () => now() - 2 * 3_600_000;
    await queueFixture(gateway, draftFixture({ requestedExecutionDate: '2020-01-02' })).finally(() => (Date.now = now));
    await queueFixture(gateway, draftFixture({ creditorName: 'Fresh Ltd' }));
    await settled(element);
    const rows = [...rootOf(element).querySelectorAll('.pending li')].map((row) =>
      row.textContent.replace(/\s+/g, ' '),
    );
    expect(rows).to.have.length(2);
    expect(rows.find((row) => row.includes('Fresh Ltd'))).to.not.contain('Entered');
    expect(rows.find((row) => row.includes('Nordwind'))).to.match(
      /Entered .*\d\d:\d\d\. Its execution date has passed\./,
    );
  });

  it('offers the accounts that were known in a form that is opened offline', async () => {
    const gateway = gatewayWith();
    const element = await workspaceOf(gateway);
    gateway.fail({ on: 'accounts', error: new ApiError('Offline'), times: 9 });
    const form = await newPayment(element);
    expect(fieldNamed(form, 'From account').value).to.equal('main');
  });

  it('asks before a write is given up, and sends it never after', async () => {
    const gateway = gatewayWith({ payments: [] });
    const element = await workspaceOf(gateway);
    setOnline(false);
    await saveNew(element);
    buttonNamed(formOf(element), 'Close')!.click();
    await settled(element);
    inPanel(element, 'Discard: New payment, Nordwind GmbH')!.click();
    await settled(element);
    await press(element, 'give-up', 'Cancel');
    expect(element.pendingWrites).to.equal(1);
    inPanel(element, 'Discard: New payment, Nordwind GmbH')!.click();
    await settled(element);
    expect(dialog(element, 'give-up').textContent).to.contain('It is not saved and will not be sent.');
    await press(element, 'give-up', 'Discard');
    setOnline(true);
    await settled(element);
    expect([element.pendingWrites, gateway.commands.length, panelText(element)]).to.deep.equal([0, 0, '']);
  });

  it('shows a refusal that came after its form was left, and lets its content be edited again', async () => {
    const gateway = gatewayWith({ payments: [] });
    const element = await workspaceOf(gateway);
    setOnline(false);
    await saveNew(element, 'Refused Ltd');
    buttonNamed(formOf(element), 'Close')!.click();
    await settled(element);
    gateway.fail({ on: 'write', error: new ApiError('ValidationError') });
    setOnline(true);
    await waitUntil(() => panelText(element).includes('1 payment needs a look'));
    inPanel(element, 'View: New payment, Refused Ltd')!.click();
    await settled(element);
    await press(element, 'look', 'Edit again');
    const form = await openedForm(element);
    expect(fieldNamed(form, 'Creditor name').value).to.equal('Refused Ltd');
    buttonNamed(form, 'Save')!.click();
    await waitUntil(() => saidBy(element) === 'Saved.');
    await settled(element);
    expect([creditors(gateway), panelText(element)]).to.deep.equal([['Refused Ltd'], '']);
  });

  it('lets a form be left whose write is not answered for long, and goes on checking', async () => {
    const gateway = gatewayWith({ payments: [] });
    const element = await workspaceOf(gateway);
    gateway.fail({ on: 'write', when: 'after', error: new ApiError('Timeout') });
    const answer = deferred<undefined>();
    const write = gateway.write.bind(gateway);
    gateway.write = async (...call) => {
      if (gateway.commands.length > 0) await answer.promise;
      return write(...call);
    };
    await saveNew(element);
    expect(rootOf(formOf(element)).querySelector('.status')!.textContent).to.contain('Checking…');
    buttonNamed(formOf(element), 'Close')!.click();
    await settled(element);
    expect(panelText(element)).to.contain('We can’t tell yet whether this was saved. Checking…');
    answer.resolve(undefined);
    inPanel(element, 'Send now')!.click();
    await waitUntil(() => panelText(element) === '', 'the panel stays');
    expect(creditors(gateway)).to.have.length(1);
  });

  it('asks before the page is left only while it alone has a write', async () => {
    const gateway = gatewayWith({ payments: [] });
    const element = await workspaceOf(gateway);
    const leave = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).to.equal(false);
    gateway.write = never;
    await saveNew(element);
    expect(leave()).to.equal(true);
    element.remove();
    expect(leave()).to.equal(false);
  });
});
