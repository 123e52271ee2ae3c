import {
  errorOf,
  expectAccessible,
  expectEvent,
  settled,
  textOf,
  typeInto,
} from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html } from '@open-wc/testing';
import { defineAccountParts, type AccountForm, type AccountSavedEvent } from '../../index.js';
import { accountFixture, memoryAccountsGateway, type MemoryAccountsGateway } from '../../testing.js';

before(() => defineAccountParts());

async function formOver(gateway: MemoryAccountsGateway): Promise<AccountForm> {
  const form = await fixture<AccountForm>(
    html`<account-form .gateway=${gateway} account-id="main" locale="en"></account-form>`,
  );
  await settled(form);
  return form;
}

const press = (form: AccountForm, selector: string): void =>
  form.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
const save = (form: AccountForm): void => press(form, '[type=submit]');
const gatewayWith = (): MemoryAccountsGateway => memoryAccountsGateway({ accounts: [accountFixture()] });

/** Somebody else changes the account behind the form. */
async function changed(changes: Parameters<typeof accountFixture>[0]): Promise<[AccountForm, MemoryAccountsGateway]> {
  const gateway = gatewayWith();
  const form = await formOver(gateway);
  typeInto(form, 'Account name', 'Operating account');
  gateway.put(accountFixture({ version: 2, ...changes }));
  await settled(form);
  save(form);
  await settled(form);
  return [form, gateway];
}

describe('account-form, editing', () => {
  it('sends what was changed and nothing else', async () => {
    const gateway = gatewayWith();
    const form = await formOver(gateway);
    typeInto(form, 'BIC', '');
    typeInto(form, 'Town', 'Berlin');
    typeInto(form, 'Country', 'DE');
    const event = await expectEvent<AccountSavedEvent>(form, 'account-saved', () => save(form));
    expect([event.accountId, event.version, event.operation]).to.deep.equal(['main', 2, 'update']);
    const [command] = gateway.commands;
    expect(command).to.deep.include({ type: 'update', version: 1 });
    expect(command)
      .to.have.property('changes')
      .that.deep.equals({
        holderAddress: { townName: 'Berlin', country: 'DE' },
        bic: null,
      });
  });

  it('says that nothing was changed, and sends nothing', async () => {
    const gateway = gatewayWith();
    const form = await formOver(gateway);
    await expectEvent(form, 'account-unchanged', () => save(form));
    expect(gateway.commands).to.have.length(0);
  });

  it('wants the town and the country of an address that was begun', async () => {
    const form = await formOver(gatewayWith());
    typeInto(form, 'Street', 'Hauptstr.');
    save(form);
    await settled(form);
    expect(errorOf(form, 'Town')).to.equal('Enter the town: an address needs it.');
    expect(errorOf(form, 'Country')).to.equal('Choose the country: an address needs it.');
  });

  it('shows both versions after somebody else was faster, and saves what is chosen of each', async () => {
    const [form, gateway] = await changed({ name: 'Head office', holderName: 'Company A Ltd' });
    expect(form.shadowRoot!.activeElement!.id).to.equal('conflict');
    expect(textOf(form)).to.include('Someone changed this account while you were editing.');
    const shown = [...form.shadowRoot!.querySelectorAll('.choice')].map((choice) =>
      choice.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(shown).to.deep.equal([
      'Account name Theirs Head office Yours Operating account',
      'Account holder Theirs Company A Ltd Yours Company A',
    ]);
    await expectAccessible(form);
    // What was left alone here is theirs, what was typed is one's own.
    await expectEvent(form, 'account-saved', () => save(form));
    expect(gateway.commands.at(-1)).to.deep.include({ version: 2, changes: { name: 'Operating account' } });
    expect(await gateway.get('main')).to.deep.include({ name: 'Operating account', holderName: 'Company A Ltd' });
  });

  it('writes nothing where theirs is chosen throughout', async () => {
    const [form, gateway] = await changed({ name: 'Head office' });
    press(form, '#choice-name-theirs');
    await expectEvent(form, 'account-unchanged', () => save(form));
    expect(gateway.commands).to.have.length(1);
  });

  it('offers to keep what was typed as a new account once the one that is edited is gone', async () => {
    const [form, gateway] = await changed({ deletedAt: '2026-11-22T00:00:00Z' });
    expect(textOf(form)).to.include('Someone deleted this account while you were editing.');
    await expectEvent(form, 'account-saved', () => press(form, '.conflict .button'));
    expect(gateway.commands.at(-1)).to.have.property('type', 'create');
    expect(gateway.commands.at(-1)!.id).not.to.equal('main');
  });
});
