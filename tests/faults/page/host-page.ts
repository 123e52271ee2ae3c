import { createSessionClient, type SessionClient } from '@remit-elements/auth-core';
import { forgetKept, type PaymentsElement } from '@remit-elements/payments-element';
import '@remit-elements/payments-element/define.js';
import { graphqlPaymentsGateway } from '@remit-elements/payments-element/gateway.js';
import { Amplify } from 'aws-amplify';
import { signIn, signOut } from 'aws-amplify/auth';

/** What a test may do to the page from outside. */
export interface HostPage {
  /** Signs in and shows that person's payments, in an element of their own. */
  signIn(userName: string, password: string): Promise<void>;
  /** Ends the sign-in, as its end by Cognito would: what is kept for the person stays. */
  signOut(): Promise<void>;
  /** Signs out as the person asks for it, on a computer that others use: nothing of theirs stays. */
  leave(): Promise<void>;
  /** What the elements told, in order: the name, with what it carries. */
  readonly told: readonly string[];
}

declare global {
  interface Window {
    hostPage: HostPage;
  }
}

const EVENTS = ['payment-submit', 'payment-saved', 'payment-deleted', 'payments-error', 'session-required'];
const parameters = new URLSearchParams(location.search);
const told: string[] = [];
let shown: SessionClient | undefined;

/** A deadline in the address gives the element a gateway that waits no longer; else it gets the client, as most hosts do. */
async function show(): Promise<void> {
  const client = (shown = await createSessionClient());
  const element: PaymentsElement = document.createElement('payments-element');
  const deadlineMs = Number(parameters.get('deadline'));
  if (deadlineMs > 0) element.gateway = graphqlPaymentsGateway(client, { deadlineMs });
  else element.client = client;
  for (const name of EVENTS) {
    element.addEventListener(name, (event) => {
      const { code, operation } = event as Event & { code?: string; operation?: string };
      told.push([name, operation ?? code].filter(Boolean).join(' '));
      if (name === 'session-required') element.remove();
    });
  }
  document.querySelector('main')?.replaceChildren(element);
}

window.hostPage = {
  async signIn(username, password) {
    await signIn({ username, password });
    await show();
  },
  signOut,
  async leave() {
    if (shown) await forgetKept(shown.session);
    await signOut();
  },
  told,
};

const outputs = (await (await fetch('/amplify_outputs.json')).json()) as Parameters<typeof Amplify.configure>[0];
Amplify.configure(outputs);
// Tokens of an earlier sign-in are in the storage.
await show().catch(() => undefined);
document.documentElement.dataset['ready'] = '';
