import { spread } from '@remit-elements/element-kit';

/** Between attempts, in ms; the last one again and again. */
const PAUSES_MS = [300, 1_000, 2_500, 5_000, 15_000, 30_000];

/** How long to wait after so many attempts. */
export function pauseAfter(attempts: number): number {
  return spread(PAUSES_MS[Math.min(attempts, PAUSES_MS.length) - 1] ?? 300);
}

/** Calls `wake` when there is reason to try again at once: the network is back, or the reader is. */
export function onReturn(wake: () => void, signal: AbortSignal): void {
  window.addEventListener('online', wake, { signal });
  const seen = (): void => {
    if (document.visibilityState === 'visible') wake();
  };
  document.addEventListener('visibilitychange', seen, { signal });
}
