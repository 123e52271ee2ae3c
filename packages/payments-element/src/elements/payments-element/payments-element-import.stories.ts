import { buttonNamed, settled } from '@remit-elements/element-kit/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { accountFixtures, memoryPaymentsGateway, paymentFixtures } from '../../testing.js';
import { BAD_ROWS, chooseFile, importFile } from '../../testing/import-bench.js';
import './payments-element.define.js';
import type { PaymentsElement } from './payments-element.js';

type Story = StoryObj<PaymentsElement>;

const meta: Meta<PaymentsElement> = { title: 'Payments/payments-element/Import', component: 'payments-element' };
export default meta;

/** Waits until a step of the import is there. */
async function step(root: ShadowRoot, button: string): Promise<HTMLElement> {
  for (;;) {
    const found = [...root.querySelectorAll<HTMLElement>('#import button')].find(
      (each) => each.textContent.trim().startsWith(button) && each.offsetParent !== null,
    );
    if (found) return found;
    await new Promise((frame) => requestAnimationFrame(frame));
  }
}

/** Goes on by pressing these buttons, each once it is there. */
function importing(file: File | undefined, ...buttons: string[]): Story {
  return {
    render: () =>
      html`<payments-element
        .gateway=${memoryPaymentsGateway({ accounts: accountFixtures(), payments: paymentFixtures(5) })}
        locale="en-GB"
      ></payments-element>`,
    play: async ({ canvasElement }) => {
      const element = canvasElement.querySelector<PaymentsElement>('payments-element')!;
      await settled(element);
      buttonNamed(element, 'Import')!.click();
      const root = element.shadowRoot!;
      await step(root, 'Choose a file');
      if (file) chooseFile(root, file);
      for (const button of buttons.slice(0, -1)) (await step(root, button)).click();
      if (buttons.length > 0) await step(root, buttons.at(-1)!);
      await settled(element);
    },
  };
}

export const Choose = importing(undefined);

export const NotRead = importing(new File(['PK\u0003\u0004'], 'payments.xlsx'));

/** Columns that were guessed, and a column that says neither which sign is the decimal one nor which number is the month. */
export const Columns = importing(
  new File(
    ['Name,IBAN,Amount,Date,Note\nNordwind GmbH,DE89370400440532013000,"1,250",03/04/2099,Invoice 4711'],
    'a.csv',
  ),
  'Check rows',
);

/** Seven rows need a look; each can be mended where it stands. */
export const NeedALook = importing(importFile(40, BAD_ROWS), 'Check rows', 'Import 33');

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
  'Check rows',
  'Import 3',
);

export const Result = importing(importFile(40, BAD_ROWS), 'Check rows', 'Import 33', 'Undo');
