import { expectAccessible, settled } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { PaymentForm } from './payment-form.js';
import * as aids from './payment-form-aids.stories.js';
import * as stories from './payment-form.stories.js';

const states = [...Object.entries(stories), ...Object.entries(aids)].filter(([name]) => name !== 'default');

describe('payment-form, every story', () => {
  for (const [name, story] of states) {
    const { render, play } = story as { render(): unknown; play?(context: unknown): Promise<void> };
    it(`${name} renders without an accessibility violation`, async () => {
      const canvasElement = await fixture<HTMLElement>(html`<div>${render()}</div>`);
      const form = canvasElement.querySelector<PaymentForm>('payment-form')!;
      await form.updateComplete;
      await settled(form);
      await play?.({ canvasElement });
      expect(form.shadowRoot!.querySelector('form, .notice')).to.not.equal(null);
      await expectAccessible(form);
    });
  }
});
