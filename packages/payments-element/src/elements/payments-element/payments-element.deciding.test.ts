import { ApiError } from '@remit-elements/auth-core';
import { buttonNamed, deferred, recordEvents, settled } from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import type { PaymentSavedEvent } from '../../events/payment-saved-event.js';
import type { PaymentSubmitEvent } from '../../events/payment-submit-event.js';
import { accountFixtures, memoryPaymentsGateway, paymentFixture, type MemoryGatewayOptions } from '../../testing.js';
import {
  approverGateway,
  colleague,
  opened,
  pendingFixture,
  sent,
  statusOf,
  typeReason,
} from '../../testing/decision-bench.js';
import { rootOf } from '../../testing/table-bench.js';
import {
  buttonIn,
  choose,
  detailOf,
  dialog,
  listOf,
  nameOf,
  press,
  rowButtons,
  saidBy,
  textOf,
} from '../../testing/workspace-bench.js';

const uuid = (): string => crypto.randomUUID();
const preparerGateway = (options: MemoryGatewayOptions = {}): ReturnType<typeof memoryPaymentsGateway> =>
  memoryPaymentsGateway({ accounts: accountFixtures(), payments: [paymentFixture()], ...options });

describe('payments-element, submitting and withdrawing', () => {
  it('submits at once and once, says so, and takes it back when asked', async () => {
    const gateway = preparerGateway();
    const element = await opened(gateway);
    const asked = recordEvents<PaymentSubmitEvent>(element, 'payment-submit');
    const saved = recordEvents<PaymentSavedEvent>(element, 'payment-saved');
    const submit = buttonIn(element, 'detail', 'Submit for approval')!;
    submit.click();
    submit.click();
    await settled(element);
    expect([sent(gateway), statusOf(gateway)]).to.deep.equal([['submit'], 'PENDING_APPROVAL']);
    expect([saidBy(element), dialog(element, 'detail').open]).to.deep.equal(['Submitted for approval.', false]);
    expect(rootOf(listOf(element)).activeElement).to.equal(rowButtons(element)[0]);
    expect(rootOf(listOf(element)).querySelector('.payment-status')!.textContent.trim()).to.equal('To approve');
    buttonNamed(element, 'Undo')!.click();
    await settled(element);
    expect([sent(gateway), statusOf(gateway)]).to.deep.equal([['submit', 'withdraw'], 'UNCONFIRMED']);
    expect([saidBy(element), buttonNamed(element, 'Undo')]).to.deep.equal(['Withdrawn.', undefined]);
    const told = [asked.map(({ operation }) => operation), saved.map(({ operation }) => operation)];
    expect(told).to.deep.equal([
      ['submit', 'withdraw'],
      ['submit', 'withdraw'],
    ]);
    expect(rootOf(listOf(element)).activeElement).to.equal(rowButtons(element)[0]);
  });

  it('says why a submission cannot be taken back any more', async () => {
    const gateway = preparerGateway();
    const element = await opened(gateway);
    await press(element, 'detail', 'Submit for approval');
    const approver = colleague(gateway, { subject: 'approver-a', roles: ['approver'] });
    await approver.write({ type: 'approve', id: 'payment-1', version: 2, requestId: uuid() });
    buttonNamed(element, 'Undo')!.click();
    await waitUntil(() => saidBy(element).startsWith('Not withdrawn'), 'nothing is said');
    expect(saidBy(element)).to.equal('Not withdrawn: Someone was faster. Its status is now: Confirmed.');
  });

  it('withdraws what waits for approval', async () => {
    const gateway = preparerGateway({ payments: [pendingFixture()] });
    const element = await opened(gateway);
    await press(element, 'detail', 'Withdraw');
    expect([sent(gateway), statusOf(gateway), saidBy(element)]).to.deep.equal([
      ['withdraw'],
      'UNCONFIRMED',
      'Withdrawn.',
    ]);
  });

  it('does nothing when the host prevents it', async () => {
    const gateway = preparerGateway();
    const element = await opened(gateway);
    element.addEventListener('payment-submit', (event) => event.preventDefault());
    await press(element, 'detail', 'Submit for approval');
    expect([gateway.commands.length, saidBy(element), dialog(element, 'detail').open]).to.deep.equal([0, '', true]);
  });

  it('shows in the sheet what is on its way, and offers nothing else meanwhile', async () => {
    const answer = deferred<undefined>();
    let slow = false;
    const gateway = preparerGateway({ wait: () => (slow ? answer.promise : Promise.resolve()) });
    const element = await opened(gateway);
    slow = true;
    await press(element, 'detail', 'Submit for approval');
    expect(textOf(element, 'detail')).to.contain('Submitting…');
    await press(element, 'detail', 'Delete');
    expect(dialog(element, 'delete').open).to.equal(false);
    answer.resolve(undefined);
    await waitUntil(() => saidBy(element) === 'Submitted for approval.', 'it is not submitted');
  });

  it('says there that it was not done and why, shows the payment as it is now, and does it after all', async () => {
    const gateway = preparerGateway();
    const element = await opened(gateway);
    const asked = recordEvents<PaymentSubmitEvent>(element, 'payment-submit');
    const { get } = gateway;
    // The change is not seen here before the click.
    gateway.get = () => Promise.resolve(paymentFixture());
    const changes = { creditorName: 'Südwind AG' };
    const change = { type: 'update', id: 'payment-1', version: 1, requestId: uuid(), changes } as const;
    await colleague(gateway, { subject: 'preparer-b' }).write(change);
    gateway.get = get;
    await press(element, 'detail', 'Submit for approval');
    await waitUntil(() => textOf(element, 'detail').includes('Südwind AG'), 'it is not shown as it is');
    expect(textOf(element, 'detail')).to.contain(
      'Not submitted. Someone changed this payment in the meantime. Check it as it is now.',
    );
    await press(element, 'detail', 'Submit for approval');
    expect([statusOf(gateway), asked.length]).to.deep.equal(['PENDING_APPROVAL', 2]);
  });

  it('leaves what takes long to the list when the sheet is closed, and tells by name what was sent', async () => {
    const gateway = preparerGateway();
    const element = await opened(gateway);
    gateway.fail({ on: 'write', error: new ApiError('Offline'), when: 'before' });
    const saved = recordEvents<PaymentSavedEvent>(element, 'payment-saved');
    await press(element, 'detail', 'Submit for approval');
    expect(textOf(element, 'detail')).to.contain('We can’t tell yet whether this was done. Checking…');
    await press(element, 'detail', '');
    expect(rootOf(element).querySelector('[part~=pending]')!.textContent).to.contain('Submit for approval');
    await waitUntil(() => saved.length > 0, 'it is not sent', { timeout: 8_000 });
    expect([saved[0]!.operation, saidBy(element)]).to.deep.equal(['submit', 'Submitted for approval.']);
  });

  it('says that the account of a payment is gone', async () => {
    const gateway = preparerGateway({ payments: [paymentFixture({ debtorAccountId: 'closed' })] });
    const element = await opened(gateway);
    await press(element, 'detail', 'Submit for approval');
    expect(textOf(element, 'detail')).to.contain('Not submitted. The account that it is paid from can no longer');
  });
});

