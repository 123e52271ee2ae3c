/** Between attempts, in ms; the last one again and again. */
const PAUSES_MS = [300, 1_000, 2_500, 5_000, 15_000, 30_000];

/** How long to wait after so many attempts: between half and one and a half times, lest clients come back in step. */
export function pauseAfter(attempts: number): number {
  const pauseMs = PAUSES_MS[Math.min(attempts, PAUSES_MS.length) - 1] ?? 300;
  return pauseMs * (0.5 + Math.random());
}

/** Resolves after a time, or at once when `signal` aborts. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}

/** Calls `wake` when there is reason to try again at once: the network is back, or the reader is. */
export function onReturn(wake: () => void, signal: AbortSignal): void {
  window.addEventListener('online', wake, { signal });
  const seen = (): void => {
    if (document.visibilityState === 'visible') wake();
  };
  document.addEventListener('visibilitychange', seen, { signal });
}
