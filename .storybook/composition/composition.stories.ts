import type { AccountsElement } from '@remit-elements/accounts-element';
import '@remit-elements/accounts-element/define.js';
import { accountFixtures as ownAccounts, memoryAccountsGateway } from '@remit-elements/accounts-element/testing.js';
import type { PaymentsElement } from '@remit-elements/payments-element';
import { define } from '@remit-elements/payments-element';
import '@remit-elements/payments-element/define.js';
import {
  accountFixtures,
  memoryPaymentsGateway,
  paymentFixtures,
  TENANT_A,
  TENANT_B,
  type MemoryPaymentsGateway,
} from '@remit-elements/payments-element/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import bootstrap from 'bootstrap/dist/css/bootstrap.css?inline';
import { html } from 'lit';

define({ prefix: 'other' });

const meta: Meta = { title: 'Composition' };
export default meta;

function paymentsOf(tenantId: typeof TENANT_A, count: number): MemoryPaymentsGateway {
  return memoryPaymentsGateway({
    session: { tenantId, subject: `preparer of ${tenantId}` },
    accounts: accountFixtures(tenantId),
    payments: paymentFixtures(count, { tenantId }),
  });
}

/** A page with two of an element tells readers which is whose. */
const wordsOf = (company: string): Readonly<Record<string, string>> => ({
  'workspace.title': `Payments of ${company}`,
  'table.caption': `Payments of ${company}`,
  'tools.name': `Search and filter, ${company}`,
});

/** All that there is of a company's payments, as wide as the page. */
export const WholeWorkspace: StoryObj = {
  render: () => html`<payments-element .gateway=${paymentsOf(TENANT_A, 40)}></payments-element>`,
};

/** Each has its own session, and nothing of the other: as two releases of the elements would on one page. */
export const TwoTenantsSideBySide: StoryObj = {
  parameters: { tenant: 'own' },
  render: () =>
    html`<payments-element .messages=${wordsOf('Company A')} .gateway=${paymentsOf(TENANT_A, 3)}></payments-element>
      <br />
      <other-payments-element
        .messages=${wordsOf('Company B')}
        .gateway=${paymentsOf(TENANT_B, 3)}
      ></other-payments-element>`,
};

/** What each tells, the page hands on as a property of the other. */
export const AccountsAndPayments: StoryObj = {
  render: () =>
    html`<accounts-element
        .gateway=${memoryAccountsGateway({ accounts: ownAccounts() })}
        .actions=${['payments']}
        @account-action=${({ currentTarget, accountId }: Event & { accountId: string }) => {
          const accounts = currentTarget as AccountsElement;
          const payments = accounts.parentElement?.querySelector<PaymentsElement>('payments-element');
          accounts.accountId = undefined;
          if (payments) payments.viewState = { ...payments.viewState, filter: { debtorAccountId: accountId } };
        }}
      ></accounts-element>
      <br />
      <payments-element
        .gateway=${paymentsOf(TENANT_A, 8)}
        .actions=${['account']}
        @payment-action=${({ currentTarget, debtorAccountId }: Event & { debtorAccountId?: string }) => {
          const payments = currentTarget as PaymentsElement;
          const accounts = payments.parentElement?.querySelector<AccountsElement>('accounts-element');
          payments.paymentId = undefined;
          if (accounts) accounts.accountId = debtorAccountId;
        }}
      ></payments-element>`,
};

/** The shadow that Bootstrap gives to what has the focus is none where a reader has colours of their own. */
const FOCUS = '.host :focus-visible { outline: 2px solid; outline-offset: 2px; }';

/** A sheet that is the page's as long as the story is. */
function sheetOf(css: string): HTMLStyleElement {
  return Object.assign(document.createElement('style'), { textContent: css });
}

/** A page of one scheme: Bootstrap’s sheet reaches all around the elements, and nothing in them. */
export const HostWithBootstrap: StoryObj = {
  render: () =>
    html`${sheetOf(bootstrap + FOCUS)}
      <div class="host bg-body text-body" style="color-scheme: light">
        <nav class="bg-body-tertiary border-bottom py-2 mb-4" aria-label="Back office">
          <div class="container d-flex flex-wrap align-items-center">
            <span class="navbar-brand">Back office</span>
            <ul class="nav">
              <li class="nav-item">
                <a class="nav-link text-body text-decoration-underline" href="#orders">Orders</a>
              </li>
              <li class="nav-item">
                <a class="nav-link text-body text-decoration-underline" aria-current="page" href="#payments"
                  >Payments</a
                >
              </li>
            </ul>
          </div>
        </nav>
        <div class="container pb-4">
          <div class="card mb-4">
            <div class="card-body">
              <h2 class="card-title h5">The host’s own card</h2>
              <p class="card-text">Its buttons and fields are Bootstrap’s; those of the elements stay their own.</p>
              <div class="d-flex flex-wrap gap-2">
                <button type="button" class="btn btn-primary">The host’s button</button>
                <button type="button" class="btn btn-outline-secondary">Another</button>
              </div>
            </div>
          </div>
          <payments-element .gateway=${paymentsOf(TENANT_A, 4)}></payments-element>
        </div>
      </div>`,
};
