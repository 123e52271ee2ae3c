import { KeptTexts } from '@remit-elements/element-kit/vault.js';
import { buttonNamed, expectEvent, settled, textOf, typeInto } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html } from '@open-wc/testing';
import '../../define.js';
import { defineAccountParts, type AccountForm, type AccountsElement, type AccountSavedEvent } from '../../index.js';
import { forgetKept } from '../../kept.js';
import { keptScopeOf } from '../../state/kept-scope.js';
import { accountFixture, memoryAccountsGateway, type MemoryAccountsGateway } from '../../testing.js';

const RESUMED = 'They are not saved yet.';

describe('account-form, keeping what was typed', () => {
  let subject: string;

  before(() => defineAccountParts());
  beforeEach(() => {
    subject = crypto.randomUUID();
  });
  afterEach(() => forgetKept({ tenantId: 'tenant-a', subject }));

  function gatewayOf(person = subject, version = 1): MemoryAccountsGateway {
    const accounts = [accountFixture({ version, ...(version > 1 && { name: 'Changed by others' }) })];
    return memoryAccountsGateway({ accounts, retention: 'browser', session: { subject: person } });
  }

  async function formOver(gateway: MemoryAccountsGateway, accountId?: string): Promise<AccountForm> {
    const form = await fixture<AccountForm>(
      html`<account-form .gateway=${gateway} .accountId=${accountId} locale="en"></account-form>`,
    );
    await settled(form);
    return form;
  }

  const nameIn = (form: AccountForm): string => form.shadowRoot!.querySelector<HTMLInputElement>('#name')!.value;
  const save = (form: AccountForm): void => form.shadowRoot!.querySelector<HTMLElement>('[type=submit]')!.click();
  const kept = (form: string): Promise<unknown> => {
    const texts = new KeptTexts(keptScopeOf({ tenantId: 'tenant-a', subject }));
    return texts.of(form).finally(() => texts.close());
  };
  const until = async (what: () => unknown): Promise<void> => {
    while (!(await what())) await new Promise((frame) => requestAnimationFrame(frame));
  };

  /** Types a name, and takes the form away as a host does whose session has ended. */
  async function typeAndLeave(gateway: MemoryAccountsGateway, accountId?: string): Promise<void> {
    const form = await formOver(gateway, accountId);
    typeInto(form, 'Account name', 'Typed before');
    await settled(form);
    gateway.end();
    form.remove();
    await until(() => kept(accountId === undefined ? 'new' : `account ${accountId}`));
  }

  it('puts it back for the same person, says so, and forgets it where it is not wanted', async () => {
    await typeAndLeave(gatewayOf());
    const form = await formOver(gatewayOf());
    await until(() => nameIn(form) === 'Typed before');
    expect(textOf(form)).to.include(RESUMED);
    buttonNamed(form, 'Discard')!.click();
    await settled(form);
    expect([nameIn(form), textOf(form).includes(RESUMED)]).to.deep.equal(['', false]);
    await until(async () => !(await kept('new')));
  });

  it('shows nobody else anything of it', async () => {
    await typeAndLeave(gatewayOf());
    const form = await formOver(gatewayOf('somebody else'));
    // Whoever typed it has it by then.
    const own = await formOver(gatewayOf());
    await until(() => nameIn(own) === 'Typed before');
    expect([nameIn(form), textOf(form).includes(RESUMED)]).to.deep.equal(['', false]);
  });

  it('keeps nothing of what was saved', async () => {
    const form = await formOver(gatewayOf());
    for (const [label, text] of Object.entries({
      'Account name': 'Escrow',
      'Account holder': 'Company A',
      IBAN: 'DE02 1203 0000 0000 2020 51',
    })) {
      typeInto(form, label, text);
    }
    await settled(form);
    await until(() => kept('new'));
    await expectEvent<AccountSavedEvent>(form, 'account-saved', () => save(form));
    form.remove();
    await until(async () => !(await kept('new')));
  });

  it('shows both versions where others have changed the account since', async () => {
    await typeAndLeave(gatewayOf(), 'main');
    const gateway = gatewayOf(subject, 2);
    const form = await formOver(gateway, 'main');
    await until(() => nameIn(form) === 'Typed before');
    save(form);
    await until(() => textOf(form).includes('Someone changed this account'));
    expect(textOf(form)).to.include('Changed by others').and.include('Typed before');
    expect((await gateway.get('main'))!.name).to.equal('Changed by others');
  });

  it('is opened again by its workspace when that is asked to', async () => {
    await typeAndLeave(gatewayOf(), 'main');
    const workspace = await fixture<AccountsElement>(
      html`<accounts-element .gateway=${gatewayOf()} locale="en"></accounts-element>`,
    );
    await workspace.resume();
    const dialogs = workspace.shadowRoot!.querySelector('account-dialogs')!.shadowRoot!;
    await until(() => dialogs.querySelector('account-form'));
    const form = dialogs.querySelector('account-form')!;
    await until(() => nameIn(form) === 'Typed before');
    expect(form.accountId).to.equal('main');
  });
});
