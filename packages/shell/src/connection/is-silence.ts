import type { ErrorCode } from '@remit-elements/auth-core';

/** Whether it was no answer: of these the server knows nothing. */
export function isSilence(code: ErrorCode | undefined): boolean {
  return code === 'Offline' || code === 'Timeout';
}
