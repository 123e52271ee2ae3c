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

const part = (element: DialogProbe, id: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(`#${id}`)!;
const isOpen = (element: DialogProbe): boolean => (part(element, 'probe') as HTMLDialogElement).open;
const focused = (element: DialogProbe): string | undefined => element.shadowRoot!.activeElement?.id;

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
