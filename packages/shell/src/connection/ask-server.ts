import { toApiError, type SessionClient } from '@remit-elements/auth-core';
import { requestField } from '@remit-elements/auth-core/gateways.js';
import { isSilence } from './is-silence.js';

const DEADLINE_MS = 8_000;

/** Whether the server answers anything at all to this session. */
export async function askServer(client: SessionClient): Promise<boolean> {
  try {
    const options = { deadlineMs: DEADLINE_MS, errorOf: toApiError };
    await requestField(client, { query: 'query Reach { getTenant { id } }', variables: {} }, 'getTenant', options);
    return true;
  } catch (error) {
    // Whatever else goes wrong, it has answered.
    return !isSilence(toApiError(error).code);
  }
}
