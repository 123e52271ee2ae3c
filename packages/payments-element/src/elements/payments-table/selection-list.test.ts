import { buttonNamed, press, recordEvents, settled, textOf, toldOf } from '@remit-elements/element-kit/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { expect, waitUntil } from '@open-wc/testing';
import { memoryPaymentsGateway, paymentFixtures, type MemoryPaymentsGateway } from '../../testing.js';
import { namesOf, rootOf, tableOf } from '../../testing/table-bench.js';
import type { PaymentsTable } from './payments-table.js';

async function selectable(
  count = 23,
  gateway = memoryPaymentsGateway({ payments: paymentFixtures(count) }),
): Promise<{
  table: PaymentsTable;
  gateway: MemoryPaymentsGateway;
}> {
  const table = await tableOf(gateway, 10);
  table.selection = [];
  await settled(table);
  return { table, gateway };
}

const boxes = (table: PaymentsTable): HTMLInputElement[] => [
  ...rootOf(table).querySelectorAll<HTMLInputElement>('tbody input[type=checkbox]'),
];
const pageBox = (table: PaymentsTable): HTMLInputElement =>
  rootOf(table).querySelector<HTMLInputElement>('thead input[type=checkbox]')!;
const barOf = (table: PaymentsTable): string =>
  rootOf(table).querySelector('.selection p')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const chosen = (table: PaymentsTable): string[] => table.selection!.map((id) => id.replace('payment-', ''));

async function tick(table: PaymentsTable, index: number, shiftKey = false): Promise<void> {
  boxes(table)[index]!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, shiftKey }));
  await settled(table);
}

