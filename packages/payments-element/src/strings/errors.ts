import { readErrorWords } from './read-errors.js';

/** What went wrong, by the error's code: what happened, whether anything was lost, what to do. */
export const errorWords = {
  ...readErrorWords,
  'error.Unauthorized': 'You may not do this. An administrator of your company can give you the right.',
  'error.NotFound': 'This payment is no longer there. Someone may have deleted it.',
  'error.ValidationError': 'Some entries were not accepted. Nothing was saved.',
  'error.VersionConflict': 'Someone changed this payment in the meantime. Nothing was overwritten.',
  'error.StatusConflict': 'The payment’s status has changed in the meantime, so this is no longer possible.',
  'error.FourEyes': 'You prepared this payment, so someone else must approve it.',
  'error.IdempotencyConflict': 'A different payment was already saved under this number. Nothing was overwritten.',
  'error.SessionEnded': 'Your session has ended. Sign in again to go on.',
} as const;
