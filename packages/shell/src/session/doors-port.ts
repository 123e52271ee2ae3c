/** Why the provider did not do what was asked before a sign-in; each has words of its own. */
export type Refusal =
  | 'unreachable'
  | 'too-often'
  | 'code-wrong'
  | 'code-over'
  | 'password'
  | 'password-used'
  | 'email'
  | 'company-name'
  | 'invitation'
  | 'closed'
  | 'outage'
  | 'stranded'
  | 'sessions'
  /** The address is another user's. */
  | 'taken'
  | 'unknown';

/** What founds a company, or lets somebody into one; said at the sign-up and again with the code. */
export type Purpose = { readonly companyName: string } | { readonly invitation: string };

export interface Newcomer {
  /** A UUID: people sign in by their address. */
  readonly userName: string;
  readonly email: string;
  readonly password: string;
  readonly purpose: Purpose;
}

/** What the identity provider does for somebody who is not signed in. Nothing here rejects; `undefined` is success. */
export interface DoorsPort {
  /** Repeated with the same user name it does no harm. */
  signUp(newcomer: Newcomer): Promise<Refusal | undefined>;
  /** @returns Also `confirmed`: the code came back before, and its answer was lost. */
  confirm(userName: string, code: string, purpose: Purpose): Promise<Refusal | 'confirmed' | undefined>;
  resend(userName: string): Promise<Refusal | 'confirmed' | undefined>;
  /** Has a code for a new password mailed. Nobody learns whether there is such a user. */
  askReset(login: string): Promise<Refusal | undefined>;
  reset(login: string, code: string, password: string): Promise<Refusal | undefined>;
}
