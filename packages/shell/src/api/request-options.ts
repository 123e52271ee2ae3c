import { toApiError } from '@remit-elements/auth-core';
import type { RequestOptions } from '@remit-elements/auth-core/gateways.js';

const DEADLINE_MS = 10_000;

export function requestOptions(signal?: AbortSignal): RequestOptions {
  return { deadlineMs: DEADLINE_MS, errorOf: toApiError, ...(signal && { signal }) };
}
