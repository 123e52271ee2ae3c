import { settled } from '@remit-elements/element-kit/testing.js';
import { setViewport } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { paymentFixtures } from '../../testing.js';
import { rootOf } from '../../testing/table-bench.js';
import { choose, gatewayWith, listOf, press, rowButtons, saidBy, workspaceOf } from '../../testing/workspace-bench.js';

describe('payments-element, what was just said', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('covers no row that has the focus, at 320 px, wherever it is', async () => {
    await setViewport({ width: 320, height: 640 });
    const element = await workspaceOf(gatewayWith({ payments: paymentFixtures(11) }));
    await choose(element, 5);
    await press(element, 'detail', 'Delete');
    await press(element, 'delete', 'Delete');
    expect(saidBy(element)).to.equal('Deleted.');
    const toast = rootOf(element).querySelector('.toast')!;
    const tops = new Set<number>();
    for (const row of rowButtons(element)) {
      // Without the browser's help: what it finds in sight it does not scroll to.
      for (const block of ['start', 'center', 'end'] as const) {
        // To the very edge of what is seen, as a reader may have scrolled.
        row.style.scrollMargin = '0';
        row.scrollIntoView({ block });
        row.focus({ preventScroll: true });
        row.dispatchEvent(new KeyboardEvent('keyup', { key: 'Tab', bubbles: true, composed: true }));
        await settled(element);
        expect(rootOf(listOf(element)).activeElement).to.equal(row);
        const [a, b] = [row.getBoundingClientRect(), toast.getBoundingClientRect()];
        tops.add(Math.round(b.top));
        const isApart = a.bottom <= b.top || a.top >= b.bottom || a.right <= b.left || a.left >= b.right;
        expect(isApart, `${block}: ${JSON.stringify([a, b])}`).to.equal(true);
      }
    }
    expect(tops.size).to.equal(2);
  }).timeout(30_000);
});
