import { ApiError } from '@remit-elements/auth-core';
import { deferred } from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import type { Payment } from '../model/payment.js';
import { memoryPaymentsGateway, paymentFixture, paymentFixtures, TENANT_B } from '../testing.js';
import { PaymentDetailStore } from './payment-detail-store.js';

describe('PaymentDetailStore', () => {
  it('holds the payment asked for last, whichever answer comes last', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(2) });
    const first = deferred<Payment | undefined>();
    const get = gateway.get.bind(gateway);
    gateway.get = (id, options) => (id === 'payment-1' ? first.promise : get(id, options));
    const store = new PaymentDetailStore(gateway);
    const late = store.open('payment-1');
    await store.open('payment-2');
    first.resolve(paymentFixture());
    await late;
    expect(store.state.value?.id).to.equal('payment-2');
  });

  it('follows what happens to the payment, and stops when it lets go', async () => {
    const gateway = memoryPaymentsGateway({ payments: [paymentFixture()] });
    const store = new PaymentDetailStore(gateway);
    await store.open('payment-1');
    await gateway.write({ type: 'update', id: 'payment-1', version: 1, requestId: 'r', changes: { amountMinor: 7 } });
    await waitUntil(() => store.state.value?.amountMinor === 7, 'the change was not followed');
    await store.open(undefined);
    expect([gateway.backend.listeners, store.state]).to.deep.equal([0, { status: 'idle', value: undefined }]);
  });

  it('has nothing of a payment that is gone, or another tenant’s', async () => {
    const gateway = memoryPaymentsGateway({ payments: [paymentFixture()] });
    const store = new PaymentDetailStore(gateway);
    await store.open('unknown');
    expect(store.state).to.deep.equal({ status: 'ready', value: undefined });
    gateway.get = () => Promise.resolve(paymentFixture({ tenantId: TENANT_B }));
    await store.open('payment-1');
    expect(store.state.value).to.equal(undefined);
  });

  it('keeps what it had when reading it again fails, and says why', async () => {
    const gateway = memoryPaymentsGateway({ payments: [paymentFixture()] });
    const store = new PaymentDetailStore(gateway);
    await store.open('payment-1');
    gateway.fail({ on: 'get', error: new ApiError('Timeout') });
    await store.refresh();
    expect([store.state.status, store.state.value?.id, store.state.error?.code]).to.deep.equal([
      'failed',
      'payment-1',
      'Timeout',
    ]);
  });

  it('is emptied by the end of its session', async () => {
    const gateway = memoryPaymentsGateway({ payments: [paymentFixture()] });
    const store = new PaymentDetailStore(gateway);
    await store.open('payment-1');
    gateway.end();
    expect([store.state.value, gateway.backend.listeners]).to.deep.equal([undefined, 0]);
  });
});
