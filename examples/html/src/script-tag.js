// Payments in memory: the elements before there is any backend.
import { memoryPaymentsGateway, paymentFixtures } from '/vendor/payments-element/testing.js';

document.querySelector('payments-element').gateway = memoryPaymentsGateway({ payments: paymentFixtures(12) });
