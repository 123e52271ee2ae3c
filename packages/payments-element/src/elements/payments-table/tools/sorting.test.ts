import { buttonNamed, recordEvents, settled } from '@remit-elements/element-kit/testing.js';
import { expect } from '@open-wc/testing';
import { memoryPaymentsGateway, paymentFixture } from '../../../testing.js';
import { namesOf, rootOf, statusOf, tableOf } from '../../../testing/table-bench.js';
import type { PaymentsTable } from '../payments-table.js';

const payment = (name: string, amountMinor: number, day: string, minute: string, currency = 'EUR') =>
  paymentFixture({
    id: name.toLowerCase(),
    creditorName: name,
    amountMinor,
    currency,
    requestedExecutionDate: `2031-01-${day}`,
    createdAt: `2026-11-20T09:${minute}:00.000Z`,
  });
const payments = [
  payment('Anna', 300, '03', '01'),
  payment('Ben', 100, '02', '02', 'USD'),
  payment('Cora', 200, '01', '03'),
];

const sortsOf = (table: PaymentsTable): (string | null)[] =>
  [...rootOf(table).querySelectorAll('thead th')].map((head) => head.getAttribute('aria-sort'));

async function sortBy(table: PaymentsTable, column: string): Promise<void> {
  const button = buttonNamed(table, column)!;
  button.focus();
  button.click();
  await settled(table);
}

describe('payments-table, sorting', () => {
  it('sorts by the buttons in its heads, one column at a time, both ways', async () => {
    const table = await tableOf(memoryPaymentsGateway({ payments }));
    expect(namesOf(table)).to.deep.equal(['Cora', 'Ben', 'Anna']);
    await sortBy(table, 'Creditor');
    expect(namesOf(table)).to.deep.equal(['Anna', 'Ben', 'Cora']);
    expect(sortsOf(table)).to.deep.equal(['ascending', null, null, null, null]);
    await sortBy(table, 'Due');
    expect(namesOf(table)).to.deep.equal(['Cora', 'Ben', 'Anna']);
    await sortBy(table, 'Due');
    expect(namesOf(table)).to.deep.equal(['Anna', 'Ben', 'Cora']);
    expect(sortsOf(table)).to.deep.equal([null, 'descending', null, null, null]);
    await sortBy(table, 'Amount');
    // By currency first: amounts of different currencies are never compared.
    expect(namesOf(table)).to.deep.equal(['Cora', 'Anna', 'Ben']);
  });

  it('keeps the focus on the head, says the new order politely and tells the host', async () => {
    const table = await tableOf(memoryPaymentsGateway({ payments }));
    const told = recordEvents(table, 'view-state-change');
    await sortBy(table, 'Due');
    expect(rootOf(table).activeElement).to.equal(buttonNamed(table, 'Due'));
    expect(statusOf(table)).to.contain('Sorted: Due, earliest first.');
    expect([told.length, table.viewState.sort]).to.deep.equal([1, { field: 'EXECUTION_DATE', direction: 'ASC' }]);
  });

  it('offers nothing where the gateway cannot sort, and nothing for what cannot be sorted by', async () => {
    const gateway = memoryPaymentsGateway({ payments });
    expect(buttonNamed(await tableOf(gateway), 'Reference')).to.equal(undefined);
    Object.defineProperty(gateway, 'capabilities', { value: new Set(['live']) });
    const table = await tableOf(gateway);
    expect([buttonNamed(table, 'Due'), sortsOf(table).join('')]).to.deep.equal([undefined, '']);
  });

  it('puts what was saved where its order puts it, on this page or on none', async () => {
    const gateway = memoryPaymentsGateway({ payments });
    const table = await tableOf(gateway);
    await sortBy(table, 'Creditor');
    table.applySaved(payment('Aya', 1, '01', '30'));
    await settled(table);
    expect(namesOf(table)).to.deep.equal(['Anna', 'Aya', 'Ben', 'Cora']);
    table.applySaved({ ...payments[0]!, version: 2, creditorName: 'Zoe' });
    await settled(table);
    // The row that is looked at stays where it is.
    expect(namesOf(table)).to.deep.equal(['Zoe', 'Aya', 'Ben', 'Cora']);
  });

  it('shows on a later page what belongs there, and not what belongs before or behind it', async () => {
    const many = Array.from({ length: 25 }, (_, index) => payment(`M${String(10 + index)}`, 100, '01', '10'));
    const table = await tableOf(memoryPaymentsGateway({ payments: many }), 10);
    await sortBy(table, 'Creditor');
    buttonNamed(table, 'Next page')!.click();
    await settled(table);
    for (const name of ['M00', 'M205', 'M50']) table.applySaved(payment(name, 1, '01', '40'));
    await settled(table);
    expect(namesOf(table).filter((name) => /^M(00|205|50)$/.test(name))).to.deep.equal(['M205']);
    expect(namesOf(table).slice(0, 2)).to.deep.equal(['M20', 'M205']);
  });
});
