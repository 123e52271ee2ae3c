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

/** Between half and one and a half times as long, so that clients who lost a server together do not come back in step. */
export function spread(ms: number): number {
  return ms * (0.5 + Math.random());
}
