import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalBackend, type LocalBackend, type Mail } from '@remit-elements/local-backend';
import { postGraphQL, type HttpAnswer } from '@remit-elements/local-backend/testing.js';
import { Amplify, type ResourcesConfig } from 'aws-amplify';
import { confirmSignUp, fetchAuthSession, signIn, signOut, signUp } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';

export const PASSWORD = 'Correct-horse-7-battery';

type Metadata = Record<string, string>;
type Claims = Readonly<Record<string, unknown>>;

/** Somebody who is signed in. */
export interface Person {
  readonly token: string;
  readonly claims: Claims;
}

/** The whole local backend, and an unmodified Amplify that speaks to it. */
export class World {
  readonly backend: LocalBackend;
  readonly dataDir: string;

  private constructor(backend: LocalBackend, dataDir: string) {
    this.backend = backend;
    this.dataDir = dataDir;
  }

  static async open(): Promise<World> {
    const dataDir = await mkdtemp(join(tmpdir(), 'remit-sign-up-'));
    const backend = await startLocalBackend({ port: 0, dataDir, payments: 3 });
    const outputs = await fetch(`${backend.url}/amplify_outputs.json`);
    Amplify.configure((await outputs.json()) as ResourcesConfig);
    return new World(backend, dataDir);
  }

  async close(): Promise<void> {
    await signOut();
    await this.backend.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** The newest mail to an address, as a program finds it. */
  async mailTo(address: string): Promise<Mail> {
    const mails = (await (await fetch(`${this.backend.url}/outbox`)).json()) as Mail[];
    const mail = mails.find(({ to }) => to === address);
    if (!mail) throw new Error(`No mail went to ${address}`);
    return mail;
  }

  async codeFor(address: string): Promise<string> {
    return (await this.mailTo(address)).code ?? '';
  }

  /** Signs up; answers the user name. */
  async signUp(email: string, clientMetadata: Metadata): Promise<string> {
    const username = randomUUID();
    await signUp({ username, password: PASSWORD, options: { userAttributes: { email }, clientMetadata } });
    return username;
  }

  /** Signs up and confirms by the mailed code; answers the user name. */
  async join(email: string, clientMetadata: Metadata): Promise<string> {
    const username = await this.signUp(email, clientMetadata);
    await confirmSignUp({ username, confirmationCode: await this.codeFor(email), options: { clientMetadata } });
    return username;
  }

  /** Signs in as if in a new browser: whoever was before stays signed in elsewhere. */
  async signIn(username: string, password = PASSWORD): Promise<Person> {
    await cognitoUserPoolsTokenProvider.authTokenStore.clearTokens();
    const { isSignedIn, nextStep } = await signIn({ username, password });
    if (!isSignedIn) throw new Error(`Not signed in yet: ${nextStep.signInStep}`);
    return this.refreshed();
  }

  /** Whoever is signed in, with a new token. */
  async refreshed(): Promise<Person> {
    const { tokens } = await fetchAuthSession({ forceRefresh: true });
    if (!tokens?.idToken) throw new Error('Nobody is signed in');
    return { token: tokens.idToken.toString(), claims: tokens.idToken.payload };
  }

  /** A company of its own with its first admin. */
  async company(name: string): Promise<{ admin: Person; email: string; tenantId: string }> {
    const email = newAddress();
    await this.join(email, { companyName: name });
    const admin = await this.signIn(email);
    return { admin, email, tenantId: String(admin.claims['custom:tenantId']) };
  }

  ask({ token }: Person, query: string, input?: object): Promise<HttpAnswer> {
    return postGraphQL(this.backend.url, token, query, input && { input });
  }

  /** One call of the user pool's API, without Amplify. */
  async call(operation: string, body: object): Promise<{ status: number; body: Readonly<Record<string, unknown>> }> {
    const { Cognito } = Amplify.getConfig().Auth ?? {};
    const answer = await fetch(`${this.backend.url}/cognito`, {
      method: 'POST',
      headers: { 'X-Amz-Target': `AWSCognitoIdentityProviderService.${operation}` },
      body: JSON.stringify({ ClientId: Cognito?.userPoolClientId, ...body }),
    });
    return { status: answer.status, body: (await answer.json()) as Readonly<Record<string, unknown>> };
  }
}

export function newAddress(): string {
  return `${randomUUID().slice(0, 8)}@example.com`;
}

export const MEMBERS = '{ listMembers { items { id userName email roles status version } } }';
export const TENANT = '{ getTenant { id name approvalPolicy } }';
export const INVITE = `mutation ($input: InviteMemberInput!) {
  inviteMember(input: $input) { id email roles status version }
}`;
export const REMOVE = `mutation ($input: RemoveMemberInput!) {
  removeMember(input: $input) { id status version }
}`;

/** The items of `listMembers`. */
export function membersOf({ data }: HttpAnswer): readonly Readonly<Record<string, unknown>>[] {
  const { items } = (data?.['listMembers'] ?? {}) as { items?: readonly Readonly<Record<string, unknown>>[] };
  return items ?? [];
}
