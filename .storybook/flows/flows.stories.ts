import type { PaymentsElement } from '@remit-elements/payments-element';
import '@remit-elements/payments-element/define.js';
import {
  accountFixtures,
  memoryPaymentsGateway,
  paymentFixtures,
  type MemoryGatewayOptions,
  type MemoryPaymentsGateway,
} from '@remit-elements/payments-element/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { field, PATIENCE, pressable, said } from './by-name.js';

/** What people come for, from the first click to what the bank's side then knows; the panel _Interactions_ shows each step. */
const meta: Meta = { title: 'Flows' };
export default meta;

interface Stage {
  readonly gateway: MemoryPaymentsGateway;
  readonly canvas: HTMLElement;
  press(...names: (string | RegExp)[]): Promise<void>;
  type(label: string, text: string): Promise<void>;
  reads(words: string | RegExp): Promise<void>;
}

/** Due on a day that no reader of this story has seen. */
const DUE = { requestedExecutionDate: '2099-11-26' } as const;

function flow(options: MemoryGatewayOptions, act: (stage: Stage) => Promise<void>): StoryObj {
  return {
    render: () => {
      const payments = paymentFixtures(5, DUE);
      const gateway = memoryPaymentsGateway({ accounts: accountFixtures(), payments, ...options });
      return html`<payments-element .gateway=${gateway}></payments-element>`;
    },
    play: async ({ canvasElement: canvas }) => {
      const { gateway } = canvas.querySelector<PaymentsElement>('payments-element')!;
      const press = async (...names: (string | RegExp)[]): Promise<void> => {
        for (const name of names) await userEvent.click(await pressable(canvas, name));
      };
      const type = async (label: string, text: string): Promise<void> => {
        const control = await field(canvas, label);
        // Typed in one go: what types key by key looks for the focus in the page, not in shadow roots.
        control.focus();
        control.value = text;
        control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        control.blur();
      };
      const reads = (text: string | RegExp): Promise<void> =>
        waitFor(() => expect(said(canvas)).toMatch(text), PATIENCE);
      await act({ gateway: gateway as MemoryPaymentsGateway, canvas, press, type, reads });
    },
  };
}

const stored = ({ backend, session }: MemoryPaymentsGateway) => backend.payments(session.tenantId);

export const CreateAPayment = flow({}, async ({ gateway, press, type, reads }) => {
  await press('New payment');
  await type('Creditor name', 'Kontor Süd GmbH');
  await type('Creditor IBAN', 'DE89370400440532013000');
  await type('Amount', '1250.50');
  await type('Execution date', '2099-11-26');
  await press('Save');
  await reads(/Kontor Süd GmbH.*1,250\.50/);
  await waitFor(() => expect(stored(gateway)).toHaveLength(6), PATIENCE);
  await expect(gateway.commands.map((command) => command.type)).toEqual(['create']);
});

export const EditAPayment = flow({}, async ({ gateway, press, type }) => {
  await press(/^Nordwind GmbH/, 'Edit');
  await type('Amount', '99.90');
  await press('Save');
  await waitFor(() => expect(stored(gateway)[0]?.amountMinor).toBe(9_990), PATIENCE);
});

export const DeleteAndTakeBack = flow({}, async ({ gateway, press, reads }) => {
  await press(/^Nordwind GmbH/, 'Delete', 'Delete');
  await reads('Deleted.');
  await expect(stored(gateway)).toHaveLength(4);
  await press('Undo');
  await reads('Restored.');
  await expect(stored(gateway)).toHaveLength(5);
});

const PENDING = { ...DUE, status: 'PENDING_APPROVAL', editedBy: 'preparer-a', submittedBy: 'preparer-a' } as const;

/** By somebody other than who prepared it. */
export const ApproveByFourEyes = flow(
  { session: { subject: 'approver-a', roles: ['approver'] }, payments: paymentFixtures(3, PENDING) },
  async ({ gateway, press }) => {
    await press(/^Nordwind GmbH/, 'Approve', 'Approve');
    await waitFor(() => expect(stored(gateway)[0]?.status).toBe('CONFIRMED'), PATIENCE);
  },
);

const FILE = [
  'Name,IBAN,Amount,Currency,Date,Text',
  'Kontor Süd GmbH,DE89370400440532013000,1250.00,EUR,2099-11-26,Invoice 1',
  'Kontor Nord GmbH,DE89370400440532013000,990.00,EUR,2099-11-26,Invoice 2',
].join('\n');

export const ImportAFile = flow({}, async ({ gateway, canvas, press, reads }) => {
  await press('Import');
  const root = canvas.querySelector('payments-element')!.shadowRoot!;
  const picker = (): HTMLInputElement | null => root.querySelector('#import input[type=file]');
  await waitFor(() => expect(picker()).not.toBeNull(), PATIENCE);
  await userEvent.upload(picker()!, new File([FILE], 'payments.csv', { type: 'text/csv' }));
  await press('Check rows', /^Import 2 payments/);
  await reads('2 of 2 imported');
  await waitFor(() => expect(stored(gateway)).toHaveLength(7), PATIENCE);
});

/** All of them are marked before there is a file, so that none goes to the bank twice. */
export const HandOverToTheBank = flow(
  { payments: paymentFixtures(3, { ...DUE, status: 'CONFIRMED' }) },
  async ({ gateway, press }) => {
    // Who looks at this story wants no file of it.
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = () => undefined;
    await press('Export', /^Payment file for the bank/, 'Continue', /^Hand over 3 payments/);
    const statuses = () => stored(gateway).map(({ status }) => status);
    await waitFor(() => expect(statuses()).toEqual(['EXPORTED', 'EXPORTED', 'EXPORTED']), PATIENCE).finally(() => {
      HTMLAnchorElement.prototype.click = click;
    });
  },
);

export const FindByFilter = flow({}, async ({ press, reads }) => {
  await press('Filters');
  await press(/^Rejected/, 'Show payments');
  await reads(/Van den Berg Logistiek BV/);
  await reads(/^(?!.*Nordwind GmbH)/);
});
