import { ApiError } from '@remit-elements/auth-core';
import { buttonNamed, expectEvent, recordEvents, settled, textOf } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { PaymentSelectEvent } from '../../events/payment-select-event.js';
import type { PaymentsErrorEvent } from '../../events/payments-error-event.js';
import { memoryPaymentsGateway, paymentFixture, paymentFixtures } from '../../testing.js';
import { namesOf, rootOf, rowsOf, slowGateway, statusOf, tableOf } from '../../testing/table-bench.js';
import type { PaymentsTable } from './payments-table.js';

const textIn = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

describe('payments-table', () => {
  it('is a native table with a name, column heads and a row head that holds the row’s button', async () => {
    const table = await tableOf(memoryPaymentsGateway({ payments: [paymentFixture()] }));
    expect(rootOf(table).querySelector('table > caption')!.textContent.trim()).to.equal('Payments');
    const heads = [...rootOf(table).querySelectorAll('thead th[scope=col]')].map((head) => head.textContent.trim());
    expect(heads).to.deep.equal(['Creditor', 'Due', 'Reference', 'Status', 'Amount']);
    expect(rootOf(table).querySelector('tbody th[scope=row] button')!.textContent.trim()).to.equal('Nordwind GmbH');
  });

  it('writes amounts by ISO 4217, the IBAN in groups and the date short, in full in its title', async () => {
    const payment = paymentFixture({ amountMinor: 1_234_567, currency: 'KWD', requestedExecutionDate: '2031-01-02' });
    const table = await tableOf(memoryPaymentsGateway({ payments: [payment] }));
    expect(textOf(table)).to.contain('1,234.567 KWD').and.contain('DE89 3704 0044 0532 0130 00');
    const date = rootOf(table).querySelector('time')!;
    expect([date.textContent, date.title.replace(',', '')]).to.deep.equal([
      'Thu 2 Jan 2031',
      'Thursday 2 January 2031',
    ]);
  });

  it('tells a status by shape and word, and why one was rejected', async () => {
    const payments = [paymentFixture({ status: 'REJECTED', rejectionReason: 'Paid already' })];
    const table = await tableOf(memoryPaymentsGateway({ payments }));
    expect(textOf(table)).to.contain('Rejected').and.contain('Paid already');
    expect(rootOf(table).querySelector('td.status svg')!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('says which payment was chosen, by its id alone', async () => {
    const table = await tableOf(memoryPaymentsGateway({ payments: paymentFixtures(3) }));
    const [, second] = rootOf(table).querySelectorAll<HTMLButtonElement>('.row-button');
    const event = await expectEvent<PaymentSelectEvent>(document, 'payment-select', () => second!.click());
    expect(event.paymentId).to.equal('payment-2');
    expect(JSON.stringify(Object.values(event))).to.not.contain('Papeterie');
  });

  it('shows the columns that a host chooses, the creditor always first', async () => {
    const table = await tableOf(memoryPaymentsGateway({ payments: paymentFixtures(1) }));
    table.columns = ['amount', 'createdAt'];
    await settled(table);
    const heads = [...rootOf(table).querySelectorAll('thead th')];
    expect(heads.map((head) => head.textContent.trim())).to.deep.equal(['Creditor', 'Amount', 'Prepared']);
    expect(heads[2]!.getAttribute('aria-sort')).to.equal('descending');
  });

  for (const [columns, heads] of [
    ['amount', ['Creditor', 'Amount']],
    [
      ['amount', 'colour'],
      ['Creditor', 'Amount'],
    ],
    [undefined, ['Creditor', 'Due', 'Reference', 'Status', 'Amount']],
    [
      [7, null],
      ['Creditor', 'Due', 'Reference', 'Status', 'Amount'],
    ],
  ] as const) {
    it(`takes ${JSON.stringify(columns)} for columns as far as they are some`, async () => {
      const table = await tableOf(memoryPaymentsGateway({ payments: paymentFixtures(1) }));
      table.columns = columns as unknown as PaymentsTable['columns'];
      await settled(table);
      expect([...rootOf(table).querySelectorAll('thead th')].map(textIn)).to.deep.equal(heads);
    });
  }

  it('passes over a page size that it does not have', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(30) });
    const table = await fixture<PaymentsTable>(
      html`<payments-table page-size="7" .gateway=${gateway}></payments-table>`,
    );
    await settled(table);
    expect(rowsOf(table)).to.have.length(25);
  });
});

