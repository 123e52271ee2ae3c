import { buttonNamed, fieldNamed, press, recordEvents, settled } from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { accountFixtures, memoryPaymentsGateway, paymentFixtures, TENANT_B } from '../../../testing.js';
import { namesOf, rootOf, rowsOf, statusOf, tableOf } from '../../../testing/table-bench.js';
import type { PaymentsTable } from '../payments-table.js';

const withSixty = (): Promise<PaymentsTable> =>
  tableOf(memoryPaymentsGateway({ accounts: accountFixtures(), payments: paymentFixtures(60) }));

const chipsOf = (table: PaymentsTable): string[] =>
  [...rootOf(table).querySelectorAll('.chip')].map((chip) => chip.textContent.trim());

const searchOf = (table: PaymentsTable): HTMLInputElement =>
  rootOf(table).querySelector<HTMLInputElement>('input[type=search]')!;

const focusedIn = (table: PaymentsTable): Element | null => rootOf(table).activeElement;

const isOpen = (table: PaymentsTable, id: string): boolean =>
  rootOf(table).querySelector<HTMLDialogElement>(`dialog#${id}`)?.open ?? false;

function fill(table: PaymentsTable, label: string, value: string): void {
  const control = fieldNamed(table, label);
  control.value = value;
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  if (control.type === 'date') control.dispatchEvent(new Event('change', { bubbles: true }));
}

const fieldNamedOrNone = (table: PaymentsTable, label: string): Element | undefined =>
  [...rootOf(table).querySelectorAll('label')].find((each) => each.textContent.trim() === label);

describe('payments-table, search', () => {
  it('finds by keyboard alone, once for what was typed, and Escape shows all again', async () => {
    const table = await withSixty();
    const told = recordEvents(table, 'view-state-change');
    searchOf(table).focus();
    await sendKeys({ type: 'papeterie' });
    await waitUntil(() => namesOf(table)[0]?.startsWith('Papeterie') ?? false, 'not found', { timeout: 3_000 });
    expect(told.length).to.equal(1);
    expect([table.viewState.filter, chipsOf(table)]).to.deep.equal([{ text: 'papeterie' }, []]);
    await sendKeys({ press: 'Escape' });
    await settled(table);
    expect([namesOf(table)[0], searchOf(table).value, focusedIn(table)]).to.deep.equal([
      'Nordwind GmbH',
      '',
      searchOf(table),
    ]);
  });

  it('asks nothing of the server for a single character, and at once at Enter', async () => {
    const table = await withSixty();
    const told = recordEvents(table, 'view-state-change');
    searchOf(table).focus();
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'Enter' });
    await settled(table);
    expect(told.length).to.equal(0);
    await sendKeys({ type: 'y' });
    await sendKeys({ press: 'Enter' });
    await settled(table);
    expect([told.length, statusOf(table)]).to.deep.equal([1, 'No payments match “xy”. Clear this filter']);
    expect(searchOf(table).maxLength).to.equal(70);
  });

  it('is cleared by a button of its own, which gives the focus back', async () => {
    const table = await withSixty();
    expect(buttonNamed(table, 'Clear search')).to.equal(undefined);
    searchOf(table).focus();
    await sendKeys({ type: 'papeterie' });
    await sendKeys({ press: 'Enter' });
    await settled(table);
    buttonNamed(table, 'Clear search')!.focus();
    await press(table, 'Clear search');
    expect([searchOf(table).value, table.viewState.filter, focusedIn(table)]).to.deep.equal(['', {}, searchOf(table)]);
    expect(buttonNamed(table, 'Clear search')).to.equal(undefined);
  });

  it('shows the text of a view that was brought back', async () => {
    const table = await withSixty();
    table.viewState = { filter: { text: 'nordwind' } };
    await settled(table);
    expect(searchOf(table).value).to.equal('nordwind');
  });
});

