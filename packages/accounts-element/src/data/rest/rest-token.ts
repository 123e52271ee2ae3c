import { ApiError, toApiError } from '@remit-elements/auth-core';
import { isFields } from '@remit-elements/auth-core/gateways.js';
import type { GatewaySession } from '../accounts-gateway.js';
import type { TokenSource } from './rest-options.js';

/**
 * The token to send now.
 * @throws {ApiError} `SessionEnded` when nobody is signed in any more, or somebody else: nothing of theirs is sent.
 */
export async function tokenFor(
  session: GatewaySession,
  source: TokenSource,
  options: Parameters<TokenSource>[0],
): Promise<string> {
  let token: string | undefined;
  try {
    token = await source(options);
  } catch (cause) {
    throw toApiError(cause);
  }
  if (token === undefined || token === '' || isAnothers(token, session)) throw new ApiError('SessionEnded');
  return token;
}

/**
 * Whether it is an ID token, and another person's or company's, or that of somebody who belongs to none; of other tokens
 * only the service can tell.
 */
function isAnothers(token: string, { subject, tenantId }: GatewaySession): boolean {
  const payload = payloadOf(token);
  if (!isFields(payload)) return false;
  if (payload['custom:tenantId'] === undefined && payload['token_use'] !== 'id') return false;
  return payload['custom:tenantId'] !== tenantId || payload['sub'] !== subject;
}

function payloadOf(token: string): unknown {
  try {
    const base64 = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined; // no token that can be read from outside
  }
}
