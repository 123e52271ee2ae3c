import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ibanFieldTemplate, regroupIban } from './iban-field.js';

/** A field and what it last told. */
async function ibanField(value = ''): Promise<{ input: HTMLInputElement; told: () => string }> {
  let text = value;
  const root = await fixture(
    html`<div>${ibanFieldTemplate({ id: 'iban', label: 'IBAN', value, onInput: (typed) => (text = typed) })}</div>`,
  );
  const input = root.querySelector('input')!;
  input.focus();
  return { input, told: () => text };
}

function caretAt(input: HTMLInputElement, caret: number): void {
  input.setSelectionRange(caret, caret);
}

describe('the IBAN field', () => {
  it('groups while it is typed', async () => {
    const { input, told } = await ibanField();
    await sendKeys({ type: 'de8937040044' });
    expect(input.value).to.equal('DE89 3704 0044');
    expect(told()).to.equal('DE89 3704 0044');
    expect(input.selectionStart).to.equal(14);
  });

  it('keeps the caret behind the character that was typed in the middle', async () => {
    const { input } = await ibanField('DE89 3704 0044');
    caretAt(input, 7);
    await sendKeys({ type: '9' });
    expect(input.value).to.equal('DE89 3790 4004 4');
    expect(input.selectionStart).to.equal(8);
    await sendKeys({ type: '81' });
    expect(input.value).to.equal('DE89 3798 1040 044');
    expect(input.selectionStart).to.equal(11);
  });

  it('takes the character behind a space when the space is deleted', async () => {
    const { input } = await ibanField('DE89 3704 0044');
    caretAt(input, 5);
    await sendKeys({ press: 'Backspace' });
    expect(input.value).to.equal('DE83 7040 044');
    expect(input.selectionStart).to.equal(3);
    caretAt(input, 4);
    await sendKeys({ press: 'Delete' });
    expect(input.value).to.equal('DE83 0400 44');
  });

  it('deletes from the end to nothing', async () => {
    const { input } = await ibanField('DE89 3');
    caretAt(input, 6);
    for (let press = 0; press < 5; press += 1) await sendKeys({ press: 'Backspace' });
    expect(input.value).to.equal('');
  });

  it('takes off what a paste brings along', async () => {
    const { input, told } = await ibanField();
    input.value = 'IBAN: de89-3704\u00a00044 0532 0130 00\u200b';
    input.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
    expect(input.value).to.equal('DE89 3704 0044 0532 0130 00');
    expect(told()).to.equal(input.value);
  });

  it('leaves a text alone that is still being composed', async () => {
    const { input, told } = await ibanField();
    input.value = 'de89370';
    input.dispatchEvent(new InputEvent('input', { isComposing: true }));
    expect(input.value).to.equal('de89370');
    input.dispatchEvent(new CompositionEvent('compositionend'));
    expect(told()).to.equal('DE89 370');
  });
});

describe('regroupIban', () => {
  for (const [text, caret, grouped, there] of [
    ['', 0, '', 0],
    ['DE89', 4, 'DE89', 4],
    ['DE893', 5, 'DE89 3', 6],
    ['DE89 3704', 0, 'DE89 3704', 0],
    ['iban de89', 9, 'DE89', 4],
    ['DE89 37X04', 8, 'DE89 37X0 4', 8],
  ] as const) {
    it(`makes "${text}" with the caret at ${caret} to "${grouped}" at ${there}`, () => {
      expect(regroupIban(text, caret)).to.deep.equal({ text: grouped, caret: there });
    });
  }
});
