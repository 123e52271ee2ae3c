import { buttonNamed, settled } from '@remit-elements/element-kit/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { PaymentsViewState, SavedView } from '../../model/view-state.js';
import { accountFixtures, memoryPaymentsGateway, paymentFixtures } from '../../testing.js';
import './payments-table.define.js';
import type { PaymentsTable } from './payments-table.js';

const FILTERED: PaymentsViewState = { filter: { status: ['PENDING_APPROVAL'] } };
const MANY: PaymentsViewState = {
  filter: {
    status: ['UNCONFIRMED', 'PENDING_APPROVAL', 'CONFIRMED'],
    debtorAccountId: 'main',
    currency: 'EUR',
    amountMinorFrom: 1_000,
    amountMinorTo: 900_000_00,
    executionDateFrom: '2026-11-01',
    executionDateTo: '2026-12-31',
    text: 'nordwind',
  },
};
const VIEWS: readonly SavedView[] = [
  { name: 'To approve', viewState: FILTERED },
  { name: 'Dollars, latest first', viewState: { filter: { currency: 'USD' } } },
];

function table(viewState: PaymentsViewState = {}, views?: readonly SavedView[]): TemplateResult {
  const gateway = memoryPaymentsGateway({ accounts: accountFixtures(), payments: paymentFixtures(60) });
  return html`<payments-table .gateway=${gateway} .viewState=${viewState} .views=${views}></payments-table>`;
}

/** A table of a phone's width. */
function narrow(viewState: PaymentsViewState = {}): HTMLElement {
  const element = document.createElement('payments-table');
  element.style.setProperty('max-inline-size', '320px');
  element.gateway = memoryPaymentsGateway({ accounts: accountFixtures(), payments: paymentFixtures(12) });
  element.viewState = viewState;
  return element;
}

/** Presses buttons one after the other, once the tools are there. */
function pressing(...names: string[]): NonNullable<Story['play']> {
  return async ({ canvasElement }) => {
    const element = canvasElement.querySelector<PaymentsTable>('payments-table')!;
    await settled(element);
    await element.updateComplete;
    for (const name of names) {
      await settled(element);
      buttonNamed(element, name)!.click();
    }
    await settled(element);
  };
}

type Story = StoryObj<PaymentsTable>;

const meta: Meta<PaymentsTable> = {
  title: 'Payments/payments-table tools',
  component: 'payments-table',
};
export default meta;

export const Filtered: Story = { render: () => table(FILTERED) };

export const ManyFilters: Story = { render: () => table(MANY) };

export const ManyFiltersNarrow: Story = { render: () => narrow(MANY) };

export const Sorted: Story = { render: () => table({ sort: { field: 'EXECUTION_DATE', direction: 'DESC' } }) };

export const FiltersOpen: Story = { render: () => table(MANY), play: pressing('Filters') };

/** In a narrow container the filters are a sheet, with the orders that cards have no heads for. */
export const FiltersOpenNarrow: Story = { render: () => narrow(), play: pressing('Filters') };

/** An amount without a currency is told of, and nothing is sent. */
export const FiltersWrong: Story = {
  render: () => table(),
  play: async (context) => {
    await pressing('Filters')(context);
    const element = context.canvasElement.querySelector<PaymentsTable>('payments-table')!;
    const least = element.shadowRoot!.querySelector<HTMLInputElement>('#filter-least')!;
    least.value = '100';
    least.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await pressing('Show payments')(context);
  },
};

export const ColumnsOpen: Story = { render: () => table(), play: pressing('Columns') };

export const ViewsOpen: Story = { render: () => table({}, VIEWS), play: pressing('Views') };

export const RenamingAView: Story = { render: () => table({}, VIEWS), play: pressing('Views', 'Rename To approve') };

export const ShortcutsOpen: Story = { render: () => table(), play: pressing('Keyboard shortcuts') };

/** Says which filter leaves nothing, and offers to clear it. */
export const NoMatchOfOne: Story = { render: () => table({ filter: { currency: 'JPY' } }) };

export const NoMatchOfMany: Story = {
  render: () => table({ filter: { currency: 'JPY', status: ['REJECTED'], debtorAccountId: 'nobodys' } }),
};

export const RightToLeft: Story = {
  render: () =>
    html`<payments-table
      locale="ar"
      .gateway=${memoryPaymentsGateway({ accounts: accountFixtures(), payments: paymentFixtures(30) })}
      .viewState=${FILTERED}
    ></payments-table>`,
  play: pressing('عوامل التصفية'),
};