describe('payments-element, rejecting', () => {
  it('wants a reason before it sends anything', async () => {
    const gateway = approverGateway();
    const element = await opened(gateway);
    await press(element, 'detail', 'Reject');
    expect(nameOf(element, 'reject')).to.equal('Reject the payment to Nordwind GmbH?');
    const field = rootOf(element).activeElement as HTMLTextAreaElement;
    expect([field.id, field.labels[0]?.textContent]).to.deep.equal(['reason', 'Reason']);
    await typeReason(element, ' \u200b\n ');
    await press(element, 'reject', 'Reject');
    const errorNow = (): string => rootOf(element).querySelector('#reason-error')?.textContent.trim() ?? '';
    expect(errorNow()).to.equal('Enter a reason, so that it can be put right.');
    expect(rootOf(element).activeElement).to.equal(field);
    expect([field.getAttribute('aria-invalid'), field.getAttribute('aria-describedby')]).to.deep.equal([
      'true',
      'reason-hint reason-error',
    ]);
    await typeReason(element, 'x'.repeat(501));
    expect(textOf(element, 'reject'))
      .to.contain('A reason has at most 500 characters; this one has 501.')
      .and.to.contain('1 character too many');
    await typeReason(element, 'over\u202eride');
    expect(errorNow()).to.contain('cannot be seen or printed');
    expect(gateway.commands).to.deep.equal([]);
  });

  it('rejects once with the reason as it was typed, which stays text wherever it is shown', async () => {
    const gateway = approverGateway();
    const element = await opened(gateway);
    const saved = recordEvents<PaymentSavedEvent>(element, 'payment-saved');
    const hostile = '<img src=x onerror="alert(1)"> "&amp;" =1+1 {who} المبلغ';
    await press(element, 'detail', 'Reject');
    await typeReason(element, `  ${hostile.replace(' =', '\n =')}\n`);
    const confirm = buttonIn(element, 'reject', 'Reject')!;
    confirm.click();
    confirm.click();
    await settled(element);
    expect(gateway.commands.map((command) => ('reason' in command ? command.reason : ''))).to.deep.equal([hostile]);
    expect([saidBy(element), saved.map(({ operation }) => operation)]).to.deep.equal(['Rejected.', ['reject']]);
    const row = rootOf(listOf(element));
    expect(row.querySelector('.payment-status + .second')!.textContent).to.equal(hostile);
    await choose(element, 0);
    const shown = rootOf(detailOf(element)!);
    expect(textOf(element, 'detail')).to.contain(hostile);
    expect([row, shown].map((root) => root.querySelectorAll('img').length)).to.deep.equal([0, 0]);
  });

  it('keeps what was typed when it failed or was left, and tells the host once', async () => {
    const gateway = approverGateway();
    const element = await opened(gateway);
    const asked = recordEvents<PaymentSubmitEvent>(element, 'payment-submit');
    gateway.fail({ on: 'write', error: new ApiError('IdempotencyConflict') });
    await press(element, 'detail', 'Reject');
    await typeReason(element, 'Paid already');
    await press(element, 'reject', 'Reject');
    expect(dialog(element, 'reject').querySelector('[role=alert]')!.textContent).to.contain('Not rejected.');
    const reason = (): string => rootOf(element).querySelector<HTMLTextAreaElement>('#reason')!.value;
    expect(reason()).to.equal('Paid already');
    await press(element, 'reject', 'Cancel');
    await press(element, 'detail', 'Reject');
    expect([reason(), dialog(element, 'reject').querySelector('[role=alert]')]).to.deep.equal(['Paid already', null]);
    await press(element, 'reject', 'Reject');
    expect([statusOf(gateway), asked.map(({ operation }) => operation)]).to.deep.equal([
      'REJECTED',
      ['reject', 'reject'],
    ]);
  });

  it('keeps nothing of it for the next session', async () => {
    const element = await opened(approverGateway());
    await press(element, 'detail', 'Reject');
    await typeReason(element, 'For the eyes of tenant a');
    element.gateway = approverGateway();
    await settled(element);
    expect([dialog(element, 'reject').open, textOf(element, 'reject').trim()]).to.deep.equal([false, '']);
    await choose(element, 0);
    await press(element, 'detail', 'Reject');
    expect(rootOf(element).querySelector<HTMLTextAreaElement>('#reason')!.value).to.equal('');
  });
});
