import { asApiError, type ErrorCode } from '@remit-elements/auth-core';
import type { Outcome } from './outcome.js';

/** After these nobody here knows whether the server carried the write out. */
const UNKNOWN: readonly ErrorCode[] = ['Offline', 'Timeout', 'MalformedAnswer', 'Unexpected'];
const PAUSES_MS = [500, 1_000, 2_000, 4_000, 8_000];

export interface Sending {
  /** The session's end, or that nobody waits any more. */
  readonly signal: AbortSignal;
  /** The answer was lost: what became of the write is being found out. */
  readonly checking: () => void;
  /** A test passes one that does not wait. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly isOnline?: () => boolean;
}

/**
 * Sends a write of which repeats do no harm, until the server has said what became of it: what was lost on its way is
 * carried out then, what was done already is answered the same. Never rejects.
 */
export async function sendUntilKnown<T>(send: () => Promise<T>, sending: Sending): Promise<Outcome<T>> {
  const { signal, checking, pause = wait, isOnline = () => navigator.onLine } = sending;
  if (!isOnline()) return { kind: 'not-sent' };
  for (const pauseMs of [...PAUSES_MS, undefined]) {
    try {
      const value = await send();
      return signal.aborted ? { kind: 'ended' } : { kind: 'done', value };
    } catch (cause) {
      const error = asApiError(cause);
      if (signal.aborted || error.code === 'SessionEnded') return { kind: 'ended' };
      if (!UNKNOWN.includes(error.code)) return { kind: 'refused', error };
    }
    if (pauseMs === undefined) break;
    checking();
    await pause(pauseMs, signal);
  }
  return { kind: 'unknown' };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
