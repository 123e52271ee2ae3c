import { signIn } from 'aws-amplify/auth';
import { useActionState } from 'react';

export function SignIn({ signedIn }: { signedIn: () => Promise<void> }) {
  const [problem, submit, isBusy] = useActionState(async (_: string, form: FormData) => {
    const [username, password] = ['username', 'password'].map((name) => String(form.get(name)));
    try {
      const { isSignedIn } = await signIn({ username, password });
      if (!isSignedIn) return 'One more step is needed, which this portal does not know.';
      await signedIn();
      return '';
    } catch {
      return 'We could not sign you in. Please check user name and password.';
    }
  }, '');
  return (
    <form className="card" action={submit}>
      <h1>Orbit</h1>
      <label>
        User name <input name="username" autoComplete="username" required />
      </label>
      <label>
        Password <input name="password" type="password" autoComplete="current-password" required />
      </label>
      {problem && <p role="alert">{problem}</p>}
      <button disabled={isBusy}>Sign in</button>
    </form>
  );
}
