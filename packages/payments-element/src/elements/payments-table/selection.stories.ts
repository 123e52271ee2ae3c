import { settled } from '@remit-elements/element-kit/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { memoryPaymentsGateway, paymentFixtures } from '../../testing.js';
import './payments-table.define.js';
import type { PaymentsTable } from './payments-table.js';

type Story = StoryObj<PaymentsTable>;

const meta: Meta<PaymentsTable> = {
  title: 'Payments/payments-table, selection',
  component: 'payments-table',
};
export default meta;

/** A table in which some payments are selected before it is shown. */
function withSelected(selection: readonly string[], properties: Readonly<Record<string, string>> = {}): PaymentsTable {
  const table = document.createElement('payments-table');
  for (const [name, value] of Object.entries(properties)) table.style.setProperty(name, value);
  table.gateway = memoryPaymentsGateway({ payments: paymentFixtures(23) });
  table.pageSize = 10;
  table.selection = selection;
  return table;
}

const shown: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const table = canvasElement.querySelector<PaymentsTable>('payments-table')!;
  await settled(table);
  await table.updateComplete;
};

export const Selectable: Story = { render: () => withSelected([]), play: shown };

export const Selected: Story = {
  render: () => withSelected(['payment-1', 'payment-3', 'payment-4']),
  play: shown,
};

export const WholePage: Story = {
  render: () => withSelected(paymentFixtures(10).map(({ id }) => id)),
  play: shown,
};

/** What can be done with them comes from the host. */
export const WithActions: Story = {
  render: () => {
    const table = withSelected(['payment-1', 'payment-2']);
    const action = document.createElement('button');
    action.slot = 'selection';
    action.textContent = 'Submit';
    table.append(action);
    return html`${table}`;
  },
  play: shown,
};

export const SelectedNarrow: Story = {
  render: () => withSelected(['payment-1', 'payment-3'], { 'max-inline-size': '320px' }),
  play: shown,
};
