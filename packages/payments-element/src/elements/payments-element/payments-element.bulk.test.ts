import { ApiError } from '@remit-elements/auth-core';
import { buttonNamed, deferred, recordEvents, settled } from '@remit-elements/element-kit/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import type { PaymentApproveEvent } from '../../events/payment-approve-event.js';
import type { PaymentsErrorEvent } from '../../events/payments-error-event.js';
import type { PaymentSavedEvent } from '../../events/payment-saved-event.js';
import { paymentFixture, paymentFixtures, TENANT_B, type MemoryPaymentsGateway } from '../../testing.js';
import { admin, ask, confirm, confirmation, selected, waiting, waitUntil } from '../../testing/bulk-bench.js';
import { rootOf } from '../../testing/table-bench.js';
import {
  buttonIn,
  dialog,
  gatewayWith,
  nameOf,
  press,
  rowButtons,
  saidBy,
  textOf,
} from '../../testing/workspace-bench.js';
import type { PaymentsElement } from './payments-element.js';

const offered = (element: PaymentsElement): readonly string[] =>
  [...rootOf(element).querySelectorAll('[slot=selection]')].map((button) => button.textContent.trim());

const isOpen = (element: PaymentsElement): boolean => dialog(element, 'bulk').open;
const typesOf = ({ commands }: MemoryPaymentsGateway): readonly string[] => [
  ...new Set(commands.map(({ type }) => type)),
];