describe('payments-table, its sizes', () => {
  it('has rows of 34 px where a host asks for a density of 1', async () => {
    const table = await tableOf(memoryPaymentsGateway({ payments: paymentFixtures(5) }));
    table.style.setProperty('--remit-density', '1');
    expect(rowsOf(table).map((row) => row.getBoundingClientRect().height)).to.deep.equal([34, 34, 34, 34, 34]);
  });

  it('turns rows into cards in a narrow container, still as a table, and nothing sticks out', async () => {
    const table = await tableOf(memoryPaymentsGateway({ payments: paymentFixtures(5) }));
    table.style.setProperty('inline-size', '320px');
    const [row] = rowsOf(table);
    expect(getComputedStyle(row!).display).to.equal('grid');
    expect(table.scrollWidth).to.be.at.most(320);
    expect(rootOf(table).querySelector('thead')!.getBoundingClientRect().width).to.be.at.most(1);
    const button = rootOf(table).querySelector('.row-button')!;
    expect(getComputedStyle(button, '::after').position).to.equal('absolute');
  });

  it('does not move when its rows arrive', async () => {
    const { answer, gateway } = slowGateway(paymentFixtures(10));
    const table = await tableOf(gateway, 10);
    const before = rowsOf(table).map((row) => Math.round(row.getBoundingClientRect().top));
    answer.resolve(undefined);
    await settled(table);
    expect(rowsOf(table).map((row) => Math.round(row.getBoundingClientRect().top))).to.deep.equal(before);
  });
});

