import { ApiError } from '@remit-elements/auth-core';
import { buttonNamed, recordEvents, settled, textOf, toldOf } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { PaymentAction, PaymentActionEvent } from '../../events/payment-action-event.js';
import type { Payment } from '../../model/payment.js';
import { accountFixtures, memoryPaymentsGateway, paymentFixture, type MemoryPaymentsGateway } from '../../testing.js';
import './payment-detail.define.js';
import type { PaymentDetail } from './payment-detail.js';

const ALL: readonly PaymentAction[] = ['edit', 'copy', 'delete', 'submit', 'withdraw', 'approve', 'reject'];
const OWN: Partial<Payment> = { editedBy: 'reader', submittedBy: 'reader' };
const OTHERS: Partial<Payment> = { editedBy: 'other', submittedBy: 'other' };

interface Case extends Partial<Payment> {
  readonly roles: readonly string[];
}

async function detailOf(gateway: MemoryPaymentsGateway, actions = ALL): Promise<PaymentDetail> {
  const detail = await fixture<PaymentDetail>(
    html`<payment-detail
      .gateway=${gateway}
      .actions=${actions}
      payment-id="payment-1"
      locale="en-GB"
    ></payment-detail>`,
  );
  await settled(detail);
  await detail.updateComplete;
  await settled(detail);
  return detail;
}

function gatewayWith({ roles, ...payment }: Case): MemoryPaymentsGateway {
  const session = { subject: 'reader', roles: roles as MemoryPaymentsGateway['session']['roles'] };
  return memoryPaymentsGateway({ accounts: accountFixtures(), payments: [paymentFixture(payment)], session });
}

/** What is offered, the one that is meant mostly with a star, and what is said beside it. */
const footOf = (detail: PaymentDetail): readonly [offers: string, note: string] => [
  [...detail.shadowRoot!.querySelectorAll('.foot button')]
    .map((button) => button.textContent.trim() + (button.classList.contains('primary') ? '*' : ''))
    .join(', '),
  detail.shadowRoot!.querySelector('.note')?.textContent.trim() ?? '',
];

const CASES: readonly (readonly [what: string, Case, offers: string, note: string])[] = [
  ['a new one to its preparer', { roles: ['preparer'] }, 'Submit for approval*, Edit, Copy, Delete', ''],
  ['a new one to an approver', { roles: ['approver'] }, '', 'It can be approved once it is submitted for approval.'],
  [
    'one to approve to an approver',
    { roles: ['approver'], status: 'PENDING_APPROVAL', ...OTHERS },
    'Approve*, Reject',
    '',
  ],
  [
    'one to approve to an admin',
    { roles: ['admin'], status: 'PENDING_APPROVAL', ...OTHERS },
    'Approve*, Reject, Withdraw, Copy',
    '',
  ],
  [
    'one to approve to a preparer',
    { roles: ['preparer'], status: 'PENDING_APPROVAL', ...OTHERS },
    'Withdraw, Copy',
    'It waits for an approver. To change it, withdraw it first.',
  ],
  [
    'one’s own to approve',
    { roles: ['admin'], status: 'PENDING_APPROVAL', ...OWN },
    'Reject, Withdraw, Copy',
    'You prepared this payment, so someone else must approve it.',
  ],
  [
    'one that one submitted alone',
    { roles: ['approver', 'preparer'], status: 'PENDING_APPROVAL', ...OTHERS, submittedBy: 'reader' },
    'Reject, Withdraw, Copy',
    'You submitted this payment, so someone else must approve it.',
  ],
  [
    'a rejected one',
    { roles: ['preparer'], status: 'REJECTED' },
    'Edit*, Copy, Delete',
    'To submit it again, change it first.',
  ],
  [
    'a confirmed one',
    { roles: ['admin'], status: 'CONFIRMED', ...OTHERS },
    'Copy',
    'Only an unconfirmed or rejected payment can be changed.',
  ],
  ['a confirmed one to an approver', { roles: ['approver'], status: 'CONFIRMED', ...OTHERS }, '', ''],
  [
    'one to approve to a viewer',
    { roles: ['viewer'], status: 'PENDING_APPROVAL', ...OTHERS },
    '',
    'You can view this payment, not change it.',
  ],
];

