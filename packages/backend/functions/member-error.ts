import type { Member } from './member-rows.js';

type Code =
  | 'Unauthorized'
  | 'NotFound'
  | 'ValidationError'
  | 'VersionConflict'
  | 'StatusConflict'
  | 'IdempotencyConflict'
  | 'Throttled';

interface Details {
  /** The row as it is now. */
  readonly data?: Member;
  /** The contract's `errorInfo`. */
  readonly info?: Readonly<Record<string, unknown>>;
}

/** A refusal by a rule of the contract, as the resolver passes it on. */
export class MemberError extends Error {
  readonly code: Code;
  readonly details: Details;

  constructor(code: Code, message: string, details: Details = {}) {
    super(message);
    this.name = 'MemberError';
    this.code = code;
    this.details = details;
  }
}

/** Another's and one that never was, alike. */
export function notFound(): MemberError {
  return new MemberError('NotFound', 'There is no such member');
}

export function versionConflict(data: Member): MemberError {
  return new MemberError('VersionConflict', 'It was changed meanwhile', {
    data,
    info: { currentVersion: data.version },
  });
}

export function statusConflict(message: string, data: Member): MemberError {
  return new MemberError('StatusConflict', message, { data, info: { currentVersion: data.version } });
}

export function throttled(retryAfterSeconds: number): MemberError {
  return new MemberError('Throttled', 'Too many requests at once', { info: { retryAfterSeconds } });
}