describe('payments-element, many at once', () => {
  it('offers what can be done with one of the selected at least', async () => {
    const element = await selected(gatewayWith({ payments: waiting(), ...admin }));
    expect(offered(element)).to.deep.equal(['Approve', 'Reject', 'Export']);
    element.selection = ['payment-4', 'payment-6'];
    await settled(element);
    expect(offered(element)).to.deep.equal(['Reject', 'Export']);
    element.selection = [];
    await settled(element);
    expect(offered(element)).to.deep.equal([]);
  });

  it('says before it approves how many can be, how much they are and why others cannot, and then approves those', async () => {
    const gateway = gatewayWith({ payments: waiting(), ...admin });
    const element = await selected(gateway);
    const asked = recordEvents<PaymentApproveEvent>(element, 'payment-approve');
    const saved = recordEvents<PaymentSavedEvent>(element, 'payment-saved');
    await ask(element, 'Approve');
    expect(nameOf(element, 'bulk')).to.equal('Approve 12 payments?');
    const text = textOf(element, 'bulk');
    for (const part of [
      '12 of 14 can be approved.',
      '2 cannot:',
      '1 you prepared or submitted yourself',
      '1 is not waiting for approval',
    ])
      expect(text).to.contain(part);
    expect(gateway.commands).to.deep.equal([]);
    expect(confirmation(element)!.textContent.trim()).to.equal('Approve 12 payments');
    await confirm(element);
    await waitUntil(() => saidBy(element) === '12 payments approved.', 'it is not said');
    await waitUntil(() => saved.length === 12, 'not all were told');
    expect([isOpen(element), typesOf(gateway), asked.length]).to.deep.equal([false, ['approve'], 12]);
    expect(element.selection).to.have.members(['payment-4', 'payment-6']);
    expect(gateway.backend.payments('tenant-a').filter(({ status }) => status === 'CONFIRMED')).to.have.length(13);
  });

  it('asks for a second look at those alone that failed and may succeed, as they are now', async () => {
    const gateway = gatewayWith({ payments: waiting(), ...admin });
    for (const code of ['VersionConflict', 'FourEyes', 'VersionConflict'] as const)
      gateway.fail({ on: 'write', error: new ApiError(code) });
    const element = await selected(gateway);
    await ask(element, 'Approve');
    await confirm(element);
    await waitUntil(() => nameOf(element, 'bulk') === '9 of 12 approved', 'no results');
    expect(textOf(element, 'bulk')).to.contain('3 need a look.').and.contain('You prepared this payment');
    // The dialog says that they stay selected: none but those, and what was left out.
    expect(element.selection).to.have.length(5);
    const before = gateway.commands.length;
    await press(element, 'bulk', 'Retry the failed ones');
    await waitUntil(() => nameOf(element, 'bulk') === 'Approve 2 payments?', 'not asked again');
    await confirm(element);
    await waitUntil(() => nameOf(element, 'bulk') === '11 of 12 approved', 'not retried');
    const again = gateway.commands.slice(before);
    expect(again.map(({ id }) => id)).to.deep.equal(['payment-1', 'payment-3']);
    expect(new Set(gateway.commands.map(({ requestId }) => requestId)).size).to.equal(gateway.commands.length);
    await press(element, 'bulk', 'Close');
    expect([saidBy(element), isOpen(element)]).to.deep.equal(['11 payments approved.', false]);
    await waitUntil(() => element.selection.length === 3, 'more than what failed stayed selected');
    expect(element.selection).to.include('payment-2');
  });

  it('tells the host’s page of each before it waits for any, and leaves out what that stops', async () => {
    const gateway = gatewayWith({ payments: waiting(4), ...admin });
    const element = await selected(gateway);
    const settle = deferred<undefined>();
    const asked: string[] = [];
    element.addEventListener('payment-approve', (event) => {
      asked.push(event.paymentId);
      if (event.paymentId === 'payment-1') event.preventDefault();
      if (event.paymentId === 'payment-2') event.waitUntil(settle.promise);
    });
    await ask(element, 'Approve');
    await confirm(element);
    expect([asked, gateway.commands]).to.deep.equal([['payment-1', 'payment-2', 'payment-3'], []]);
    expect(textOf(element, 'bulk')).to.contain('extra confirmation');
    settle.reject(new Error('The second factor was not given'));
    await waitUntil(() => nameOf(element, 'bulk') === '1 of 3 approved', 'no results');
    expect(gateway.commands.map(({ id }) => id)).to.deep.equal(['payment-3']);
    expect(textOf(element, 'bulk').match(/This page stopped it\./g)).to.have.length(2);
  });

  it('goes on while its dialog is closed, asks before the page is left, and stops when it is told to', async () => {
    const gate = deferred<undefined>();
    const gateway = gatewayWith({ payments: waiting(70), ...admin });
    const { writeAll } = gateway;
    gateway.writeAll = (...call) => gate.promise.then(() => writeAll.apply(gateway, call));
    const element = await selected(
      gateway,
      waiting(70).map(({ id }) => id),
    );
    await ask(element, 'Approve');
    await waitUntil(() => confirmation(element), 'those on other pages are not read');
    await confirm(element);
    await waitUntil(() => buttonIn(element, 'bulk', 'Stop'), 'it does not run');
    dialog(element, 'bulk').querySelector<HTMLElement>('.dialog-head button')!.click();
    await settled(element);
    expect([isOpen(element), offered(element)]).to.deep.equal([false, ['Export']]);
    expect(rootOf(element).activeElement!.textContent.trim()).to.equal('Show');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect([leaving.defaultPrevented, element.pendingWrites]).to.deep.equal([true, 68]);
    buttonNamed(element, 'Show')!.click();
    await settled(element);
    await press(element, 'bulk', 'Stop');
    gate.resolve(undefined);
    await waitUntil(() => nameOf(element, 'bulk') === '50 of 68 approved', 'it did not stop');
    expect([
      gateway.commands.length,
      textOf(element, 'bulk').includes('18 were not sent, because you stopped.'),
    ]).to.deep.equal([50, true]);
    await press(element, 'bulk', 'Send the rest');
    await waitUntil(() => nameOf(element, 'bulk') === 'Approve 18 payments?', 'not asked again');
    await press(element, 'bulk', 'Cancel');
    expect(nameOf(element, 'bulk')).to.equal('50 of 68 approved');
  });

  it('says so when stop came too late', async () => {
    const gateway = gatewayWith({ payments: waiting(), ...admin });
    const gate = deferred<undefined>();
    const { writeAll } = gateway;
    gateway.writeAll = (...call) => gate.promise.then(() => writeAll.apply(gateway, call));
    const element = await selected(gateway);
    await ask(element, 'Approve');
    await confirm(element);
    await waitUntil(() => buttonIn(element, 'bulk', 'Stop'), 'it does not run');
    await press(element, 'bulk', 'Stop');
    gate.resolve(undefined);
    const said = 'Stop came too late: 12 payments were on their way already and are done.';
    await waitUntil(() => saidBy(element) === said, 'it is not said');
  });

  it('ends as another session takes its place, which sees nothing of it', async () => {
    const gateway = gatewayWith({ payments: waiting(60), ...admin });
    const { writeAll } = gateway;
    const gate = deferred<undefined>();
    gateway.writeAll = (...call) => gate.promise.then(() => writeAll.apply(gateway, call));
    const element = await selected(
      gateway,
      waiting(60).map(({ id }) => id),
    );
    await ask(element, 'Approve');
    await waitUntil(() => confirmation(element), 'those on other pages are not read');
    await confirm(element);
    await waitUntil(() => buttonIn(element, 'bulk', 'Stop'), 'it does not run');
    element.gateway = gatewayWith({ payments: [], session: { subject: 'someone-else' } });
    await settled(element);
    gate.resolve(undefined);
    await settled(element);
    await waitUntil(() => gateway.commands.length > 0, 'what was on its way did not arrive');
    await settled(element);
    expect([isOpen(element), textOf(element, 'bulk').trim(), saidBy(element)]).to.deep.equal([false, '', '']);
    expect([gateway.commands.length, element.pendingWrites]).to.deep.equal([50, 0]);
  });

  it('takes no row of another company for an answer', async () => {
    const gateway = gatewayWith({ payments: waiting(3), ...admin });
    const { writeAll } = gateway;
    gateway.writeAll = async (commands, options) => {
      const [, ...others] = await writeAll.call(gateway, commands, options);
      return [{ payment: paymentFixture({ tenantId: TENANT_B, creditorName: 'Stranger' }) }, ...others];
    };
    const element = await selected(gateway);
    const errors = recordEvents<PaymentsErrorEvent>(element, 'payments-error');
    await ask(element, 'Approve');
    await confirm(element);
    await waitUntil(() => nameOf(element, 'bulk') === '2 of 3 approved', 'no results');
    expect(errors.map(({ code, paymentId }) => [code, paymentId])).to.deep.equal([['TenantMismatch', 'payment-1']]);
    expect(textOf(element, 'bulk')).not.to.contain('Stranger');
    expect(buttonIn(element, 'bulk', 'Retry the failed ones')).to.equal(undefined);
  });

  it('says how many banks will execute on a later day than they are due', async () => {
    const days = ['2099-11-26', '2099-11-28', '2099-11-29'];
    const payments = waiting(3).map((payment, index) => ({ ...payment, requestedExecutionDate: days[index]! }));
    const element = await selected(gatewayWith({ payments, ...admin }));
    await ask(element, 'Approve');
    expect(textOf(element, 'bulk')).to.contain(
      '2 are due on a day when banks are closed, and are executed on their next working day.',
    );
    await press(element, 'bulk', 'Cancel');
    await ask(element, 'Reject');
    expect(textOf(element, 'bulk')).to.not.contain('banks are closed');
  });

  it('deletes many and takes all of that back', async () => {
    const gateway = gatewayWith({ payments: paymentFixtures(6, { status: 'UNCONFIRMED' }) });
    const element = await selected(gateway);
    expect(offered(element)).to.deep.equal(['Submit for approval', 'Export', 'Delete']);
    await ask(element, 'Delete');
    await confirm(element);
    await waitUntil(() => saidBy(element) === '6 payments deleted.', 'not deleted');
    await waitUntil(() => rowButtons(element).length === 0, 'the rows stay');
    buttonNamed(element, 'Undo')!.click();
    await waitUntil(() => saidBy(element) === '6 payments restored.', 'not restored');
    await waitUntil(() => rowButtons(element).length === 6, 'the rows do not come back');
    expect(gateway.backend.payments('tenant-a')).to.have.length(6);
  });

  it('rejects many for one reason, by keyboard alone, at 320 px', async () => {
    const gateway = gatewayWith({ payments: waiting(4), ...admin });
    const element = await selected(gateway);
    element.style.setProperty('inline-size', '320px');
    [...rootOf(element).querySelectorAll<HTMLElement>('[slot=selection]')]
      .find(({ textContent }) => textContent.trim() === 'Reject')!
      .focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => rootOf(element).activeElement?.id === 'bulk-reason', 'the reason has no focus');
    await tabTo(element, 'Reject 4 payments');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => rootOf(element).activeElement?.id === 'bulk-reason', 'the reason is not asked for');
    expect(textOf(element, 'bulk')).to.contain('Enter a reason');
    await sendKeys({ type: 'Paid twice' });
    await tabTo(element, 'Reject 4 payments');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => saidBy(element) === '4 payments rejected.', 'not rejected');
    expect(gateway.commands.map((command) => command.type === 'reject' && command.reason)).to.deep.equal(
      Array.from({ length: 4 }, () => 'Paid twice'),
    );
    expect(document.activeElement).to.equal(element);
    expect(element.scrollWidth).to.be.at.most(320);
  });
});

async function tabTo(element: PaymentsElement, name: string): Promise<void> {
  for (let stops = 0; stops < 20; stops += 1) {
    await sendKeys({ press: 'Tab' });
    if (rootOf(element).activeElement?.textContent.trim() === name) return;
  }
  throw new Error(`No way to ${name}`);
}
