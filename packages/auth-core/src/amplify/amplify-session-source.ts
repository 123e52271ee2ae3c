import { fetchAuthSession } from 'aws-amplify/auth';
import { Hub } from 'aws-amplify/utils';
import type { SessionSource } from '../session-source.js';

const TELLING = new Set(['signedIn', 'signedOut', 'tokenRefresh', 'tokenRefresh_failure']);

/** The configured Amplify as a source of sessions. It keeps the tokens; we keep none. */
export function amplifySessionSource(tokenUse: 'id' | 'access'): SessionSource {
  return {
    async current({ forceRefresh = false } = {}) {
      const { tokens } = await fetchAuthSession({ forceRefresh });
      return (tokenUse === 'id' ? tokens?.idToken : tokens?.accessToken)?.toString();
    },
    subscribe(changed) {
      // Amplify watches the storage for what other tabs do, and tells of it in the same words.
      const stop = Hub.listen('auth', ({ payload }) => TELLING.has(payload.event) && changed(), {
        enableCrossTabEvents: true,
      });
      // A page that comes back from the browser's cache slept through all that.
      const page = 'addEventListener' in globalThis ? globalThis : undefined; // none in Node
      page?.addEventListener('pageshow', changed);
      return () => {
        stop();
        page?.removeEventListener('pageshow', changed);
      };
    },
  };
}
