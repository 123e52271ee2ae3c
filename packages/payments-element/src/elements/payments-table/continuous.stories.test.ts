import { expectAccessible, settled } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html } from '@open-wc/testing';
import * as stories from './continuous.stories.js';

describe('payments-table, continuous: every story', () => {
  for (const [name, story] of Object.entries(stories).filter(([key]) => key !== 'default')) {
    const { render, play } = story as { render(): unknown; play?(context: unknown): Promise<void> };
    it(`${name} renders without an accessibility violation`, async () => {
      const canvasElement = await fixture<HTMLElement>(html`<div>${render()}</div>`);
      const table = canvasElement.querySelector('payments-table')!;
      await settled(table);
      await play?.({ canvasElement });
      expect(table.shadowRoot!.querySelectorAll('tbody tr').length).to.be.lessThan(80);
      await expectAccessible(table);
    });
  }
});
