import { ApiError } from '@remit-elements/auth-core';
import { buttonNamed, settled } from '@remit-elements/element-kit/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import {
  accountFixtures,
  memoryPaymentsGateway,
  paymentFixture,
  paymentFixtures,
  type MemoryFailure,
  type MemoryGatewayOptions,
  type MemoryPaymentsGateway,
} from '../../testing.js';
import './payments-table.define.js';
import type { PaymentsTable } from './payments-table.js';

const never = (): Promise<void> => new Promise(() => undefined);

function gatewayWith(options: MemoryGatewayOptions = {}, failure?: MemoryFailure): MemoryPaymentsGateway {
  const gateway = memoryPaymentsGateway({ accounts: accountFixtures(), ...options });
  if (failure) gateway.fail(failure);
  return gateway;
}

function tableIn(canvas: HTMLElement): PaymentsTable {
  return canvas.querySelector<PaymentsTable>('payments-table')!;
}

/** A table under properties that a host's sheet would set. */
function styled(gateway: MemoryPaymentsGateway, properties: Readonly<Record<string, string>>): HTMLElement {
  const table = document.createElement('payments-table');
  for (const [name, value] of Object.entries(properties)) table.style.setProperty(name, value);
  table.gateway = gateway;
  return table;
}

type Story = StoryObj<PaymentsTable>;

const meta: Meta<PaymentsTable> = {
  title: 'Payments/payments-table',
  component: 'payments-table',
  tags: ['autodocs'],
};
export default meta;

export const Ready: Story = {
  render: () => html`<payments-table .gateway=${gatewayWith({ payments: paymentFixtures(60) })}></payments-table>`,
};

export const Waiting: Story = { render: () => html`<payments-table></payments-table>` };

export const Loading: Story = {
  render: () => html`<payments-table .gateway=${gatewayWith({ wait: never })}></payments-table>`,
};

/** A later load keeps the rows of before, dimmed. */
export const Reloading: Story = {
  render: () => {
    let asked = 0;
    const gateway = gatewayWith({ payments: paymentFixtures(6), wait: () => (asked++ ? never() : Promise.resolve()) });
    return html`<payments-table .gateway=${gateway}></payments-table>`;
  },
  play: async ({ canvasElement }) => {
    const table = tableIn(canvasElement);
    await settled(table);
    void table.refresh();
    await settled(table);
  },
};

export const LastPage: Story = {
  render: () =>
    html`<payments-table .gateway=${gatewayWith({ payments: paymentFixtures(13) })} page-size="10"></payments-table>`,
  play: async ({ canvasElement }) => {
    const table = tableIn(canvasElement);
    await settled(table);
    buttonNamed(table, 'Next page')?.click();
    await settled(table);
  },
};

export const AllColumns: Story = {
  render: () =>
    html`<payments-table
      .gateway=${gatewayWith({ payments: paymentFixtures(8) })}
      .accounts=${accountFixtures()}
      .columns=${['creditor', 'account', 'requestedExecutionDate', 'reference', 'status', 'createdAt', 'amount']}
    ></payments-table>`,
};

/** Currencies of none, two and three minor digits: the decimal points stand under each other. */
export const ManyCurrencies: Story = {
  render: () => {
    const amounts = [
      ['EUR', 125_000],
      ['JPY', 98_000],
      ['KWD', 1_234_567],
      ['CLF', 98_7654],
      ['USD', 300_000_099],
    ] as const;
    const payments = amounts.map(([currency, amountMinor], index) =>
      paymentFixture({ id: `payment-${String(index)}`, currency, amountMinor }),
    );
    return html`<payments-table .gateway=${gatewayWith({ payments })}></payments-table>`;
  },
};

export const Compact: Story = {
  render: () => styled(gatewayWith({ payments: paymentFixtures(12) }), { '--remit-density': '1' }),
};

/** In a container narrower than 640 px each row is a card. */
export const Narrow: Story = {
  render: () => styled(gatewayWith({ payments: paymentFixtures(12) }), { 'max-inline-size': '320px' }),
};

/** What others wrote is text: long, in another direction, or looking like markup. */
export const HostileText: Story = {
  render: () => {
    const names = [
      '<img src=x onerror=alert(1)>',
      'שלום עולם בע״מ',
      `A${'a'.repeat(69)}`,
      '\u202eevil\u202c',
      '{creditor}',
    ];
    const payments = names.map((creditorName, index) =>
      paymentFixture({
        id: `payment-${String(index)}`,
        creditorName,
        remittanceInformation: `${creditorName} ${'reference '.repeat(8)}`,
        amountMinor: Number.MAX_SAFE_INTEGER,
      }),
    );
    return html`<payments-table .gateway=${gatewayWith({ payments })}></payments-table>`;
  },
};

export const RightToLeft: Story = {
  render: () =>
    html`<payments-table locale="ar" .gateway=${gatewayWith({ payments: paymentFixtures(30) })}></payments-table>`,
};

export const HostTheme: Story = {
  render: () =>
    styled(gatewayWith({ payments: paymentFixtures(30) }), {
      '--remit-accent': 'oklch(55% 0.2 330deg)',
      '--remit-font': 'Georgia, serif',
      '--remit-radius': '0',
    }),
};

export const Empty: Story = {
  render: () => html`<payments-table .gateway=${gatewayWith()}></payments-table>`,
};

export const NoMatch: Story = {
  render: () =>
    html`<payments-table
      .gateway=${gatewayWith({ payments: paymentFixtures(5) })}
      .viewState=${{ filter: { debtorAccountId: 'another' } }}
    ></payments-table>`,
};

export const Failed: Story = {
  render: () => {
    const gateway = gatewayWith({}, { on: 'list', error: new ApiError('Timeout') });
    return html`<payments-table .gateway=${gateway}></payments-table>`;
  },
};

/** The rows that were there stay, and it is said that they may be old. */
export const FailedAfterRows: Story = {
  render: () => html`<payments-table .gateway=${gatewayWith({ payments: paymentFixtures(6) })}></payments-table>`,
  play: async ({ canvasElement }) => {
    const table = tableIn(canvasElement);
    await settled(table);
    (table.gateway as MemoryPaymentsGateway).fail({ on: 'list', error: new ApiError('Offline') });
    await table.refresh();
    await settled(table);
  },
};

/** What comes after the first rows could not be fetched. */
export const WithoutTools: Story = {
  render: () => {
    const gateway = gatewayWith({ payments: paymentFixtures(6) });
    const late = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
    return html`<payments-table .gateway=${gateway} .late=${late}></payments-table>`;
  },
};

export const Denied: Story = {
  render: () => {
    const gateway = gatewayWith({}, { on: 'list', error: new ApiError('Unauthorized') });
    return html`<payments-table .gateway=${gateway}></payments-table>`;
  },
};

export const SessionEnded: Story = {
  render: () => {
    const gateway = gatewayWith({ payments: paymentFixtures(6) });
    gateway.end();
    return html`<payments-table .gateway=${gateway}></payments-table>`;
  },
};
