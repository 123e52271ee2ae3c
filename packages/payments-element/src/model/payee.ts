/** Whom an account is said to belong to. */
export interface Payee {
  readonly name: string;
  /** Upper case without spaces. */
  readonly iban: string;
  readonly bic?: string;
}

/**
 * How a bank answered to the question whose account it is: the four answers of the EPC's scheme for the verification of payee
 * (EPC218-23, in force since 5 October 2025). With `closeMatch` the bank gives the name that it has.
 */
export interface PayeeVerification {
  readonly result: 'match' | 'closeMatch' | 'noMatch' | 'notPossible';
  readonly name?: string;
}

/**
 * Asks the bank, or whoever the host has for it. Called when name and IBAN are there, again when they change; the last
 * question is aborted then.
 */
export type VerifyPayee = (payee: Payee, options: { readonly signal: AbortSignal }) => Promise<PayeeVerification>;
