/** A document that was itself loaded anew is not again before it is so old: what fails each time would do it over and over. */
const LEAST_AGE_MS = 60_000;

/** Whether the shell itself could be fetched again: a browser may keep a failed import for as long as the document lives. */
export async function reachesShell(): Promise<boolean> {
  try {
    return (await fetch(location.origin, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    // No network, or no server.
    return false;
  }
}

/** Whether a document that lacks some code may be loaded anew without being asked. */
export function isReloadDue(): boolean {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return arrival?.type !== 'reload' || performance.now() > LEAST_AGE_MS;
}
