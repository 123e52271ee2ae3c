import { settled } from '@remit-elements/element-kit/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { accountFixtures, memoryPaymentsGateway, paymentFixtures } from '../../testing.js';
import { BAD_ROWS, chooseFile, importFile } from '../../testing/import-bench.js';
import './payments-element.define.js';
import type { PaymentsElement } from './payments-element.js';

type Story = StoryObj<PaymentsElement>;

const meta: Meta<PaymentsElement> = { title: 'Payments/payments-element/Import', component: 'payments-element' };
export default meta;

/** Waits until a step of the import is there, in whatever language. */
async function step(root: ShadowRoot, name: string): Promise<void> {
  while (!root.querySelector(`#import[open] [data-step=${name}]`)) {
    await new Promise((frame) => requestAnimationFrame(frame));
  }
}

/** Chooses a file, and goes on to each of these steps. */
function importing(file?: File, ...steps: string[]): Story {
  return {
    render: () =>
      html`<payments-element
        .gateway=${memoryPaymentsGateway({ accounts: accountFixtures(), payments: paymentFixtures(5) })}
      ></payments-element>`,
    play: async ({ canvasElement }) => {
      const element = canvasElement.querySelector<PaymentsElement>('payments-element')!;
      await settled(element);
      const root = element.shadowRoot!;
      root.querySelector<HTMLElement>('.toolbar button')!.click();
      await step(root, 'choose');
      if (file) chooseFile(root, file);
      for (const [index, name] of steps.entries()) {
        if (index > 0) root.querySelector<HTMLElement>('#import .dialog-foot .primary')!.click();
        await step(root, name);
      }
      await settled(element);
    },
  };
}

export const Choose = importing();

export const NotRead = importing(new File(['PK\u0003\u0004'], 'payments.xlsx'));

/** Columns that were guessed, and a column that says neither which sign is the decimal one nor which number is the month. */
export const Columns = importing(
  new File(
    ['Name,IBAN,Amount,Date,Note\nNordwind GmbH,DE89370400440532013000,"1,250",03/04/2099,Invoice 4711'],
    'a.csv',
  ),
  'columns',
);

/** Seven rows need a look; each can be mended where it stands. */
export const NeedALook = importing(importFile(40, BAD_ROWS), 'columns', 'preview');

/** Weekends, doubles, and payments that leave SEPA. */
export const Ready = importing(
  new File(
    [
      'Name,IBAN,Amount,Currency,Date,Text\n',
      'Nordwind GmbH,DE89370400440532013000,1250.00,EUR,2099-11-26,Invoice 4711\n',
      'Nordwind GmbH,DE89370400440532013000,1250.00,EUR,2099-11-26,Invoice 4712\n',
      'مؤسسة الشمال,SA0380000000608010167519,99.50,SAR,2099-11-28,فاتورة 12\n',
    ],
    'b.csv',
  ),
  'columns',
  'preview',
);

export const Result = importing(importFile(40, BAD_ROWS), 'columns', 'preview', 'result');
