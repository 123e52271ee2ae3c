import { loadOutputs } from '../config/load-outputs.js';
import { SessionKeeper } from './session-keeper.js';

/** The keeper over Amplify, whose code is a chunk of its own. */
export function createSessionKeeper(): SessionKeeper {
  return new SessionKeeper({
    loadOutputs,
    loadAuth: async () => {
      const { amplifyAuth } = await import('./amplify-auth.js');
      return amplifyAuth;
    },
    loadDoors: async () => {
      const { amplifyDoors } = await import('./amplify-doors.js');
      return amplifyDoors;
    },
    surelyNobody: () => !holdsTokens(),
  });
}

/**
 * Whether Amplify may have left tokens here. Only a hint, to draw the sign-in at once on a first visit: were Amplify to
 * change its keys, the sign-in would be seen for a moment before the session is found.
 */
function holdsTokens(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith('CognitoIdentityServiceProvider.'));
  } catch (error) {
    // Storage is blocked, so nothing can have been left in it.
    if (error instanceof DOMException) return false;
    throw error;
  }
}
