import { ApiError } from '@remit-elements/auth-core';
import { buttonNamed, expectAccessible, recordEvents, settled, textOf } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html } from '@open-wc/testing';
import '../../define.js';
import type { AccountCloseEvent, AccountsElement, AccountsTable, AccountSelectEvent } from '../../index.js';
import { figureFixtures, memoryAccountsGateway, outflowFixture, type MemoryAccountsGateway } from '../../testing.js';

const dialogsOf = (element: AccountsElement): Element => element.shadowRoot!.querySelector('account-dialogs')!;
const dialog = (element: AccountsElement, id: string): HTMLDialogElement =>
  dialogsOf(element).shadowRoot!.querySelector<HTMLDialogElement>(`#${id}`)!;
const detail = (element: AccountsElement): Element => dialogsOf(element).shadowRoot!.querySelector('account-detail')!;
const table = (element: AccountsElement): AccountsTable => element.shadowRoot!.querySelector('accounts-table')!;
const said = (element: AccountsElement): string => element.shadowRoot!.querySelector('.said')!.textContent.trim();
const textIn = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

function button(parent: ParentNode, name: string): HTMLButtonElement {
  const found = [...parent.querySelectorAll('button')].find((each) => textIn(each) === name);
  if (!found) throw new Error(`no button "${name}"`);
  return found;
}

async function workspaceOver(gateway: MemoryAccountsGateway, accountId?: string): Promise<AccountsElement> {
  const element = await fixture<AccountsElement>(
    html`<accounts-element
      .gateway=${gateway}
      .actions=${['payments']}
      .accountId=${accountId}
      locale="en"
    ></accounts-element>`,
  );
  await drawn(element);
  return element;
}

async function drawn(element: AccountsElement): Promise<void> {
  await element.updateComplete;
  await settled(element);
  await settled(element);
}

async function ask(element: AccountsElement, offer: string): Promise<void> {
  buttonNamed(detail(element), offer)!.click();
  await drawn(element);
}

const gatewayWith = (options: Parameters<typeof memoryAccountsGateway>[0] = {}): MemoryAccountsGateway =>
  memoryAccountsGateway({ ...figureFixtures(), ...options });

