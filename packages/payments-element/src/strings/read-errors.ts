/** What went wrong on the way, by the error's code: what happened, what to do. */
export const readErrorWords = {
  'error.Throttled': 'There are too many requests at the moment. Try again in a moment.',
  'error.Offline': 'The server cannot be reached.',
  'error.Timeout': 'No answer came in time.',
  'error.TenantMismatch': 'Data of another company was refused. Nothing of it is shown.',
  'error.MalformedAnswer': 'The answer could not be read.',
  'error.Unexpected': 'Something went wrong on the way.',
} as const;

/** The words for an error of a read; most codes of writes never come from one. */
export function readErrorKey(code: string): keyof typeof readErrorWords {
  const key = `error.${code}`;
  return Object.hasOwn(readErrorWords, key) ? (key as keyof typeof readErrorWords) : 'error.Unexpected';
}
