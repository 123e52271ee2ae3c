/** A person of the user pool. */
export interface DirectoryUser {
  /** The pool's user name. */
  readonly userName: string;
  /** The token's `sub`. */
  readonly subject: string;
}

/** What the pool knows of somebody's address. */
export interface FoundUser extends DirectoryUser {
  readonly email: string | undefined;
  readonly emailVerified: boolean;
  /** Whether they have confirmed their sign-up, or never had to. */
  readonly confirmed: boolean;
}

/** The user pool, as those see it who administer members. */
export interface Directory {
  /**
   * Ends every session of the person, then deletes them, so that the address is free to be invited again. Somebody else
   * who has the name by now, and a name that nobody has, are left alone.
   */
  signOutAndDelete(user: DirectoryUser): Promise<void>;
}

/** The user pool, as the trigger sees it that runs when a person has confirmed something. */
export interface SessionDirectory extends Directory {
  /** Ends every session of the person; one who is gone has none. */
  signOut(user: DirectoryUser): Promise<void>;
}

/** Somebody whom an operator lets in. */
export interface InvitedUser {
  readonly userName: string;
  readonly email: string;
  /** The company that they are welcomed to. */
  readonly tenantName: string;
}

/** The user pool, as the operator's commands see it. */
export interface UserCreator {
  /** Who signs in by this address. */
  findUser(email: string): Promise<FoundUser | undefined>;
  /**
   * Makes a user whose address counts as verified, and mails a temporary password.
   * @returns Nothing when somebody has the address meanwhile.
   */
  createUser(user: InvitedUser): Promise<DirectoryUser | undefined>;
}
