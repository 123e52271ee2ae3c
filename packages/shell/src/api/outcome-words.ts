import type { ErrorCode } from '@remit-elements/auth-core';
import type { Translate } from '../strings/speech.js';
import type { WordKey } from '../strings/translated.js';
import type { Outcome } from './outcome.js';

const REFUSED: Partial<Readonly<Record<ErrorCode, WordKey>>> = {
  Unauthorized: 'writing.denied',
  Throttled: 'writing.throttled',
};

/** What is said of a write that is not done: nothing of one that is, or that nobody waits for. */
export function outcomeWords(outcome: Outcome<unknown>, t: Translate): string | undefined {
  switch (outcome.kind) {
    case 'done':
    case 'ended':
      return undefined;
    case 'not-sent':
      return t('writing.notSent');
    case 'unknown':
      return t('writing.unknown');
    case 'refused':
      return t(REFUSED[outcome.error.code] ?? 'writing.refused');
  }
}