describe('payments-table, its states', () => {
  it('waits quietly without a client', async () => {
    const table = await tableOf(undefined);
    expect(rowsOf(table)).to.have.length(0);
    expect(statusOf(table)).to.equal('');
    expect(rootOf(table).querySelector('table')!.getAttribute('aria-busy')).to.equal('false');
  });

  it('is busy with skeletons of a row’s height until rows are there', async () => {
    const { answer, gateway } = slowGateway(paymentFixtures(2));
    const table = await tableOf(gateway);
    expect(rootOf(table).querySelector('table')!.getAttribute('aria-busy')).to.equal('true');
    const [skeleton] = rowsOf(table);
    expect([skeleton!.getAttribute('aria-hidden'), skeleton!.getBoundingClientRect().height]).to.deep.equal([
      'true',
      44,
    ]);
    answer.resolve(undefined);
    await settled(table);
    expect(namesOf(table)).to.have.length(2);
    expect(rowsOf(table)[0]!.getBoundingClientRect().height).to.equal(44);
  });

  it('says in one sentence that there is nothing yet', async () => {
    const table = await tableOf(memoryPaymentsGateway());
    expect(statusOf(table)).to.equal('No payments yet.');
  });

  it('says that nothing matches where a filter leaves nothing', async () => {
    const table = await tableOf(memoryPaymentsGateway({ payments: paymentFixtures(3) }));
    table.viewState = { filter: { debtorAccountId: 'another' } };
    await settled(table);
    expect(statusOf(table)).to.equal('No payments match “Account: not found”. Clear this filter');
  });

  it('never calls a failure empty: it says what failed, offers to try again, and does', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(3) });
    gateway.fail({ on: 'list', error: new ApiError('Timeout') });
    const table = await tableOf(gateway);
    const alert = rootOf(table).querySelector('[role=alert]')!;
    expect(alert.textContent).to.contain('could not be loaded').and.contain('No answer came in time.');
    buttonNamed(table, 'Retry')!.click();
    await settled(table);
    expect(namesOf(table)).to.have.length(3);
    expect(rootOf(table).querySelector('[role=alert]')).to.equal(null);
  });

  it('keeps the rows it has when a later load fails, and says that they may be old', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(3) });
    const table = await tableOf(gateway);
    gateway.fail({ on: 'list', error: new ApiError('Offline') });
    await table.refresh();
    await settled(table);
    expect(namesOf(table)).to.have.length(3);
    const alerts = [...rootOf(table).querySelectorAll('[role=alert]')].map(textIn);
    expect(alerts).to.deep.equal(['The server cannot be reached. What you see may be old. Retry']);
  });

  it('says of a search that failed whose rows these are, in one place that moves none of them, and asks again', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(60) });
    const table = await tableOf(gateway, 10);
    buttonNamed(table, 'Next page')!.click();
    await settled(table);
    const top = (): number => rowsOf(table)[0]!.getBoundingClientRect().top;
    const before = top();
    gateway.fail({ on: 'list', error: new ApiError('Offline') });
    gateway.fail({ on: 'totals', error: new ApiError('Offline') });
    table.viewState = { filter: { text: 'papeterie' } };
    await settled(table);
    expect([...rootOf(table).querySelectorAll('[role=alert]')].map(textIn)).to.deep.equal([
      'Not searched. The server cannot be reached. The list is as before. Retry',
    ]);
    expect([top(), rootOf(table).querySelector('.totals')!.textContent]).to.deep.equal([before, '']);
    expect(rootOf(table).querySelector('.dimmed tbody')).to.not.equal(null);
    const lists: unknown[] = [];
    const list = gateway.list.bind(gateway);
    gateway.list = (query, options) => (lists.push(query), list(query, options));
    buttonNamed(table, 'Retry')!.click();
    await settled(table);
    expect([namesOf(table)[0], lists]).to.deep.equal([
      'Papeterie Lefèvre SARL',
      [{ limit: 10, filter: { text: 'papeterie' } }],
    ]);
    expect(rootOf(table).querySelectorAll('[role=alert], .dimmed')).to.have.length(0);
  });

  it('shows no server text, only our words for the code', async () => {
    const gateway = memoryPaymentsGateway();
    gateway.fail({ on: 'list', error: new ApiError('Unexpected', 'ConditionalCheckFailed: arn:aws:dynamodb') });
    const table = await tableOf(gateway);
    expect(textOf(table)).to.contain('Something went wrong').and.not.contain('arn:');
  });

  it('says what is missing and who can grant it when the reader may not see payments', async () => {
    const gateway = memoryPaymentsGateway();
    gateway.fail({ on: 'list', error: new ApiError('Unauthorized') });
    const table = await tableOf(gateway);
    expect(statusOf(table)).to.contain('You may not see these payments.').and.contain('administrator');
  });

  it('tells the host of each failure once, by its code', async () => {
    const gateway = memoryPaymentsGateway();
    gateway.fail({ on: 'list', error: new ApiError('Throttled') });
    const table = await tableOf(undefined);
    const errors = recordEvents<PaymentsErrorEvent>(table, 'payments-error');
    table.gateway = gateway;
    await settled(table);
    gateway.connection('stale');
    await settled(table);
    expect(errors.map(({ code }) => code)).to.deep.equal(['Throttled']);
  });

  it('is emptied by the end of its session, and asks for a new one once', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(3) });
    const table = await tableOf(gateway);
    const asked = recordEvents(table, 'session-required');
    gateway.end();
    await settled(table);
    expect(statusOf(table)).to.contain('Your session has ended.');
    expect([namesOf(table).length, asked.length]).to.deep.equal([0, 1]);
  });

  it('says that rows are missing when some could not be read', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(2) });
    const list = gateway.list.bind(gateway);
    gateway.list = async (query, options) => ({ ...(await list(query, options)), unreadable: 1 });
    const table = await tableOf(gateway);
    expect(statusOf(table)).to.equal('1–2 of 2 · 1 payment could not be read and is not shown');
  });
});
