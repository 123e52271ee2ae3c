import { ApiError } from '@remit-elements/auth-core';
import { fakeSessionClient } from '@remit-elements/auth-core/testing.js';
import { buttonNamed, deferred, recordEvents, settled, typeInto } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { PaymentDeletedEvent } from '../../events/payment-deleted-event.js';
import type { PaymentSubmitEvent } from '../../events/payment-submit-event.js';
import type { PaymentsErrorEvent } from '../../events/payments-error-event.js';
import { memoryPaymentsGateway, paymentFixture, paymentFixtures, TENANT_B } from '../../testing.js';
import { rootOf } from '../../testing/table-bench.js';
import {
  buttonIn,
  choose,
  detailOf,
  dialog,
  formOf,
  gatewayWith,
  listOf,
  nameOf,
  press,
  rowButtons,
  textOf,
  saidBy,
  workspaceOf,
} from '../../testing/workspace-bench.js';
import type { PaymentsElement } from './payments-element.js';

describe('payments-element, deleting', () => {
  it('asks first, in a dialog named by the question, and does nothing on Cancel', async () => {
    const gateway = gatewayWith();
    const element = await workspaceOf(gateway);
    await choose(element, 0);
    await press(element, 'detail', 'Delete');
    expect(nameOf(element, 'delete')).to.equal('Delete the payment to Nordwind GmbH?');
    expect(rootOf(element).activeElement!.textContent.trim()).to.equal('Cancel');
    await press(element, 'delete', 'Cancel');
    expect([dialog(element, 'delete').open, dialog(element, 'detail').open]).to.deep.equal([false, true]);
    expect(rootOf(detailOf(element)!).activeElement).to.equal(buttonIn(element, 'detail', 'Delete'));
    expect(gateway.commands).to.deep.equal([]);
  });

  it('deletes once, says so, takes the row away and leaves the focus in the list', async () => {
    const gateway = gatewayWith();
    const element = await workspaceOf(gateway);
    const deleted = recordEvents<PaymentDeletedEvent>(element, 'payment-deleted');
    await choose(element, 0);
    await press(element, 'detail', 'Delete');
    const confirm = buttonIn(element, 'delete', 'Delete')!;
    confirm.click();
    confirm.click();
    await settled(element);
    expect(gateway.commands.map(({ type }) => type)).to.deep.equal(['delete']);
    expect(saidBy(element)).to.equal('Deleted.');
    expect(rowButtons(element)).to.have.length(4);
    expect(deleted.map(({ paymentId }) => paymentId)).to.deep.equal(['payment-1']);
    expect(rootOf(element).querySelectorAll('dialog[open]')).to.have.length(0);
    expect(rootOf(listOf(element)).activeElement).to.equal(rowButtons(element)[0]);
  });

  it('deletes by its client, which the list only reads by', async () => {
    const payment = paymentFixture();
    const client = fakeSessionClient({
      answers: {
        listPayments: { items: [payment] },
        getPayment: payment,
        deletePayment: { ...payment, version: payment.version + 1, deletedAt: '2026-01-31T12:00:00.000Z' },
      },
    });
    const element = await fixture<PaymentsElement>(
      html`<payments-element .client=${client} locale="en-GB"></payments-element>`,
    );
    await settled(element);
    await element.updateComplete;
    await settled(element);
    await choose(element, 0);
    await press(element, 'detail', 'Delete');
    await press(element, 'delete', 'Delete');
    await waitUntil(() => client.requests.some(({ field }) => field === 'deletePayment'), 'nothing is sent');
    const sent = client.requests.find(({ field }) => field === 'deletePayment');
    expect(sent?.variables).to.have.nested.include({ 'input.id': payment.id, 'input.version': payment.version });
    await waitUntil(() => saidBy(element) === 'Deleted.', 'it is not said');
    await waitUntil(() => rowButtons(element).length === 0, 'the row stays');
  });

  it('deletes once also when the answer was lost', async () => {
    const gateway = gatewayWith();
    gateway.fail({ on: 'write', error: new ApiError('Offline'), when: 'after' });
    const element = await workspaceOf(gateway);
    const deleted = recordEvents(element, 'payment-deleted');
    await choose(element, 0);
    await press(element, 'detail', 'Delete');
    const done = new Promise((resolve) => element.addEventListener('payment-deleted', resolve, { once: true }));
    await press(element, 'delete', 'Delete');
    expect(dialog(element, 'delete').textContent).to.contain('Checking…');
    await done;
    await settled(element);
    expect(new Set(gateway.commands.map(({ requestId }) => requestId)).size).to.equal(1);
    expect([deleted.length, saidBy(element)]).to.deep.equal([1, 'Deleted.']);
  });

  it('does nothing when the host prevents it', async () => {
    const gateway = gatewayWith();
    const element = await workspaceOf(gateway);
    const asked: string[] = [];
    element.addEventListener('payment-submit', (event: PaymentSubmitEvent) => {
      asked.push(`${event.operation} ${event.paymentId}`);
      event.preventDefault();
    });
    await choose(element, 0);
    await press(element, 'detail', 'Delete');
    await press(element, 'delete', 'Delete');
    expect([asked, gateway.commands]).to.deep.equal([['delete payment-1'], []]);
    expect(saidBy(element)).to.equal('');
  });

  it('says in the dialog that it was not deleted and why, and tells the host', async () => {
    const gateway = gatewayWith();
    gateway.fail({ on: 'write', error: new ApiError('Unauthorized') });
    const element = await workspaceOf(gateway);
    const errors = recordEvents<PaymentsErrorEvent>(element, 'payments-error');
    await choose(element, 0);
    await press(element, 'detail', 'Delete');
    await press(element, 'delete', 'Delete');
    expect(dialog(element, 'delete').querySelector('[role=alert]')!.textContent).to.contain('Not deleted.');
    expect(errors.map(({ code, paymentId }) => [code, paymentId])).to.deep.equal([['Unauthorized', 'payment-1']]);
    expect(rowButtons(element)).to.have.length(5);
  });

  it('overwrites nothing when someone else was faster, and can then be confirmed anew', async () => {
    const gateway = gatewayWith();
    const element = await workspaceOf(gateway);
    await choose(element, 0);
    await press(element, 'detail', 'Delete');
    const there = memoryPaymentsGateway({ backend: gateway.backend });
    const list = gateway.subscribe;
    expect(list).to.be.a('function');
    gateway.backend.write(there.session, {
      type: 'update',
      id: 'payment-1',
      version: 1,
      requestId: 'r',
      changes: { creditorName: 'Südwind AG' },
    });
    buttonIn(element, 'delete', 'Delete')!.click();
    await settled(element);
    expect(dialog(element, 'delete').textContent).to.contain('Someone changed this payment');
    expect(nameOf(element, 'delete')).to.contain('Südwind AG');
    await press(element, 'delete', 'Delete');
    expect(saidBy(element)).to.equal('Deleted.');
  });
});

