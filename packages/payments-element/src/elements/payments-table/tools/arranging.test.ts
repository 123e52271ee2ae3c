import { buttonNamed, expectEvent, press, recordEvents, settled } from '@remit-elements/element-kit/testing.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SavedView } from '../../../model/view-state.js';
import { memoryPaymentsGateway, paymentFixtures } from '../../../testing.js';
import { rootOf, rowsOf, tableOf } from '../../../testing/table-bench.js';
import type { PaymentsTable } from '../payments-table.js';

const table60 = (): Promise<PaymentsTable> => tableOf(memoryPaymentsGateway({ payments: paymentFixtures(60) }));

const headsOf = (table: PaymentsTable): string[] =>
  [...rootOf(table).querySelectorAll('thead th')].map((head) => head.textContent.trim()).filter(Boolean);

const boxNamed = (table: PaymentsTable, name: string): HTMLInputElement =>
  [...rootOf(table).querySelectorAll<HTMLLabelElement>('dialog label')].find(
    (label) => label.textContent.trim() === name,
  )!.control as HTMLInputElement;

describe('payments-table, columns', () => {
  it('are chosen and ordered by their reader, seen at once and put back at a press', async () => {
    const table = await table60();
    const told = recordEvents(table, 'view-state-change');
    await press(table, 'Columns');
    boxNamed(table, 'Reference').click();
    boxNamed(table, 'Prepared').click();
    await settled(table);
    expect(headsOf(table)).to.deep.equal(['Creditor', 'Due', 'Status', 'Amount', 'Prepared']);
    expect(buttonNamed(table, 'Move Creditor down')).to.equal(undefined);
    await press(table, 'Move Prepared up');
    await press(table, 'Move Prepared up');
    expect(headsOf(table)).to.deep.equal(['Creditor', 'Due', 'Status', 'Prepared', 'Amount']);
    expect(rootOf(table).activeElement).to.equal(buttonNamed(table, 'Move Prepared up'));
    expect([told.length, table.viewState.columns?.at(3)]).to.deep.equal([4, 'createdAt']);
    await press(table, 'Reset');
    expect(headsOf(table)).to.deep.equal(['Creditor', 'Due', 'Reference', 'Status', 'Amount']);
  });

  it('begin with the creditor, who names the row', async () => {
    const table = await table60();
    await press(table, 'Columns');
    expect(boxNamed(table, 'Creditor').disabled).to.equal(true);
    expect(buttonNamed(table, 'Move Due up')!.getAttribute('aria-disabled')).to.equal('true');
    await press(table, 'Move Due up');
    expect(headsOf(table)[0]).to.equal('Creditor');
  });
});

