import { createSessionClient, type SessionClient } from '@remit-elements/auth-core';
import { Amplify, type ResourcesConfig } from 'aws-amplify';

/** A client of its own for whoever the token is of; nobody is signed in for the page as a whole. */
export async function clientOf(outputs: ResourcesConfig, token: string): Promise<SessionClient> {
  // Without its user pool, about whose endpoint Amplify warns: nobody signs in here.
  Amplify.configure(outputs.API ? { API: outputs.API } : {});
  return createSessionClient({
    source: { current: () => Promise.resolve(token), subscribe: () => () => undefined },
  });
}
