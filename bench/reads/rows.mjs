/** Payments that a page shows. */
export const PAGE = 25;
/** Payments of each other company. */
export const ROWS_OF_OTHERS = 5;
