/** A refusal in Cognito's own words: HTTP 400, `{ __type, message }`. */
export class CognitoError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.name = type; // as the SDK's errors, which callers tell apart by name
    this.type = type;
  }
}

/** One answer for a wrong password and for a user that does not exist, so that names cannot be probed. */
export function badCredentials(): CognitoError {
  return new CognitoError('NotAuthorizedException', 'Incorrect username or password.');
}

/** What another call may have used, or time has ended. */
export function expiredCode(): CognitoError {
  return new CognitoError('ExpiredCodeException', 'Invalid code provided, please request a code again.');
}

export function invalidParameter(message: string): CognitoError {
  return new CognitoError('InvalidParameterException', message);
}
