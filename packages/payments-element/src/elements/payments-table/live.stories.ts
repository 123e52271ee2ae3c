import { ApiError } from '@remit-elements/auth-core';
import { buttonNamed, settled } from '@remit-elements/element-kit/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { draftFixture, memoryPaymentsGateway, paymentFixtures, type MemoryPaymentsGateway } from '../../testing.js';
import './payments-table.define.js';
import type { PaymentsTable } from './payments-table.js';

type Story = StoryObj<PaymentsTable>;

const meta: Meta<PaymentsTable> = {
  title: 'Payments/payments-table, how current',
  component: 'payments-table',
};
export default meta;

function tableIn(canvas: HTMLElement): PaymentsTable {
  return canvas.querySelector<PaymentsTable>('payments-table')!;
}

function show(count = 8): TemplateResult {
  const gateway = memoryPaymentsGateway({ payments: paymentFixtures(count) });
  return html`<payments-table .gateway=${gateway} page-size="10"></payments-table>`;
}

const gatewayOf = (table: PaymentsTable): MemoryPaymentsGateway => table.gateway as MemoryPaymentsGateway;

/** Settles when the words are there: what is told of changes is collected for a moment. */
async function said(table: PaymentsTable, words: string): Promise<void> {
  while (!table.shadowRoot!.textContent.includes(words)) {
    await new Promise((next) => requestAnimationFrame(next));
    await settled(table);
  }
}

async function addByOthers(table: PaymentsTable, count: number): Promise<void> {
  const others = memoryPaymentsGateway({ backend: gatewayOf(table).backend });
  for (let number = 1; number <= count; number += 1) {
    const id = `theirs-${String(number)}`;
    await others.write({ type: 'create', id, requestId: id, draft: draftFixture({ creditorName: 'Neu KG' }) });
  }
}

export const Live: Story = {
  render: () => show(),
  play: ({ canvasElement }) => said(tableIn(canvasElement), 'live'),
};

/** Of some payments a write is not acknowledged. */
export const PendingWrites: Story = {
  render: () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(8) });
    const pending: PaymentsTable['pending'] = new Map([
      ['payment-1', 'notSent'],
      ['payment-3', 'checking'],
      ['payment-5', 'notSaved'],
    ]);
    return html`<payments-table .gateway=${gateway} .pending=${pending}></payments-table>`;
  },
  play: ({ canvasElement }) => said(tableIn(canvasElement), 'Not sent yet'),
};

/** Nobody tells of changes: the list is read every 30 seconds. */
export const Polling: Story = {
  render: () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(8) });
    Object.defineProperty(gateway, 'subscribe', { value: undefined });
    return html`<payments-table .gateway=${gateway}></payments-table>`;
  },
  play: ({ canvasElement }) => said(tableIn(canvasElement), 'checking every 30 s'),
};

/** Nobody tells of changes and the list cannot be read. */
export const Stale: Story = {
  render: () => show(),
  play: async ({ canvasElement }) => {
    const table = tableIn(canvasElement);
    await said(table, 'live');
    gatewayOf(table).fail({ on: 'list', error: new ApiError('Offline'), times: 100 });
    gatewayOf(table).connection('stale');
    await said(table, 'not updated since');
  },
};

/** What others added waits to be asked for. */
export const NewPayments: Story = {
  render: () => show(),
  play: async ({ canvasElement }) => {
    const table = tableIn(canvasElement);
    await said(table, 'live');
    await addByOthers(table, 3);
    await said(table, '3 new payments');
  },
};

/** As `NewPayments`, where rows are cards. */
export const NewPaymentsNarrow: Story = {
  render: () => {
    const table = document.createElement('payments-table');
    table.style.setProperty('max-inline-size', '320px');
    table.gateway = memoryPaymentsGateway({ payments: paymentFixtures(8) });
    return table;
  },
  play: NewPayments.play!,
};

/** A payment was saved here while a later page is shown. */
export const SavedElsewhere: Story = {
  render: () => show(13),
  play: async ({ canvasElement }) => {
    const table = tableIn(canvasElement);
    await said(table, 'live');
    buttonNamed(table, 'Next page')?.click();
    await settled(table);
    const gateway = gatewayOf(table);
    table.applySaved(await gateway.write({ type: 'create', id: 'mine', requestId: 'mine', draft: draftFixture() }));
    await said(table, 'not on this page');
  },
};
