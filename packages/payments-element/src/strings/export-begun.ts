/** What was begun to hand over and is not finished, over the list, in English. */
export const exportBegunWords = {
  'export.begun': 'The file for the bank begun at {time} is not finished.',
  'export.goOn': 'Go on with it',
} as const;
