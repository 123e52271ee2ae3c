import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../../define.js';
import type { AccountsElement } from '../../index.js';
import { accountFixtures, memoryAccountsGateway } from '../../testing.js';

const meta: Meta<AccountsElement> = { title: 'Accounts/accounts-element', component: 'accounts-element' };
export default meta;

type Story = StoryObj<AccountsElement>;

export const Admin: Story = { args: { gateway: memoryAccountsGateway({ accounts: accountFixtures() }) } };

export const Preparer: Story = {
  args: { gateway: memoryAccountsGateway({ session: { roles: ['preparer'] }, accounts: accountFixtures() }) },
};

export const Empty: Story = { args: { gateway: memoryAccountsGateway() } };

export const NewAccount: Story = {
  args: { gateway: memoryAccountsGateway({ accounts: accountFixtures() }) },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector<AccountsElement>('accounts-element');
    await element?.updateComplete;
    element?.shadowRoot?.querySelector<HTMLButtonElement>('.toolbar button')?.click();
    // The form is fetched first.
    const form = () => element?.shadowRoot?.querySelector('account-dialog')?.shadowRoot?.querySelector('dialog[open]');
    while (element?.isConnected && !form()) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  },
};
