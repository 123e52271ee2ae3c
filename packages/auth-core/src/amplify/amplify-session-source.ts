import { fetchAuthSession } from 'aws-amplify/auth';
import { Hub } from 'aws-amplify/utils';
import type { SessionSource } from '../session-source.js';

const CHANGES = new Set(['signedIn', 'signedOut', 'tokenRefresh']);
/** Errors after which Amplify has thrown the tokens away; it says no more than that a refresh has failed. */
const OVER = /^(NotAuthorized|TokenRevoked|UserNotFound|UserNotConfirmed|PasswordResetRequired|RefreshTokenReuse)/;

/** A refresh that fails for want of a network is no change: to ask again would fail, and tell, and ask, for ever. */
function isChange({ event, data }: { event: string; data?: unknown }): boolean {
  if (event !== 'tokenRefresh_failure') return CHANGES.has(event);
  return OVER.test((data as { error?: Error } | undefined)?.error?.name ?? '');
}

/** The configured Amplify as a source of sessions. It keeps the tokens; we keep none. */
export function amplifySessionSource(tokenUse: 'id' | 'access'): SessionSource {
  return {
    async current({ forceRefresh = false } = {}) {
      const { tokens } = await fetchAuthSession({ forceRefresh });
      return (tokenUse === 'id' ? tokens?.idToken : tokens?.accessToken)?.toString();
    },
    subscribe(changed) {
      // Amplify watches the storage for what other tabs do, and tells of it in the same words.
      const stop = Hub.listen('auth', ({ payload }) => isChange(payload) && changed(), {
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
