import { expect, it } from 'vitest';
import { ApiError } from '../api-error.js';
import type { GraphQLResult, SessionClient } from '../graphql-client.js';
import { fakeSession } from '../testing/index.js';
import { toApiError } from '../to-api-error.js';
import { requestFields, type FieldResult } from './request-fields.js';

/** As Amplify settles: it rejects with the whole answer as soon as that names an error. */
function ask(answer: GraphQLResult | ApiError): Promise<readonly FieldResult[]> {
  const graphql = async (): Promise<GraphQLResult> => {
    await Promise.resolve();
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the whole answer, which is no Error
    if (answer instanceof ApiError || answer.errors) throw answer;
    return answer;
  };
  const client: SessionClient = { session: fakeSession(), graphql, cancel: () => false };
  const options = { deadlineMs: 1_000, errorOf: toApiError };
  return requestFields(client, { query: '', variables: {} }, ['a0', 'a1', 'a2'], options);
}

const conflict = { errorType: 'VersionConflict', data: { id: 'b' }, errorInfo: { currentVersion: 4 } };

it('gives each name its value, or the error whose path begins with it', async () => {
  const errors = [
    { errorType: 'FourEyes', path: ['a2'] },
    { ...conflict, path: ['a1', 'x', 0] },
  ];
  const [first, second, third] = await ask({ data: { a0: { id: 'a' }, a1: null, a2: null }, errors });
  expect(first).toEqual({ value: { id: 'a' } });
  expect(second).toMatchObject({ error: { code: 'VersionConflict', currentVersion: 4, current: { id: 'b' } } });
  expect(third).toMatchObject({ error: { code: 'FourEyes' } });
});

it('takes null for nothing there, what is missing for a broken answer, and neither beside an error of the whole', async () => {
  expect(await ask({ data: { a0: null, a1: 1 } })).toMatchObject([
    { value: null },
    { value: 1 },
    { error: { code: 'MalformedAnswer' } },
  ]);
  const errors = [{ errorType: 'Throttled', errorInfo: { retryAfterSeconds: 3 } }];
  const throttled = { error: { code: 'Throttled', retryAfterSeconds: 3 } };
  expect(await ask({ data: { a0: null, a1: 1 }, errors })).toMatchObject([throttled, { value: 1 }, throttled]);
});

it('rejects where nothing is known of any', async () => {
  await expect(ask({ data: {} })).rejects.toMatchObject({ code: 'MalformedAnswer' });
  await expect(ask({ data: null, errors: [{ errorType: 'Throttled' }] })).rejects.toMatchObject({ code: 'Throttled' });
  const lost = { originalError: { name: 'NetworkError' } } as object;
  await expect(ask({ data: {}, errors: [lost] })).rejects.toMatchObject({ code: 'Offline' });
  await expect(ask(new ApiError('Offline'))).rejects.toMatchObject({ code: 'Offline' });
});
