import { randomUUID } from 'node:crypto';
import { newTemporaryPassword, TEMPORARY_PASSWORD_DAYS } from '@remit-elements/backend/functions/temporary-password.js';
import { assertEmail } from './attributes.js';
import { welcomeLetter } from './letters.js';
import type { Parts } from './parts.js';
import { assertPassword } from './password-policy.js';
import { assertUserName } from './sign-up-operations.js';
import type { CognitoAdmin } from './types.js';
import type { User } from './user.js';

const TEMPORARY_MS = TEMPORARY_PASSWORD_DAYS * 24 * 3_600_000;

/** What Cognito does for those with AWS credentials; no HTTP route leads here. */
export function createAdmin(parts: Parts): CognitoAdmin {
  return {
    createUser: async ({ userName, email, temporaryPassword = newTemporaryPassword(), tenantName, appUrl }) => {
      const { users, triggers, outbox, now } = parts;
      assertUserName(userName);
      assertEmail(email);
      assertPassword(temporaryPassword);
      const userAttributes = { email, email_verified: 'true' };
      await triggers.preSignUp('PreSignUp_AdminCreateUser', { userName, userAttributes });
      const sub = randomUUID();
      const [createdAtMs, temporaryUntilMs] = [now(), now() + TEMPORARY_MS];
      const state = { status: 'FORCE_CHANGE_PASSWORD', emailVerified: true, createdAtMs, temporaryUntilMs } as const;
      await users.add({ sub, userName, email, ...state, ...users.protect(sub, temporaryPassword) });
      await outbox.add(welcomeLetter(email, { userName, password: temporaryPassword, tenantName, appUrl }));
      return { sub };
    },
    findUser: (name) => {
      const user = byAnyName(parts, name);
      if (!user) return undefined;
      const { sub, userName, email, emailVerified, status } = user;
      return { sub, userName, email, emailVerified, status };
    },
    signOut: async (name) => {
      const user = byAnyName(parts, name);
      if (user) await parts.sessions.revokeAllOf(user.sub);
    },
    // Signing out comes first: cut off in between, it can be done again.
    signOutAndDelete: async (name) => {
      const user = byAnyName(parts, name);
      if (!user) return;
      await parts.sessions.revokeAllOf(user.sub);
      await parts.users.delete(user.sub);
    },
  };
}

function byAnyName({ users }: Parts, name: string): User | undefined {
  return users.bySub(name) ?? users.byLogin(name);
}
