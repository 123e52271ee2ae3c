/** A person of the user pool. */
export interface DirectoryUser {
  /** The pool's user name. */
  readonly userName: string;
  /** The token's `sub`. */
  readonly subject: string;
}

/** The user pool, as those see it who administer members. */
export interface Directory {
  /**
   * Ends every session of the person, then deletes them, so that the address is free to be invited again. Somebody else
   * who has the name by now, and a name that nobody has, are left alone.
   */
  signOutAndDelete(user: DirectoryUser): Promise<void>;
}

/** The user pool, as the operator's command sees it. */
export interface UserCreator {
  /** Finds the user who signs in by this verified address, or makes one and mails a temporary password. */
  ensureUser(user: {
    readonly userName: string;
    readonly email: string;
  }): Promise<DirectoryUser & { created: boolean }>;
}