describe('accounts-element, keeping accounts', () => {
  it('opens the account that was chosen, tells it, and tells when the reader closes it', async () => {
    const element = await workspaceOver(gatewayWith());
    const selected = recordEvents<AccountSelectEvent>(element, 'account-select');
    const closed = recordEvents<AccountCloseEvent>(element, 'account-close');
    table(element).shadowRoot!.querySelectorAll<HTMLElement>('.row-button')[1]!.click();
    await drawn(element);
    expect([element.accountId, selected.length, dialog(element, 'detail').open]).to.deep.equal(['main', 1, true]);
    expect(textIn(dialog(element, 'detail').querySelector('h2')!)).to.equal('Main account');
    dialog(element, 'detail').dispatchEvent(new Event('cancel', { cancelable: true }));
    await drawn(element);
    expect([element.accountId, dialog(element, 'detail').open]).to.deep.equal([undefined, false]);
    expect(closed.map(({ accountId }) => accountId)).to.deep.equal(['main']);
  });

  it('opens and closes what its host names without telling it back', async () => {
    const element = await workspaceOver(gatewayWith(), 'dollar');
    const events = ['account-select', 'account-close'].map((type) => recordEvents(element, type));
    expect(textOf(detail(element))).to.include('USD');
    element.accountId = 'nobody’s';
    await drawn(element);
    expect(textOf(detail(element))).to.include('This account is no longer there.');
    element.accountId = undefined;
    await drawn(element);
    expect(dialog(element, 'detail').open).to.equal(false);
    expect(events.flat()).to.deep.equal([]);
  });

  it('has its heading at the level that the page says, and none where the page says it', async () => {
    const element = await workspaceOver(gatewayWith());
    const found: unknown[] = [];
    for (const heading of ['2', '1', 'none', 'huge'] as AccountsElement['heading'][]) {
      element.heading = heading;
      await settled(element);
      const toolbar = element.shadowRoot!.querySelector('.toolbar')!;
      found.push([toolbar.querySelector('[part=heading]')?.localName, toolbar.getAttribute('aria-label')]);
    }
    expect(found).to.deep.equal([
      ['h2', null],
      ['h1', null],
      [undefined, 'Accounts'],
      ['h2', null],
    ]);
  });

  it('offers an admin what changes an account, and nobody else', async () => {
    const offers = (element: AccountsElement): string[] =>
      [...detail(element).shadowRoot!.querySelectorAll('.foot button')].map(textIn);
    expect(offers(await workspaceOver(gatewayWith(), 'dollar'))).to.deep.equal([
      'Edit',
      'Make default',
      'Close account',
      'Delete',
    ]);
    expect(offers(await workspaceOver(gatewayWith(), 'old'))).to.deep.equal(['Edit', 'Reopen', 'Delete']);
    const preparer = await workspaceOver(gatewayWith({ session: { roles: ['preparer'] } }), 'dollar');
    expect(offers(preparer)).to.deep.equal([]);
    expect(textOf(detail(preparer))).to.include('Only an administrator can change accounts.');
  });

  it('says what hangs on an account before it is closed, and which one is the default then', async () => {
    const gateway = gatewayWith();
    const element = await workspaceOver(gateway, 'main');
    await ask(element, 'Close account');
    const question = dialog(element, 'closing');
    expect(textIn(question.querySelector('h2')!)).to.equal('Close Main account?');
    const text = textIn(question);
    expect([...question.querySelectorAll('li')].map(textIn)).to.deep.equal([
      '4 unconfirmed payments',
      '2 payments to approve',
      '1 confirmed payment',
    ]);
    expect(text).to.include('wait until another account is chosen').and.include('exported ones are not touched');
    expect(text).to.include('It is the default account.');
    await expectAccessible(dialogsOf(element));
    const next = question.querySelector('select')!;
    expect([...next.options].map(({ text: name }) => name.trim().split(' · ')[0])).to.deep.equal([
      'None',
      'Dollar account',
      'Yen account',
    ]);
    next.value = 'yen';
    next.dispatchEvent(new Event('change', { bubbles: true }));
    const saved = recordEvents(element, 'account-saved');
    button(question, 'Close account').click();
    await drawn(element);
    expect(said(element)).to.equal('Closed.');
    expect(saved).to.have.length(2);
    expect(await gateway.get('main')).to.deep.include({ status: 'CLOSED', isDefault: false });
    expect(await gateway.get('yen')).to.deep.include({ isDefault: true });
    expect([question.open, textOf(detail(element)).includes('Closed')]).to.deep.equal([false, true]);
  });

  it('leads from the question to the payments', async () => {
    const element = await workspaceOver(gatewayWith(), 'main');
    const asked = recordEvents(element, 'account-action');
    await ask(element, 'Close account');
    button(dialog(element, 'closing'), 'Show payments').click();
    await drawn(element);
    expect(asked).to.have.length(1);
    expect(dialog(element, 'closing').open).to.equal(false);
  });

  it('says why an account in use is not deleted, and closes it instead', async () => {
    const element = await workspaceOver(gatewayWith(), 'dollar');
    await ask(element, 'Delete');
    const question = dialog(element, 'deletion');
    expect(textIn(question.querySelector('h2')!)).to.equal('Delete Dollar account?');
    button(question, 'Delete').click();
    await drawn(element);
    expect(textIn(question)).to.include('Not deleted. There are payments from this account, so it has to stay.');
    button(question, 'Close it instead').click();
    await drawn(element);
    expect([question.open, dialog(element, 'closing').open]).to.deep.equal([false, true]);
  });

  it('deletes an account that no payment leaves from, and shows it nowhere any more', async () => {
    const { accounts } = figureFixtures();
    const element = await workspaceOver(memoryAccountsGateway({ accounts }), 'old');
    const events = ['account-submit', 'account-deleted', 'account-close'].map((type) => recordEvents(element, type));
    await ask(element, 'Delete');
    button(dialog(element, 'deletion'), 'Delete').click();
    await drawn(element);
    expect(said(element)).to.equal('Deleted.');
    expect(textOf(table(element))).not.to.include('Payroll 2024');
    expect([element.accountId, ...events.map(({ length }) => length)]).to.deep.equal([undefined, 1, 1, 1]);
  });

  it('asks again with the account as it is now when somebody was faster', async () => {
    const gateway = gatewayWith({ accounts: figureFixtures().accounts });
    const element = await workspaceOver(gateway, 'dollar');
    await ask(element, 'Close account');
    gateway.fail({
      on: 'write',
      error: new ApiError('VersionConflict', 'stale', {
        current: { ...(await gateway.get('dollar'))!, name: 'Dollars' },
      }),
    });
    button(dialog(element, 'closing'), 'Close account').click();
    await drawn(element);
    expect(textIn(dialog(element, 'closing')))
      .to.include('Close Dollars?')
      .and.include('Not closed.');
  });

  it('reopens and makes the default at once, and says so', async () => {
    const gateway = gatewayWith();
    const element = await workspaceOver(gateway, 'old');
    await ask(element, 'Reopen');
    expect(said(element)).to.equal('Reopened.');
    await ask(element, 'Make default');
    expect(said(element)).to.equal('Now the default account.');
    const defaults = [...table(element).shadowRoot!.querySelectorAll('.default')].map((mark) =>
      textIn(mark.closest('th')!),
    );
    expect(defaults).to.have.length(1);
    expect(defaults[0]).to.include('Payroll 2024');
  });

  it('says what was not done, in the details', async () => {
    const gateway = gatewayWith();
    const element = await workspaceOver(gateway, 'dollar');
    gateway.fail({ on: 'write', error: new ApiError('Unauthorized') });
    await ask(element, 'Make default');
    expect(textOf(detail(element))).to.include('Not saved. You may not do this.');
  });

  it('edits over the details, which show it then', async () => {
    const element = await workspaceOver(gatewayWith(), 'dollar');
    await ask(element, 'Edit');
    const form = dialogsOf(element).shadowRoot!.querySelector('account-form')!;
    const name = form.shadowRoot!.querySelector<HTMLInputElement>('#name')!;
    expect([name.value, dialog(element, 'detail').open]).to.deep.equal(['Dollar account', true]);
    name.value = 'Dollars';
    name.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    form.shadowRoot!.querySelector<HTMLElement>('[type=submit]')!.click();
    await drawn(element);
    expect([said(element), dialog(element, 'form').open]).to.deep.equal(['Saved.', false]);
    expect(textIn(dialog(element, 'detail').querySelector('h2')!)).to.equal('Dollars');
    expect(textOf(table(element))).to.include('Dollars');
  });

  it('says when what opens over the list could not be fetched, and opens it on Retry', async () => {
    const element = await workspaceOver(gatewayWith());
    const { late } = element;
    element.late = () => Promise.reject(new Error('offline'));
    element.accountId = 'main';
    await drawn(element);
    expect(textOf(element)).to.include('Details and the form could not be loaded.');
    element.late = late;
    buttonNamed(element, 'Retry')!.click();
    await drawn(element);
    expect(dialog(element, 'detail').open).to.equal(true);
  });

  it('counts what changes elsewhere while the question is open', async () => {
    const gateway = gatewayWith();
    const element = await workspaceOver(gateway, 'yen');
    await ask(element, 'Close account');
    gateway.putOutflow(outflowFixture('yen', 'JPY', [7, 40_000]));
    while (!textIn(dialog(element, 'closing')).includes('7 unconfirmed payments'))
      await new Promise((frame) => requestAnimationFrame(frame));
  });
});
