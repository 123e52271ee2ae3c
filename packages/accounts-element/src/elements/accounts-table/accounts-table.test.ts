import { ApiError, type SessionClient } from '@remit-elements/auth-core';
import {
  buttonNamed,
  deferred,
  expectAccessible,
  expectEvent,
  recordEvents,
  settled,
} from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html } from '@open-wc/testing';
import '../../define.js';
import type { AccountSelectEvent, AccountsErrorEvent, AccountsTable } from '../../index.js';
import {
  accountFixture,
  accountFixtures,
  figureFixtures,
  memoryAccountsGateway,
  TENANT_A,
  TENANT_B,
} from '../../testing.js';

const textOf = (table: AccountsTable): string => table.shadowRoot!.textContent.replace(/\s+/g, ' ');
const rowButtons = (table: AccountsTable): HTMLButtonElement[] => [
  ...table.shadowRoot!.querySelectorAll<HTMLButtonElement>('.row-button'),
];
const names = (table: AccountsTable): string[] => rowButtons(table).map((button) => button.textContent.trim());

const heads = (table: AccountsTable): string[] =>
  [...table.shadowRoot!.querySelectorAll('thead th')].map((head) => head.textContent.trim());

/** The figures of an account, as they are read in a table. */
function cells(table: AccountsTable, id: string): string[] {
  const name = figureFixtures().accounts.find((account) => account.id === id)!.name;
  const row = rowButtons(table)
    .find((button) => button.textContent.trim() === name)!
    .closest('tr')!;
  return [...row.querySelectorAll('.end')].map((cell) => {
    const copy = cell.cloneNode(true) as Element;
    for (const label of copy.querySelectorAll('.card-label')) label.remove();
    return copy.textContent.replace(/[\s\u00a0]+/g, ' ').trim();
  });
}

/** Once no bar stands in for one any more. */
async function figuresShown(table: AccountsTable): Promise<void> {
  await table.updateComplete;
  while (table.shadowRoot!.querySelector('.bar')) await new Promise((drawn) => requestAnimationFrame(drawn));
  await settled(table);
}

async function tableOver(gateway: AccountsTable['gateway']): Promise<AccountsTable> {
  const table = await fixture<AccountsTable>(html`<accounts-table .gateway=${gateway} locale="en"></accounts-table>`);
  await settled(table);
  return table;
}

/** A client whose answer to the list a test gives, as Amplify would. */
function clientOf(tenantId: string, items: Promise<readonly unknown[]>): SessionClient {
  const client = {
    session: { tenantId, subject: 's', roles: ['viewer'], ended: new AbortController().signal },
    graphql: ({ query }: { query: string }) =>
      query.startsWith('subscription')
        ? { subscribe: () => ({ unsubscribe: () => undefined }) }
        : items.then((rows) => ({ data: { listAccounts: { items: rows, nextToken: null } } })),
    cancel: () => true,
  };
  return client as unknown as SessionClient;
}

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    accountFixture({ id: `a${String(index)}`, name: `Account ${String(index).padStart(4, '0')}` }),
  );

