import { ApiError } from '@remit-elements/auth-core';
import { buttonNamed, deferred, recordEvents, settled } from '@remit-elements/element-kit/testing.js';
import { expect } from '@open-wc/testing';
import type { PaymentApproveEvent } from '../../events/payment-approve-event.js';
import {
  accountFixtures,
  memoryPaymentsGateway,
  paymentFixture,
  TENANT_B,
  type MemoryPaymentsGateway,
} from '../../testing.js';
import { admin, ask, confirm, confirmation, selected, waiting, waitUntil } from '../../testing/bulk-bench.js';
import { approverGateway, asked, colleague, opened, sent, typeReason } from '../../testing/decision-bench.js';
import { buttonIn, gatewayWith, listOf, nameOf, press, textOf } from '../../testing/workspace-bench.js';
import type { PaymentsElement } from './payments-element.js';

const preparer = (): MemoryPaymentsGateway =>
  memoryPaymentsGateway({ accounts: accountFixtures(), payments: [paymentFixture()] });

/** Has a colleague sign in as soon as the host's page hears of something. */
function swapOn(element: PaymentsElement, type: string, first: MemoryPaymentsGateway): MemoryPaymentsGateway {
  const second = colleague(first, { subject: 'second', roles: ['admin'] });
  element.addEventListener(type, () => (element.gateway = second), { once: true });
  return second;
}

describe('payments-element, whose decision it is', () => {
  const decisions: readonly [string, () => MemoryPaymentsGateway, (element: PaymentsElement) => Promise<void>][] = [
    ['a submission', preparer, (element) => press(element, 'detail', 'Submit for approval')],
    [
      'a rejection',
      approverGateway,
      async (element) => {
        await press(element, 'detail', 'Reject');
        await typeReason(element, 'Wrong amount');
        await press(element, 'reject', 'Reject');
      },
    ],
  ];
  for (const [name, gatewayOf, decide] of decisions) {
    it(`sends ${name} in nobody’s name when another session comes while the host’s page hears of it`, async () => {
      const first = gatewayOf();
      const element = await opened(first);
      const second = swapOn(element, 'payment-submit', first);
      await decide(element);
      await settled(element);
      expect([sent(first), sent(second)]).to.deep.equal([[], []]);
    });
  }

  it('approves in nobody’s name when another session comes as the second factor is given', async () => {
    for (let turns = 0; turns < 6; turns += 1) {
      const first = approverGateway();
      const element = await asked(first);
      const second = colleague(first, { subject: 'second', roles: ['admin'] });
      const factor = deferred<undefined>();
      element.addEventListener('payment-approve', (event) => event.waitUntil(factor.promise));
      await press(element, 'approve', 'Approve');
      factor.resolve(undefined);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      element.gateway = second;
      await settled(element);
      expect(sent(second)).to.deep.equal([]);
      element.remove();
    }
  });

  it('takes a submission or a deletion back in the session alone that it was made in', async () => {
    const first = preparer();
    const element = await opened(first);
    await press(element, 'detail', 'Submit for approval');
    await settled(element);
    const second = swapOn(element, 'payment-submit', first);
    buttonNamed(element, 'Undo')!.click();
    await settled(element);
    expect([sent(first), sent(second)]).to.deep.equal([['submit'], []]);

    const third = preparer();
    const other = await opened(third);
    await press(other, 'detail', 'Delete');
    await press(other, 'delete', 'Delete');
    await settled(other);
    const fourth = swapOn(other, 'payment-submit', third);
    buttonNamed(other, 'Undo')!.click();
    await settled(other);
    expect([sent(third), sent(fourth)]).to.deep.equal([['delete'], []]);
  });

  it('does not take what a session agreed to earlier for the answer to what it is asked now', async () => {
    const gateway = gatewayWith({ payments: waiting(2), ...admin });
    const element = await selected(gateway);
    const factors = [deferred<undefined>(), deferred<undefined>(), deferred<undefined>()];
    let times = 0;
    element.addEventListener('payment-approve', (event) => {
      if (event.paymentId === 'payment-1') event.waitUntil(factors[times++]!.promise);
      else event.preventDefault();
    });
    await ask(element, 'Approve');
    await confirm(element);
    factors[0]!.reject(new Error('Not given'));
    while (times < 3) {
      await waitUntil(() => buttonIn(element, 'bulk', 'Retry the failed ones'), 'no results');
      await press(element, 'bulk', 'Retry the failed ones');
      await waitUntil(() => confirmation(element), 'not asked again');
      await confirm(element);
      if (times < 3) await press(element, 'bulk', 'Cancel');
    }
    factors[1]!.resolve(undefined);
    await settled(element);
    expect([times, sent(gateway)]).to.deep.equal([3, []]);
    factors[2]!.resolve(undefined);
    await waitUntil(() => nameOf(element, 'bulk') === '1 of 2 approved', 'no results');
    expect(sent(gateway)).to.deep.equal(['approve']);
  });

  it('tells the second session nothing of the first one’s payments', async () => {
    const ids = waiting(260).map(({ id }) => id);
    const gateway = gatewayWith({ payments: waiting(260), ...admin });
    const element = await selected(gateway, ids);
    const told: string[] = [];
    const second = colleague(gateway, { tenantId: TENANT_B, subject: 'second', roles: ['admin'] });
    element.addEventListener('payment-approve', ({ paymentId }) => {
      told.push(paymentId);
      if (told.length === 50) element.gateway = second;
    });
    await ask(element, 'Approve');
    await waitUntil(() => confirmation(element), 'those on other pages are not read');
    await confirm(element);
    await listOf(element).updateComplete;
    await settled(element);
    await waitUntil(() => !buttonIn(element, 'bulk', 'Stop'), 'it goes on');
    expect(told.length).to.be.lessThan(101);
    expect([sent(gateway), sent(second)]).to.deep.equal([[], []]);
  });

  it('tells the second session nothing of what the first one has just written', async () => {
    const payments = waiting(60);
    const gateway = gatewayWith({ payments, ...admin });
    // The run is not over: the others never arrive.
    const { writeAll } = gateway;
    let calls = 0;
    gateway.writeAll = (...call) => ((calls += 1) === 1 ? writeAll.apply(gateway, call) : new Promise(() => undefined));
    const element = await selected(
      gateway,
      payments.map(({ id }) => id),
    );
    const saved = recordEvents(element, 'payment-saved');
    const second = colleague(gateway, { subject: 'second', roles: ['admin'] });
    await ask(element, 'Approve');
    await waitUntil(() => confirmation(element), 'those on other pages are not read');
    // What is put off comes when the second one is there.
    const { setTimeout: later } = window;
    const putOff: (() => void)[] = [];
    window.setTimeout = ((act: () => void, ms?: number) =>
      ms === 200 ? putOff.push(act) : later(act, ms)) as typeof window.setTimeout;
    confirmation(element)!.click();
    await waitUntil(() => putOff.length > 0, 'it does not run');
    expect(saved).to.deep.equal([]);
    element.gateway = second;
    await settled(element);
    element.selection = ['payment-1'];
    await settled(element);
    window.setTimeout = later;
    for (const act of putOff) act();
    await settled(element);
    expect(putOff).to.have.length(1);
    expect([saved, element.selection]).to.deep.equal([[], ['payment-1']]);
  });
});

