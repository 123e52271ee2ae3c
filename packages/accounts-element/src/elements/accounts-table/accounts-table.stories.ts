import { ApiError } from '@remit-elements/auth-core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../../define.js';
import type { AccountsTable } from '../../index.js';
import {
  accountFixture,
  accountFixtures,
  figureFixtures,
  memoryAccountsGateway,
  outflowFixture,
  TENANT_B,
  type MemoryFailure,
} from '../../testing.js';

const meta: Meta<AccountsTable> = { title: 'Accounts/accounts-table', component: 'accounts-table', tags: ['autodocs'] };
export default meta;

type Story = StoryObj<AccountsTable>;

function failing(failure: MemoryFailure['error']): AccountsTable['gateway'] {
  const gateway = memoryAccountsGateway();
  gateway.fail({ on: 'list', error: failure });
  return gateway;
}

function withoutFigures(): AccountsTable['gateway'] {
  const gateway = memoryAccountsGateway(figureFixtures());
  for (const on of ['balances', 'outflows'] as const) {
    gateway.fail({ on, error: new ApiError('Unauthorized'), times: 9 });
  }
  return gateway;
}

function withStranger(): AccountsTable['gateway'] {
  const gateway = memoryAccountsGateway();
  const strange = accountFixture({ id: 'b', tenantId: TENANT_B, name: 'Of another company' });
  gateway.list = () => Promise.resolve({ items: [...accountFixtures(), strange] });
  return gateway;
}

function ended(): AccountsTable['gateway'] {
  const gateway = memoryAccountsGateway({ accounts: accountFixtures() });
  gateway.end();
  return gateway;
}

/** Where nothing is told but the accounts themselves. */
export const Ready: Story = { args: { gateway: memoryAccountsGateway({ accounts: accountFixtures() }) } };

/** Balances, what is to leave each account by how sure it is, and what is left then: one of them will not do. */
export const WithFigures: Story = { args: { gateway: memoryAccountsGateway(figureFixtures()) } };

/** As on AppSync, which knows payments and no balances. */
export const WithOutflows: Story = {
  args: {
    gateway: memoryAccountsGateway({ accounts: figureFixtures().accounts, outflows: figureFixtures().outflows }),
  },
};

export const FiguresLoading: Story = {
  args: {
    gateway: memoryAccountsGateway({
      ...figureFixtures(),
      wait: (on) => (on === 'list' ? Promise.resolve() : new Promise<void>(() => undefined)),
    }),
  },
};

export const FiguresFailed: Story = { args: { gateway: withoutFigures() } };

/** Yen have no minor digits, dinars three: decimals stand under each other all the same. */
export const Currencies: Story = {
  args: {
    gateway: memoryAccountsGateway({
      accounts: ['EUR', 'JPY', 'KWD'].map((currency) =>
        accountFixture({ id: currency, name: `${currency} account`, currency, isDefault: currency === 'EUR' }),
      ),
      balances: ['EUR', 'JPY', 'KWD'].map((currency) => {
        return { accountId: currency, type: 'CLBD', amountMinor: 1_234_567_890, currency, asOf: '2026-11-20' };
      }),
      outflows: ['EUR', 'JPY', 'KWD'].map((currency) => outflowFixture(currency, currency, [12, 99_500], [1, 25])),
    }),
  },
};

/** More payments than were counted. */
export const LowerBounds: Story = {
  args: {
    gateway: memoryAccountsGateway({
      ...figureFixtures(),
      outflows: figureFixtures().outflows.map((outflow) => ({ ...outflow, truncated: true })),
    }),
  },
};

export const Loading: Story = {
  args: { gateway: memoryAccountsGateway({ wait: () => new Promise<void>(() => undefined) }) },
};

export const Empty: Story = { args: { gateway: memoryAccountsGateway() } };

export const Failed: Story = { args: { gateway: failing(new ApiError('Offline')) } };

export const Denied: Story = { args: { gateway: failing(new ApiError('Unauthorized')) } };

/** A gateway that hands over a row of another company: it is left out, and the host is told. */
export const OtherTenant: Story = { args: { gateway: withStranger() } };

export const SessionEnded: Story = { args: { gateway: ended() } };

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
      accounts: Array.from({ length: 60 }, (_, index) =>
        accountFixture({
          id: `a${String(index)}`,
          name: `Branch ${String(index + 1).padStart(3, '0')}`,
          isDefault: false,
        }),
      ),
    }),
  },
};