describe('accounts-table', () => {
  it('shows the accounts by name, with grouped IBAN, holder, currency and status', async () => {
    const table = await tableOver(memoryAccountsGateway({ accounts: accountFixtures() }));
    expect(names(table)).to.deep.equal(['Dollar account', 'Main account', 'Payroll 2024']);
    // What is not told where they come from has no column.
    expect(heads(table)).to.deep.equal(['Account name', 'Account holder', 'Currency', 'Status']);
    const main = textOf(table);
    expect(main).to.include('DE02 1203 0000 0000 2020 51').and.include('Company A');
    expect(main).to.include('3 accounts').and.include('Closed').and.include('Default');
  });

  it('shows what they hold and what is to leave them, by how sure it is, and what is left then', async () => {
    const table = await tableOver(memoryAccountsGateway(figureFixtures()));
    await figuresShown(table);
    expect(heads(table).slice(4)).to.deep.equal([
      'Balance',
      'Unconfirmed',
      'To approve',
      'Confirmed',
      'To pay',
      'Projected balance',
    ]);
    expect(cells(table, 'main')).to.deep.equal([
      '182,450.37 EUR as of Fri 20 Nov',
      '12,500.00 EUR and USD 750.00',
      '4,800.50 EUR 2 payments',
      '999.00 EUR 1 payment',
      '18,299.50 EUR and USD 750.00',
      '164,150.87 EUR',
    ]);
    // Below zero is said in words too; what is not known is no figure.
    expect(cells(table, 'dollar').at(-1)).to.equal('-660.00 USD Shortfall');
    expect(cells(table, 'yen')).to.deep.equal([
      '–Not known',
      '25,000 JPY 1 payment',
      '–None',
      '–None',
      '25,000 JPY 1 payment',
      '–Not known',
    ]);
  });

  it('moves nothing when the figures come, and leaves the rows when they fail', async () => {
    const { promise, resolve } = deferred<undefined>();
    const wait = (on: string): Promise<void> => (on === 'balances' ? promise : Promise.resolve());
    const gateway = memoryAccountsGateway({ ...figureFixtures(), wait });
    gateway.fail({ on: 'outflows', error: new ApiError('Unauthorized') });
    const table = await tableOver(gateway);
    const places = (): string[] =>
      [...table.shadowRoot!.querySelectorAll('tr > *')].map((cell) => JSON.stringify(cell.getBoundingClientRect()));
    const before = places();
    expect(table.shadowRoot!.querySelectorAll('.bar')).not.to.have.length(0);
    resolve(undefined);
    await figuresShown(table);
    expect(places()).to.deep.equal(before);
    expect(textOf(table)).to.include('Some figures could not be loaded. Retry');
    buttonNamed(table, 'Retry')!.click();
    await settled(table);
    await figuresShown(table);
    expect(cells(table, 'main')[2]).to.equal('4,800.50 EUR 2 payments');
    expect(textOf(table)).not.to.include('could not be loaded');
  });

  it('tells which account was chosen by its id alone', async () => {
    const table = await tableOver(memoryAccountsGateway({ accounts: accountFixtures() }));
    const event = await expectEvent<AccountSelectEvent>(document, 'account-select', () =>
      rowButtons(table)[1]!.click(),
    );
    expect(event.accountId).to.equal('main');
    expect(Object.keys(event)).to.have.members(['isTrusted', 'accountId']);
  });

  it('waits quietly without a client', async () => {
    const table = await tableOver(undefined);
    expect(table.shadowRoot!.querySelector('table')!.getAttribute('aria-busy')).to.equal('false');
    expect(table.shadowRoot!.querySelector('[role=status]')!.textContent.trim()).to.equal('');
  });

  it('is busy while it loads', async () => {
    const { promise, resolve } = deferred<undefined>();
    const table = await tableOver(memoryAccountsGateway({ accounts: accountFixtures(), wait: () => promise }));
    expect(table.shadowRoot!.querySelector('table')!.getAttribute('aria-busy')).to.equal('true');
    expect(table.shadowRoot!.querySelector('[role=status]')!.textContent).to.include('Loading accounts');
    resolve(undefined);
    await settled(table);
    expect(names(table)).to.have.length(3);
  });

  it('says that there are none', async () => {
    expect(textOf(await tableOver(memoryAccountsGateway()))).to.include('No accounts yet.');
  });

  it('tells a failure once and loads again on Retry', async () => {
    const gateway = memoryAccountsGateway({ accounts: accountFixtures() });
    gateway.fail({ on: 'list', error: new ApiError('Offline') });
    const table = await fixture<AccountsTable>(html`<accounts-table locale="en"></accounts-table>`);
    const errors = recordEvents<AccountsErrorEvent>(table, 'accounts-error');
    table.gateway = gateway;
    await settled(table);
    expect(errors.map((error) => error.code)).to.deep.equal(['Offline']);
    const alert = table.shadowRoot!.querySelector('[role=alert]')!;
    expect(alert.textContent)
      .to.include('The accounts could not be loaded.')
      .and.include('The server cannot be reached.');
    alert.querySelector('button')!.click();
    await settled(table);
    expect(names(table)).to.have.length(3);
  });

  it('keeps the rows it has when loading anew fails, and says so', async () => {
    const gateway = memoryAccountsGateway({ accounts: accountFixtures() });
    const table = await tableOver(gateway);
    gateway.fail({ on: 'list', error: new ApiError('Timeout') });
    await table.refresh();
    await settled(table);
    expect(names(table)).to.have.length(3);
    expect(table.shadowRoot!.querySelector('[role=alert]')!.textContent).to.include('What you see may be old');
  });

  it('says who can help when it is denied', async () => {
    const gateway = memoryAccountsGateway();
    gateway.fail({ on: 'list', error: new ApiError('Unauthorized') });
    expect(textOf(await tableOver(gateway)))
      .to.include('You may not see these accounts.')
      .and.include('administrator');
  });

  it('leaves rows that cannot be read out and counts them', async () => {
    const rows = [accountFixture(), { id: 'x', tenantId: TENANT_A, name: 7 }];
    const table = await fixture<AccountsTable>(
      html`<accounts-table .client=${clientOf(TENANT_A, Promise.resolve(rows))} locale="en"></accounts-table>`,
    );
    await settled(table);
    expect(names(table)).to.deep.equal(['Main account']);
    expect(textOf(table)).to.include('1 account could not be read');
  });

  it('shows all accounts, however many pages they come in', async () => {
    const table = await tableOver(memoryAccountsGateway({ accounts: many(250) }));
    expect(names(table)).to.have.length(250);
    expect(textOf(table)).to.include('250 accounts');
  });

  it('says when there are more than it takes', async () => {
    const table = await tableOver(memoryAccountsGateway({ accounts: many(1_001) }));
    expect(textOf(table)).to.include('The first 1,000 accounts by name');
    expect(table.shadowRoot!.querySelector('table')!.getAttribute('aria-rowcount')).to.equal('-1');
  });

  it('has no accessibility violations with rows, empty and failed', async () => {
    const gateway = memoryAccountsGateway();
    gateway.fail({ on: 'list', error: new ApiError('Offline') });
    await expectAccessible(await tableOver(memoryAccountsGateway({ accounts: accountFixtures() })));
    await expectAccessible(await tableOver(memoryAccountsGateway()));
    await expectAccessible(await tableOver(gateway));
  });
});

