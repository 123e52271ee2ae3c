import { settled } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../define.js';
import type { AccountsElement } from '../../index.js';
import { accountFixtures, memoryAccountsGateway } from '../../testing.js';

async function workspace(): Promise<AccountsElement> {
  const element = await fixture<AccountsElement>(
    html`<accounts-element
      .gateway=${memoryAccountsGateway({ accounts: accountFixtures() })}
      locale="en"
    ></accounts-element>`,
  );
  await settled(element);
  return element;
}

/** Once it is drawn. */
async function within(root: () => ParentNode | null | undefined, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = root()?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((drawn) => requestAnimationFrame(drawn));
  }
}

describe('accounts-element on a phone', () => {
  beforeEach(() => setViewport({ width: 320, height: 900 }));
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('keeps an account number in one line', async () => {
    const element = await workspace();
    const table = element.shadowRoot!.querySelector('accounts-table')!.shadowRoot!;
    await within(() => table, '.row-button');
    const numbers = [...table.querySelectorAll<HTMLElement>('.name .second')];
    for (const number of numbers) {
      const text = document.createRange();
      text.selectNodeContents(number);
      expect(new Set([...text.getClientRects()].map(({ top }) => top)).size, number.textContent).to.equal(1);
    }
  });

  it('has the buttons of a form at the end of its sheet, however short the form is', async () => {
    const element = await workspace();
    const create = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.new')].find((it) => it.checkVisibility());
    create!.click();
    const dialogs = (): ParentNode | null | undefined =>
      element.shadowRoot!.querySelector<HTMLElement>('account-dialogs')?.shadowRoot;
    const form = await within(dialogs, 'account-form');
    const foot = await within(() => form.shadowRoot, '.foot');
    await settled(element);
    const sheet = form.closest('dialog')!.getBoundingClientRect();
    expect(sheet.height).to.equal(900);
    expect(foot.getBoundingClientRect().bottom).to.be.closeTo(sheet.bottom, 1);
  });
});
