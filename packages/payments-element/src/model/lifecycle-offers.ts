import { isOpen, LIFECYCLE, mayExport, mayPrepare, stepProblem, type Decider } from './lifecycle.js';
import type { Payment } from './payment.js';

/** What a reader can be offered for one payment; `export` makes the file again that it was handed over in. */
export type Offer = 'approve' | 'submit' | 'edit' | 'reject' | 'withdraw' | 'export' | 'copy' | 'delete';

/** In the order in which they are offered: what moves the payment on, what changes it, what takes it away. */
const ORDER: readonly Offer[] = ['approve', 'submit', 'edit', 'reject', 'withdraw', 'export', 'copy', 'delete'];

/** Steps of a gateway that knows approvals. */
const DECISIONS: readonly Offer[] = ['approve', 'submit', 'reject', 'withdraw'];

/** Who asks, and what could be done for them. */
export interface Reader extends Decider {
  /** What there is to do it, as far as the page knows. */
  readonly wanted: readonly string[];
  /** Whether payments are approved at all here. */
  readonly hasApprovals: boolean;
}

type Standing = Pick<Payment, 'status' | 'deletedAt' | 'editedBy' | 'submittedBy'>;

/** What this person may do with the payment now, in order. */
export function offersFor(payment: Standing, reader: Reader): readonly Offer[] {
  return ORDER.filter((offer) => isWanted(offer, reader) && isAllowed(offer, payment, reader));
}

function isWanted(offer: Offer, { wanted, hasApprovals }: Reader): boolean {
  return wanted.includes(offer) && (hasApprovals || !DECISIONS.includes(offer));
}

function isAllowed(offer: Offer, payment: Standing, reader: Reader): boolean {
  if (offer === 'copy') return mayPrepare(reader.roles);
  if (offer === 'export') return payment.status === 'EXPORTED' && mayExport(reader.roles);
  return stepProblem(offer === 'edit' ? 'update' : offer, payment, reader) === undefined;
}

/**
 * Why something is not offered that the reader could expect: `viewer`, their role allows nothing; `own`, `ownSubmitted`, they
 * prepared or submitted it; `waits`, others decide now; `notSubmitted`, nobody asked for an approval; `changeFirst`, it was
 * rejected as it is; `closed`, it is on its way; `notApproved`, no payment is approved here.
 */
export type Because =
  'viewer' | 'own' | 'ownSubmitted' | 'waits' | 'notSubmitted' | 'changeFirst' | 'closed' | 'notApproved';

/** Undefined where all that the reader may expect is offered. */
export function becauseFor(payment: Standing, reader: Reader): Because | undefined {
  const { roles } = reader;
  const decides =
    isWanted('approve', reader) && roles.some((role) => LIFECYCLE.approve.roles.some((it) => it === role));
  if (!mayPrepare(roles)) return decides ? becauseForApprover(payment, reader) : 'viewer';
  if (payment.status === 'PENDING_APPROVAL' && decides) return becauseForApprover(payment, reader);
  if (isOpen(payment) && !reader.hasApprovals) return reader.wanted.includes('submit') ? 'notApproved' : undefined;
  if (isOpen(payment)) return payment.status === 'REJECTED' && isWanted('submit', reader) ? 'changeFirst' : undefined;
  return payment.status === 'PENDING_APPROVAL' && isWanted('withdraw', reader) ? 'waits' : 'closed';
}

function becauseForApprover(payment: Standing, reader: Reader): Because | undefined {
  if (isOpen(payment)) return 'notSubmitted';
  if (stepProblem('approve', payment, reader) !== 'fourEyes') return undefined;
  return payment.editedBy === reader.subject ? 'own' : 'ownSubmitted';
}
