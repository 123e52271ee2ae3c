import { buttonNamed, settled } from '@remit-elements/element-kit/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../../define.js';
import type { AccountDetail, AccountsElement } from '../../index.js';
import { accountFixtures, figureFixtures, memoryAccountsGateway, type MemoryGatewayOptions } from '../../testing.js';

const meta: Meta<AccountsElement> = {
  title: 'Accounts/accounts-element',
  component: 'accounts-element',
  tags: ['autodocs'],
};
export default meta;

type Story = StoryObj<AccountsElement>;

function workspace(accountId?: string, options: MemoryGatewayOptions = {}): TemplateResult {
  const gateway = memoryAccountsGateway({ ...figureFixtures(), ...options });
  return html`<accounts-element
    .gateway=${gateway}
    .actions=${['payments']}
    .accountId=${accountId}
  ></accounts-element>`;
}

/** Uses the workspace once it is there. */
function then(act: (element: AccountsElement) => unknown): NonNullable<Story['play']> {
  return async ({ canvasElement }) => {
    const element = canvasElement.querySelector<AccountsElement>('accounts-element')!;
    await drawn(element);
    await act(element);
    await drawn(element);
  };
}

async function drawn(element: AccountsElement): Promise<void> {
  await element.updateComplete;
  await settled(element);
  await settled(element);
}

const dialogs = (element: AccountsElement): Element => element.shadowRoot!.querySelector('account-dialogs')!;

const ask =
  (name: string) =>
  (element: AccountsElement): void =>
    buttonNamed(dialogs(element).shadowRoot!.querySelector<AccountDetail>('account-detail')!, name)!.click();

export const Admin: Story = { args: { gateway: memoryAccountsGateway({ accounts: accountFixtures() }) } };

export const WithFigures: Story = { render: () => workspace() };

export const Preparer: Story = {
  args: { gateway: memoryAccountsGateway({ session: { roles: ['preparer'] }, accounts: accountFixtures() }) },
};

export const Empty: Story = { args: { gateway: memoryAccountsGateway() } };

/** In a page with a heading of its own. */
export const WithoutHeading: Story = {
  args: { gateway: memoryAccountsGateway({ accounts: accountFixtures() }), heading: 'none' },
};

export const NewAccount: Story = {
  args: { gateway: memoryAccountsGateway({ accounts: accountFixtures() }) },
  play: then(async (element) => {
    element.shadowRoot!.querySelector<HTMLButtonElement>('.toolbar button')!.click();
    await drawn(element);
  }),
};

export const Details: Story = { render: () => workspace('main'), play: then(() => undefined) };

/** Who is no admin looks on. */
export const DetailsOfPreparer: Story = {
  render: () => workspace('dollar', { session: { roles: ['preparer'] } }),
  play: then(() => undefined),
};

export const Editing: Story = { render: () => workspace('dollar'), play: then(ask('Edit')) };

/** What hangs on it is said first; it is the default, so that the next one is asked for. */
export const AskingToClose: Story = { render: () => workspace('main'), play: then(ask('Close account')) };

export const AskingToDelete: Story = { render: () => workspace('dollar'), play: then(ask('Delete')) };

/** Payments keep it: it can be closed instead. */
export const NotDeleted: Story = {
  render: () => workspace('dollar'),
  play: then(async (element) => {
    ask('Delete')(element);
    await drawn(element);
    dialogs(element).shadowRoot!.querySelector<HTMLButtonElement>('#deletion .primary')!.click();
  }),
};
