/** What stands over the payments table once its first rows are shown, in English. */
export const tableToolsWords = {} as const;
