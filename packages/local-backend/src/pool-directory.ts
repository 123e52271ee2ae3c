import type { SessionDirectory, UserCreator } from '@remit-elements/backend/functions/directory.js';
import type { IdentityAdmin } from './identity.js';

/**
 * The user pool of this process, as the functions see Cognito's administrative calls.
 * @param appUrl Where those sign in who are welcomed, if that is known.
 */
export function poolDirectory(admin: () => IdentityAdmin, appUrl?: string): SessionDirectory & UserCreator {
  return {
    signOut: ({ subject }) => admin().signOut(subject),
    // Whoever took the name since has another subject, and is left alone.
    signOutAndDelete: ({ subject }) => admin().signOutAndDelete(subject),
    findUser: (email) => {
      const found = admin().findUser(email);
      if (!found) return Promise.resolve(undefined);
      const { sub: subject, status, ...user } = found;
      return Promise.resolve({ ...user, subject, confirmed: status !== 'UNCONFIRMED' });
    },
    createUser: async (user) => {
      try {
        const { sub: subject } = await admin().createUser({ ...user, ...(appUrl === undefined ? {} : { appUrl }) });
        return { userName: user.userName, subject };
      } catch (error) {
        if (error instanceof Error && error.name === 'AliasExistsException') return undefined;
        throw error;
      }
    },
  };
}