describe('accounts-table, live', () => {
  it('shows an account that somebody else added', async () => {
    const gateway = memoryAccountsGateway({ accounts: accountFixtures() });
    const table = await tableOver(gateway);
    gateway.put(accountFixture({ id: 'new', name: 'Escrow' }));
    await waitFor(() => names(table).includes('Escrow'));
    expect(names(table)).to.deep.equal(['Dollar account', 'Escrow', 'Main account', 'Payroll 2024']);
  });

  it('reads anew after it was not listening', async () => {
    const gateway = memoryAccountsGateway({ accounts: accountFixtures() });
    const table = await tableOver(gateway);
    gateway.connection('stale');
    const quiet = memoryAccountsGateway({ accounts: [accountFixture({ name: 'Renamed' })] });
    gateway.list = (query, options) => quiet.list(query, options);
    gateway.connection('live');
    await settled(table);
    expect(names(table)).to.deep.equal(['Renamed']);
  });
});

describe('accounts-table, two tenants', () => {
  it('never shows rows that arrive for a client it no longer has', async () => {
    const late = deferred<readonly unknown[]>();
    const table = await fixture<AccountsTable>(
      html`<accounts-table .client=${clientOf(TENANT_A, late.promise)} locale="en"></accounts-table>`,
    );
    table.client = clientOf(TENANT_B, Promise.resolve([accountFixture({ tenantId: TENANT_B, name: 'Of B' })]));
    late.resolve([accountFixture({ name: 'Of A' })]);
    await settled(table);
    expect(names(table)).to.deep.equal(['Of B']);
  });

  it('refuses a page with a row of another tenant, and says so', async () => {
    const rows = [accountFixture(), accountFixture({ tenantId: TENANT_B, name: 'Of B' })];
    const table = await fixture<AccountsTable>(html`<accounts-table locale="en"></accounts-table>`);
    const errors = recordEvents<AccountsErrorEvent>(table, 'accounts-error');
    table.client = clientOf(TENANT_A, Promise.resolve(rows));
    await settled(table);
    expect(names(table)).to.deep.equal([]);
    expect(errors.map((error) => error.code)).to.deep.equal(['TenantMismatch']);
    expect(textOf(table)).not.to.include('Of B');
  });

  it('never draws a row of another tenant, even from a gateway that lets one through', async () => {
    const gateway = memoryAccountsGateway();
    gateway.list = () => Promise.resolve({ items: accountFixtures({ tenantId: TENANT_B }) });
    const table = await fixture<AccountsTable>(html`<accounts-table locale="en"></accounts-table>`);
    const errors = recordEvents<AccountsErrorEvent>(table, 'accounts-error');
    table.gateway = gateway;
    await settled(table);
    expect(names(table)).to.deep.equal([]);
    expect(errors.map((error) => error.code)).to.deep.equal(['TenantMismatch']);
  });

  it('is empty as soon as the session ends, and asks for another', async () => {
    const gateway = memoryAccountsGateway({ accounts: accountFixtures() });
    const table = await tableOver(gateway);
    await expectEvent(table, 'session-required', () => gateway.end());
    await settled(table);
    expect(names(table)).to.deep.equal([]);
    expect(textOf(table)).to.include('Your session has ended.');
  });
});

async function waitFor(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise<void>((again) => requestAnimationFrame(() => again()));
}
