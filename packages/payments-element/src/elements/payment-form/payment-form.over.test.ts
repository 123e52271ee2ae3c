import { recordEvents, settled } from '@remit-elements/element-kit/testing.js';
import { expect } from '@open-wc/testing';
import { paymentFixture } from '../../testing.js';
import { formsForEach } from '../../testing/form-bench.js';

describe('payment-form, given a session that is over already', () => {
  const { formOver, gatewayWith, newForm } = formsForEach();

  for (const paymentId of [undefined, 'payment-1'])
    it(`asks for one, once, for ${paymentId ? 'a payment' : 'a new payment'}`, async () => {
      const el = await newForm();
      const asked = recordEvents(el, 'session-required');
      const gateway = gatewayWith({ payments: [paymentFixture()] });
      gateway.end();
      Object.assign(el, { gateway, paymentId });
      await settled(el);
      expect(asked).to.have.length(1);
    });

  it('asks for one, once, when it ends under it', async () => {
    const gateway = gatewayWith({ payments: [paymentFixture()] });
    const el = await formOver(gateway, { paymentId: 'payment-1' });
    const asked = recordEvents(el, 'session-required');
    gateway.end();
    await settled(el);
    expect(asked).to.have.length(1);
  });
});
