import { deferred, settled, textOf } from '@remit-elements/element-kit/testing.js';
import { ApiError } from '@remit-elements/auth-core';
import { expect, waitUntil } from '@open-wc/testing';
import {
  MemoryPaymentsBackend,
  memoryPaymentsGateway,
  paymentFixture,
  paymentFixtures,
  TENANT_B,
} from '../../../testing.js';
import { rootOf, statusOf, tableOf } from '../../../testing/table-bench.js';
import type { PaymentsTable } from '../payments-table.js';

const totalsOf = (table: PaymentsTable): string =>
  rootOf(table).querySelector('.totals')!.textContent.replace(/\s+/g, ' ').trim();

const payments = [
  paymentFixture({ id: 'a', amountMinor: 4_800_000, status: 'PENDING_APPROVAL' }),
  paymentFixture({ id: 'b', amountMinor: 21_055, status: 'PENDING_APPROVAL' }),
  paymentFixture({ id: 'c', amountMinor: 300_000, currency: 'USD', status: 'PENDING_APPROVAL' }),
  paymentFixture({ id: 'd', amountMinor: 700, currency: 'JPY' }),
];

describe('payments-table, totals', () => {
  it('count what is listed and add up each currency by itself', async () => {
    const table = await tableOf(memoryPaymentsGateway({ payments }));
    expect(totalsOf(table)).to.equal('4 payments · EUR 48,210.55 · JPY 700 · USD 3,000.00');
    table.viewState = { filter: { status: ['PENDING_APPROVAL'] } };
    await settled(table);
    expect(totalsOf(table)).to.equal('3 to approve · EUR 48,210.55 · USD 3,000.00');
  });

  it('never show those of another filter while their own are on their way, nor call a failure nothing', async () => {
    const gateway = memoryPaymentsGateway({ payments });
    const table = await tableOf(gateway);
    const answer = deferred<never>();
    gateway.totals = () => answer.promise;
    table.viewState = { filter: { currency: 'USD' } };
    await settled(table);
    expect(totalsOf(table)).to.equal('Adding up…');
    answer.reject(new ApiError('Timeout'));
    await settled(table);
    expect(totalsOf(table)).to.equal('The totals could not be loaded.');
  });

  it('are what the list counts by as soon as they are exact', async () => {
    const table = await tableOf(memoryPaymentsGateway({ payments: paymentFixtures(40) }));
    expect(statusOf(table)).to.equal('1–25 of 40');
    expect(rootOf(table).querySelector('table')!.getAttribute('aria-rowcount')).to.equal('41');
    const backend = new MemoryPaymentsBackend({ mostTotalled: 30 });
    expect(statusOf(await tableOf(memoryPaymentsGateway({ backend, payments: paymentFixtures(40) })))).to.equal(
      '1–25 of 25+',
    );
  });

  it('say nothing over a list that failed or is empty, which says so itself', async () => {
    const gateway = memoryPaymentsGateway({ payments });
    const table = await tableOf(gateway);
    table.viewState = { filter: { text: 'nobody' } };
    await settled(table);
    expect(totalsOf(table)).to.equal('');
    const failing = memoryPaymentsGateway({ payments });
    failing.fail({ on: 'list', error: new ApiError('Unauthorized') });
    expect(totalsOf(await tableOf(failing))).to.equal('');
  });

  it('say that they are lower bounds where not all was counted', async () => {
    const gateway = memoryPaymentsGateway({ payments });
    gateway.totals = () =>
      Promise.resolve({
        totals: [{ currency: 'EUR', status: 'UNCONFIRMED', count: 2_000, amountMinor: 5_000 }],
        truncated: true,
      });
    expect(totalsOf(await tableOf(gateway))).to.equal('more than 2,000 unconfirmed · at least EUR 50.00');
  });

  it('follow what others do to payments that are not shown, added up once for many changes', async () => {
    const backend = new MemoryPaymentsBackend();
    const gateway = memoryPaymentsGateway({ backend, payments });
    const table = await tableOf(gateway);
    const totals = gateway.totals.bind(gateway);
    let asked = 0;
    gateway.totals = (filter, options) => (asked++, totals(filter, options));
    const others = memoryPaymentsGateway({ backend });
    for (const version of [1, 2, 3]) {
      const changes = { amountMinor: 700 + version };
      await others.write({ type: 'update', id: 'd', version, requestId: String(version), changes });
    }
    await waitUntil(() => totalsOf(table).includes('JPY 703'), 'not added up again', { timeout: 2_000 });
    expect(asked).to.equal(1);
  });

  it('are gone with their session, before the next one has its own', async () => {
    const table = await tableOf(memoryPaymentsGateway({ payments }));
    table.gateway = memoryPaymentsGateway({
      session: { tenantId: TENANT_B },
      wait: () => new Promise(() => undefined),
    });
    await table.updateComplete;
    expect(textOf(table)).to.not.contain('48,210.55');
  });

  it('are not asked of a gateway that cannot add up', async () => {
    const gateway = memoryPaymentsGateway({ payments });
    Object.defineProperty(gateway, 'capabilities', { value: new Set() });
    gateway.totals = () => Promise.reject(new Error('asked'));
    expect(totalsOf(await tableOf(gateway))).to.equal('');
  });
});
