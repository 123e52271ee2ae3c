import { createSessionClient, type SessionClient } from '@remit-elements/auth-core';
import { useCallback, useEffect, useState } from 'react';

/** The client of whoever is signed in: null when nobody is, undefined until that is known. */
export function useSession(): { client: SessionClient | null | undefined; renew: () => Promise<void> } {
  const [client, setClient] = useState<SessionClient | null>();
  const renew = useCallback(async () => {
    const next = await createSessionClient();
    next.session.ended.addEventListener('abort', () => setClient(null));
    setClient(next);
  }, []);
  useEffect(() => {
    renew().catch(() => setClient(null)); // rejects when nobody is signed in
  }, [renew]);
  return { client, renew };
}