describe('payments-table, selection', () => {
  it('is offered only where a host asks for it', async () => {
    const table = await tableOf(memoryPaymentsGateway({ payments: paymentFixtures(3) }));
    expect(boxes(table)).to.have.length(0);
    table.selection = [];
    await settled(table);
    expect(boxes(table).map((box) => box.getAttribute('aria-label'))[0]).to.equal('Select payment to Nordwind GmbH');
    expect(rootOf(table).querySelector('tbody th[scope=row]')!.textContent).to.contain('Nordwind GmbH');
  });

  it('counts, adds up by currency and tells the host, which reads the ids', async () => {
    const { table } = await selectable();
    const events = recordEvents(table, 'selection-change');
    await tick(table, 0);
    await tick(table, 3);
    expect([table.selection, events.length]).to.deep.equal([['payment-1', 'payment-4'], 2]);
    expect(barOf(table)).to.equal('2 selected · EUR 10.50 · USD 248.07');
    expect(toldOf(table)).to.equal('2 selected · EUR 10.50 · USD 248.07');
    await press(table, 'Clear');
    expect([table.selection, barOf(table), events.length]).to.deep.equal([[], '', 3]);
    expect(rootOf(table).activeElement).to.equal(boxes(table)[0]);
  });

  it('fires nothing when the host sets it', async () => {
    const { table } = await selectable();
    const events = recordEvents(table, 'selection-change');
    table.selection = ['payment-2', 'elsewhere'];
    await settled(table);
    expect(
      boxes(table)
        .map((box) => box.checked)
        .indexOf(true),
    ).to.equal(1);
    expect([barOf(table), events.length]).to.deep.equal(['2 selected', 0]);
  });

  it('takes the whole page, and says when it is a part of it', async () => {
    const { table } = await selectable();
    await tick(table, 2);
    expect([pageBox(table).indeterminate, pageBox(table).checked]).to.deep.equal([true, false]);
    pageBox(table).click();
    await settled(table);
    expect([pageBox(table).indeterminate, pageBox(table).checked, table.selection!.length]).to.deep.equal([
      false,
      true,
      10,
    ]);
    pageBox(table).click();
    await settled(table);
    expect(table.selection).to.deep.equal([]);
  });

  it('lasts over pages, orders and filters', async () => {
    const { table } = await selectable();
    await tick(table, 0);
    await press(table, 'Next page');
    expect(pageBox(table).indeterminate).to.equal(false);
    expect(barOf(table)).to.contain('1 selected, not on this page');
    await tick(table, 0);
    table.viewState = { filter: { currency: 'USD' }, sort: { field: 'AMOUNT', direction: 'ASC' } };
    await settled(table);
    expect(chosen(table)).to.deep.equal(['1', '11']);
    expect(barOf(table)).to.contain('2 selected, none on this page · EUR');
    table.viewState = {};
    await settled(table);
    expect(boxes(table)[0]!.checked).to.equal(true);
  });

  it('takes a range by Shift and a click', async () => {
    const { table } = await selectable();
    await tick(table, 2);
    await tick(table, 5, true);
    expect(chosen(table)).to.deep.equal(['3', '4', '5', '6']);
  });

  it('takes a range by keyboard: Shift and Space, Shift and an arrow', async () => {
    const { table } = await selectable();
    boxes(table)[1]!.focus();
    await sendKeys({ press: 'Space' });
    boxes(table)[3]!.focus();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Space' });
    await settled(table);
    expect(chosen(table)).to.deep.equal(['2', '3', '4']);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ up: 'Shift' });
    await settled(table);
    expect(chosen(table)).to.deep.equal(['2', '3', '4', '5']);
    expect(rootOf(table).activeElement).to.equal(boxes(table)[4]);
  });

  it('loses what is gone, wherever it was', async () => {
    const { table, gateway } = await selectable();
    await tick(table, 0);
    await tick(table, 5);
    await press(table, 'Next page');
    const events = recordEvents(table, 'selection-change');
    const others = memoryPaymentsGateway({ backend: gateway.backend });
    await others.write({ type: 'delete', id: 'payment-6', version: 1, requestId: 'd' });
    await waitUntil(() => table.selection!.length === 1, 'the deleted one stayed', { timeout: 2_000 });
    expect([chosen(table), events.length]).to.deep.equal([['1'], 1]);
  });

  it('ends with the session, and says so', async () => {
    const { table, gateway } = await selectable();
    await tick(table, 0);
    const events = recordEvents(table, 'selection-change');
    gateway.end();
    await settled(table);
    expect([table.selection, events.length]).to.deep.equal([[], 1]);
    table.gateway = memoryPaymentsGateway({ payments: paymentFixtures(3) });
    await settled(table);
    expect(boxes(table).some((box) => box.checked)).to.equal(false);
  });

  it('has nothing to tick over an empty list', async () => {
    const { table } = await selectable();
    table.viewState = { filter: { text: 'nobody' } };
    await settled(table);
    expect(pageBox(table).disabled).to.equal(true);
  });

  it('moves no row as its bar appears', async () => {
    const { table } = await selectable();
    // From the top of the list: a page that has become longer may be scrolled.
    const tops = (): number[] =>
      boxes(table).map((box) => box.getBoundingClientRect().top - table.getBoundingClientRect().top);
    const before = tops();
    await tick(table, 0);
    expect(tops()).to.deep.equal(before);
    expect(namesOf(table)).to.have.length(10);
  });

  it('offers the whole page where rows are cards, since there is no head', async () => {
    const { table } = await selectable();
    table.style.setProperty('inline-size', '320px');
    await tick(table, 0);
    expect(buttonNamed(table, 'Select all on this page')!.checkVisibility()).to.equal(true);
    await press(table, 'Select all on this page');
    expect(table.selection).to.have.length(10);
    expect(table.scrollWidth).to.be.at.most(320);
    expect(textOf(table)).to.contain('10 selected');
  });

  it('takes two lines at 320 px: what is selected, and what can be done', async () => {
    const { table } = await selectable();
    table.style.setProperty('inline-size', '320px');
    await tick(table, 0);
    const [page, clear] = ['Select all on this page', 'Clear'].map((name) =>
      buttonNamed(table, name)!.getBoundingClientRect(),
    );
    expect([page!.top, page!.right <= clear!.left]).to.deep.equal([clear!.top, true]);
    expect(rootOf(table).querySelector('.selection p')!.getBoundingClientRect().bottom).to.be.at.most(clear!.top);
  });

  it('hides nothing behind its bar that gets the focus', async () => {
    const { table } = await selectable(40);
    table.pageSize = 25;
    table.style.setProperty('inline-size', '320px');
    table.style.setProperty('display', 'block');
    await tick(table, 0);
    boxes(table)[0]!.focus();
    for (let stops = 0; stops < 40; stops += 1) {
      await sendKeys({ press: 'Tab' });
      const active = rootOf(table).activeElement!;
      if (!active.matches('.row-button, .tick')) break;
      const bar = rootOf(table).querySelector('.selection')!.getBoundingClientRect();
      expect(active.getBoundingClientRect().bottom, `${stops}`).to.be.at.most(bar.top);
    }
  }).timeout(20_000);
});