describe('payments-table, page size', () => {
  it('is chosen by the reader and told to the host', async () => {
    const table = await table60();
    const select = rootOf(table).querySelector<HTMLSelectElement>('.page-size select')!;
    expect(select.labels[0]!.textContent.replace(/\s+/g, ' ')).to.contain('per page');
    await expectEvent(table, 'view-state-change', () => {
      select.value = '50';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settled(table);
    expect([rowsOf(table).length, table.viewState.pageSize]).to.deep.equal([50, 50]);
  });
});

describe('payments-table, saved views', () => {
  const views: readonly SavedView[] = [
    { name: 'Dollars', viewState: { filter: { currency: 'USD' }, columns: ['creditor', 'amount'], pageSize: 10 } },
  ];

  it('are offered only where the host keeps them', async () => {
    const table = await table60();
    expect(buttonNamed(table, 'Views')).to.equal(undefined);
    table.views = [];
    await settled(table);
    await press(table, 'Views');
    expect(rootOf(table).querySelector('dialog#views')!.textContent).to.contain('No view is saved yet.');
  });

  it('bring filter, columns and page size back', async () => {
    const table = await table60();
    table.views = views;
    await settled(table);
    await press(table, 'Views');
    await press(table, 'Dollars');
    expect([headsOf(table), rowsOf(table).length, table.viewState.filter]).to.deep.equal([
      ['Creditor', 'Amount'],
      10,
      { currency: 'USD' },
    ]);
  });

  it('say which of them is on', async () => {
    const table = await table60();
    table.views = [...views, { name: 'Week', viewState: { due: 'week', filter: { executionDateFrom: '2020-01-01' } } }];
    const on = async (): Promise<string[]> => {
      await settled(table);
      await press(table, 'Views');
      const names = [...rootOf(table).querySelectorAll('#views [aria-current=true]')].map((each) =>
        each.textContent.trim(),
      );
      await sendKeys({ press: 'Escape' });
      return names;
    };
    expect(await on()).to.deep.equal([]);
    table.viewState = { due: 'week', filter: {} };
    expect(await on()).to.deep.equal(['Week']);
    table.viewState = { ...views[0]!.viewState };
    expect(await on()).to.deep.equal(['Dollars']);
  });

  it('are saved under a name of their own by keyboard, renamed and deleted; the host is told of each', async () => {
    const table = await table60();
    const told = recordEvents(table, 'views-change');
    table.views = views;
    table.viewState = { filter: { status: ['REJECTED'] } };
    await settled(table);
    await press(table, 'Views');
    rootOf(table).querySelector<HTMLElement>('#view-name')!.focus();
    await sendKeys({ type: 'Dollars' });
    await sendKeys({ press: 'Enter' });
    await settled(table);
    expect(rootOf(table).querySelector('#view-name-error')!.textContent).to.contain('has this name already');
    await sendKeys({ type: ' refused' });
    await sendKeys({ press: 'Enter' });
    await settled(table);
    expect(table.views.map(({ name, viewState }) => [name, viewState.filter])).to.deep.equal([
      ['Dollars', { currency: 'USD' }],
      ['Dollars refused', { status: ['REJECTED'] }],
    ]);
    await press(table, 'Rename Dollars');
    await sendKeys({ type: 'Dollars refused' });
    await sendKeys({ press: 'Enter' });
    await settled(table);
    expect(rootOf(table).querySelector('.rename')!.textContent).to.contain('has this name already');
    rootOf(table).querySelector<HTMLInputElement>('#view-new-name')!.select();
    await sendKeys({ type: 'In USD' });
    await sendKeys({ press: 'Enter' });
    await settled(table);
    await press(table, 'Delete In USD');
    expect([table.views.map(({ name }) => name), told.length]).to.deep.equal([['Dollars refused'], 3]);
    await sendKeys({ press: 'Enter' });
    await settled(table);
    expect([table.views.map(({ name }) => name), told.length]).to.deep.equal([['In USD', 'Dollars refused'], 4]);
  });
});

describe('payments-table, given back what nobody checked', () => {
  it('leaves out what is no view, and shows the list all the same', async () => {
    const table = await table60();
    table.views = [null, { name: 'Torn' }, { name: 'Week', viewState: { due: 'week' } }] as never;
    table.viewState = null as never;
    await settled(table);
    await press(table, 'Views');
    const names = [...rootOf(table).querySelectorAll('#views [aria-label^="Delete"]')];
    expect([names.length, rowsOf(table).length]).to.deep.equal([1, 25]);
  });

  it('passes over a period that it does not know', async () => {
    const table = await table60();
    table.viewState = { due: 'someday' as 'today' };
    await settled(table);
    expect(rowsOf(table)).to.have.length(25);
  });
});

describe('payments-table, shortcuts', () => {
  it('are listed at ?, lead to search and through the rows, and do nothing while something is typed', async () => {
    const table = await table60();
    await sendKeys({ press: '/' });
    expect((rootOf(table).activeElement as HTMLInputElement).type).to.equal('search');
    await sendKeys({ type: '?j' });
    expect(rootOf(table).querySelector('dialog[open]')).to.equal(null);
    await sendKeys({ press: 'Escape' });
    (rootOf(table).activeElement as HTMLElement).blur();
    await sendKeys({ press: 'j' });
    await sendKeys({ press: 'j' });
    expect(rootOf(table).activeElement).to.equal(rowsOf(table)[1]!.querySelector('.row-button'));
    await sendKeys({ press: 'k' });
    expect(rootOf(table).activeElement).to.equal(rowsOf(table)[0]!.querySelector('.row-button'));
    await sendKeys({ press: '?' });
    await settled(table);
    const list = rootOf(table).querySelector<HTMLDialogElement>('dialog#shortcuts')!;
    expect([list.open, list.querySelectorAll('kbd').length]).to.deep.equal([true, 7]);
    // A table by itself makes no payments.
    expect(list.textContent).to.not.contain('New payment');
    await sendKeys({ press: 'j' });
    expect(list.open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await settled(table);
    expect([list.open, rootOf(table).activeElement]).to.deep.equal([
      false,
      rowsOf(table)[0]!.querySelector('.row-button'),
    ]);
  });

  it('are turned off by the host', async () => {
    const table = await table60();
    table.shortcuts = 'off';
    await settled(table);
    await sendKeys({ press: '/' });
    await sendKeys({ press: '?' });
    await settled(table);
    expect([rootOf(table).activeElement, buttonNamed(table, 'Keyboard shortcuts')]).to.deep.equal([null, undefined]);
  });
});
