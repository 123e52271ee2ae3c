import { ApiError } from '@remit-elements/auth-core';
import { settled } from '@remit-elements/element-kit/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { defineAccountParts, type AccountDetail } from '../../index.js';
import {
  accountFixture,
  figureFixtures,
  memoryAccountsGateway,
  outflowFixture,
  type MemoryAccountsGateway,
  type MemoryGatewayOptions,
} from '../../testing.js';

await defineAccountParts();

const meta: Meta<AccountDetail> = { title: 'Accounts/account-detail', component: 'account-detail', tags: ['autodocs'] };
export default meta;

type Story = StoryObj<AccountDetail>;

const gatewayWith = (options: MemoryGatewayOptions = {}): MemoryAccountsGateway =>
  memoryAccountsGateway({ ...figureFixtures(), ...options });

function detail(gateway: MemoryAccountsGateway | undefined, accountId = 'main'): TemplateResult {
  return html`<account-detail .gateway=${gateway} .actions=${['payments']} account-id=${accountId}></account-detail>`;
}

function failing(on: 'get' | 'outflows', error: ApiError): MemoryAccountsGateway {
  const gateway = gatewayWith();
  gateway.fail({ on, error, times: 9 });
  return gateway;
}

/** All that an account can have. */
export const Whole: Story = {
  render: () =>
    detail(
      gatewayWith({
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
      }),
    ),
};

/** It does not hold enough for what is to leave it. */
export const Shortfall: Story = { render: () => detail(gatewayWith(), 'dollar') };

export const Closed: Story = { render: () => detail(gatewayWith(), 'old') };

/** A bank that tells nothing. */
export const NoBalance: Story = { render: () => detail(gatewayWith(), 'yen') };

/** As on AppSync, which knows payments and no balances. */
export const WithoutBalances: Story = {
  render: () => {
    const { accounts, outflows } = figureFixtures();
    return detail(memoryAccountsGateway({ accounts, outflows }));
  },
};

/** Where nothing is told but the account itself. */
export const WithoutFigures: Story = {
  render: () => detail(memoryAccountsGateway({ accounts: [accountFixture()] })),
};

/** More payments than were counted. */
export const LowerBounds: Story = {
  render: () => {
    const many = outflowFixture('main', 'EUR', [900, 92_500_000], [99, 1_000_000], [1, 125]);
    return detail(gatewayWith({ outflows: [{ ...many, truncated: true }] }));
  },
};

export const LongNames: Story = {
  render: () =>
    detail(
      memoryAccountsGateway({
        accounts: [
          accountFixture({
            name: 'Betriebsmittelkonto der Niederlassung Castrop-Rauxel für laufende Ausgaben',
            holderName: 'Gesellschaft für elektrische Unternehmungen und Beteiligungen mbH',
            iban: 'MT84MALT011000012345MTLCAST001S',
          }),
        ],
      }),
    ),
};

export const FiguresLoading: Story = {
  render: () =>
    detail(gatewayWith({ wait: (on) => (on === 'get' ? Promise.resolve() : new Promise<void>(() => undefined)) })),
};

export const FiguresFailed: Story = { render: () => detail(failing('outflows', new ApiError('Unauthorized'))) };

export const Loading: Story = {
  render: () => detail(gatewayWith({ wait: () => new Promise<void>(() => undefined) })),
};

export const NotThere: Story = { render: () => detail(gatewayWith(), 'other') };

export const Denied: Story = { render: () => detail(failing('get', new ApiError('Unauthorized'))) };

export const Failed: Story = { render: () => detail(failing('get', new ApiError('Timeout'))) };

export const Waiting: Story = { render: () => detail(undefined) };

export const Deleted: Story = {
  render: () => detail(gatewayWith()),
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector<AccountDetail>('account-detail')!;
    await element.updateComplete;
    await settled(element);
    const gateway = element.gateway as MemoryAccountsGateway;
    gateway.put(accountFixture({ version: 2, deletedAt: '2026-11-22T00:00:00Z' }));
    await settled(element);
  },
};

export const SessionEnded: Story = {
  render: () => {
    const gateway = gatewayWith();
    gateway.end();
    return detail(gateway);
  },
};
