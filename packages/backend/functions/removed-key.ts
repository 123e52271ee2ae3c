/** Removed members lie beside their company's row, where no list of members meets them. */
export const removedKey = (id: string): string => `removed#${id}`;
