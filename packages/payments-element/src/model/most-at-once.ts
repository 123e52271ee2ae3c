/** So many commands, or ids, go in one call. */
export const MOST_AT_ONCE = 25;
