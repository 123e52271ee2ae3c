import { sendKeys } from '@web/test-runner-commands';
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { settled } from '../testing/settled.js';
import { DialogController } from './dialog-controller.js';
import { dialogTemplate } from './dialog-template.js';

class DialogProbe extends LitElement {
  open = false;
  willing = true;
  asked = 0;

  constructor() {
    super();
    new DialogController(
      this,
      'probe',
      () => this.open,
      () => this.shadowRoot?.getElementById('last'),
    );
  }

  show(open: boolean): Promise<void> {
    this.open = open;
    this.requestUpdate();
    return settled(this);
  }

  #ask(): void {
    this.asked += 1;
    if (this.willing) void this.show(false);
  }

  protected override render(): TemplateResult {
    return html`<button id="first">First</button><button id="last">Last</button> ${dialogTemplate({
        id: 'probe',
        kind: 'sheet',
        label: 'Really?',
        closeLabel: 'Close',
        body: 'Yes',
        onDismiss: () => this.#ask(),
        onClose: () => void this.show(false),
      })}`;
  }
}
customElements.define('dialog-probe', DialogProbe);

async function probe(): Promise<DialogProbe> {
  const element = await fixture<DialogProbe>(html`<dialog-probe></dialog-probe>`);
  part(element, 'first').focus();
  await element.show(true);
  return element;
}

const part = (element: Element, id: string): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>(`#${id}`)!;
const isOpen = (element: DialogProbe): boolean => (part(element, 'probe') as HTMLDialogElement).open;
const focused = (element: Element): string | undefined => element.shadowRoot!.activeElement?.id;

/** A dialog that asks in a second one before it is left. */
class AskingProbe extends LitElement {
  open = false;
  asking = false;

  constructor() {
    super();
    new DialogController(this, 'lower', () => this.open);
    new DialogController(
      this,
      'upper',
      () => this.asking,
      () => this.shadowRoot?.getElementById('last'),
    );
  }

  show(state: { open: boolean; asking: boolean }): Promise<void> {
    Object.assign(this, state);
    this.requestUpdate();
    return settled(this);
  }

  readonly #ask = (): void => {
    void this.show({ open: this.open, asking: this.open });
  };

  readonly #keep = (): void => {
    void this.show({ open: this.open, asking: false });
  };

  protected override render(): TemplateResult {
    const field = html`<select id="field">
      <option>EUR</option>
    </select>`;
    const lower = { onDismiss: this.#ask, onClose: this.#ask };
    const upper = { onDismiss: this.#keep, onClose: this.#keep };
    return html`<button id="first">First</button
      ><button id="last">Last</button>
      ${dialogTemplate({ id: 'lower', kind: 'form', label: 'Form', body: this.open ? field : '', ...lower })}
      ${dialogTemplate({
        id: 'upper',
        kind: 'confirm',
        label: 'Really?',
        body: html`<button id="keep" autofocus>Keep</button>`,
        ...upper,
      })}`;
  }
}
customElements.define('asking-probe', AskingProbe);

async function askingProbe(): Promise<AskingProbe> {
  const element = await fixture<AskingProbe>(html`<asking-probe></asking-probe>`);
  part(element, 'first').focus();
  await element.show({ open: true, asking: false });
  part(element, 'field').focus();
  return element;
}

describe('a dialog', () => {
  it('is modal and named by its heading', async () => {
    const element = await probe();
    const dialog = part(element, 'probe');
    expect([isOpen(element), dialog.matches(':modal')]).to.deep.equal([true, true]);
    expect(part(element, dialog.getAttribute('aria-labelledby')!).textContent).to.equal('Really?');
  });

  it('gives the focus back to what had it', async () => {
    const element = await probe();
    await element.show(false);
    expect(focused(element)).to.equal('first');
  });

  it('gives the focus to the next best thing when what had it is gone', async () => {
    const element = await probe();
    part(element, 'first').remove();
    await element.show(false);
    expect(focused(element)).to.equal('last');
  });

  it('asks on Escape, however often, and stays when it is not let go', async () => {
    const element = await probe();
    element.willing = false;
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect([element.asked, isOpen(element)]).to.deep.equal([3, true]);
    element.willing = true;
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(isOpen(element)).to.equal(false);
  });

  it('asks on a press beside a sheet, not on one inside', async () => {
    const element = await probe();
    element.willing = false;
    part(element, 'probe').querySelector<HTMLElement>('.dialog-body')!.click();
    expect(element.asked).to.equal(0);
    part(element, 'probe').click();
    expect(element.asked).to.equal(1);
  });

  it('opens again when the browser closed it while it is still wanted', async () => {
    const element = await probe();
    (part(element, 'probe') as HTMLDialogElement).close();
    await element.show(true);
    expect(isOpen(element)).to.equal(true);
  });
});

describe('a dialog over a dialog', () => {
  it('stays on top, and can be answered, when the browser closed the lower one without asking', async () => {
    const element = await askingProbe();
    await element.show({ open: true, asking: true });
    (part(element, 'lower') as HTMLDialogElement).close();
    await element.show({ open: true, asking: true });
    expect(element.shadowRoot!.querySelectorAll('dialog:modal')).to.have.length(2);
    part(element, 'field').focus();
    expect(focused(element)).to.equal('keep');
  });

  it('can be answered after Escape was pressed on a select however often', async () => {
    const element = await askingProbe();
    for (let time = 0; time < 4; time += 1) {
      await sendKeys({ press: 'Escape' });
      await settled(element);
      if (element.asking) {
        part(element, 'field').focus();
        expect(focused(element)).to.equal('keep');
        part(element, 'keep').click();
      }
      await element.show({ open: true, asking: false });
      part(element, 'field').focus();
      expect(focused(element)).to.equal('field');
    }
  });

  it('gives the focus to what had it before the lower one when both close', async () => {
    const element = await askingProbe();
    await element.show({ open: true, asking: true });
    await element.show({ open: false, asking: false });
    expect(element.shadowRoot!.querySelectorAll('dialog[open]')).to.have.length(0);
    expect(focused(element)).to.equal('first');
  });
});
