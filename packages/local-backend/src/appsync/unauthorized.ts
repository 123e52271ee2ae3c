/** An HTTP answer of the API. */
export interface AppSyncAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Without a usable token there is no data, not even null. What was wrong with the token is not told. */
export const UNAUTHORIZED: AppSyncAnswer = {
  status: 401,
  body: { errors: [{ errorType: 'UnauthorizedException', message: 'You are not authorized to make this call.' }] },
};
