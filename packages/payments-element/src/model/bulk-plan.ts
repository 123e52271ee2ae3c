import { stepProblem, type Decider, type StepProblem } from './lifecycle.js';
import type { Payment } from './payment.js';

/** What can be done to many payments at once. */
export const BULK_STEPS = ['submit', 'approve', 'reject', 'delete'] as const;
export type BulkStep = (typeof BULK_STEPS)[number];

/** Why a payment is left out: `gone`, there is none any more; `unread`, nobody could find out. */
export type LeftOutReason = StepProblem | 'gone' | 'unread';

export interface LeftOut {
  /** Undefined of one that nobody could read. */
  readonly payment: Payment | undefined;
  readonly reason: LeftOutReason;
}

/** What a step would do to a selection, by all that is known of it. */
export interface BulkPlan {
  readonly able: readonly Payment[];
  readonly left: readonly LeftOut[];
}

/** What is known of a payment: as it is; null when there is none any more; undefined when nobody could find out. */
export type KnownPayments = ReadonlyMap<string, Payment | null>;

/** Sorts a selection into what a step can be taken with, and what not, and why. */
export function planOf(step: BulkStep, ids: readonly string[], known: KnownPayments, decider: Decider): BulkPlan {
  const able: Payment[] = [];
  const left: LeftOut[] = [];
  for (const id of ids) {
    const payment = known.get(id);
    if (!payment) {
      left.push({ payment: undefined, reason: payment === null ? 'gone' : 'unread' });
      continue;
    }
    const problem = stepProblem(step, payment, decider);
    if (problem) left.push({ payment, reason: problem });
    else able.push(payment);
  }
  return { able, left };
}

export interface BulkSum {
  readonly currency: string;
  readonly count: number;
  /** Minor units; undefined where no safe integer holds it. */
  readonly amountMinor: number | undefined;
}

/** How many payments there are of each currency, and how much they come to; never across currencies. */
export function sumsOf(payments: readonly Payment[]): readonly BulkSum[] {
  const sums = new Map<string, { count: number; amountMinor: number }>();
  for (const { currency, amountMinor } of payments) {
    const sum = sums.get(currency) ?? { count: 0, amountMinor: 0 };
    sums.set(currency, { count: sum.count + 1, amountMinor: sum.amountMinor + amountMinor });
  }
  const sorted = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([currency, { count, amountMinor }]) => ({
    currency,
    count,
    amountMinor: Number.isSafeInteger(amountMinor) ? amountMinor : undefined,
  }));
}
