import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { defineAccountForm, type AccountForm } from '../../index.js';
import { memoryAccountsGateway } from '../../testing.js';

await defineAccountForm();

const meta: Meta<AccountForm> = { title: 'Accounts/account-form', component: 'account-form' };
export default meta;

type Story = StoryObj<AccountForm>;

export const Empty: Story = { args: { gateway: memoryAccountsGateway() } };

export const Problems: Story = {
  args: { gateway: memoryAccountsGateway() },
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector<AccountForm>('account-form');
    await form?.updateComplete;
    form?.shadowRoot?.querySelector<HTMLButtonElement>('[type=submit]')?.click();
  },
};
