import { expectAccessible, expectEvent, settled } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html } from '@open-wc/testing';
import '../../define.js';
import type { AccountForm, AccountsElement, AccountsTable } from '../../index.js';
import { accountFixtures, memoryAccountsGateway, TENANT_B, type MemoryAccountsGateway } from '../../testing.js';

const all = <E extends Element>(element: AccountsElement, selector: string): E[] => [
  ...element.shadowRoot!.querySelectorAll<E>(selector),
];
const inside = (element: AccountsElement): ParentNode =>
  all(element, 'account-dialogs')[0]?.shadowRoot ?? document.createDocumentFragment();
const button = (element: AccountsElement, name: string): HTMLButtonElement | undefined =>
  [...all<HTMLButtonElement>(element, 'button'), ...inside(element).querySelectorAll('button')].find(
    (each) => each.textContent.trim() === name,
  );
const dialog = (element: AccountsElement, id: string): HTMLDialogElement =>
  inside(element).querySelector<HTMLDialogElement>(`#${id}`)!;
const form = (element: AccountsElement): AccountForm => inside(element).querySelector<AccountForm>('account-form')!;

async function workspaceOver(gateway: MemoryAccountsGateway): Promise<AccountsElement> {
  const element = await fixture<AccountsElement>(
    html`<accounts-element .gateway=${gateway} locale="en"></accounts-element>`,
  );
  await settled(element);
  return element;
}

async function openForm(element: AccountsElement, texts: Readonly<Record<string, string>> = {}): Promise<void> {
  button(element, 'New account')!.click();
  await until(() => hasDrawnForm(element));
  for (const [id, text] of Object.entries(texts)) {
    const field = form(element).shadowRoot!.querySelector<HTMLInputElement>(`#${id}`)!;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  await settled(element);
}

async function openFormAgain(element: AccountsElement, texts: Readonly<Record<string, string>>): Promise<void> {
  await settled(element);
  for (const [id, text] of Object.entries(texts)) {
    const field = form(element).shadowRoot!.querySelector<HTMLInputElement>(`#${id}`)!;
    if (id === 'name') expect(field.value).to.equal('Escrow');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  await settled(element);
}

const submit = (element: AccountsElement): void =>
  form(element).shadowRoot!.querySelector<HTMLButtonElement>('[type=submit]')!.click();

const complete = { name: 'Escrow', holderName: 'Company A', iban: 'DE02120300000000202051' };

describe('accounts-element', () => {
  it('offers a new account to an admin only', async () => {
    const admin = await workspaceOver(memoryAccountsGateway());
    const preparer = await workspaceOver(memoryAccountsGateway({ session: { roles: ['preparer'] } }));
    expect(button(admin, 'New account')).to.exist;
    expect(button(preparer, 'New account')).not.to.exist;
  });

  it('offers nothing when it is readonly', async () => {
    const element = await workspaceOver(memoryAccountsGateway());
    element.readonly = true;
    await settled(element);
    expect(button(element, 'New account')).not.to.exist;
  });

  it('adds an account, shows it at once and says so', async () => {
    const element = await workspaceOver(memoryAccountsGateway({ accounts: accountFixtures() }));
    await openForm(element, complete);
    expect(dialog(element, 'form').open).to.equal(true);
    await expectEvent(element, 'account-saved', () =>
      form(element).shadowRoot!.querySelector<HTMLButtonElement>('[type=submit]')!.click(),
    );
    await settled(element);
    expect(dialog(element, 'form').open).to.equal(false);
    expect(all(element, '[role=status]')[0]!.textContent.trim()).to.equal('Saved.');
    const table = all<AccountsTable>(element, 'accounts-table')[0]!;
    expect(table.shadowRoot!.textContent).to.include('Escrow');
  });

  it('closes an untouched form at once, and asks before it discards what was typed', async () => {
    const element = await workspaceOver(memoryAccountsGateway());
    await openForm(element);
    dialog(element, 'form').querySelector('button')!.click();
    await settled(element);
    expect(dialog(element, 'form').open).to.equal(false);

    await openForm(element, { name: 'Escrow' });
    dialog(element, 'form').dispatchEvent(new Event('cancel', { cancelable: true }));
    await settled(element);
    expect(dialog(element, 'discard').open).to.equal(true);
    button(element, 'Keep editing')!.click();
    await settled(element);
    expect(form(element).hasChanges).to.equal(true);
    dialog(element, 'form').dispatchEvent(new Event('cancel', { cancelable: true }));
    await settled(element);
    button(element, 'Discard')!.click();
    await settled(element);
    expect([dialog(element, 'form').open, dialog(element, 'discard').open]).to.deep.equal([false, false]);
  });

  it('closes everything when another person’s session takes over', async () => {
    const element = await workspaceOver(memoryAccountsGateway({ accounts: accountFixtures() }));
    element.accountId = 'main';
    await openForm(element, { name: 'Escrow' });
    element.gateway = memoryAccountsGateway({ session: { tenantId: TENANT_B } });
    await settled(element);
    expect([dialog(element, 'form').open, dialog(element, 'detail').open]).to.deep.equal([false, false]);
    expect(form(element)).not.to.exist;
    expect(element.accountId).to.equal(undefined);
  });

  it('keeps what was typed over the end of a session, for the same person’s next', async () => {
    const gateway = memoryAccountsGateway();
    const element = await workspaceOver(gateway);
    await openForm(element, { name: 'Escrow' });
    gateway.end();
    await settled(element);
    expect(form(element).shadowRoot!.textContent).to.include('Sign in again to go on: your entries are still here.');
    const next = memoryAccountsGateway();
    element.gateway = next;
    await openFormAgain(element, { ...complete });
    await expectEvent(element, 'account-saved', () => submit(element));
    expect(next.commands).to.have.length(1);
  });

  it('takes another name with a prefix, children included', async () => {
    const { define } = await import('../../index.js');
    define({ prefix: 'v2' });
    const element = await fixture<AccountsElement>(html`<v2-accounts-element locale="en"></v2-accounts-element>`);
    await settled(element);
    expect(element.shadowRoot!.querySelector('v2-accounts-table')).to.exist;
  });

  it('has no accessibility violations, with its form open too', async () => {
    const element = await workspaceOver(memoryAccountsGateway({ accounts: accountFixtures() }));
    await expectAccessible(element);
    await openForm(element);
    await Promise.all(
      dialog(element, 'form')
        .getAnimations()
        .map((animation) => animation.finished),
    );
    await expectAccessible(element);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise<void>((again) => requestAnimationFrame(() => again()));
}

function hasDrawnForm(element: AccountsElement): boolean {
  return inside(element).querySelector<AccountForm>('account-form')?.hasUpdated === true;
}
