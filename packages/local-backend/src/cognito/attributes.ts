import { CognitoError, invalidParameter } from './cognito-error.js';
import type { Input } from './input.js';

/** The app client's write list: a user writes nothing else, and no custom attribute. */
export const WRITABLE: ReadonlySet<string> = new Set(['email']);

const LONGEST = 2048;
const EMAIL = /^[^\s@"(),:;<>[\\\]]{1,64}@[^\s@"(),:;<>[\\\]]{1,255}$/;

export function unauthorizedAttribute(): CognitoError {
  return new CognitoError('NotAuthorizedException', 'A client attempted to write unauthorized attribute');
}

/** @throws {CognitoError} `InvalidParameterException` for what is no address. */
export function assertEmail(email: string): void {
  if (!EMAIL.test(email)) throw invalidParameter('Invalid email address format.');
}

/**
 * Attributes that a client wants to write, as `[{ Name, Value }]`.
 * @throws {CognitoError} `NotAuthorizedException` for one that is not in the write list.
 */
export function attributesToWrite(input: Input): Record<string, string> {
  const attributes = listOf(input, 'UserAttributes');
  if (Object.keys(attributes).some((name) => !WRITABLE.has(name))) throw unauthorizedAttribute();
  if (attributes['email'] !== undefined) assertEmail(attributes['email']);
  return attributes;
}

/** A list of `{ Name, Value }` as an object; empty when it is left out. */
export function listOf(input: Input, parameter: string): Record<string, string> {
  const list = input[parameter] ?? [];
  if (!Array.isArray(list)) throw invalidParameter(`Missing or invalid parameter ${parameter}`);
  const entries = (list as readonly unknown[]).map((item): [string, string] => {
    const { Name, Value } = (item ?? {}) as { Name?: unknown; Value?: unknown };
    if (typeof Name !== 'string' || typeof Value !== 'string' || Value.length > LONGEST) {
      throw invalidParameter(`Missing or invalid parameter ${parameter}`);
    }
    return [Name, Value];
  });
  // An inherited name is no attribute either.
  return Object.assign(Object.create(null) as Record<string, string>, Object.fromEntries(entries));
}
