/**
 * The way through a list that can only be read forwards, by tokens: which page is shown, and where each page met so far
 * begins, so that Back works. Plain values; each step gives a new one.
 */
export interface Pages {
  /** Of the page that is shown, from 0. */
  readonly index: number;
  /** `starts[i]` is the token of page i, undefined for the first; one more than the pages read while there is a next. */
  readonly starts: readonly (string | undefined)[];
  /** How many rows each page read so far held. */
  readonly counts: readonly number[];
}

/** Where rows stand in their list, counted from 1. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
  /** How many rows are known of. */
  readonly known: number;
  /** Whether there are more than those; then the count reads "25+". */
  readonly more: boolean;
}

/** At the beginning, with nothing read. */
export const FIRST_PAGE: Pages = { index: 0, starts: [undefined], counts: [] };

/** What was read of page `index`: its rows and the token of the next, if any. Pages after it are forgotten. */
export function pageRead(pages: Pages, index: number, count: number, nextToken: string | undefined): Pages {
  const starts = pages.starts.slice(0, index + 1);
  if (nextToken !== undefined) starts.push(nextToken);
  return { index, starts, counts: [...pages.counts.slice(0, index), count] };
}

/** The token with which page `index` begins. */
export function startOf(pages: Pages, index: number): string | undefined {
  return pages.starts[index];
}

export function hasNextPage(pages: Pages): boolean {
  return pages.index + 1 < pages.starts.length;
}

export function hasPreviousPage(pages: Pages): boolean {
  return pages.index > 0;
}

/** An honest count: what was read is known, and whether more follows; never a guessed total. */
export function rangeOf(pages: Pages): PageRange {
  const before = sum(pages.counts.slice(0, pages.index));
  const shown = pages.counts[pages.index] ?? 0;
  return {
    from: shown ? before + 1 : before,
    to: before + shown,
    known: sum(pages.counts),
    more: pages.starts.length > pages.counts.length,
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
