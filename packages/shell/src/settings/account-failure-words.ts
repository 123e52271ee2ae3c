import type { Translate } from '../strings/speech.js';
import type { AccountFailure } from './account-port.js';

/** Why something about the sign-in was not done, where no field of its own is to blame. */
export function failureWords(failure: AccountFailure, t: Translate): string {
  if (failure === 'unreachable') return t('settings.unreachable');
  return t(failure === 'too-often' ? 'settings.tooOften' : 'settings.failed');
}
