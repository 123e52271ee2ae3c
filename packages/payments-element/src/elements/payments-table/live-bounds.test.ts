import { buttonNamed, settled } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html } from '@open-wc/testing';
import { memoryPaymentsGateway, paymentFixtures } from '../../testing.js';
import { rootOf, tableOf } from '../../testing/table-bench.js';
import './payments-table.define.js';
import type { PaymentsTable } from './payments-table.js';

const ROUNDS = 200;

/** Counts what is listened to on things that outlive a table. */
function countListeners(targets: readonly EventTarget[]): { readonly open: () => number; stop(): void } {
  const open = new Set<string>();
  const keys = new WeakMap<object, number>();
  let next = 0;
  const keyOf = (type: string, heard: unknown): string => {
    const object = heard as object;
    if (!keys.has(object)) keys.set(object, (next += 1));
    return `${type} ${String(keys.get(object))}`;
  };
  for (const target of targets) {
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    target.addEventListener = (...of: Parameters<EventTarget['addEventListener']>): void => {
      const key = keyOf(of[0], of[1]);
      const { signal } = (of[2] ?? {}) as AddEventListenerOptions;
      if (signal?.aborted) return;
      open.add(key);
      signal?.addEventListener('abort', () => open.delete(key));
      addEventListener.apply(target, of);
    };
    target.removeEventListener = (...of: Parameters<EventTarget['removeEventListener']>): void => {
      open.delete(keyOf(of[0], of[1]));
      removeEventListener.apply(target, of);
    };
  }
  return {
    open: () => open.size,
    stop: () => {
      for (const target of targets) {
        Reflect.deleteProperty(target, 'addEventListener');
        Reflect.deleteProperty(target, 'removeEventListener');
      }
    },
  };
}

describe('payments-table, bounds', () => {
  it(`holds no more nodes after ${ROUNDS} page flips than before`, async () => {
    const table = await tableOf(memoryPaymentsGateway({ payments: paymentFixtures(60) }));
    const flip = async (name: string): Promise<number> => {
      buttonNamed(table, name)!.click();
      await settled(table);
      return rootOf(table).querySelectorAll('*').length;
    };
    await flip('Next page');
    const before = await flip('Previous page');
    for (let round = 0; round < ROUNDS / 2 - 1; round += 1) {
      await flip('Next page');
      await flip('Previous page');
    }
    expect(rootOf(table).querySelectorAll('*').length).to.equal(before);
    expect(before).to.be.lessThan(3_000);
  }).timeout(60_000);

  it(`leaves nobody listening after ${ROUNDS} mounts`, async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(12) });
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const listeners = countListeners([globalThis, document, gateway.session.ended]);
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        const table: PaymentsTable = document.createElement('payments-table');
        table.gateway = gateway;
        if (round % 2) table.paging = 'continuous';
        place.append(table);
        await settled(table);
        table.remove();
      }
      expect([listeners.open(), gateway.backend.listeners]).to.deep.equal([0, 0]);
    } finally {
      listeners.stop();
    }
  }).timeout(60_000);
});
