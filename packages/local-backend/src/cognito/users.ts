import { randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { CognitoError } from './cognito-error.js';
import { DurableJson } from './durable-json.js';
import type { Pool } from './pool.js';
import { fromHex, toBytes, verifierFor } from './srp.js';
import type { NewUser } from './types.js';
import { decodeUsers, type User, type UsersFile } from './user.js';

export type { User } from './user.js';

/** What SRP needs of a password; the password itself is not kept. */
export type Credentials = Pick<User, 'srpId' | 'salt' | 'verifier'>;

/** Who has signed up and not confirmed; the oldest make room. */
const MOST_UNCONFIRMED = 1000;

interface Index {
  readonly of: UsersFile;
  readonly subs: ReadonlyMap<string, User>;
  readonly srpIds: ReadonlyMap<string, User>;
  readonly names: ReadonlyMap<string, User>;
  readonly aliases: ReadonlyMap<string, User>;
}

/** Names are compared without regard to case. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

export class Users {
  readonly #pool: Pool;
  readonly #file: DurableJson<UsersFile>;
  #index: Index;

  private constructor(pool: Pool, file: DurableJson<UsersFile>) {
    this.#pool = pool;
    this.#file = file;
    this.#index = indexOf(file.value);
  }

  static async open(folder: string, pool: Pool): Promise<Users> {
    const first = (): UsersFile => ({ version: 2, users: [] });
    return new Users(pool, await DurableJson.open(join(folder, 'users.json'), decodeUsers, first));
  }

  /** @param login A user name, or an e-mail address that its user has verified. */
  byLogin(login: string): User | undefined {
    return find(this.#current(), login);
  }

  bySub(sub: string): User | undefined {
    return this.#current().subs.get(sub);
  }

  bySrpId(srpId: string): User | undefined {
    return this.#current().srpIds.get(srpId);
  }

  /** Adds a confirmed user, whatever the password; one that exists with this `sub` and name is left alone. */
  async ensure({ sub, userName, password, email }: NewUser): Promise<void> {
    if (this.#has({ sub, userName, email })) return;
    const mail = email === undefined ? {} : { email };
    const status = { status: 'CONFIRMED', emailVerified: email !== undefined, createdAtMs: 0 } as const;
    const added: User = { sub, userName, ...mail, ...status, ...this.protect(sub, password) };
    await this.#file.update((file) => {
      if (this.#has({ sub, userName, email })) return [file, undefined];
      return [{ ...file, users: [...file.users, added] }, undefined];
    });
  }

  /**
   * Adds a user under a name that is free.
   * @throws {CognitoError} `UsernameExistsException`, or `AliasExistsException` when the verified address is another's.
   */
  async add(user: User): Promise<void> {
    await this.#file.update((file) => {
      assertFree(file, user);
      return [{ ...file, users: [...withRoom(file.users), user] }, undefined];
    });
  }

  /**
   * Changes one user.
   * @param change Runs on the user as it is when the change is due, and may refuse by throwing; the same user changes nothing.
   * @param takeAlias Whether an address that the change claims is taken from whoever has it.
   * @throws {CognitoError} `AliasExistsException` when the change would claim another user's address.
   */
  change(sub: string, change: (user: User) => User, takeAlias = false): Promise<User> {
    return this.#file.update((file): [UsersFile, User] => {
      const before = file.users.find((user) => user.sub === sub);
      if (!before) throw new CognitoError('UserNotFoundException', 'User does not exist.');
      const after = change(before);
      if (after === before) return [file, before];
      const holder = aliasHolder(file, after);
      if (holder && !takeAlias) throw aliasExists();
      const next = new Map([
        [before, after],
        ...(holder ? [[holder, { ...holder, emailVerified: false }] as const] : []),
      ]);
      return [{ ...file, users: file.users.map((user) => next.get(user) ?? user) }, after];
    });
  }

  async delete(sub: string): Promise<void> {
    await this.#file.update((file) => {
      const users = file.users.filter((user) => user.sub !== sub);
      return [users.length === file.users.length ? file : { ...file, users }, undefined];
    });
  }

  /** What is kept of a password. */
  protect(sub: string, password: string): Credentials {
    const srpId = this.#pool.srpIdFor(`sub\0${sub}`);
    const salt = randomBytes(16).toString('hex');
    return { srpId, salt, verifier: verifierFor(this.#pool.name, srpId, password, fromHex(salt)).toString(16) };
  }

  /** Whether this is the user's password; for the few calls that send one. */
  isPassword({ srpId, salt, verifier }: Credentials, password: string): boolean {
    const own = toBytes(fromHex(verifier));
    const given = toBytes(verifierFor(this.#pool.name, srpId, password, fromHex(salt)));
    return own.length === given.length && timingSafeEqual(own, given);
  }

  settled(): Promise<void> {
    return this.#file.settled();
  }

  #current(): Index {
    if (this.#index.of !== this.#file.value) this.#index = indexOf(this.#file.value);
    return this.#index;
  }

  #has({ sub, userName, email }: { sub: string; userName: string; email: string | undefined }): boolean {
    const stored = this.bySub(sub);
    if (stored && foldName(stored.userName) === foldName(userName)) return true;
    const taken = stored ?? this.byLogin(userName) ?? (email && this.byLogin(email));
    if (taken) throw new Error(`The user ${userName} collides with one that exists`);
    return false;
  }
}

function indexOf(of: UsersFile): Index {
  const by = (key: (user: User) => string): Map<string, User> => new Map(of.users.map((user) => [key(user), user]));
  const verified = of.users.filter((user) => user.emailVerified && user.email !== undefined);
  return {
    of,
    subs: by(({ sub }) => sub),
    srpIds: by(({ srpId }) => srpId),
    names: by(({ userName }) => foldName(userName)),
    aliases: new Map(verified.map((user) => [foldName(user.email ?? ''), user])),
  };
}

function find({ names, aliases }: Index, login: string): User | undefined {
  const name = foldName(login);
  return names.get(name) ?? aliases.get(name);
}

/** Who else holds the address that this user claims. */
function aliasHolder(file: UsersFile, { sub, email, emailVerified }: User): User | undefined {
  const holder = emailVerified && email !== undefined ? indexOf(file).aliases.get(foldName(email)) : undefined;
  return holder?.sub === sub ? undefined : holder;
}

function assertFree(file: UsersFile, user: User): void {
  if (find(indexOf(file), user.userName)) throw new CognitoError('UsernameExistsException', 'User already exists');
  if (aliasHolder(file, user)) throw aliasExists();
}

/** One name cannot be kept from others by signing up over and over and never confirming. */
function withRoom(users: readonly User[]): readonly User[] {
  const unconfirmed = users.filter(({ status }) => status === 'UNCONFIRMED');
  if (unconfirmed.length < MOST_UNCONFIRMED) return users;
  const oldest = unconfirmed[0];
  return users.filter((user) => user !== oldest);
}

function aliasExists(): CognitoError {
  return new CognitoError('AliasExistsException', 'An account with the given email already exists.');
}
