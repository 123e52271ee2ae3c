import type { Payment, PaymentStatus } from './payment.js';

/** Roles whose holders may prepare payments; the server decides, the elements only mirror it. */
const PREPARING = ['preparer', 'admin'];
const APPROVING = ['approver', 'admin'];
const EXPORTING = ['preparer', 'approver', 'admin'];
const OPEN: readonly Payment['status'][] = ['UNCONFIRMED', 'REJECTED'];

/** One thing that can be done to a stored payment. */
export interface LifecycleStep {
  /** Who may do it. */
  readonly roles: readonly string[];
  /** The statuses that allow it. */
  readonly from: readonly Payment['status'][];
  /** The status after it; absent where it stays. */
  readonly to?: PaymentStatus;
}

/**
 * `UNCONFIRMED`, `PENDING_APPROVAL`, `CONFIRMED`, `EXPORTED`, and back from `PENDING_APPROVAL` alone: what was confirmed may
 * be on its way to the bank. A rejected payment is changed before it is submitted again.
 */
export const LIFECYCLE = {
  update: { roles: PREPARING, from: OPEN, to: 'UNCONFIRMED' },
  delete: { roles: PREPARING, from: OPEN },
  restore: { roles: PREPARING, from: OPEN },
  submit: { roles: PREPARING, from: ['UNCONFIRMED'], to: 'PENDING_APPROVAL' },
  withdraw: { roles: PREPARING, from: ['PENDING_APPROVAL'], to: 'UNCONFIRMED' },
  approve: { roles: APPROVING, from: ['PENDING_APPROVAL'], to: 'CONFIRMED' },
  reject: { roles: APPROVING, from: ['PENDING_APPROVAL'], to: 'REJECTED' },
  export: { roles: EXPORTING, from: ['CONFIRMED'], to: 'EXPORTED' },
} as const satisfies Record<string, LifecycleStep>;

/** Whether someone with these roles may make payments. */
export function mayPrepare(roles: readonly string[]): boolean {
  return roles.some((role) => PREPARING.includes(role));
}

/** Whether someone with these roles may hand payments over to the bank. */
export function mayExport(roles: readonly string[]): boolean {
  return roles.some((role) => EXPORTING.includes(role));
}

/** Whether the payment stands where it can be changed or deleted: nobody was asked to approve it, or someone refused. */
export function isOpen(payment: Pick<Payment, 'status' | 'deletedAt'>): boolean {
  return payment.deletedAt === undefined && OPEN.includes(payment.status);
}

/** Whether someone with these roles may change this payment. */
export function mayEdit(payment: Pick<Payment, 'status' | 'deletedAt'>, roles: readonly string[]): boolean {
  return isOpen(payment) && mayPrepare(roles);
}

/** Who asks, as far as a step depends on them. */
export interface Decider {
  readonly roles: readonly string[];
  readonly subject: string;
  /** Undefined while it is not known: the server decides then. */
  readonly approvalPolicy?: ApprovalPolicy | undefined;
}

/** Whether somebody may approve what they prepared themselves; the words are the API's. */
export const APPROVAL_POLICIES = ['FOUR_EYES', 'SINGLE'] as const;
export type ApprovalPolicy = (typeof APPROVAL_POLICIES)[number];

/**
 * Why a step cannot be taken: `role`, someone else's business; `status`, not at this point of its life; `fourEyes`, who
 * prepared or submitted it does not approve it.
 */
export type StepProblem = 'role' | 'status' | 'fourEyes';

/** Why this person cannot take a step with a payment, by the server's rules; undefined when nothing is known against it. */
export function stepProblem(
  step: keyof typeof LIFECYCLE,
  payment: Pick<Payment, 'status' | 'deletedAt' | 'editedBy' | 'submittedBy'>,
  { roles, subject, approvalPolicy }: Decider,
): StepProblem | undefined {
  const { roles: needed, from }: LifecycleStep = LIFECYCLE[step];
  if (!roles.some((role) => needed.includes(role))) return 'role';
  const isGone = payment.deletedAt !== undefined && step !== 'restore';
  if (isGone || !from.includes(payment.status)) return 'status';
  const isOwn = payment.editedBy === subject || payment.submittedBy === subject;
  return step === 'approve' && approvalPolicy === 'FOUR_EYES' && isOwn ? 'fourEyes' : undefined;
}
