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

/** Nobody hammers a server that says 0, nor waits a day for one; a timer takes no more than 2^31 ms anyway. */
const SHORTEST_MS = 1_000;
const LONGEST_MS = 300_000;

/** How long to wait where a server said when, in seconds. */
export function pauseAskedFor(seconds: number): number {
  return Math.min(Math.max((seconds || 0) * 1_000, SHORTEST_MS), LONGEST_MS);
}

/** Between half and one and a half times as long, so that clients who lost a server together do not come back in step. */
export function spread(ms: number): number {
  return ms * (0.5 + Math.random());
}
