import { sendMouse, resetMouse } from '@web/test-runner-commands';
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { baseStyles } from './base.styles.js';

class ButtonProbe extends LitElement {
  static override styles = baseStyles;

  protected override render(): TemplateResult {
    return html`${['primary', 'danger', 'danger primary', 'plain', ''].map(
      (look) => html`<button class="button ${look}" aria-disabled="true" style="transition: none">Save</button>`,
    )}`;
  }
}
customElements.define('button-probe', ButtonProbe);

describe('a disabled button', () => {
  it('looks no different under the pointer', async () => {
    const element = await fixture<ButtonProbe>(html`<button-probe></button-probe>`);
    const seen: string[] = [];
    for (const button of element.renderRoot.querySelectorAll('button')) {
      const { x, y } = button.getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.ceil(x) + 4, Math.ceil(y) + 4] });
      expect(button.matches(':hover')).to.equal(true);
      seen.push(getComputedStyle(button).backgroundColor);
    }
    await resetMouse();
    expect(new Set(seen)).to.deep.equal(new Set(['rgba(0, 0, 0, 0)']));
  });
});
