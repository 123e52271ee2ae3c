import { ApiError } from '../api-error.js';
import type { Role, Session } from '../session.js';
import { toTenantId } from '../tenant.js';

export interface FakeSessionOptions {
  readonly subject?: string;
  readonly tenantId?: string;
  readonly tenantName?: string;
  readonly roles?: readonly Role[];
  /** In ms since the epoch; an hour from now by default. */
  readonly expiresAtMs?: number;
}

/** A session that the test ends when it likes. */
export interface FakeSession extends Session {
  end(): void;
}

/** A preparer of `tenant-a`, unless told otherwise. */
export function fakeSession(options: FakeSessionOptions = {}): FakeSession {
  const ended = new AbortController();
  return {
    subject: options.subject ?? 'subject-a',
    tenantId: toTenantId(options.tenantId ?? 'tenant-a'),
    tenantName: options.tenantName ?? 'Company A',
    roles: options.roles ?? ['preparer'],
    expiresAtMs: options.expiresAtMs ?? Date.now() + 3_600_000,
    ended: ended.signal,
    end: () => ended.abort(new ApiError('SessionEnded', 'The session has ended')),
  };
}
