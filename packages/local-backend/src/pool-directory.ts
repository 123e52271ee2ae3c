import type { Directory, UserCreator } from '@remit-elements/backend/functions/directory.js';
import type { IdentityAdmin } from './identity.js';

/** The user pool of this process, as the functions see Cognito's administrative calls. */
export function poolDirectory(admin: () => IdentityAdmin): Directory & UserCreator {
  return {
    signOutAndDelete: async ({ userName, subject }) => {
      if (admin().findUser(userName)?.sub === subject) await admin().signOutAndDelete(subject);
    },
    ensureUser: async ({ userName, email }) => {
      const found = admin().findUser(email) ?? admin().findUser(userName);
      if (found) return { userName: found.userName, subject: found.sub, created: false };
      const { sub: subject } = await admin().createUser({ userName, email });
      return { userName, subject, created: true };
    },
  };
}
