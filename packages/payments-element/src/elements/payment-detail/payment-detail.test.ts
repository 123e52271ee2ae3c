import { ApiError } from '@remit-elements/auth-core';
import { fakeSessionClient } from '@remit-elements/auth-core/testing.js';
import { buttonNamed, recordEvents, settled } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { PaymentAction, PaymentActionEvent } from '../../events/payment-action-event.js';
import type { PaymentsErrorEvent } from '../../events/payments-error-event.js';
import { accountFixtures, memoryPaymentsGateway, paymentFixture, TENANT_B } from '../../testing.js';
import type { MemoryGatewayOptions, MemoryPaymentsGateway } from '../../testing.js';
import type { Payment } from '../../model/payment.js';
import './payment-detail.define.js';
import type { PaymentDetail } from './payment-detail.js';

const ALL: readonly PaymentAction[] = ['edit', 'copy', 'delete'];

function gatewayWith(payment: Partial<Payment> = {}, options: MemoryGatewayOptions = {}): MemoryPaymentsGateway {
  return memoryPaymentsGateway({ accounts: accountFixtures(), payments: [paymentFixture(payment)], ...options });
}

async function detailOf(
  gateway: PaymentDetail['gateway'],
  actions: readonly PaymentAction[] = [],
): Promise<PaymentDetail> {
  const detail = await fixture<PaymentDetail>(
    html`<payment-detail
      .gateway=${gateway}
      .actions=${actions}
      payment-id="payment-1"
      locale="en-GB"
    ></payment-detail>`,
  );
  await settled(detail);
  await detail.updateComplete;
  await settled(detail);
  return detail;
}

const textOf = (detail: PaymentDetail): string => detail.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();
const offered = (detail: PaymentDetail): string[] =>
  [...detail.shadowRoot!.querySelectorAll('.foot button')].map((button) => button.textContent.trim());
const another = (gateway: MemoryPaymentsGateway): MemoryPaymentsGateway =>
  memoryPaymentsGateway({ backend: gateway.backend, session: { subject: 'preparer-b' } });
const requestId = (): string => crypto.randomUUID();

