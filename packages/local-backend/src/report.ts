import { ClosedError } from './dynamodb/closed-error.js';

/** Writes down what went wrong. That our own end cuts something off is no fault: its caller sees the connection close. */
export function report(what: string, cause: unknown): void {
  if (cause instanceof ClosedError) return;
  console.error(`local-backend: ${what}:`, cause instanceof Error ? (cause.stack ?? cause.message) : cause);
}
