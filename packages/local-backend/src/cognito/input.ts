import { CognitoError } from './cognito-error.js';

export type Input = Readonly<Record<string, unknown>>;

function invalid(name: string): CognitoError {
  return new CognitoError('InvalidParameterException', `Missing or invalid parameter ${name}`);
}

/** The body of a call. */
export function toInput(body: unknown): Input {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new CognitoError('SerializationException', 'The request is not a JSON object');
  }
  return body as Input;
}

export function textOf(input: Input, name: string): string {
  const value = input[name];
  if (typeof value !== 'string' || value === '') throw invalid(name);
  return value;
}

export function inputOf(input: Input, name: string): Input {
  const value = input[name];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(name);
  return value as Input;
}

/** A map of strings that may be left out, as `ClientMetadata`. */
export function optionalTextsOf(input: Input, name: string): Record<string, string> | undefined {
  if (input[name] === undefined || input[name] === null) return undefined;
  const entries = Object.entries(inputOf(input, name)).map(([key, value]): [string, string] => {
    if (typeof value !== 'string') throw invalid(name);
    return [key, value];
  });
  return Object.fromEntries(entries);
}