describe('payments-table, filters', () => {
  it('open, are chosen and sent by keyboard alone, and give the focus back', async () => {
    const table = await withSixty();
    searchOf(table).focus();
    await sendKeys({ press: 'Tab' });
    expect(focusedIn(table)).to.equal(buttonNamed(table, 'Filters'));
    await sendKeys({ press: 'Enter' });
    await settled(table);
    expect([isOpen(table, 'filters'), (focusedIn(table) as HTMLInputElement).type]).to.deep.equal([true, 'checkbox']);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Enter' });
    await settled(table);
    expect([isOpen(table, 'filters'), chipsOf(table)]).to.deep.equal([false, ['Status: to approve']]);
    expect(focusedIn(table)).to.equal(buttonNamed(table, 'Filters'));
    expect(rowsOf(table)).to.have.length(12);
  });

  it('open under their button, or end where it does; orders are chosen by heads where there are some', async () => {
    const table = await withSixty();
    table.style.setProperty('display', 'block');
    table.style.setProperty('inline-size', '760px');
    for (const [name, id] of [
      ['Filters', 'filters'],
      ['Columns', 'columns'],
    ] as const) {
      await press(table, name);
      const box = rootOf(table).querySelector(`dialog#${id}`)!.getBoundingClientRect();
      const opener = buttonNamed(table, name)!.getBoundingClientRect();
      expect([box.left, box.right], id).to.include(id === 'filters' ? opener.left : opener.right);
      expect(box.right, id).to.be.at.most(table.getBoundingClientRect().right + 1);
      if (id === 'filters') expect(fieldNamedOrNone(table, 'Sort by')).to.equal(undefined);
      await sendKeys({ press: 'Escape' });
      await settled(table);
    }
  });

  it('close at Escape and change nothing', async () => {
    const table = await withSixty();
    const told = recordEvents(table, 'view-state-change');
    await press(table, 'Filters');
    fill(table, 'Currency', 'USD');
    await sendKeys({ press: 'Escape' });
    await settled(table);
    expect([isOpen(table, 'filters'), told.length, chipsOf(table).length]).to.deep.equal([false, 0, 0]);
    await press(table, 'Filters');
    expect(fieldNamed(table, 'Currency').value).to.equal('');
  });

  it('hold together, each named by a chip that takes it away', async () => {
    const table = await withSixty();
    await press(table, 'Filters');
    fill(table, 'Amount from', '1.000,00');
    fill(table, 'Amount to', '20,000');
    fill(table, 'Currency', 'USD');
    fill(table, 'Account', 'dollar');
    fill(table, 'Due', 'range');
    await settled(table);
    fill(table, 'First day', '2026-11-26');
    await press(table, 'Show payments');
    expect(table.viewState.filter).to.deep.equal({
      amountMinorFrom: 100_000,
      amountMinorTo: 2_000_000,
      currency: 'USD',
      debtorAccountId: 'dollar',
      executionDateFrom: '2026-11-26',
    });
    const [due, amount, ...others] = chipsOf(table);
    expect([due?.startsWith('Due: from Thu'), others]).to.deep.equal([
      true,
      ['Currency: USD', 'Account: Dollar account'],
    ]);
    expect(amount?.replace(/\s/g, ' ')).to.equal('Amount: USD 1,000.00 – USD 20,000.00');
    await press(table, 'Remove the filter “Currency: USD”');
    // Without it an amount has nothing to be compared in.
    expect(table.viewState.filter).to.deep.equal({ debtorAccountId: 'dollar', executionDateFrom: '2026-11-26' });
    expect(focusedIn(table)).to.equal(buttonNamed(table, 'Filters'));
    await press(table, 'Clear all');
    expect([table.viewState.filter, chipsOf(table)]).to.deep.equal([undefined, []]);
  });

  it('tell of an amount that has no currency, and of bounds that hold nothing, at the field', async () => {
    const table = await withSixty();
    await press(table, 'Filters');
    fill(table, 'Amount from', '100');
    await press(table, 'Show payments');
    const currency = fieldNamed(table, 'Currency');
    expect([isOpen(table, 'filters'), currency.getAttribute('aria-invalid'), focusedIn(table)]).to.deep.equal([
      true,
      'true',
      currency,
    ]);
    expect(rootOf(table).getElementById('filter-currency-error')!.textContent).to.contain('Choose the currency');
    fill(table, 'Currency', 'JPY');
    fill(table, 'Amount to', '10');
    await press(table, 'Show payments');
    expect(focusedIn(table)).to.equal(fieldNamed(table, 'Amount to'));
    fill(table, 'Amount to', '10.55');
    await press(table, 'Show payments');
    expect(rootOf(table).getElementById('filter-most-error')!.textContent.trim()).to.equal(
      'Enter an amount such as 125,000.',
    );
  });

  it('mean days from today by their word, and say them as of today when they are brought back', async () => {
    const table = await withSixty();
    await press(table, 'Filters');
    fill(table, 'Due', 'overdue');
    await press(table, 'Show payments');
    expect(chipsOf(table)).to.deep.equal(['Status: not exported', 'Due: overdue']);
    expect(table.viewState.due).to.equal('overdue');
    table.viewState = { due: 'today', filter: { executionDateFrom: '2020-01-01', executionDateTo: '2020-01-01' } };
    await settled(table);
    expect(table.viewState.filter!.executionDateFrom).to.not.equal('2020-01-01');
    expect(chipsOf(table)).to.deep.equal(['Due: today']);
  });

  it('say which of them leaves nothing, and clear it at a press', async () => {
    const table = await withSixty();
    table.viewState = { filter: { currency: 'JPY', debtorAccountId: 'nobodys' } };
    await settled(table);
    expect(statusOf(table)).to.equal('No payments match all of: Currency: JPY · Account: not found. Clear all');
    const inNotice = rootOf(table).querySelector<HTMLElement>('.notice button')!;
    inNotice.click();
    await settled(table);
    expect(namesOf(table)).to.have.length(25);
  });

  it('are all cleared at once in the form too, and an account that is gone is said to be', async () => {
    const table = await withSixty();
    table.viewState = { filter: { debtorAccountId: 'gone', text: 'nordwind' } };
    await settled(table);
    await press(table, 'Filters');
    const account = fieldNamed(table, 'Account') as HTMLSelectElement;
    expect([account.value, account.selectedOptions[0]!.label]).to.deep.equal(['gone', 'not found']);
    const clear = [...rootOf(table).querySelectorAll<HTMLElement>('#filters button')].find(
      (button) => button.textContent.trim() === 'Clear all',
    )!;
    clear.click();
    await settled(table);
    expect([isOpen(table, 'filters'), account.value, table.viewState.filter, rowsOf(table).length]).to.deep.equal([
      true,
      '',
      undefined,
      25,
    ]);
  });

  it('set by a host fire nothing', async () => {
    const table = await withSixty();
    const told = recordEvents(table, 'view-state-change');
    table.viewState = { filter: { currency: 'USD' }, sort: { field: 'AMOUNT', direction: 'ASC' } };
    await settled(table);
    expect([told.length, rowsOf(table).length]).to.deep.equal([0, 15]);
  });

  it('are a sheet in a narrow container, with the orders that cards have no heads for', async () => {
    const table = await withSixty();
    table.style.setProperty('inline-size', '320px');
    await waitUntil(() => !buttonNamed(table, 'Due'), 'heads still sort');
    await press(table, 'Filters');
    expect(rootOf(table).querySelector('dialog#filters')!.className).to.equal('sheet');
    const [first] = rootOf(table).querySelectorAll('#filters .dialog-foot button');
    expect(first!.textContent).to.contain('Show payments');
    fill(table, 'Sort by', 'CREDITOR_NAME.ASC');
    await press(table, 'Show payments');
    expect(namesOf(table)[0]).to.equal('Azienda Agricola Bianchi');
    expect(rootOf(table).querySelector('th.creditor')!.getAttribute('aria-sort')).to.equal('ascending');
  });
});

