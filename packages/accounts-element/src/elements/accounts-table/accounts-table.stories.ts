import { ApiError } from '@remit-elements/auth-core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../../define.js';
import type { AccountsTable } from '../../index.js';
import { accountFixture, accountFixtures, memoryAccountsGateway, type MemoryFailure } from '../../testing.js';

const meta: Meta<AccountsTable> = { title: 'Accounts/accounts-table', component: 'accounts-table' };
export default meta;

type Story = StoryObj<AccountsTable>;

function failing(failure: MemoryFailure['error']): AccountsTable['gateway'] {
  const gateway = memoryAccountsGateway();
  gateway.fail({ on: 'list', error: failure });
  return gateway;
}

export const Ready: Story = { args: { gateway: memoryAccountsGateway({ accounts: accountFixtures() }) } };

/** Nobody entered a BIC: there is no column of blanks. */
export const WithoutBic: Story = {
  args: { gateway: memoryAccountsGateway({ accounts: accountFixtures({ bic: '' }) }) },
};

export const Loading: Story = {
  args: { gateway: memoryAccountsGateway({ wait: () => new Promise<void>(() => undefined) }) },
};

export const Empty: Story = { args: { gateway: memoryAccountsGateway() } };

export const Failed: Story = { args: { gateway: failing(new ApiError('Offline')) } };

export const Denied: Story = { args: { gateway: failing(new ApiError('Unauthorized')) } };

export const Waiting: Story = { args: {} };

export const LongNames: Story = {
  args: {
    gateway: memoryAccountsGateway({
      accounts: [
        accountFixture({
          name: 'Betriebsmittelkonto der Niederlassung Castrop-Rauxel für laufende Ausgaben',
          holderName: 'Gesellschaft für elektrische Unternehmungen und Beteiligungen mbH',
          iban: 'MT84MALT011000012345MTLCAST001S',
        }),
      ],
    }),
  },
};

export const Many: Story = {
  args: {
    gateway: memoryAccountsGateway({
      accounts: Array.from({ length: 120 }, (_, index) =>
        accountFixture({
          id: `a${String(index)}`,
          name: `Branch ${String(index + 1).padStart(3, '0')}`,
          isDefault: false,
        }),
      ),
    }),
  },
};
