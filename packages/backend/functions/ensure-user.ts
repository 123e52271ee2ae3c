import { randomUUID } from 'node:crypto';
import type { DirectoryUser, FoundUser, UserCreator } from './directory.js';
import { sameEmail } from './email-address.js';

/**
 * Finds who signs in by this address, or makes somebody who does. A repeat finds them by the verified address alone: the
 * user name is random, for anybody may sign up under a name that can be guessed.
 * @param tenantName The company that somebody new is welcomed to.
 * @throws {Error} When whom the pool found has not proven that the address is theirs.
 */
export async function ensureUser(
  directory: UserCreator,
  email: string,
  tenantName: string,
): Promise<DirectoryUser & { readonly created: boolean }> {
  const found = await directory.findUser(email);
  if (found) return { ...owner(found, email), created: false };
  const made = await directory.createUser({ userName: randomUUID(), email, tenantName });
  if (made) return { ...made, created: true };
  // Somebody asked for the same at the same moment, or has just confirmed the address.
  const other = await directory.findUser(email);
  if (!other) throw new Error(`${email} is taken in the user pool, by a user who cannot be found by it`);
  return { ...owner(other, email), created: false };
}

function owner({ userName, subject, ...user }: FoundUser, email: string): DirectoryUser {
  if (user.confirmed && user.emailVerified && user.email !== undefined && sameEmail(user.email, email))
    return { userName, subject };
  throw new Error(
    `The user pool answers ${email} with the user ${userName}, who has not proven to own this address. Nothing was made: look at that user, and delete them if nobody knows them`,
  );
}
