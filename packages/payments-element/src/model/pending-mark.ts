/**
 * How a write that is not acknowledged stands: `notSent`: it waits for the network; `checking`: it is being found out
 * whether it arrived; `notSaved`: it was refused, and somebody has to look at it.
 */
export type PendingMark = 'notSent' | 'checking' | 'notSaved';

/** By payment. */
export type PendingMarks = ReadonlyMap<string, PendingMark>;
