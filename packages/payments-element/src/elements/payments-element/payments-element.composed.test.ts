import {
  buttonNamed,
  fieldNamed,
  settled,
  textOf as textOfForm,
  toldOf,
  typeInto,
} from '@remit-elements/element-kit/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { DebtorAccount } from '../../model/payment.js';
import { accountFixtures } from '../../testing.js';
import { colleague } from '../../testing/decision-bench.js';
import { rootOf } from '../../testing/table-bench.js';
import {
  choose,
  detailOf,
  dialog,
  formOf,
  gatewayWith,
  listOf,
  newPayment,
  press,
  rowButtons,
  textOf,
  workspaceOf,
} from '../../testing/workspace-bench.js';
import type { HeadingLevel } from './heading-level.js';
import type { PaymentsElement } from './payments-element.js';

/** All that a host hears of details that open or close, as it comes. */
function heard(element: PaymentsElement): string[] {
  const told: string[] = [];
  for (const type of ['payment-select', 'payment-close'] as const) {
    element.addEventListener(type, ({ paymentId }) => told.push(`${type} ${paymentId} ${String(element.paymentId)}`));
  }
  return told;
}

/** What is to be seen of the sheet. */
async function sheet(element: PaymentsElement): Promise<string> {
  await settled(element);
  await element.updateComplete;
  await detailOf(element)?.updateComplete;
  await settled(element);
  return rootOf(element).querySelector('dialog#detail[open]') ? textOf(element, 'detail') : 'closed';
}

describe('payments-element, in a page with a heading of its own', () => {
  it('has its heading at the level that the page says, and none where the page says it', async () => {
    const element = await workspaceOf(gatewayWith());
    const found: (readonly (string | null | undefined)[])[] = [];
    for (const heading of ['2', '1', 'none', 'huge'] as HeadingLevel[]) {
      element.setAttribute('heading', heading);
      await settled(element);
      const toolbar = rootOf(element).querySelector('.toolbar')!;
      const title = toolbar.querySelector('[part=heading]');
      const last = toolbar.querySelector('button:last-of-type')!.getBoundingClientRect();
      const isAtEnd = Math.abs(last.right - toolbar.getBoundingClientRect().right) < 1;
      found.push([title?.localName, title?.textContent, toolbar.getAttribute('aria-label'), isAtEnd ? 'end' : 'start']);
    }
    expect(found).to.deep.equal([
      ['h2', 'Payments', null, 'end'],
      ['h1', 'Payments', null, 'end'],
      [undefined, undefined, 'Payments', 'end'],
      ['h2', 'Payments', null, 'end'],
    ]);
  });
});