describe('payment-approve', () => {
  const listeners: readonly [string, (event: PaymentApproveEvent) => void][] = [
    ['is rejected', (event) => event.waitUntil(Promise.reject(new Error('Not given')))],
    ['is false', (event) => event.waitUntil(Promise.resolve(false))],
  ];
  for (const [what, listener] of listeners) {
    it(`approves nothing where what it waits for ${what}`, async () => {
      const gateway = approverGateway();
      const element = await asked(gateway);
      element.addEventListener('payment-approve', listener);
      await press(element, 'approve', 'Approve');
      await settled(element);
      expect(sent(gateway)).to.deep.equal([]);
      expect(textOf(element, 'approve')).to.contain('Not approved');
    });
  }

  it('approves nothing where a listener breaks down', async () => {
    const gateway = approverGateway();
    const element = await asked(gateway);
    const { onerror } = window;
    window.onerror = (): boolean => true;
    element.addEventListener('payment-approve', () => {
      throw new ApiError('Unexpected', 'The second factor is out of order');
    });
    await press(element, 'approve', 'Approve');
    await settled(element);
    window.onerror = onerror;
    expect(sent(gateway)).to.deep.equal([]);
    expect(textOf(element, 'approve')).to.contain('Not approved');
  });

  it('says to whoever asks to wait too late that it is too late', async () => {
    const gateway = approverGateway();
    const element = await asked(gateway);
    const late = deferred<string>();
    element.addEventListener('payment-approve', (event) => {
      queueMicrotask(() => {
        try {
          event.waitUntil(Promise.resolve());
        } catch (cause) {
          late.resolve((cause as DOMException).name);
        }
      });
    });
    await press(element, 'approve', 'Approve');
    expect(await late.promise).to.equal('InvalidStateError');
  });
});
