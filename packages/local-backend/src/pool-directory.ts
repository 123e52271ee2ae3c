import type { SessionDirectory, UserCreator } from '@remit-elements/backend/functions/directory.js';
import type { IdentityAdmin } from './identity.js';

/** The user pool of this process, as the functions see Cognito's administrative calls. */
export function poolDirectory(admin: () => IdentityAdmin): SessionDirectory & UserCreator {
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
    createUser: async ({ userName, email }) => {
      try {
        const { sub: subject } = await admin().createUser({ userName, email });
        return { userName, subject };
      } catch (error) {
        if (error instanceof Error && error.name === 'AliasExistsException') return undefined;
        throw error;
      }
    },
  };
}
