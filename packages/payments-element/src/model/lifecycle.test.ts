import { ApiError, toTenantId } from '@remit-elements/auth-core';
import { expect } from '@open-wc/testing';
import { MemoryPaymentsBackend } from '../data/memory-payments-backend.js';
import type { GatewaySession, PaymentCommand } from '../data/payments-gateway.js';
import { paymentFixture } from '../testing.js';
import { APPROVAL_POLICIES, LIFECYCLE, stepProblem, type ApprovalPolicy, type StepProblem } from './lifecycle.js';
import { PAYMENT_STATUSES, type Payment } from './payment.js';

type Step = keyof typeof LIFECYCLE;

const STEPS = Object.keys(LIFECYCLE) as Step[];
const ROLES = [[], ['viewer'], ['preparer'], ['approver'], ['admin'], ['preparer', 'approver'], ['auditor']] as const;
/** Who stands on the payment, as far as the reader is one of them. */
const PARTS: readonly Partial<Payment>[] = [
  { editedBy: 'other', submittedBy: 'other' },
  { editedBy: 'reader', submittedBy: 'other' },
  { editedBy: 'other', submittedBy: 'reader' },
  { createdBy: 'reader', editedBy: 'other', submittedBy: 'other' },
];
const PROBLEMS: Partial<Record<ApiError['code'], StepProblem>> = {
  Unauthorized: 'role',
  NotFound: 'status',
  StatusConflict: 'status',
  FourEyes: 'fourEyes',
};

function commandOf(type: Step): PaymentCommand {
  const named = { requestId: 'request-1', id: 'payment-1', version: 1 };
  if (type === 'update') return { ...named, type, changes: { amountMinor: 7 } };
  if (type === 'reject') return { ...named, type, reason: 'Paid already' };
  if (type === 'export') return { ...named, type, messageId: 'MSG-1' };
  return { ...named, type };
}

/** What the server says of a step. */
function refusedBy(step: Step, payment: Payment, roles: readonly string[], approvalPolicy: ApprovalPolicy): unknown {
  const backend = new MemoryPaymentsBackend({ approvalPolicy });
  backend.seed([payment]);
  const session = { tenantId: toTenantId('tenant-a'), subject: 'reader', roles, ended: new AbortController().signal };
  try {
    backend.write(session as GatewaySession, commandOf(step));
    return undefined;
  } catch (cause) {
    if (!(cause instanceof ApiError)) throw cause;
    return PROBLEMS[cause.code] ?? cause.code;
  }
}

describe('what a step is refused for', () => {
  for (const approvalPolicy of APPROVAL_POLICIES) {
    it(`is known before it is asked for, under ${approvalPolicy}: every step, status, role and part in the payment`, () => {
      const differences: string[] = [];
      for (const step of STEPS)
        for (const status of PAYMENT_STATUSES)
          for (const roles of ROLES)
            for (const part of PARTS)
              for (const deletedAt of [undefined, '2026-11-22T09:30:00.000Z']) {
                const payment = paymentFixture({ status, ...part, ...(deletedAt && { deletedAt }) });
                // What is not deleted is not offered to be restored.
                if (step === 'restore' && !deletedAt) continue;
                const known = stepProblem(step, payment, { roles, subject: 'reader', approvalPolicy });
                const told = refusedBy(step, payment, roles, approvalPolicy);
                if (known !== told) differences.push(JSON.stringify({ step, status, roles, part, known, told }));
              }
      expect(differences).to.deep.equal([]);
    });
  }

  it('is left to the server while the policy is not known', () => {
    const own = paymentFixture({ status: 'PENDING_APPROVAL', editedBy: 'reader' });
    expect(stepProblem('approve', own, { roles: ['admin'], subject: 'reader' })).to.equal(undefined);
  });
});
