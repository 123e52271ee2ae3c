/** What is read of a file and no more, so that no file can take the page away from its reader. */
export const MOST_BYTES = 64 * 1024 * 1024;
/** Payments in one import. */
export const MOST_ROWS = 10_000;
export const MOST_COLUMNS = 50;
/** UTF-16 units of one cell; no field of a payment has more than 140. */
export const LONGEST_CELL = 5_000;
