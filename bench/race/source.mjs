/** Bundled into each contender's page and weighed with none: where its rows come from. */
import { memoryPaymentsGateway } from '../../packages/payments-element/dist/testing.js';
import { seededPayments } from './rows.mjs';

/** Time that answers took while something was measured, in ms. */
let waitedMs = 0;

/**
 * @param {{ count: number, delayMs?: number }} how The delay is that of each answer; none: it comes in the next microtask.
 * @returns The rows in no order, a gateway over them (`PaymentsGateway`), and `change`, which stores a row and tells of it.
 */
function open({ count, delayMs = 0 }) {
  const rows = seededPayments(count);
  const wait = delayMs ? () => new Promise((next) => setTimeout(next, delayMs)) : undefined;
  const gateway = memoryPaymentsGateway({ ...(wait && { wait }) });
  const listeners = new Set();
  const list = gateway.list.bind(gateway);
  gateway.list = async (...query) => {
    const began = performance.now();
    const answer = await list(...query);
    waitedMs += performance.now() - began;
    return answer;
  };
  gateway.subscribe = (listener) => {
    listeners.add(listener);
    listener.state('live');
    return () => listeners.delete(listener);
  };
  const change = (payment) => {
    gateway.backend.seed([payment]);
    for (const listener of listeners) listener.change(payment.id);
  };
  return { rows, gateway, change, fill: () => gateway.backend.seed(rows) };
}

/** What answers took since this was last asked, in ms. */
function takeWaitedMs() {
  const took = waitedMs;
  waitedMs = 0;
  return took;
}

globalThis.source = { open, takeWaitedMs };