describe('payment-detail', () => {
  it('shows all facts of a payment by itself, its account by name', async () => {
    const address = {
      streetName: 'Hauptstr.',
      buildingNumber: '5',
      postCode: '10115',
      townName: 'Berlin',
      country: 'DE',
    };
    const detail = await detailOf(
      gatewayWith({
        creditorBic: 'COBADEFFXXX',
        creditorReference: 'RF18539007547034',
        endToEndId: 'INV-1',
        creditorAddress: address,
      }),
    );
    const facts = ['EUR', '1,250.00', 'Unconfirmed', 'Nordwind GmbH', 'DE89 3704 0044 0532 0130 00', 'COBADEFFXXX'];
    for (const fact of [
      ...facts,
      'Main account',
      '26 November 2026',
      'Invoice 4711',
      'RF18 5390 0754 7034',
      'INV-1',
      'Hauptstr. 5, 10115 Berlin, DE',
    ])
      expect(textOf(detail)).to.contain(fact);
  });

  it('reads by a client, and follows what is told by it', async () => {
    const payment = paymentFixture();
    const client = fakeSessionClient({ answers: { getPayment: payment, listAccounts: { items: [] } } });
    const detail = await fixture<PaymentDetail>(
      html`<payment-detail .client=${client} payment-id="payment-1" locale="en-GB"></payment-detail>`,
    );
    await waitUntil(() => textOf(detail).includes('Nordwind GmbH'), 'it is not shown');
    client.answer('getPayment', { ...payment, version: 2, creditorName: 'Südwind AG' });
    client.push('onPaymentChange', { id: 'payment-1', tenantId: 'tenant-a' });
    await waitUntil(() => textOf(detail).includes('Südwind AG'), 'the change is not shown');
  });

  it('waits quietly for a session, and for a payment to show', async () => {
    const detail = await detailOf(undefined);
    expect(textOf(detail)).to.equal('');
    const errors = recordEvents(detail, 'payments-error');
    detail.gateway = gatewayWith();
    detail.paymentId = undefined;
    await settled(detail);
    expect([textOf(detail), errors.length]).to.deep.equal(['', 0]);
    detail.paymentId = 'payment-1';
    await settled(detail);
    expect(textOf(detail)).to.contain('Nordwind GmbH');
  });

  it('takes over what someone else changes, and says when', async () => {
    const gateway = gatewayWith();
    const detail = await detailOf(gateway);
    const said = (): string => detail.shadowRoot!.querySelector('[role=status]')!.textContent.trim();
    expect(said()).to.equal('');
    const changes = { creditorName: 'Südwind AG' };
    await another(gateway).write({ type: 'update', id: 'payment-1', version: 1, requestId: requestId(), changes });
    await waitUntil(() => textOf(detail).includes('Südwind AG'), 'the change is not shown');
    expect(said()).to.match(/^Changed at \d\d:\d\d, while you were looking\.$/);
  });

  it('says at once that a payment was deleted, and shows it again when that is undone', async () => {
    const gateway = gatewayWith();
    const detail = await detailOf(gateway, ALL);
    const { version } = await another(gateway).write({
      type: 'delete',
      id: 'payment-1',
      version: 1,
      requestId: requestId(),
    });
    await waitUntil(() => detail.shadowRoot!.querySelector('[role=alert]'), 'nothing is said');
    expect(textOf(detail)).to.equal('This payment was deleted. It was deleted while you were looking at it.');
    await another(gateway).write({ type: 'restore', id: 'payment-1', version, requestId: requestId() });
    await waitUntil(() => textOf(detail).includes('Nordwind GmbH'), 'it does not come back');
  });

  it('reads again what may have changed while the connection was gone', async () => {
    const gateway = gatewayWith();
    const detail = await detailOf(gateway);
    gateway.connection('stale');
    const { get } = gateway;
    gateway.get = () => Promise.resolve(paymentFixture({ version: 2, creditorName: 'Südwind AG' }));
    gateway.connection('live');
    await waitUntil(() => textOf(detail).includes('Südwind AG'), 'the gap stays');
    gateway.get = get;
  });

  it('says that a payment is not there, and the same of one of another tenant, which it reports', async () => {
    const detail = await detailOf(gatewayWith({ id: 'other' }));
    expect(textOf(detail)).to.equal('This payment is no longer there. Someone may have deleted it.');
    const gateway = gatewayWith();
    gateway.get = () => Promise.resolve(paymentFixture({ tenantId: TENANT_B, creditorName: 'B only' }));
    const errors = recordEvents<PaymentsErrorEvent>(detail, 'payments-error');
    detail.gateway = gateway;
    await settled(detail);
    expect(textOf(detail)).to.not.contain('B only');
    expect(errors.map(({ code, paymentId }) => [code, paymentId])).to.deep.equal([['TenantMismatch', 'payment-1']]);
  });

  it('keeps what it shows when it cannot be read again, says so, and reads on when asked', async () => {
    const gateway = gatewayWith();
    const detail = await detailOf(gateway);
    gateway.fail({ on: 'get', error: new ApiError('Timeout') });
    await detail.refresh();
    await settled(detail);
    expect(detail.shadowRoot!.querySelector('[role=alert]')!.textContent).to.contain('What you see may be old.');
    expect(textOf(detail)).to.contain('Nordwind GmbH');
    buttonNamed(detail, 'Retry')!.click();
    await settled(detail);
    expect(detail.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
  });

  it('says who may not see it, keeps nothing of it, and tells the host once', async () => {
    const gateway = gatewayWith();
    const detail = await detailOf(gateway);
    const errors = recordEvents<PaymentsErrorEvent>(detail, 'payments-error');
    gateway.fail({ on: 'get', error: new ApiError('Unauthorized') });
    await detail.refresh();
    await settled(detail);
    expect(textOf(detail)).to.contain('You may not see this payment.').and.to.not.contain('Nordwind');
    expect(errors.map(({ code }) => code)).to.deep.equal(['Unauthorized']);
  });

  it('empties itself with its session, and asks for another once', async () => {
    const gateway = gatewayWith();
    const detail = await detailOf(gateway, ALL);
    const asked = recordEvents(detail, 'session-required');
    gateway.end();
    await settled(detail);
    expect(textOf(detail)).to.equal('Your session has ended. Sign in again to see the payment.');
    expect([asked.length, offered(detail)]).to.deep.equal([1, []]);
  });

  it('shows nothing of one session in the next', async () => {
    const detail = await detailOf(gatewayWith());
    detail.gateway = gatewayWith(
      { tenantId: TENANT_B, creditorName: 'B only' },
      { session: { tenantId: TENANT_B }, wait: () => new Promise(() => undefined) },
    );
    await settled(detail);
    expect(textOf(detail)).to.equal('Loading payment');
  });
});

describe('payment-detail, what there is to do', () => {
  it('offers nothing that its host did not name', async () => {
    expect(offered(await detailOf(gatewayWith()))).to.deep.equal([]);
    expect(offered(await detailOf(gatewayWith(), ['edit']))).to.deep.equal(['Edit']);
  });

  it('leaves to the host what the reader asks for', async () => {
    const detail = await detailOf(gatewayWith(), ALL);
    const asked = recordEvents<PaymentActionEvent>(detail, 'payment-action');
    for (const name of ['Edit', 'Copy', 'Delete']) buttonNamed(detail, name)!.click();
    expect(asked.map(({ action, paymentId }) => `${action} ${paymentId}`)).to.deep.equal(
      ALL.map((action) => `${action} payment-1`),
    );
  });

  it('offers what role and status allow, and says why the rest is not', async () => {
    const cases = [
      [{ status: 'UNCONFIRMED' }, ['preparer'], ['Edit', 'Copy', 'Delete'], ''],
      [{ status: 'CONFIRMED' }, ['admin'], ['Copy'], 'Only an unconfirmed or rejected payment can be changed.'],
      [{ status: 'REJECTED' }, ['viewer'], [], 'You can view this payment, not change it.'],
    ] as const;
    for (const [payment, roles, actions, why] of cases) {
      const detail = await detailOf(gatewayWith(payment, { session: { roles } }), ALL);
      expect(offered(detail)).to.deep.equal(actions);
      expect(detail.shadowRoot!.querySelector('.note')?.textContent ?? '').to.equal(why);
    }
  });

  it('changes nothing where it is to be read only', async () => {
    const detail = await detailOf(gatewayWith(), ALL);
    detail.readonly = true;
    await settled(detail);
    expect(offered(detail)).to.deep.equal([]);
    expect(textOf(detail)).to.contain('You can view this payment, not change it.');
  });

  it('puts the focus on the first thing to do, or on the payment', async () => {
    const detail = await detailOf(gatewayWith(), ALL);
    detail.focus();
    expect(detail.shadowRoot!.activeElement!.textContent.trim()).to.equal('Edit');
    detail.actions = [];
    await settled(detail);
    detail.focus();
    expect(detail.shadowRoot!.activeElement!.getAttribute('aria-label')).to.equal('Payment to Nordwind GmbH');
  });
});