describe('payment-detail, what is offered', () => {
  for (const [what, payment, offers, note] of CASES) {
    it(`for ${what}: ${offers || 'nothing'}`, async () => {
      const gateway = gatewayWith(payment);
      expect(footOf(await detailOf(gateway))).to.deep.equal([offers, note]);
    });
  }

  it('one’s own is to be approved where the company allows that, which is known without a click', async () => {
    const gateway = gatewayWith({ roles: ['admin'], status: 'PENDING_APPROVAL', ...OWN });
    gateway.backend.approvalPolicy = 'SINGLE';
    const detail = await detailOf(gateway);
    expect(footOf(detail)).to.deep.equal(['Approve*, Reject, Withdraw, Copy', '']);
    gateway.backend.approvalPolicy = 'FOUR_EYES';
    await detail.refresh();
    await settled(detail);
    expect(footOf(detail)[1]).to.contain('someone else must approve it');
  });

  it('what the server decides where the policy cannot be read', async () => {
    const gateway = gatewayWith({ roles: ['admin'], status: 'PENDING_APPROVAL', ...OWN });
    gateway.fail({ on: 'policy', error: new ApiError('Timeout') });
    expect(footOf(await detailOf(gateway))).to.deep.equal(['Approve*, Reject, Withdraw, Copy', '']);
  });

  it('no decision where payments are not approved, which is said, or the host does nothing of it', async () => {
    const gateway = gatewayWith({ roles: ['admin'] });
    Object.defineProperty(gateway, 'capabilities', { value: new Set(['history', 'versions']) });
    const offers = 'Edit*, Copy, Delete';
    expect(footOf(await detailOf(gateway))).to.deep.equal([offers, 'Payments are not approved here.']);
    expect(footOf(await detailOf(gateway, ['edit']))).to.deep.equal(['Edit*', '']);
    expect(footOf(await detailOf(gatewayWith({ roles: ['admin'] }), ['copy']))).to.deep.equal(['Copy', '']);
  });

  it('a change, and what becomes of another at the same time, where nobody notices that', async () => {
    const gateway = gatewayWith({ roles: ['admin'] });
    Object.defineProperty(gateway, 'capabilities', { value: new Set(['approve']) });
    const note = 'If two people change it at the same time, the later change stays.';
    expect(footOf(await detailOf(gateway, ['edit', 'copy']))).to.deep.equal(['Edit*, Copy', note]);
    expect(footOf(await detailOf(gateway, ['copy']))).to.deep.equal(['Copy', '']);
  });

  it('is asked for by its button, and by a key that is held down once', async () => {
    const detail = await detailOf(gatewayWith({ roles: ['preparer'] }));
    const asked = recordEvents<PaymentActionEvent>(detail, 'payment-action');
    const submit = buttonNamed(detail, 'Submit for approval')!;
    submit.click();
    const held = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, cancelable: true });
    expect([asked.map(({ action }) => action), submit.dispatchEvent(held)]).to.deep.equal([['submit'], false]);
  });

  it('keeps the focus in the payment when what had it is no longer offered, and turns no button into another', async () => {
    const gateway = gatewayWith({ roles: ['admin'], status: 'PENDING_APPROVAL', ...OTHERS });
    const detail = await detailOf(gateway);
    const [approve, reject] = ['Approve', 'Reject'].map((name) => buttonNamed(detail, name)!);
    approve!.focus();
    const session = { subject: 'admin-b', roles: ['admin'] } as const;
    const other = memoryPaymentsGateway({ backend: gateway.backend, session });
    await other.write({ type: 'approve', id: 'payment-1', version: 1, requestId: crypto.randomUUID() });
    await waitUntil(() => textOf(detail).includes('Confirmed'), 'the change is not shown');
    expect([approve!.isConnected, reject!.isConnected]).to.deep.equal([false, false]);
    expect(detail.shadowRoot!.activeElement!.localName).to.equal('article');
  });

  it('waits while something is under way, tells of it by the one line, and says why it was not done', async () => {
    const detail = await detailOf(gatewayWith({ roles: ['preparer'] }));
    const asked = recordEvents(detail, 'payment-action');
    detail.progress = { busy: 'Submitting…' };
    await settled(detail);
    buttonNamed(detail, 'Submit for approval')!.click();
    expect([asked.length, toldOf(detail)]).to.deep.equal([0, 'Submitting…']);
    detail.progress = { problem: { title: 'Not submitted.', text: 'No answer came in time.' } };
    await settled(detail);
    expect(detail.shadowRoot!.querySelector('.foot [role=alert]')!.textContent).to.contain('Not submitted.');
    buttonNamed(detail, 'Submit for approval')!.click();
    expect(asked.length).to.equal(1);
  });

  it('first of all why it was rejected, and by whom', async () => {
    const gateway = gatewayWith({ roles: ['preparer'], status: 'PENDING_APPROVAL', ...OTHERS });
    const session = { subject: 'approver-a', roles: ['approver'] } as const;
    const approver = memoryPaymentsGateway({ backend: gateway.backend, session });
    const reason = 'Paid already <b>bold</b>';
    const detail = await detailOf(gateway);
    await approver.write({ type: 'reject', id: 'payment-1', version: 1, requestId: crypto.randomUUID(), reason });
    await waitUntil(() => textOf(detail).includes('Rejected by'), 'it is not shown');
    const shown = detail.shadowRoot!.querySelector('[part=reason]')!;
    expect(shown.textContent.replace(/\s+/g, ' ').trim()).to.equal(`Rejected by someone in your company ${reason}`);
  });
});
