/** A code that was mailed; of it only a keyed digest is kept. */
export interface StoredCode {
  readonly digest: string;
  readonly expiresAtMs: number;
}

/** What a code proves: the address at sign-up, who asks for a new password, a new address. */
export type CodePurpose = 'confirm' | 'reset' | 'email';

/** An authenticator app. */
export interface SoftwareToken {
  /** The shared secret, sealed by the pool. */
  readonly secret: string;
  /** The last time step whose code was taken: no code is good twice. */
  readonly lastStep: number;
}

/** What is kept of a user; the password is not. */
export interface User {
  readonly sub: string;
  readonly userName: string;
  readonly status: 'UNCONFIRMED' | 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD';
  readonly createdAtMs: number;
  readonly email?: string;
  /** A verified address is an alias: its user signs in by it, and nobody else can hold it. */
  readonly emailVerified: boolean;
  /** A new address takes the old one's place once it is verified. */
  readonly newEmail?: string;
  /** Stands for the user in SRP; the verifier is bound to it. */
  readonly srpId: string;
  /** Hex. */
  readonly salt: string;
  /** Hex. */
  readonly verifier: string;
  /** When a temporary password ends. */
  readonly temporaryUntilMs?: number;
  readonly codes?: Readonly<Partial<Record<CodePurpose, StoredCode>>>;
  /** The verified token, asked for at sign-in while `mfa` is true. */
  readonly token?: SoftwareToken;
  /** Sealed; becomes the token once a code shows that it arrived. */
  readonly newTokenSecret?: string;
  readonly mfa?: boolean;
}

export interface UsersFile {
  readonly version: 2;
  readonly users: readonly User[];
}

const HEX = /^[0-9a-f]+$/;
const STATUSES: readonly unknown[] = ['UNCONFIRMED', 'CONFIRMED', 'FORCE_CHANGE_PASSWORD'];

/** @throws when it is no file of users. */
export function decodeUsers(raw: unknown): UsersFile {
  const file = raw as { version?: unknown; users?: unknown } | null;
  if ((file?.version !== 1 && file?.version !== 2) || !Array.isArray(file.users))
    throw new Error('not a list of users');
  const users = (file.users as readonly Partial<User>[]).map(file.version === 1 ? upgraded : (user) => user);
  return { version: 2, users: users.map(asUser) };
}

/** The first version knew confirmed users alone. */
function upgraded(user: Partial<User>): Partial<User> {
  return { ...user, status: 'CONFIRMED', emailVerified: user.email !== undefined, createdAtMs: 0 };
}

function asUser(user: Partial<User>): User {
  const texts = [user.sub, user.userName, user.srpId].every((text) => typeof text === 'string' && text !== '');
  const state = STATUSES.includes(user.status) && typeof user.emailVerified === 'boolean';
  if (!texts || !state || !HEX.test(String(user.salt)) || !HEX.test(String(user.verifier)))
    throw new Error('not a user');
  return user as User;
}

/** A copy without one of its members. */
export function without<T extends object, K extends keyof T>(whole: T, name: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name)) as Omit<T, K>;
}

/** The user without one of the codes. */
export function withoutCode(user: User, purpose: CodePurpose): User {
  return { ...user, codes: without(user.codes ?? {}, purpose) };
}

/** What Cognito tells about a user: in the triggers' events, in `GetUser`. */
export function attributesOf({ sub, email, emailVerified }: User): Record<string, string> {
  return { sub, ...(email === undefined ? {} : { email, email_verified: String(emailVerified) }) };
}
