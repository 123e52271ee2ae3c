/** What can be seen of a list, in px from its first row. */
export interface ListView {
  readonly top: number;
  readonly bottom: number;
}

/** Rows from `start` up to, not with, `end`. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** So many rows beyond what is seen are drawn on either side, */
const OVERSCAN = 12;
/** and drawn anew when fewer than so many are left. */
const SLACK = 4;

/**
 * Which rows of a long list to draw. What is drawn already stays as long as it covers what is seen, so that most steps of
 * a scroll draw nothing.
 */
export function rowsToDraw(view: ListView, rowHeight: number, count: number, drawn?: RowRange): RowRange {
  const first = clamp(Math.floor(view.top / rowHeight), count);
  const last = clamp(Math.ceil(view.bottom / rowHeight), count);
  if (drawn && covers(drawn, first, last, count)) return { start: drawn.start, end: Math.min(drawn.end, count) };
  return { start: Math.max(0, first - OVERSCAN), end: Math.min(count, last + OVERSCAN) };
}

function covers({ start, end }: RowRange, first: number, last: number, count: number): boolean {
  const isTop = start === 0 || start <= first - SLACK;
  const isBottom = end >= count || end >= last + SLACK;
  // A list that has shrunk, or one that is drawn far beyond what is seen, is drawn anew.
  return isTop && isBottom && start < count && end - start <= last - first + 4 * OVERSCAN;
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(index, count));
}
