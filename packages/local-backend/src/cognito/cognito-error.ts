/** A refusal in Cognito's own words: HTTP 400, `{ __type, message }`. */
export class CognitoError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.name = 'CognitoError';
    this.type = type;
  }
}

/** One answer for a wrong password and for a user that does not exist, so that names cannot be probed. */
export function badCredentials(): CognitoError {
  return new CognitoError('NotAuthorizedException', 'Incorrect username or password.');
}
