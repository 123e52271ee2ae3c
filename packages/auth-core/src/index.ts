export { ApiError, asApiError } from './api-error.js';
export type {
  ApiErrorDetails,
  ClientErrorCode,
  ErrorCode,
  ServerErrorCode,
  ValidationRule,
  Violation,
} from './api-error.js';
export { createSessionClient, type SessionClientOptions } from './create-session-client.js';
export { errorCodeOf } from './error-code.js';
export type {
  GraphQLClient,
  GraphQLErrorEntry,
  GraphQLResult,
  Observable,
  SessionClient,
  Subscription,
} from './graphql-client.js';
export type { CurrentTokenOptions, SessionSource } from './session-source.js';
export type { Role, Session } from './session.js';
export { TENANT_ID_PATTERN, toTenantId, type TenantId } from './tenant.js';
export { toApiError } from './to-api-error.js';
