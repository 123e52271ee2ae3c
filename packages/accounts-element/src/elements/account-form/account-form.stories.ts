import { ApiError } from '@remit-elements/auth-core';
import { settled } from '@remit-elements/element-kit/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineAccountParts, type AccountForm } from '../../index.js';
import { accountFixture, memoryAccountsGateway, type MemoryAccountsGateway } from '../../testing.js';

await defineAccountParts();

const meta: Meta<AccountForm> = { title: 'Accounts/account-form', component: 'account-form', tags: ['autodocs'] };
export default meta;

type Story = StoryObj<AccountForm>;

const gatewayWith = (): MemoryAccountsGateway =>
  memoryAccountsGateway({
    accounts: [
      accountFixture({
        holderAddress: {
          streetName: 'Hauptstr.',
          buildingNumber: '5',
          postCode: '10115',
          townName: 'Berlin',
          country: 'DE',
        },
      }),
    ],
  });

/** Does something once the account is there. */
function then(act: (form: AccountForm, gateway: MemoryAccountsGateway) => unknown): NonNullable<Story['play']> {
  return async ({ canvasElement }) => {
    const form = canvasElement.querySelector<AccountForm>('account-form')!;
    await form.updateComplete;
    await settled(form);
    await act(form, form.gateway as MemoryAccountsGateway);
    await settled(form);
  };
}

const save = (form: AccountForm): void => form.shadowRoot!.querySelector<HTMLButtonElement>('[type=submit]')!.click();

const typeName = (form: AccountForm): void => {
  const name = form.shadowRoot!.querySelector<HTMLInputElement>('#name')!;
  name.value = 'Operating account';
  name.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

export const Empty: Story = { args: { gateway: memoryAccountsGateway() } };

export const Problems: Story = { args: { gateway: memoryAccountsGateway() }, play: then(save) };

export const Editing: Story = { args: { gateway: gatewayWith(), accountId: 'main' } };

export const Loading: Story = {
  args: { gateway: memoryAccountsGateway({ wait: () => new Promise<void>(() => undefined) }), accountId: 'main' },
};

/** Both changed the name, and somebody else the holder. */
export const Conflict: Story = {
  render: () => html`<account-form .gateway=${gatewayWith()} account-id="main"></account-form>`,
  play: then((form, gateway) => {
    typeName(form);
    gateway.put(accountFixture({ version: 2, name: 'Head office', holderName: 'Company A Ltd' }));
    save(form);
  }),
};

export const DeletedMeanwhile: Story = {
  render: () => html`<account-form .gateway=${gatewayWith()} account-id="main"></account-form>`,
  play: then((form, gateway) => {
    typeName(form);
    gateway.put(accountFixture({ version: 2, deletedAt: '2026-11-22T00:00:00Z' }));
    save(form);
  }),
};

export const NotSaved: Story = {
  render: () => html`<account-form .gateway=${gatewayWith()} account-id="main"></account-form>`,
  play: then((form, gateway) => {
    typeName(form);
    gateway.fail({ on: 'write', error: new ApiError('Unauthorized') });
    save(form);
  }),
};

/** What was typed waits for the same person’s next session. */
export const SessionEnded: Story = {
  render: () => html`<account-form .gateway=${gatewayWith()} account-id="main"></account-form>`,
  play: then((form, gateway) => {
    typeName(form);
    gateway.end();
  }),
};

export const NotThere: Story = { args: { gateway: memoryAccountsGateway(), accountId: 'main' } };

export const Denied: Story = { args: { gateway: memoryAccountsGateway({ session: { roles: ['preparer'] } }) } };
