import { ApiError } from '../api-error.js';
import { isFields } from '../error-code.js';
import type { SessionClient } from '../graphql-client.js';
import { sendRequest, type FieldRequest, type RequestOptions } from './send-request.js';

/**
 * Sends one query or mutation and gives one field of its answer, or null where the server has nothing. What the server
 * could answer beside its errors counts, so that one broken field does not hide good rows.
 * @throws {ApiError} And nothing else.
 */
export async function requestField(
  client: SessionClient,
  request: FieldRequest,
  field: string,
  options: RequestOptions,
): Promise<unknown> {
  const answer = await sendRequest(client, request, options);
  const { data, errors } = isFields(answer) ? answer : {};
  const value = isFields(data) ? data[field] : undefined;
  if (value !== undefined && value !== null) return value;
  if (Array.isArray(errors) && errors.length > 0) throw options.errorOf(answer);
  if (value === undefined) throw new ApiError('MalformedAnswer', `No ${field} in the answer`);
  return null;
}