describe('payments-table, another session', () => {
  it('finds nothing open and nothing searched for by the one before, and the host is told', async () => {
    const table = await withSixty();
    table.viewState = { filter: { text: 'nordwind', currency: 'EUR' } };
    await settled(table);
    await press(table, 'Filters');
    const told = recordEvents(table, 'view-state-change');
    table.gateway = memoryPaymentsGateway({ session: { tenantId: TENANT_B } });
    await settled(table);
    expect([isOpen(table, 'filters'), searchOf(table).value, chipsOf(table)]).to.deep.equal([
      false,
      '',
      ['Currency: EUR'],
    ]);
    expect([told.length, table.viewState.filter]).to.deep.equal([1, { currency: 'EUR' }]);
  });

  it('keeps a text that its host set with it', async () => {
    const table = await withSixty();
    table.viewState = { filter: { text: 'nordwind' } };
    await settled(table);
    table.viewState = { filter: { text: 'harbour' } };
    table.gateway = memoryPaymentsGateway({ session: { tenantId: TENANT_B } });
    await settled(table);
    expect(searchOf(table).value).to.equal('harbour');
  });

  it('closes what is open when it ends', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(5) });
    const table = await tableOf(gateway);
    await press(table, 'Columns');
    gateway.end();
    await settled(table);
    expect([isOpen(table, 'columns'), rootOf(table).querySelector('.bar')]).to.deep.equal([false, null]);
  });
});
