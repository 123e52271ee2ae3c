import '@remit-elements/accounts-element/define.js';
import { accountFixtures as ownAccounts, memoryAccountsGateway } from '@remit-elements/accounts-element/testing.js';
import '@remit-elements/payments-element/define.js';
import { accountFixtures, memoryPaymentsGateway, paymentFixtures } from '@remit-elements/payments-element/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import './preview.css';

/** Worn here by a part of the page each; the toolbar puts one on the whole page. */
const meta: Meta = { title: 'Theme/themes' };
export default meta;

type Story = StoryObj;

const gateway = () =>
  memoryPaymentsGateway({
    session: { roles: ['preparer', 'approver'] },
    accounts: accountFixtures(),
    payments: paymentFixtures(8),
  });

const worn = (theme: string, scheme: 'light' | 'dark'): TemplateResult =>
  html`<div class="theme-preview theme-part" data-remit-theme=${theme} data-scheme=${scheme}>
    <payments-element .gateway=${gateway()}></payments-element>
  </div>`;

export const PrivateBank: Story = { render: () => worn('private-bank', 'light') };
export const PrivateBankDark: Story = { render: () => worn('private-bank', 'dark') };
export const TradingDesk: Story = { render: () => worn('trading-desk', 'light') };
export const TradingDeskDark: Story = { render: () => worn('trading-desk', 'dark') };

/** Two looks on one page, each with its own scheme. */
export const SideBySide: Story = {
  render: () =>
    html`${worn('private-bank', 'light')}
      <div class="theme-preview theme-part" data-remit-theme="trading-desk" data-scheme="dark">
        <accounts-element .gateway=${memoryAccountsGateway({ accounts: ownAccounts() })}></accounts-element>
      </div>`,
};
