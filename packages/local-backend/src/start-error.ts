import { OTHER_SHAPE } from './dynamodb/tables.js';

/** Why the backend did not start; the message is one line for the person who started it. */
export class StartError extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'StartError';
  }
}

/** Finds words for what went wrong. */
export function toStartError(error: unknown, port: number, dataDir: string): StartError {
  const code = (error as { code?: unknown }).code;
  if (code === 'EADDRINUSE')
    return new StartError(`Port ${port} is taken: end the other program, or choose another by PORT`, error);
  if (code === OTHER_SHAPE)
    return new StartError(
      `The data folder ${dataDir} was made by another version: choose another by REMIT_DATA_DIR, or delete it`,
      error,
    );
  if (code === 'LOCKED') return new StartError(`The data folder ${dataDir} is in use by another process`, error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new StartError(
      `The data folder ${dataDir} or port ${port} may not be used: ${(error as Error).message}`,
      error,
    );
  }
  if (code === 'LEVEL_DATABASE_NOT_OPEN') {
    const { message } = ((error as Error).cause ?? error) as Error;
    return new StartError(`The data folder ${dataDir} cannot be read, and was left as it is: ${message}`, error);
  }
  const message = error instanceof Error ? error.message : String(error);
  return new StartError(message.split('\n')[0] ?? message, error);
}
