/* global document */
/** Bundled into the page that measures the table on the in-memory gateway. */
import '../../packages/payments-element/dist/define.js';
import {
  memoryPaymentsGateway,
  MemoryPaymentsBackend,
  paymentFixtures,
} from '../../packages/payments-element/dist/testing.js';

const place = document.querySelector('main');

globalThis.prepare = (count) => {
  const backend = new MemoryPaymentsBackend();
  backend.seed(paymentFixtures(count));
  const gateway = memoryPaymentsGateway({ backend, wait: () => new Promise((next) => setTimeout(next, 5)) });
  gateway.list = globalThis.bench.watched(gateway.list.bind(gateway));
  globalThis.gateway = gateway;
};

globalThis.mount = async (properties = {}) => {
  const { until, rows, table } = globalThis.bench;
  const element = Object.assign(document.createElement('payments-table'), {
    gateway: globalThis.gateway,
    ...properties,
  });
  const began = performance.now();
  place.append(element);
  await until(() => rows().length > 0);
  const took = performance.now() - began;
  await table().updateComplete;
  await globalThis.bench.frame();
  return took;
};

globalThis.unmount = () => place.replaceChildren();
