import { ApiError } from '@remit-elements/auth-core';
import { deferred, expectAccessible, expectEvent, recordEvents, settled } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html } from '@open-wc/testing';
import { defineAccountParts } from '../../index.js';
import type { AccountForm, AccountSavedEvent, AccountSubmitEvent } from '../../index.js';
import { memoryAccountsGateway, TENANT_B, type MemoryAccountsGateway } from '../../testing.js';

const part = (form: AccountForm, selector: string): HTMLElement | null => form.shadowRoot!.querySelector(selector);
const input = (form: AccountForm, id: string): HTMLInputElement => part(form, `#${id}`) as HTMLInputElement;
const save = (form: AccountForm): void => part(form, '[type=submit]')!.click();

before(() => defineAccountParts());

async function formOver(gateway: MemoryAccountsGateway): Promise<AccountForm> {
  const form = await fixture<AccountForm>(html`<account-form .gateway=${gateway} locale="en"></account-form>`);
  await settled(form);
  return form;
}

function type(form: AccountForm, id: string, text: string): void {
  const field = input(form, id);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

async function fill(form: AccountForm, texts: Readonly<Record<string, string>> = {}): Promise<void> {
  const all = {
    name: 'Escrow',
    holderName: 'Company A',
    iban: 'de02 1203 0000 0000 2020 51',
    bic: 'byladem1001',
    ...texts,
  };
  for (const [id, text] of Object.entries(all)) type(form, id, text);
  await settled(form);
}

const errorOf = (form: AccountForm, id: string): string => part(form, `#${id}-error`)?.textContent.trim() ?? '';

describe('account-form', () => {
  it('saves what was typed, cleaned, and tells it by id', async () => {
    const gateway = memoryAccountsGateway();
    const form = await formOver(gateway);
    await fill(form, { name: '  Escrow ' });
    const event = await expectEvent<AccountSavedEvent>(form, 'account-saved', () => save(form));
    const [command] = gateway.commands;
    expect(command?.type === 'create' && command.draft).to.deep.equal({
      name: 'Escrow',
      holderName: 'Company A',
      iban: 'DE02120300000000202051',
      bic: 'BYLADEM1001',
      currency: 'EUR',
    });
    expect([event.accountId, event.version, event.operation]).to.deep.equal([command!.id, 1, 'create']);
  });

  it('leaves an empty BIC out', async () => {
    const gateway = memoryAccountsGateway();
    const form = await formOver(gateway);
    await fill(form, { bic: '' });
    await expectEvent(form, 'account-saved', () => save(form));
    expect(gateway.commands[0]).to.have.property('draft').not.to.have.property('bic');
  });

  it('names each field that is missing, at the field and in a summary that takes the focus', async () => {
    const gateway = memoryAccountsGateway();
    const form = await formOver(gateway);
    save(form);
    await settled(form);
    expect(errorOf(form, 'name')).to.equal('Enter a name.');
    expect(errorOf(form, 'holderName')).to.equal('Enter the holder’s name.');
    expect(errorOf(form, 'iban')).to.equal('Enter the IBAN.');
    expect(form.shadowRoot!.activeElement!.textContent).to.include('3 entries need a look');
    expect(gateway.commands).to.have.length(0);
  });

  const wrong = [
    ['iban', 'DE02120300000000202052', 'the check digits don’t match'],
    ['iban', 'DE0212030000000020205', 'its country’s have 22'],
    ['iban', 'ZZ02120300000000202051', 'begin with ZZ'],
    ['bic', 'BYLADEM', '8 or 11 characters'],
    ['bic', 'BYLA1EM1', 'country’s letters'],
    ['name', 'x'.repeat(71), 'At most 70 characters'],
    ['holderName', 'Company \u202eA', 'cannot be shown'],
  ] as const;
  for (const [field, value, words] of wrong) {
    it(`refuses ${field} ${JSON.stringify(value.slice(0, 24))}`, async () => {
      const form = await formOver(memoryAccountsGateway());
      await fill(form, { [field]: value });
      save(form);
      await settled(form);
      expect(errorOf(form, field)).to.include(words);
    });
  }

  it('shows what the server found wrong at its field, and keeps what was typed', async () => {
    const gateway = memoryAccountsGateway();
    const violations = [{ field: 'iban', rule: 'unknown' }] as const;
    gateway.fail({ on: 'write', error: new ApiError('ValidationError', 'no', { violations }) });
    const form = await formOver(gateway);
    await fill(form);
    save(form);
    await settled(form);
    expect(errorOf(form, 'iban')).to.include('begin with DE');
    expect(input(form, 'name').value).to.equal('Escrow');
  });

  it('says that it may not be saved, without losing what was typed', async () => {
    const gateway = memoryAccountsGateway();
    gateway.fail({ on: 'write', error: new ApiError('Unauthorized') });
    const form = await formOver(gateway);
    await fill(form);
    const event = await expectEvent(form, 'accounts-error', () => save(form));
    await settled(form);
    expect(event).to.have.property('code', 'Unauthorized');
    expect(part(form, '[role=alert]')!.textContent).to.include('Not saved.').and.include('administrator');
    expect(input(form, 'name').value).to.equal('Escrow');
  });

  it('is for an admin alone', async () => {
    const form = await formOver(memoryAccountsGateway({ session: { roles: ['preparer'] } }));
    expect(form.shadowRoot!.textContent).to.include('Only an administrator can change accounts.');
    expect(part(form, '.control')).to.equal(null);
  });

  it('stores one account and says so once when the answer is lost on the way', async () => {
    const gateway = memoryAccountsGateway();
    gateway.fail({ on: 'write', when: 'after', error: new ApiError('Offline') });
    const form = await formOver(gateway);
    const saved = recordEvents(form, 'account-saved');
    await fill(form);
    await expectEvent(form, 'account-saved', () => save(form));
    const ids = new Set(gateway.commands.map(({ id, requestId }) => `${id} ${requestId}`));
    expect([gateway.commands.length, ids.size, saved.length]).to.deep.equal([2, 1, 1]);
    expect((await gateway.list({ limit: 100 })).items).to.have.length(1);
  });

  it('writes once for a double click', async () => {
    const { promise, resolve } = deferred<undefined>();
    const gateway = memoryAccountsGateway({ wait: () => promise });
    const form = await formOver(gateway);
    await fill(form);
    save(form);
    save(form);
    await settled(form);
    resolve(undefined);
    await settled(form);
    expect(gateway.commands).to.have.length(1);
  });

  it('writes nothing when the host does not want it', async () => {
    const gateway = memoryAccountsGateway();
    const form = await formOver(gateway);
    await fill(form);
    form.addEventListener('account-submit', (event: AccountSubmitEvent) => event.preventDefault());
    save(form);
    await settled(form);
    expect(gateway.commands).to.have.length(0);
  });

  it('forgets what was typed as soon as another session takes over', async () => {
    const form = await formOver(memoryAccountsGateway());
    await fill(form);
    const drawn: string[] = [];
    const observer = new MutationObserver(() => drawn.push(input(form, 'name').value));
    observer.observe(form.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
    form.gateway = memoryAccountsGateway({ session: { tenantId: TENANT_B } });
    await settled(form);
    observer.disconnect();
    expect(input(form, 'name').value).to.equal('');
    expect(drawn).not.to.include('Escrow');
    expect(form.hasChanges).to.equal(false);
  });

  it('has no accessibility violations, empty and with errors', async () => {
    const form = await formOver(memoryAccountsGateway());
    await expectAccessible(form);
    save(form);
    await settled(form);
    await expectAccessible(form);
  });
});
