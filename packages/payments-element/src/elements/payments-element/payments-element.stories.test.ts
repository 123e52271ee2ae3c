import { expectAccessible, settled } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html } from '@open-wc/testing';
import * as stories from './payments-element.stories.js';

const states = Object.entries(stories).filter(([name]) => name !== 'default');

describe('payments-element, every story', () => {
  for (const [name, story] of states) {
    const { render, play } = story as { render(): unknown; play?(context: unknown): Promise<void> };
    it(`${name} renders without an accessibility violation`, async () => {
      const canvasElement = await fixture<HTMLElement>(html`<div>${render()}</div>`);
      const element = canvasElement.querySelector('payments-element')!;
      await settled(element);
      await play?.({ canvasElement });
      expect(element.shadowRoot!.querySelector('h2')!.textContent).to.equal('Payments');
      await expectAccessible(element);
    });
  }
});
