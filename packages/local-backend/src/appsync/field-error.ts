import { GraphQLError } from 'graphql';
import { report } from '../report.js';

/** What an entry of AppSync's `errors` carries beside its path and place. */
export interface ErrorEntry {
  readonly message: string | null;
  readonly errorType: string | null;
  readonly data: unknown;
  readonly errorInfo: unknown;
}

/** Ends the field that is being resolved; its value becomes null. */
export class FieldError extends Error {
  readonly entry: ErrorEntry;

  constructor(entry: ErrorEntry) {
    super(entry.message ?? '');
    this.name = 'FieldError';
    this.entry = entry;
  }
}

export function fieldError(message: string, errorType: string, errorInfo: unknown = null): FieldError {
  return new FieldError({ message, errorType, data: null, errorInfo });
}

/** What AppSync answers when a resolver itself is broken; the cause goes to this process's log only. */
export function internalFailure(what: string, cause: unknown): FieldError {
  report(what, cause);
  return fieldError('Internal failure', 'InternalFailure');
}

/** An error of an answer, in AppSync's shape. */
export interface AnswerError {
  readonly path: readonly (string | number)[] | null;
  readonly data?: unknown;
  readonly errorType: string;
  readonly errorInfo?: unknown;
  readonly locations: readonly { line: number; column: number; sourceName: null }[] | null;
  readonly message: string;
}

/** Shapes an error of a field. An unexpected one says nothing of itself. */
export function toAnswerError(error: GraphQLError): AnswerError {
  const cause = error.originalError;
  // graphql's own errors about a value have no cause, or one of its own kind.
  const isOurs = cause === undefined || cause instanceof GraphQLError;
  const entry =
    cause instanceof FieldError ? cause.entry : isOurs ? undefined : internalFailure('a field failed', cause).entry;
  return {
    path: error.path ?? null,
    data: entry?.data ?? null,
    errorType: entry?.errorType ?? 'ExecutionError',
    errorInfo: entry?.errorInfo ?? null,
    locations: placesOf(error),
    message: entry?.message ?? wordsOf(error),
  };
}

/** Shapes an error about the document or its variables: there is no field yet, so no data and no info. */
export function toDocumentError(error: GraphQLError, errorType = 'ValidationError'): AnswerError {
  return { path: null, errorType, locations: placesOf(error), message: wordsOf(error) };
}

/** Without the guesses at what was meant: they would tell the names of a schema that is not to be asked for. */
function wordsOf({ message }: GraphQLError): string {
  return message.replace(/ Did you mean .*\?$/su, '');
}

function placesOf(error: GraphQLError): AnswerError['locations'] {
  return error.locations?.map(({ line, column }) => ({ line, column, sourceName: null })) ?? null;
}
