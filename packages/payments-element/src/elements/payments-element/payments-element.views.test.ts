import {
  buttonNamed,
  deferred,
  fieldNamed,
  recordEvents,
  settled,
  type Deferred,
} from '@remit-elements/element-kit/testing.js';
import { expect } from '@open-wc/testing';
import { accountFixtures, paymentFixtures } from '../../testing.js';
import { rootOf } from '../../testing/table-bench.js';
import {
  dialog,
  formOf,
  gatewayWith,
  listOf,
  newPayment,
  rowButtons,
  workspaceOf,
} from '../../testing/workspace-bench.js';
import type { PaymentsElement } from './payments-element.js';

const chipOf = (element: PaymentsElement): string => rootOf(listOf(element)).querySelector('.chip')!.textContent.trim();
/** What the column of accounts says. */
const namesOf = (element: PaymentsElement): readonly string[] =>
  [...rootOf(listOf(element)).querySelectorAll('tbody td:last-child')].map(({ textContent }) => textContent.trim());

describe('payments-element, one account', () => {
  it('lists its payments alone, names it, and shows all again at a press', async () => {
    const element = await workspaceOf(gatewayWith({ payments: paymentFixtures(8) }));
    const changes = recordEvents(element, 'view-state-change');
    element.viewState = { filter: { debtorAccountId: 'dollar' } };
    await settled(element);
    expect(rowButtons(element)).to.have.length(2);
    expect(rootOf(listOf(element)).querySelector('.chip')!.textContent.trim()).to.equal('Account: Dollar account');
    expect(changes).to.have.length(0);
    buttonNamed(listOf(element), 'Remove the filter “Account: Dollar account”')!.click();
    await settled(element);
    expect([rowButtons(element).length, changes.length, element.viewState.filter]).to.deep.equal([8, 1, {}]);
  });

  it('names also an account that was closed, and begins nothing from it', async () => {
    const accounts = accountFixtures().map((account) => ({ ...account, isClosed: account.id === 'dollar' }));
    const element = await workspaceOf(gatewayWith({ payments: paymentFixtures(8), accounts }));
    element.viewState = { filter: { debtorAccountId: 'dollar' }, columns: ['creditor', 'account'] };
    await settled(element);
    expect(chipOf(element)).to.equal('Account: Dollar account');
    expect(namesOf(element)).to.deep.equal(['Dollar account', 'Dollar account']);
    const offered = fieldNamed(await newPayment(element), 'From account') as HTMLSelectElement;
    expect([...offered.options].map(({ value }) => value)).to.deep.equal(['main']);
  });

  it('settles on what its host set last, in whatever order the rows come', async () => {
    const gateway = gatewayWith({ payments: paymentFixtures(8) });
    const element = await workspaceOf(gateway);
    const list = gateway.list.bind(gateway);
    const answers: Deferred<undefined>[] = [];
    // One that answers though nobody wants to know any more.
    gateway.list = (query) => {
      const answer = deferred<undefined>();
      answers.push(answer);
      return answer.promise.then(() => list(query));
    };
    for (const debtorAccountId of ['dollar', 'nobodys', 'main', 'dollar', 'main']) {
      element.viewState = { filter: { debtorAccountId } };
      await element.updateComplete;
    }
    for (const answer of answers.reverse()) {
      answer.resolve(undefined);
      await settled(element);
    }
    expect([chipOf(element), rowButtons(element).length]).to.deep.equal(['Account: Main account', 6]);
  });

  it('says of an account that is not there that it was not found', async () => {
    const element = await workspaceOf(gatewayWith());
    element.viewState = { filter: { debtorAccountId: 'nobodys' } };
    await settled(element);
    expect(rootOf(listOf(element)).querySelector('.chip')!.textContent.trim()).to.equal('Account: not found');
  });

  it('hands views to its list and back, and tells its host of each change once', async () => {
    const element = await workspaceOf(gatewayWith({ payments: paymentFixtures(8) }));
    const [changes, views] = [recordEvents(element, 'view-state-change'), recordEvents(element, 'views-change')];
    element.views = [{ name: 'Dollars', viewState: { filter: { currency: 'USD' } } }];
    await settled(element);
    buttonNamed(listOf(element), 'Views')!.click();
    await settled(element);
    buttonNamed(listOf(element), 'Dollars')!.click();
    await settled(element);
    expect([rowButtons(element).length, element.viewState.filter]).to.deep.equal([2, { currency: 'USD' }]);
    buttonNamed(listOf(element), 'Views')!.click();
    await settled(element);
    buttonNamed(listOf(element), 'Delete Dollars')!.click();
    await settled(element);
    expect([changes.length, views.length, element.views]).to.deep.equal([1, 1, []]);
  });

  it('begins a new payment at the key n, unless keys are turned off or something is typed', async () => {
    const element = await workspaceOf(gatewayWith());
    const press = (target: EventTarget): boolean =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true, composed: true, cancelable: true }));
    press(rootOf(listOf(element)).querySelector('input[type=search]')!);
    element.shortcuts = 'off';
    await settled(element);
    press(document.body);
    await settled(element);
    expect(rootOf(element).querySelector('dialog[open]')).to.equal(null);
    element.shortcuts = 'on';
    await settled(element);
    press(document.body);
    await settled(element);
    expect(dialog(element, 'form').open).to.equal(true);
  });

  it('begins a new payment from that account', async () => {
    const element = await workspaceOf(gatewayWith());
    element.viewState = { filter: { debtorAccountId: 'dollar' } };
    await settled(element);
    buttonNamed(element, 'New payment')!.click();
    await settled(element);
    expect(rootOf(formOf(element)).querySelector<HTMLSelectElement>('#debtorAccountId')!.value).to.equal('dollar');
  });
});
