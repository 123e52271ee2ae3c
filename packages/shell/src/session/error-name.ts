/** Cognito's and Amplify's errors are told apart by their names. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

/** Some of Cognito's names stand for several things, which its words alone tell apart. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
