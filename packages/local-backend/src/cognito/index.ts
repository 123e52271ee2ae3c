import type { Cognito, CognitoOptions } from './types.js';

export type { ClaimsAndScopeOverrideDetails, PreTokenEvent, TokenGeneration } from './pre-token-event.js';
export type { Claims, Cognito, CognitoAnswer, CognitoOptions, NewUser } from './types.js';

/**
 * Opens the user pool in a data folder, or makes one there.
 * @throws when a file of the pool cannot be read; it names the file and changes nothing.
 */
export function createCognito(options: CognitoOptions): Promise<Cognito> {
  return Promise.reject(new Error(`No user pool yet in ${options.dataDir}`));
}
