import { settled } from '@remit-elements/element-kit/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { memoryPaymentsGateway, paymentFixtures } from '../../testing.js';
import './payments-table.define.js';
import type { PaymentsTable } from './payments-table.js';

type Story = StoryObj<PaymentsTable>;

const meta: Meta<PaymentsTable> = {
  title: 'Payments/payments-table, continuous',
  component: 'payments-table',
};
export default meta;

function endless(properties: Readonly<Record<string, string>>): PaymentsTable {
  const table = document.createElement('payments-table');
  for (const [name, value] of Object.entries(properties)) table.style.setProperty(name, value);
  table.gateway = memoryPaymentsGateway({ payments: paymentFixtures(2_000) });
  table.paging = 'continuous';
  return table;
}

/** Settles when the rows that are in sight were read and drawn. */
const drawn: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const table = canvasElement.querySelector<PaymentsTable>('payments-table')!;
  while (!table.shadowRoot!.querySelector('.continuous')) {
    await new Promise((next) => requestAnimationFrame(next));
    await settled(table);
  }
};

/** In a frame of its own that scrolls. */
export const OwnScroller: Story = { render: () => endless({ '--payments-table-block-size': '480px' }), play: drawn };

/** It is the page that scrolls. */
export const PageScrolls: Story = { render: () => endless({}), play: drawn };

export const ContinuousNarrow: Story = {
  render: () => endless({ '--payments-table-block-size': '480px', 'max-inline-size': '320px' }),
  play: drawn,
};