describe('payments-element, whose host says which payment is open', () => {
  it('opens what the host named before there was a session, says what is not there, and tells nobody', async () => {
    const element = await fixture<PaymentsElement>(
      html`<payments-element locale="en-GB" payment-id="payment-2"></payments-element>`,
    );
    const told = heard(element);
    await settled(element);
    expect([element.paymentId, rootOf(element).querySelector('dialog')]).to.deep.equal(['payment-2', null]);
    element.gateway = gatewayWith();
    expect(await sheet(element)).to.contain('Papeterie Lefèvre');
    element.paymentId = 'payment-nowhere';
    expect(await sheet(element)).to.contain('This payment is no longer there.');
    element.paymentId = undefined;
    expect([await sheet(element), told]).to.deep.equal(['closed', []]);
  });

  it('tells what the reader opens and closes, once it can be read there', async () => {
    const element = await workspaceOf(gatewayWith());
    const told = heard(element);
    await choose(element, 0);
    await sendKeys({ press: 'Escape' });
    expect(await sheet(element)).to.equal('closed');
    await choose(element, 4);
    await press(element, 'detail', 'Edit');
    await settled(element);
    formOf(element).dispatchEvent(new Event('payment-cancel'));
    await settled(element);
    await choose(element, 4);
    await press(element, 'detail', 'Delete');
    await press(element, 'delete', 'Delete');
    await settled(element);
    const [first, last] = ['payment-1', 'payment-5'];
    const turn = (id: string): string[] => [`payment-select ${id} ${id}`, `payment-close ${id} undefined`];
    expect(told).to.deep.equal([...turn(first), ...turn(last), ...turn(last)]);
  });

  it('goes back to the row when the host closes what the reader opened', async () => {
    const element = await workspaceOf(gatewayWith());
    await choose(element, 1);
    element.paymentId = undefined;
    expect(await sheet(element)).to.equal('closed');
    expect(rootOf(listOf(element)).activeElement).to.equal(rowButtons(element)[1]);
  });

  it('keeps what is typed in a form, whatever the host opens over it and closes again', async () => {
    const element = await workspaceOf(gatewayWith());
    const form = await newPayment(element);
    typeInto(form, 'Creditor name', 'Typed before Back');
    element.paymentId = 'payment-1';
    expect(await sheet(element)).to.contain('Nordwind GmbH');
    expect(dialog(element, 'form').open).to.equal(false);
    element.paymentId = undefined;
    expect([await sheet(element), dialog(element, 'form').open]).to.deep.equal(['closed', true]);
    expect(rootOf(formOf(element)).querySelector('input')!.value).to.equal('Typed before Back');
  });

  it('shows it to the same person’s next session, and to nobody else', async () => {
    const gateway = gatewayWith();
    const element = await workspaceOf(gateway);
    await choose(element, 0);
    const told = heard(element);
    gateway.end();
    expect(await sheet(element)).to.equal('closed');
    element.gateway = colleague(gateway, {});
    expect(await sheet(element)).to.contain('Nordwind GmbH');
    expect(told).to.deep.equal([]);
    element.gateway = colleague(gateway, { subject: 'second' });
    expect([await sheet(element), told]).to.deep.equal(['closed', ['payment-close payment-1 undefined']]);
    // What a host names along with the session is meant for it.
    element.gateway = colleague(gateway, { subject: 'third' });
    element.paymentId = 'payment-2';
    expect(await sheet(element)).to.contain('Papeterie Lefèvre');
  });
});

describe('payments-element, whose accounts are shown elsewhere', () => {
  it('offers the account of a payment where the host opens it, and tells which', async () => {
    const element = await workspaceOf(gatewayWith());
    const told: unknown[] = [];
    element.addEventListener('payment-action', ({ paymentId, action, debtorAccountId }) => {
      told.push([paymentId, action, debtorAccountId]);
    });
    await choose(element, 0);
    const account = (): HTMLElement | undefined => buttonNamed(detailOf(element)!, 'Main account');
    expect(account()).to.equal(undefined);
    element.actions = ['account'];
    await sheet(element);
    account()!.click();
    await press(element, 'detail', 'Copy');
    expect(told).to.deep.equal([['payment-1', 'account', 'main']]);
  });

  it('shows what was done to accounts there: in the list, and in a form that is open', async () => {
    const gateway = gatewayWith();
    const element = await workspaceOf(gateway);
    element.viewState = { filter: { debtorAccountId: 'main' }, columns: ['creditor', 'account'] };
    const form = await newPayment(element);
    const field = (): HTMLSelectElement => fieldNamed(form, 'From account') as HTMLSelectElement;
    const [main, dollar] = accountFixtures() as [DebtorAccount, DebtorAccount];
    gateway.backend.putAccount({ ...main, name: 'Renamed' });
    gateway.backend.putAccount({ ...dollar, id: 'new', name: 'New' });
    await waitUntil(() => rootOf(listOf(element)).textContent.includes('Account: Renamed'), 'not renamed');
    await settled(element);
    expect(rootOf(listOf(element)).querySelector('tbody td:last-child')!.textContent.trim()).to.equal('Renamed');
    expect([...field().options].map(({ value }) => value)).to.deep.equal(['main', 'dollar', 'new']);
    gateway.backend.putAccount({ ...main, isClosed: true });
    await waitUntil(() => textOfForm(form).includes('This account was closed'), 'not said to be closed');
    expect(field().value).to.equal('main');
    await waitUntil(() => toldOf(form).includes('This account was closed'), 'not announced');
  });
});
