import type { PaymentDraft } from '../model/payment-draft.js';
import type { ImportNote } from './import-notes.js';
import type { ImportRow } from './import-row.js';
import type { DraftRow } from './import-run.js';
import type { ImportCounts, ImportSums } from './import-state.js';

interface Checked {
  readonly rows: readonly ImportRow[];
  readonly likenesses: ReadonlyMap<number, ImportNote>;
  readonly leavesOutLike: boolean;
}

/** How a row stands: to be stored, to be stored though there is something to know, wrong, or left out. */
export function standingOf(row: ImportRow, { likenesses, leavesOutLike }: Omit<Checked, 'rows'>): keyof ImportCounts {
  if (row.problems.size > 0) return 'bad';
  const isLike = likenesses.has(row.file.row);
  if (isLike && leavesOutLike) return 'leftOut';
  return isLike || row.notes.length > 0 ? 'noted' : 'ready';
}

/** How many there are of each, and what those that are ready come to. */
export function countsOf(checked: Checked): { readonly counts: ImportCounts; readonly sums: ImportSums } {
  const counts = { ready: 0, noted: 0, bad: 0, leftOut: 0 };
  const sums = new Map<string, number>();
  for (const row of checked.rows) {
    const standing = standingOf(row, checked);
    counts[standing] += 1;
    const { amountMinor = 0, currency } = row.draft;
    const isStored = standing === 'ready' || standing === 'noted';
    if (isStored && currency) sums.set(currency, (sums.get(currency) ?? 0) + amountMinor);
  }
  return { counts: { ...counts, ready: counts.ready + counts.noted }, sums };
}

/** What would be stored. */
export function draftRows(checked: Checked): readonly DraftRow[] {
  return checked.rows.flatMap((row) => {
    const standing = standingOf(row, checked);
    // Its draft is whole: nothing is wrong with it.
    return standing === 'ready' || standing === 'noted'
      ? [{ row: row.file.row, draft: row.draft as PaymentDraft }]
      : [];
  });
}
