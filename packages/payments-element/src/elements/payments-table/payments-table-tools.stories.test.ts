import { expectAccessible, settled } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html } from '@open-wc/testing';
import { withTools } from '../../testing/table-bench.js';
import * as stories from './payments-table-tools.stories.js';

const states = Object.entries(stories).filter(([name]) => name !== 'default');

describe('payments-table tools, every story', () => {
  for (const [name, story] of states) {
    const { render, play } = story as { render(): unknown; play?(context: unknown): Promise<void> };
    it(`${name} renders without an accessibility violation`, async () => {
      const canvasElement = await fixture<HTMLElement>(html`<div>${render()}</div>`);
      const table = canvasElement.querySelector('payments-table')!;
      await withTools(table);
      await play?.({ canvasElement });
      await settled(table);
      expect(table.shadowRoot!.querySelector('.bar')).to.not.equal(null);
      await expectAccessible(table);
    });
  }
});
