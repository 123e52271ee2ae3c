import { randomUUID } from 'node:crypto';
import type { Mail } from '@remit-elements/local-backend';
import { postGraphQL } from '@remit-elements/local-backend/testing.js';
import { Amplify, type ResourcesConfig } from 'aws-amplify';
import { fetchAuthSession, setUpTOTP, signIn, updateMFAPreference, verifyTOTPSetup } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import type { Page, Route } from 'playwright-core';
import { authenticatorCode, authenticatorStep } from '../support/authenticator.js';

export const PASSWORD = 'Correct-horse-7-battery';

export function newAddress(): string {
  return `${randomUUID().slice(0, 8)}@example.com`;
}

/** What goes on beside the window: mails that arrive, and what others do. */
export class Beside {
  readonly #url: () => string;

  constructor(url: () => string) {
    this.#url = url;
  }

  /** The newest mail to an address, once it is there. */
  async mail(to: string, kind: Mail['kind']): Promise<Mail> {
    const deadline = Date.now() + 5_000;
    for (;;) {
      const mails = (await (await fetch(`${this.#url()}/outbox`)).json()) as Mail[];
      const found = mails.find((mail) => mail.to === to && mail.kind === kind);
      if (found) return found;
      if (Date.now() > deadline) throw new Error(`No ${kind} went to ${to}`);
    }
  }

  async code(to: string, kind: Mail['kind'] = 'confirmation'): Promise<string> {
    return (await this.mail(to, kind)).code ?? '';
  }

  /** The link of an invitation by Company A's admin. */
  async invite(email: string, role: string): Promise<string> {
    await this.#signIn('adminTenantA', 'passwordA');
    const token = (await fetchAuthSession()).tokens?.idToken?.toString() ?? '';
    const query = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }';
    await postGraphQL(this.#url(), token, query, { input: { requestId: randomUUID(), email, roles: [role] } });
    return (await this.mail(email, 'invitation')).url ?? '';
  }

  /** Sets an authenticator app up; answers with its secret and the first step whose code is good. */
  async withApp(userName: string, password: string): Promise<{ readonly secret: string; readonly step: number }> {
    await this.#signIn(userName, password);
    const { sharedSecret: secret } = await setUpTOTP();
    const step = authenticatorStep();
    await verifyTOTPSetup({ code: authenticatorCode(secret, step) });
    await updateMFAPreference({ totp: 'PREFERRED' });
    return { secret, step: step + 1 };
  }

  async #signIn(username: string, password: string): Promise<void> {
    const outputs = await fetch(`${this.#url()}/amplify_outputs.json`);
    Amplify.configure((await outputs.json()) as ResourcesConfig);
    await cognitoUserPoolsTokenProvider.authTokenStore.clearTokens();
    await signIn({ username, password });
  }
}

/** Answers one of Cognito's operations in its place; others go through. */
export async function answerFor(page: Page, answers: Readonly<Record<string, (route: Route) => Promise<void>>>) {
  await page.route('**/cognito', async (route) => {
    const operation = (route.request().headers()['x-amz-target'] ?? '').split('.').at(-1) ?? '';
    await (answers[operation] ?? ((it: Route) => it.continue()))(route);
  });
}

/** The server does it, and its answer is lost on the way; the first time only. */
export function losingOnce(): (route: Route) => Promise<void> {
  let isLost = false;
  return async (route) => {
    if (isLost) return route.continue();
    isLost = true;
    await route.fetch();
    await route.abort();
  };
}

/** The claims that the page's session stands on. */
export function claimsOf(page: Page): Promise<Readonly<Record<string, unknown>>> {
  return page.evaluate(() => {
    const key = Object.keys(localStorage).find((it) => it.endsWith('.idToken')) ?? '';
    const body = (localStorage.getItem(key) ?? '').split('.')[1] ?? '';
    const bytes = Uint8Array.from(atob(body.replaceAll('-', '+').replaceAll('_', '/')), (it) => it.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  });
}