describe('payments-element, sessions', () => {
  it('closes and empties everything that was open for the session before', async () => {
    const element = await workspaceOf(gatewayWith());
    await choose(element, 0);
    element.gateway = gatewayWith({
      session: { tenantId: TENANT_B },
      payments: paymentFixtures(2, { tenantId: TENANT_B, creditorName: 'B only' }),
    });
    await element.updateComplete;
    expect(rootOf(element).querySelectorAll('dialog[open]')).to.have.length(0);
    expect(textOf(element, 'detail')).to.not.contain('Nordwind');
    await settled(element);
    expect(rowButtons(element).map((button) => button.textContent.trim())).to.deep.equal(['B only', 'B only']);
  });

  it('takes the form away at the end of the session, and asks for a new one once', async () => {
    const gateway = gatewayWith();
    const element = await workspaceOf(gateway);
    const asked = recordEvents(element, 'session-required');
    buttonNamed(element, 'New payment')!.click();
    await settled(element);
    typeInto(formOf(element), 'Creditor name', 'Neu KG');
    gateway.end();
    await settled(element);
    expect(rootOf(element).querySelectorAll('dialog[open]')).to.have.length(0);
    expect([asked.length, buttonNamed(element, 'New payment')]).to.deep.equal([1, undefined]);
  });

  it('shows nothing of a payment whose answer comes after the session was changed', async () => {
    const gateway = gatewayWith();
    const answer = deferred<ReturnType<typeof paymentFixture>>();
    const element = await workspaceOf(gateway);
    gateway.get = () => answer.promise;
    await choose(element, 0);
    element.gateway = gatewayWith({ session: { tenantId: TENANT_B }, payments: [] });
    answer.resolve(paymentFixture());
    await settled(element);
    expect(textOf(element, 'detail')).to.not.contain('Nordwind');
  });
});

describe('payments-element, beside another version', () => {
  it('brings its own table, form and detail along under a prefix', async () => {
    const { define } = await import('../../index.js');
    define({ prefix: 'v2' });
    const part = await fixture(html`<div><v2-payments-element .gateway=${gatewayWith()}></v2-payments-element></div>`);
    const element = part.querySelector<PaymentsElement>('v2-payments-element')!;
    await settled(element);
    await element.updateComplete;
    expect(listOf(element).localName).to.equal('v2-payments-table');
    expect(rowButtons(element)).to.have.length(5);
    await choose(element, 0);
    expect(detailOf(element)!.localName).to.equal('v2-payment-detail');
    expect(textOf(element, 'detail')).to.contain('Main account');
    buttonNamed(element, 'New payment')!.click();
    await settled(element);
    expect(formOf(element).localName).to.equal('v2-payment-form');
    expect(formOf(element).shadowRoot!.querySelector('form')).to.not.equal(null);
  });
});
