/** Whether it is a moment, in ms since the epoch, that a date can tell. */
export function isInstant(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0 && (value as number) < 8.64e15;
}
