import { settled } from '@remit-elements/element-kit/testing.js';
import { setViewport } from '@web/test-runner-commands';
import { expect, waitUntil } from '@open-wc/testing';
import { paymentFixtures } from '../../testing.js';
import { rootOf } from '../../testing/table-bench.js';
import { gatewayWith, rowButtons, workspaceOf } from '../../testing/workspace-bench.js';

describe('payments-element, what is done mostly where it is narrow', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('stands at the foot of what is seen, until something is selected, and over no row that has the focus', async () => {
    const element = await workspaceOf(gatewayWith({ payments: paymentFixtures(20) }));
    const shown = (): HTMLElement[] =>
      [...rootOf(element).querySelectorAll<HTMLElement>('.new')].filter((button) => button.checkVisibility());
    expect(shown().map((button) => button.parentElement!.className)).to.deep.equal(['toolbar']);
    await setViewport({ width: 320, height: 640 });
    const [button] = shown();
    expect([shown().length, button!.parentElement!.className]).to.deep.equal([1, 'new-place']);
    window.scrollTo(0, 0);
    expect(button!.getBoundingClientRect().bottom).to.be.within(600, 640);
    const isApart = (row: HTMLElement): boolean => {
      // As by Tab: from another place in the list.
      const other = rowButtons(element).find((each) => each !== row);
      other?.focus({ preventScroll: true });
      row.focus({ preventScroll: true });
      const [a, b] = [row.getBoundingClientRect(), button!.getBoundingClientRect()];
      return a.bottom <= b.top || a.top >= b.bottom;
    };
    // What looks after it comes with the dialogs, after the first rows.
    for (const row of rowButtons(element).slice(0, 12)) await waitUntil(() => isApart(row));
    element.selection = ['payment-1'];
    await settled(element);
    expect(shown()).to.deep.equal([]);
  }).timeout(10_000);
});
