import '@remit-elements/accounts-element/define.js';
import '@remit-elements/payments-element/define.js';
import {
  accountFixtures,
  draftFixture,
  memoryPaymentsGateway,
  paymentFixture,
  paymentFixtures,
  type MemoryPaymentsGateway,
} from '@remit-elements/payments-element/testing.js';
import { html, type TemplateResult } from 'lit';

const payments = (count: number): MemoryPaymentsGateway =>
  memoryPaymentsGateway({
    session: { roles: ['preparer', 'approver'] },
    accounts: accountFixtures(),
    payments: paymentFixtures(count),
  });

const rejected = (): MemoryPaymentsGateway =>
  memoryPaymentsGateway({
    accounts: accountFixtures(),
    payments: [paymentFixture({ status: 'REJECTED', rejectionReason: 'The invoice was paid already' })],
  });

const table = (name: string, look: string): TemplateResult =>
  html`<div style=${look}>
    <payments-table
      .gateway=${payments(4)}
      .messages=${{ 'table.caption': name, 'tools.name': `Search and filter, ${name}` }}
    ></payments-table>
  </div>`;

const BRAND = '--remit-accent: light-dark(oklch(48% 0.13 160deg), oklch(78% 0.12 160deg)); --remit-radius: 10px';

/** What the pages show instead of pictures: the elements themselves, in the look that the toolbar says. */
export const EXAMPLES: Readonly<Record<string, () => TemplateResult>> = {
  workspace: () => html`<payments-element .gateway=${payments(5)}></payments-element>`,
  comfortable: () => table('Comfortable', '--remit-density: 0'),
  compact: () => table('Compact', '--remit-density: 1'),
  brand: () => table('Another brand', BRAND),
  statuses: () => html`<payments-table .gateway=${payments(5)}></payments-table>`,
  rejected: () => html`<payment-detail payment-id="payment-1" .gateway=${rejected()}></payment-detail>`,
  form: () => html`<payment-form .gateway=${payments(0)} .prefill=${draftFixture()}></payment-form>`,
};
