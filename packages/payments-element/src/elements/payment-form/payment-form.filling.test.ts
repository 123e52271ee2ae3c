import {
  buttonNamed,
  expectEvent,
  fieldNamed,
  settled,
  textOf,
  typeInto,
} from '@remit-elements/element-kit/testing.js';
import { expect } from '@open-wc/testing';
import { formsForEach } from '../../testing/form-bench.js';

const LINE = 'Nordwind GmbH DE89 3704 0044 0532 0130 00 EUR 1.250,00 RF18 5390 0754 7034';

describe('payment-form, what was filled in at once', () => {
  const { newForm } = formsForEach();

  it('is not offered to be taken back once it is saved', async () => {
    const el = await newForm();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', LINE);
    fieldNamed(el, 'Creditor name').dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true }),
    );
    await settled(el);
    buttonNamed(el, 'Fill in')!.click();
    typeInto(el, 'Execution date', '2026-11-26');
    await settled(el);
    expect(textOf(el)).to.include('Filled in from what you pasted');
    await expectEvent(el, 'payment-saved', () => buttonNamed(el, 'Save')!.click());
    typeInto(el, 'End-to-end reference', 'MINE-1');
    await settled(el);
    expect([el.hasChanges, buttonNamed(el, 'Undo')]).to.deep.equal([true, undefined]);
  });
});
