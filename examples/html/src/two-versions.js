// A page that moves to another version part by part: what comes second is registered under a prefix.
import '/vendor/payments-element/payments-element.js';
import { define } from '/vendor/payments-element-next/payments-element.js';
import { memoryPaymentsGateway, paymentFixtures } from '/vendor/payments-element/testing.js';

define({ prefix: 'next' });
for (const tag of ['payments-element', 'next-payments-element']) {
  document.querySelector(tag).gateway = memoryPaymentsGateway({ payments: paymentFixtures(3) });
}
