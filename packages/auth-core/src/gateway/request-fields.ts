import { ApiError } from '../api-error.js';
import { isFields } from '../error-code.js';
import type { SessionClient } from '../graphql-client.js';
import { sendRequest, type FieldRequest, type RequestOptions } from './send-request.js';

/** What the server gave for one field: null where it has nothing. */
export type FieldResult = { readonly value: unknown } | { readonly error: ApiError };

/**
 * Sends one document with several fields, each under a name of its own, and gives one result for each name, in their
 * order: its value, else the error that was told of it, else `MalformedAnswer` when it is not there at all.
 * @throws {ApiError} Where nothing is known of any of them.
 */
export async function requestFields(
  client: SessionClient,
  request: FieldRequest,
  names: readonly string[],
  options: RequestOptions,
): Promise<readonly FieldResult[]> {
  const answer = await sendRequest(client, request, options);
  const { data, errors } = isFields(answer) ? answer : {};
  const values = isFields(data) ? data : {};
  const entries: readonly unknown[] = Array.isArray(errors) ? errors : [];
  const isKnown = names.some((name) => name in values || entries.some((entry) => firstOf(entry) === name));
  if (!isKnown) throw options.errorOf(entries.length > 0 ? answer : new ApiError('MalformedAnswer'));
  return names.map((name): FieldResult => {
    const value = values[name];
    if (value !== undefined && value !== null) return { value };
    // An error without a path is about the whole answer: what is null beside it may well be there.
    const entry = entries.find((one) => (firstOf(one) ?? name) === name);
    if (entry) return { error: options.errorOf({ errors: [entry] }) };
    return value === null ? { value } : { error: new ApiError('MalformedAnswer', `No ${name} in the answer`) };
  });
}

/** What an error is about: the first part of its path. */
function firstOf(entry: unknown): unknown {
  return isFields(entry) && Array.isArray(entry['path']) ? entry['path'][0] : undefined;
}
