import { ApiError } from '@remit-elements/auth-core';
import { deepFocus } from '@remit-elements/element-kit';
import { deferred, recordEvents, settled } from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import type { PaymentApproveEvent } from '../../events/payment-approve-event.js';
import type { PaymentSavedEvent } from '../../events/payment-saved-event.js';
import {
  approverGateway,
  asked,
  colleague,
  opened,
  pendingFixture,
  read,
  sent,
  statusOf,
} from '../../testing/decision-bench.js';
import { rootOf } from '../../testing/table-bench.js';
import {
  buttonIn,
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

describe('payments-element, approving', () => {
  it('shows the payment once more as a sentence, with the account in full, and does nothing on Cancel', async () => {
    const gateway = approverGateway();
    const element = await opened(gateway);
    await press(element, 'detail', 'Approve');
    expect(nameOf(element, 'approve')).to.equal('Approve the payment to Nordwind GmbH?');
    expect(rootOf(element).activeElement!.textContent.replace(/\s+/g, ' ')).to.equal(
      'EUR 1,250.00 from Main account to Nordwind GmbH on Thursday 26 November.',
    );
    expect(textOf(element, 'approve')).to.contain('DE89 3704 0044 0532 0130 00').and.to.contain('Invoice 4711');
    await press(element, 'approve', 'Cancel');
    expect([dialog(element, 'approve').open, dialog(element, 'detail').open]).to.deep.equal([false, true]);
    expect(rootOf(detailOf(element)!).activeElement).to.equal(buttonIn(element, 'detail', 'Approve'));
    expect(gateway.commands).to.deep.equal([]);
  });

  it('approves once, says so, and leaves the focus on the row', async () => {
    const gateway = approverGateway();
    const element = await opened(gateway);
    const approvals = recordEvents<PaymentApproveEvent>(element, 'payment-approve');
    const saved = recordEvents<PaymentSavedEvent>(element, 'payment-saved');
    await press(element, 'detail', 'Approve');
    // Pressed again at once it was not read.
    buttonIn(element, 'approve', 'Approve')!.click();
    expect(approvals).to.deep.equal([]);
    await read(element);
    const confirm = buttonIn(element, 'approve', 'Approve')!;
    confirm.click();
    confirm.click();
    await settled(element);
    expect([sent(gateway), statusOf(gateway), approvals.length]).to.deep.equal([['approve'], 'CONFIRMED', 1]);
    expect(saved.map(({ paymentId, operation, version }) => [paymentId, operation, version])).to.deep.equal([
      ['payment-1', 'approve', 3],
    ]);
    expect([saidBy(element), rootOf(element).querySelectorAll('dialog[open]').length]).to.deep.equal(['Approved.', 0]);
    expect(rootOf(listOf(element)).activeElement).to.equal(rowButtons(element)[0]);
    expect(rootOf(listOf(element)).querySelector('.payment-status')!.textContent.trim()).to.equal('Confirmed');
  });

  it('asks once for a key that is held down', async () => {
    const element = await asked(approverGateway());
    const held = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, cancelable: true, bubbles: true });
    expect(buttonIn(element, 'approve', 'Approve')!.dispatchEvent(held)).to.equal(false);
    const again = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, cancelable: true, bubbles: true });
    expect(buttonIn(element, 'detail', 'Approve')!.dispatchEvent(again)).to.equal(false);
  });

  it('waits for what the host asks for first, says so, and sends nothing twice', async () => {
    const gateway = approverGateway();
    const element = await asked(gateway);
    const stepUp = deferred<undefined>();
    const approvals = recordEvents<PaymentApproveEvent>(element, 'payment-approve');
    element.addEventListener('payment-approve', (event) => event.waitUntil(stepUp.promise));
    await press(element, 'approve', 'Approve');
    await press(element, 'approve', 'Approve');
    expect(textOf(element, 'approve')).to.contain('Waiting for the extra confirmation');
    expect([gateway.commands.length, approvals.length]).to.deep.equal([0, 1]);
    stepUp.resolve(undefined);
    await waitUntil(() => saidBy(element) === 'Approved.', 'it is not approved');
    expect(sent(gateway)).to.deep.equal(['approve']);
  });

  it('sends nothing when that is refused, says so, and asks again when it is tried again', async () => {
    const gateway = approverGateway();
    const element = await asked(gateway);
    const answers = [Promise.reject(new Error('<img src=x onerror=alert(1)>')), Promise.resolve()];
    for (const answer of answers) answer.catch(() => undefined);
    element.addEventListener('payment-approve', (event) => event.waitUntil(answers.shift()!));
    await press(element, 'approve', 'Approve');
    await waitUntil(() => textOf(element, 'approve').includes('was not given'), 'nothing is said');
    expect(dialog(element, 'approve').querySelector('[role=alert]')!.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Not approved. The extra confirmation was not given. Nothing was sent.',
    );
    expect(gateway.commands).to.deep.equal([]);
    await press(element, 'approve', 'Approve');
    await waitUntil(() => saidBy(element) === 'Approved.', 'it is not approved');
    expect(sent(gateway)).to.deep.equal(['approve']);
  });

  it('approves nothing that was left meanwhile, in this session or with it', async () => {
    for (const leave of ['cancel', 'session'] as const) {
      const gateway = approverGateway();
      const element = await asked(gateway);
      const stepUp = deferred<undefined>();
      element.addEventListener('payment-approve', (event) => event.waitUntil(stepUp.promise));
      await press(element, 'approve', 'Approve');
      if (leave === 'cancel') await press(element, 'approve', 'Close');
      else element.gateway = approverGateway();
      await settled(element);
      stepUp.resolve(undefined);
      await settled(element);
      expect([gateway.commands.length, dialog(element, 'approve').open]).to.deep.equal([0, false]);
    }
  });

  it('leaves it to a host that prevents it', async () => {
    const gateway = approverGateway();
    const element = await asked(gateway);
    element.addEventListener('payment-approve', (event) => event.preventDefault());
    await press(element, 'approve', 'Approve');
    expect([gateway.commands.length, dialog(element, 'approve').open, saidBy(element)]).to.deep.equal([0, false, '']);
  });

  it('approves once when the answer was lost, and goes on in the open when it is left', async () => {
    const gateway = approverGateway();
    const element = await asked(gateway);
    gateway.fail({ on: 'write', error: new ApiError('Offline'), when: 'after' });
    const saved = recordEvents<PaymentSavedEvent>(element, 'payment-saved');
    await press(element, 'approve', 'Approve');
    expect(textOf(element, 'approve')).to.contain('We can’t tell yet whether this was done. Checking…');
    await press(element, 'approve', 'Close');
    const panel = rootOf(element).querySelector('[part~=pending]');
    expect(panel?.textContent.replace(/\s+/g, ' ')).to.contain('Approve · Nordwind GmbH');
    await waitUntil(() => saved.length > 0, 'it is not approved', { timeout: 8_000 });
    expect(new Set(gateway.commands.map(({ requestId }) => requestId)).size).to.equal(1);
    expect([saved.map(({ operation }) => operation), saidBy(element)]).to.deep.equal([['approve'], 'Approved.']);
  });

  it('says what happened when somebody was faster, and offers nothing that cannot be', async () => {
    const gateway = approverGateway();
    const element = await asked(gateway);
    const named = { id: 'payment-1', version: 2, requestId: uuid() };
    await colleague(gateway, { subject: 'admin-a', roles: ['admin'] }).write({ ...named, type: 'approve' });
    await press(element, 'approve', 'Approve');
    expect(textOf(element, 'approve')).to.contain('Not approved. Someone was faster. Its status is now: Confirmed.');
    expect(buttonIn(element, 'approve', 'Approve')).to.equal(undefined);
    expect(rootOf(element).activeElement).to.equal(buttonIn(element, 'approve', 'Close'));
    await press(element, 'approve', 'Close');
    expect(textOf(element, 'detail')).to.contain('Confirmed');
    expect(deepFocus()).to.not.equal(document.body);
  });

  it('has another payment read, and asked for again, before it approves that', async () => {
    const gateway = approverGateway();
    const element = await asked(gateway);
    const approvals = recordEvents<PaymentApproveEvent>(element, 'payment-approve');
    const preparer = colleague(gateway, { roles: ['preparer'] });
    await preparer.write({ type: 'withdraw', id: 'payment-1', version: 2, requestId: uuid() });
    const changes = { amountMinor: 990_000 };
    await preparer.write({ type: 'update', id: 'payment-1', version: 3, requestId: uuid(), changes });
    await preparer.write({ type: 'submit', id: 'payment-1', version: 4, requestId: uuid() });
    await press(element, 'approve', 'Approve');
    expect(textOf(element, 'approve'))
      .to.contain('Check it as it is now.')
      .and.to.contain('EUR 9,900.00 from Main account');
    expect(buttonIn(element, 'approve', 'Approve')!.getAttribute('aria-disabled')).to.equal('true');
    await read(element);
    await press(element, 'approve', 'Approve');
    expect([approvals.length, statusOf(gateway), saidBy(element)]).to.deep.equal([2, 'CONFIRMED', 'Approved.']);
  });

  it('says in words that four eyes refused it, and explains it from then on before any click', async () => {
    const own = pendingFixture({ submittedBy: 'admin-a' });
    const gateway = approverGateway({ payments: [own], session: { subject: 'admin-a', roles: ['admin'] } });
    gateway.fail({ on: 'policy', error: new ApiError('Timeout') });
    const element = await asked(gateway);
    await press(element, 'approve', 'Approve');
    expect(textOf(element, 'approve')).to.contain('Not approved. You prepared this payment, so someone else must');
    expect(buttonIn(element, 'approve', 'Approve')).to.equal(undefined);
    await press(element, 'approve', 'Close');
    await settled(element);
    expect(textOf(element, 'detail')).to.contain('You submitted this payment, so someone else must approve it.');
    expect(buttonIn(element, 'detail', 'Approve')).to.equal(undefined);
  });

  it('says what the bank says of name and account, where the host asks one, and holds nobody up', async () => {
    const gateway = approverGateway();
    const element = await opened(gateway);
    const asked: string[] = [];
    const signals: AbortSignal[] = [];
    const answer = deferred<{ result: 'closeMatch'; name: string }>();
    element.verifyPayee = ({ name, iban }, { signal }) => {
      asked.push(`${name} ${iban}`);
      signals.push(signal);
      return answer.promise;
    };
    await press(element, 'detail', 'Approve');
    await read(element);
    expect(textOf(element, 'approve')).to.contain('The bank has not answered yet whose account this is.');
    answer.resolve({ result: 'closeMatch', name: '<b>Nordwind Holding</b>' });
    await waitUntil(() => textOf(element, 'approve').includes('<b>Nordwind Holding</b>'), 'the answer is not shown');
    expect(asked).to.deep.equal(['Nordwind GmbH DE89370400440532013000']);
    await press(element, 'approve', 'Approve');
    expect([statusOf(gateway), signals[0]!.aborted]).to.deep.equal(['CONFIRMED', true]);
  });

  it('says that one’s own payment is approved by the company’s leave', async () => {
    const own = pendingFixture({ submittedBy: 'admin-a' });
    const gateway = approverGateway({ payments: [own], session: { subject: 'admin-a', roles: ['admin'] } });
    gateway.backend.approvalPolicy = 'SINGLE';
    const element = await asked(gateway);
    expect(textOf(element, 'approve')).to.contain('Your company allows that, and its history will say so.');
    await press(element, 'approve', 'Approve');
    expect(gateway.backend.get(own.tenantId, own.id)?.history?.at(-1)?.changes).to.deep.include({
      field: 'approvalPolicy',
      to: '"SINGLE"',
    });
  });

  it('says what the bank will miss, while it can still be put right', async () => {
    const note = async (payment: Parameters<typeof pendingFixture>[0]): Promise<string> => {
      const due = { requestedExecutionDate: '2099-11-26', ...payment };
      const element = await asked(approverGateway({ payments: [pendingFixture(due)] }));
      return [...dialog(element, 'approve').querySelectorAll('.decision-note')].map((each) => each.textContent).join();
    };
    expect(await note({ currency: 'USD' })).to.contain('Outside SEPA banks usually want the creditor’s BIC.');
    expect(await note({ creditorName: '株式会社' })).to.contain('no file for the bank can hold this payment');
    expect(await note({ currency: 'USD', creditorBic: 'COBADEFF' })).to.equal('');
    expect(await note({})).to.equal('');
  });

  it('says when banks will execute what is due on a day on which they are closed', async () => {
    const notes: string[] = [];
    for (const requestedExecutionDate of ['2099-11-28', '2020-11-28']) {
      const element = await asked(approverGateway({ payments: [pendingFixture({ requestedExecutionDate })] }));
      notes.push(dialog(element, 'approve').querySelector('.decision-note')!.textContent);
    }
    expect(notes).to.deep.equal([
      'Banks are closed on its execution date. They execute it on Monday, 30 November 2099.',
      'Its execution date has passed.',
    ]);
  });
});
