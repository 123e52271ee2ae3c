import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DurableJson } from './durable-json.js';
import type { Pool } from './pool.js';
import { fromHex, verifierFor } from './srp.js';
import type { NewUser } from './types.js';

/** What is kept of a user; the password is not. */
export interface User {
  readonly sub: string;
  readonly userName: string;
  readonly email?: string;
  /** Stands for the user in SRP; the verifier is bound to it. */
  readonly srpId: string;
  /** Hex. */
  readonly salt: string;
  /** Hex. */
  readonly verifier: string;
}

interface UsersFile {
  readonly version: 1;
  readonly users: readonly User[];
}

/** Names are compared without regard to case. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

export class Users {
  readonly #pool: Pool;
  readonly #file: DurableJson<UsersFile>;

  private constructor(pool: Pool, file: DurableJson<UsersFile>) {
    this.#pool = pool;
    this.#file = file;
  }

  static async open(folder: string, pool: Pool): Promise<Users> {
    const file = await DurableJson.open<UsersFile>(join(folder, 'users.json'), decode, () => ({
      version: 1,
      users: [],
    }));
    return new Users(pool, file);
  }

  /** @param login A user name, or a verified e-mail address. */
  byLogin(login: string): User | undefined {
    const name = foldName(login);
    return this.#file.value.users.find(
      (user) => foldName(user.userName) === name || (user.email !== undefined && foldName(user.email) === name),
    );
  }

  bySub(sub: string): User | undefined {
    return this.#file.value.users.find((user) => user.sub === sub);
  }

  async ensure(user: NewUser): Promise<void> {
    if (this.#has(user)) return;
    const added = this.#protect(user);
    await this.#file.update((file) => {
      if (this.#has(user)) return [file, undefined];
      return [{ ...file, users: [...file.users, added] }, undefined];
    });
  }

  settled(): Promise<void> {
    return this.#file.settled();
  }

  #has(user: NewUser): boolean {
    const stored = this.bySub(user.sub);
    if (stored && foldName(stored.userName) === foldName(user.userName)) return true;
    const taken = stored ?? this.byLogin(user.userName) ?? (user.email && this.byLogin(user.email));
    if (taken) throw new Error(`The user ${user.userName} collides with one that exists`);
    return false;
  }

  #protect({ sub, userName, password, email }: NewUser): User {
    const srpId = this.#pool.srpIdFor(`sub\0${sub}`);
    const salt = randomBytes(16).toString('hex');
    const verifier = verifierFor(this.#pool.name, srpId, password, fromHex(salt)).toString(16);
    return { sub, userName, ...(email === undefined ? {} : { email }), srpId, salt, verifier };
  }
}

const HEX = /^[0-9a-f]+$/;

function decode(raw: unknown): UsersFile {
  const file = raw as Partial<UsersFile> | null;
  if (file?.version !== 1 || !Array.isArray(file.users)) throw new Error('not a list of users');
  for (const user of file.users as readonly Partial<User>[]) {
    const texts = [user.sub, user.userName, user.srpId].every((text) => typeof text === 'string' && text !== '');
    if (!texts || !HEX.test(String(user.salt)) || !HEX.test(String(user.verifier))) throw new Error('not a user');
  }
  return file as UsersFile;
}
