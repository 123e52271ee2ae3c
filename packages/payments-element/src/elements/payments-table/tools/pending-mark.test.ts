import { expectAccessible, settled } from '@remit-elements/element-kit/testing.js';
import { expect } from '@open-wc/testing';
import type { PendingMark } from '../../../model/pending-mark.js';
import { memoryPaymentsGateway, paymentFixtures } from '../../../testing.js';
import { rootOf, rowsOf, tableOf } from '../../../testing/table-bench.js';
import type { PaymentsTable } from '../payments-table.js';

const MARKS: ReadonlyMap<string, PendingMark> = new Map([
  ['payment-1', 'notSent'],
  ['payment-3', 'checking'],
  ['payment-5', 'notSaved'],
  ['elsewhere', 'notSent'],
]);

async function marked(width = ''): Promise<PaymentsTable> {
  const table = await tableOf(memoryPaymentsGateway({ payments: paymentFixtures(6) }));
  table.style.setProperty('inline-size', width);
  table.pending = MARKS;
  await settled(table);
  return table;
}

/** What assistive technology says of each row's button beside its name. */
function descriptions(table: PaymentsTable): readonly string[] {
  return rowsOf(table).map((row) => {
    const id = row.querySelector('.row-button')!.getAttribute('aria-describedby');
    return id === null ? '' : (rootOf(table).getElementById(id)?.textContent.trim() ?? 'nothing');
  });
}

const seenMarks = (table: PaymentsTable): readonly string[] =>
  rowsOf(table).map((row) =>
    (row.querySelector<HTMLElement>('.pending-mark') ?? row.ownerDocument.createElement('i')).innerText.trim(),
  );

describe('payments-table, a write that is not acknowledged', () => {
  it('marks its row by shape and word, and says so of the row’s button', async () => {
    const table = await marked();
    const words = ['Not sent yet', '', 'Checking…', '', 'Not saved', ''];
    expect([seenMarks(table), descriptions(table)]).to.deep.equal([words, words]);
    expect(rootOf(table).querySelectorAll('.pending-mark svg').length).to.equal(3);
    await expectAccessible(table);
  });

  it('makes no row higher, and goes when it is acknowledged', async () => {
    const table = await marked();
    const heights = (): readonly number[] => rowsOf(table).map((row) => row.getBoundingClientRect().height);
    const before = heights();
    table.pending = undefined;
    await settled(table);
    expect(heights()).to.deep.equal(before);
    expect(rootOf(table).querySelector('.pending-mark, [aria-describedby^=pending]')).to.equal(null);
  });

  it('is seen where no status is shown, too', async () => {
    const table = await marked();
    table.columns = ['amount'];
    await settled(table);
    expect(seenMarks(table)[0]).to.equal('Not sent yet');
    expect(descriptions(table)[0]).to.equal('Not sent yet');
  });

  for (const columns of [undefined, ['amount', 'requestedExecutionDate']] as const) {
    it(`fits into a card of 320 px ${columns ? 'without a status' : ''}`, async () => {
      const table = await marked('320px');
      if (columns) table.columns = columns;
      await settled(table);
      const mark = rootOf(table).querySelector<HTMLElement>('.pending-mark')!.getBoundingClientRect();
      const { left, right } = table.getBoundingClientRect();
      expect(mark.left >= left && mark.right <= right && mark.width > 60, JSON.stringify(mark)).to.equal(true);
      expect(table.scrollWidth).to.be.at.most(320);
      const [first, second] = rowsOf(table).map((row) => row.getBoundingClientRect().height);
      expect(first).to.equal(second);
    });
  }
});
