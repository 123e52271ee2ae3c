import { lazy, Suspense } from 'react';
import { SignIn } from './sign-in';
import { useSession } from './use-session';

// The elements come with their page, so who only signs in does not wait for them.
const Workspace = lazy(() => import('./workspace'));

export function App() {
  const { client, renew } = useSession();
  if (client === undefined) return null;
  if (client === null) return <SignIn signedIn={renew} />;
  return (
    <Suspense>
      <Workspace client={client} />
    </Suspense>
  );
}
