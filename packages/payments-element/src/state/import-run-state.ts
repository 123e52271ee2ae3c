import type { ErrorCode, Violation } from '@remit-elements/auth-core';
import type { Payment } from '../model/payment.js';
import type { BatchState } from './batch-writer.js';

/** What became of one row: `prevented` the page around did not want it; `gone` it was stored before, and deleted since. */
export type RowOutcome =
  | { readonly kind: 'saved'; readonly payment: Payment }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly violations: readonly Violation[] }
  | { readonly kind: 'prevented' | 'gone' };

export interface RunState {
  readonly deed: 'create' | 'undo';
  /** `preparing`: nothing was sent yet. */
  readonly phase: BatchState['phase'] | 'preparing';
  readonly total: number;
  /** Of how many it is known what became of them. */
  readonly settled: number;
  /** How many this import stored, and are not known to be gone. */
  readonly saved: number;
  readonly failed: number;
  readonly prevented: number;
  /** Taken back. */
  readonly deleted: number;
  /** Not taken back: changed, submitted or deleted by someone since, or refused. */
  readonly kept: number;
}

export const NO_RUN: RunState = {
  deed: 'create',
  phase: 'idle',
  total: 0,
  settled: 0,
  saved: 0,
  failed: 0,
  prevented: 0,
  deleted: 0,
  kept: 0,
};

/** Whether something is on its way, or about to be. */
export function isRunning({ phase }: RunState): boolean {
  return phase === 'preparing' || phase === 'running' || phase === 'waiting' || phase === 'stopping';
}
