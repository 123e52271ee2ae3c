import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { buttonNamed, settled, textOf } from '@remit-elements/element-kit/testing.js';
import { fillForm, formsForEach } from '../../testing/form-bench.js';
import type { PaymentForm } from './payment-form.js';

const { newForm, conflictingForm: formInConflict } = formsForEach();
const conflictingForm = (): Promise<PaymentForm> =>
  formInConflict(
    { creditorName: 'Südwind AG', amountMinor: 99_900, remittanceInformation: 'Invoice 2026-118' },
    { Amount: '1300' },
  );

/** What part of the focused element lies in the window and not behind the foot, in px from above. */
function hiddenBehindFoot(el: PaymentForm): string | undefined {
  const focused = el.shadowRoot!.activeElement;
  const foot = el.shadowRoot!.querySelector('.foot')!;
  if (!focused || foot.contains(focused)) return undefined;
  const { top, bottom } = focused.getBoundingClientRect();
  const cover = foot.getBoundingClientRect();
  const free = bottom <= Math.min(cover.top, innerHeight) || top >= cover.bottom;
  return free && top >= 0 && bottom <= innerHeight + 1
    ? undefined
    : `${focused.id}: ${String([top, bottom, cover.top, innerHeight])}`;
}

describe('payment-form, its foot', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  for (const [width, height] of [
    [320, 256],
    [720, 450],
    [480, 500],
    [800, 660],
  ] as const) {
    it(`never hides the field that has the focus, at ${width} × ${height}`, async () => {
      await setViewport({ width, height });
      const el = await conflictingForm();
      const hidden: string[] = [];
      const press = async (times: number): Promise<void> => {
        for (let count = 0; count < times; count += 1) {
          await sendKeys({ press: 'Tab' });
          const found = hiddenBehindFoot(el);
          if (found) hidden.push(found);
        }
      };
      el.focus();
      await press(8);
      buttonNamed(el, 'Cancel')!.focus();
      await sendKeys({ down: 'Shift' });
      await press(12);
      await sendKeys({ up: 'Shift' });
      expect(hidden.join(' | ')).to.equal('');
    });
  }

  it('moves the focus to a conflict, and says whose version each button keeps', async () => {
    const el = await conflictingForm();
    const focused = el.shadowRoot!.activeElement!;
    expect(focused.getAttribute('role')).to.equal('alert');
    expect(focused.textContent).to.include('Someone changed this payment while you were editing.');
    const names = [...focused.querySelectorAll('button')].map((button) => button.textContent.trim());
    expect(names).to.deep.equal(['Choose by field', 'Use theirs', 'Save mine']);
  });

  it('offers nothing but to close while a payment is not sent, and keeps the focus', async () => {
    const el = await newForm();
    fillForm(el);
    await settled(el);
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      buttonNamed(el, 'Save')!.focus();
      buttonNamed(el, 'Save')!.click();
      await settled(el);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    const names = [...el.shadowRoot!.querySelectorAll('.actions button')].map((button) => button.textContent.trim());
    expect(names).to.deep.equal(['Close']);
    expect(el.shadowRoot!.activeElement!.textContent.trim()).to.match(/^Not sent: you are offline\./);
  });

  it('does not stick in a narrow container', async () => {
    await setViewport({ width: 320, height: 800 });
    const el = await newForm();
    expect(getComputedStyle(el.shadowRoot!.querySelector('.foot')!).position).to.equal('static');
  });

  it('says both days where banks work on another one, and offers that one', async () => {
    const el = await newForm();
    fillForm(el, '1250', '2026-12-26');
    await settled(el);
    expect(textOf(el)).to.match(/on Saturday,? 26 December, executed Monday,? 28 December\./);
    const use = [...el.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent.includes('Use Monday'));
    use!.click();
    await settled(el);
    expect(textOf(el))
      .to.match(/on Monday,? 28 December\./)
      .and.not.include('executed');
  });
});
