import { nextTurn } from './slices.js';

/** Well under the 50 ms from which a person notices that the page does not answer. */
const SLICE_MS = 12;

export interface SliceOptions {
  /** Ends the work; what was made so far is given back then. */
  readonly signal?: AbortSignal | undefined;
  /** Hears after each slice how many were made. */
  readonly progress?: ((made: number) => void) | undefined;
  /** Milliseconds since whenever, for tests. */
  readonly now?: () => number;
}

/** Takes all that a generator makes, in slices short enough for the page to answer in between. */
export async function inSlices<T>(made: Iterable<T>, options: SliceOptions = {}): Promise<readonly T[]> {
  const { signal, progress, now = () => performance.now() } = options;
  const all: T[] = [];
  let begun = now();
  for (const each of made) {
    all.push(each);
    if (now() - begun < SLICE_MS) continue;
    progress?.(all.length);
    await nextTurn();
    if (signal?.aborted) break;
    begun = now();
  }
  return all;
}

/** So many are begun together: enough for none to wait, few enough for the page to answer in between. */
const TOGETHER = 100;

/** Works at each of many, some at a time, with turns for the page in between; in their order. */
export async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const all: R[] = [];
  for (let from = 0; from < items.length; from += TOGETHER) {
    all.push(...(await Promise.all(items.slice(from, from + TOGETHER).map(work))));
    await nextTurn();
  }
  return all;
}
