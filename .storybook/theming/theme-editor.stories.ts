import { memoryAccountsGateway, accountFixtures as ownAccounts } from '@remit-elements/accounts-element/testing.js';
import '@remit-elements/accounts-element/define.js';
import '@remit-elements/payments-element/define.js';
import { accountFixtures, memoryPaymentsGateway, paymentFixtures } from '@remit-elements/payments-element/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './preview.css';
import './theme-editor.js';

const meta: Meta = {
  title: 'Theme/theme-editor',
  parameters: { docs: { description: { component: 'Edits a theme live and exports its twelve lines of CSS.' } } },
};
export default meta;

const payments = () =>
  memoryPaymentsGateway({
    session: { roles: ['preparer', 'approver'] },
    accounts: accountFixtures(),
    payments: paymentFixtures(10),
  });

export const Editor: StoryObj = {
  render: () => {
    const gateway = payments();
    return html`<theme-editor>
      <div slot="preview" class="remit-theme theme-preview">
        <payments-element .gateway=${gateway}></payments-element>
        <div class="theme-preview-pair">
          <payment-form .gateway=${payments()}></payment-form>
          <payment-detail .gateway=${payments()} payment-id="payment-5"></payment-detail>
        </div>
        <accounts-element .gateway=${memoryAccountsGateway({ accounts: ownAccounts() })}></accounts-element>
      </div>
    </theme-editor>`;
  },
};
