import { randomUUID } from 'node:crypto';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { createDynamoDBMemberStore } from '@remit-elements/backend/functions/dynamodb-member-store.js';
import { createDynamoDBFindMember } from '@remit-elements/backend/functions/dynamodb-members.js';
import {
  createMemberAdministration,
  type MemberAnswer,
} from '@remit-elements/backend/functions/member-administration.js';
import type { MemberStore } from '@remit-elements/backend/functions/member-store.js';
import { createPostConfirmationHandler } from '@remit-elements/backend/functions/post-confirmation.js';
import { createPreSignUpHandler } from '@remit-elements/backend/functions/pre-sign-up.js';
import { readApiFiles } from '@remit-elements/local-backend';
import { openDynamo, type Dynamo } from '@remit-elements/local-backend/testing.js';

const TABLES = { members: 'members', tenants: 'tenants' };

/** The user pool, as far as administering members reaches it. */
export class FakeDirectory {
  readonly users = new Map<
    string,
    {
      readonly userName: string;
      readonly email: string;
      readonly emailVerified?: boolean;
      readonly confirmed?: boolean;
    }
  >();
  /** User names whose sessions were ended. */
  readonly signedOut: string[] = [];
  failing = false;

  signOut({ userName }: { userName: string }): Promise<void> {
    if (this.failing) return Promise.reject(new Error('the pool is down'));
    this.signedOut.push(userName);
    return Promise.resolve();
  }

  signOutAndDelete({ subject }: { subject: string }): Promise<void> {
    if (this.failing) return Promise.reject(new Error('the pool is down'));
    this.users.delete(subject);
    return Promise.resolve();
  }

  findUser(email: string) {
    const found = [...this.users].find(([, user]) => user.email.toLowerCase() === email.toLowerCase());
    if (!found) return Promise.resolve(undefined);
    const [subject, user] = found;
    return Promise.resolve({ emailVerified: true, confirmed: true, ...user, subject });
  }

  createUser({ userName, email }: { userName: string; email: string }) {
    const isTaken = [...this.users.values()].some((user) => user.email.toLowerCase() === email.toLowerCase());
    if (isTaken) return Promise.resolve(undefined);
    const subject = randomUUID();
    this.users.set(subject, { userName, email });
    return Promise.resolve({ userName, subject });
  }
}

export interface SentMail {
  readonly to: string;
  readonly tenantName: string;
  readonly url: string;
}

/** What an answer says: the code of its error, or `done`. */
export function outcomeOf(answer: MemberAnswer): string {
  return 'error' in answer ? answer.error.code : 'done';
}

/** The functions as they are, over the local tables in memory, with a pool and a mailer that a test can look into. */
export class World {
  readonly directory = new FakeDirectory();
  readonly mails: SentMail[] = [];
  nowMs = Date.parse('2026-11-22T12:00:00Z');
  mailFails: Error | undefined;
  readonly store: MemberStore;
  readonly #dynamo: Dynamo;
  readonly #client: DynamoDBDocumentClient;

  private constructor(dynamo: Dynamo) {
    this.#dynamo = dynamo;
    this.#client = DynamoDBDocumentClient.from(dynamo.client);
    this.store = createDynamoDBMemberStore(this.#client, TABLES);
  }

  static async open(): Promise<World> {
    return new World(await openDynamo((await readApiFiles()).description.tables));
  }

  close(): Promise<void> {
    return this.#dynamo.close();
  }

  readonly findMember = (subject: string) => createDynamoDBFindMember(this.#client, TABLES)(subject);

  readonly now = (): number => this.nowMs;

  /** One call of the members function. */
  ask(operation: string, caller: { tenantId: string; subject: string }, input: object, store = this.store) {
    const mailer = {
      sendInvitation: (mail: SentMail): Promise<void> => {
        if (this.mailFails) return Promise.reject(this.mailFails);
        this.mails.push(mail);
        return Promise.resolve();
      },
    };
    const invitations = { mailer, appUrl: 'https://app.example' };
    const run = createMemberAdministration({ store, directory: this.directory, invitations, now: this.now });
    return run({ operation, caller: { ...caller, name: 'somebody' }, input });
  }

  /** A person who signs up and confirms, as Cognito tells the triggers. */
  async signUp(email: string, clientMetadata: Record<string, string>): Promise<string> {
    const subject = randomUUID();
    const userName = randomUUID();
    await this.preSignUp({ userName, email, clientMetadata });
    this.directory.users.set(subject, { userName, email });
    await this.confirm({ subject, userName, email, clientMetadata });
    return subject;
  }

  async preSignUp(person: {
    userName?: string;
    email: string;
    clientMetadata?: Record<string, string>;
    attributes?: object;
    source?: string;
  }): Promise<unknown> {
    const { userName = randomUUID(), email, clientMetadata, attributes = {}, source = 'PreSignUp_SignUp' } = person;
    const handle = createPreSignUpHandler({ store: this.store, now: this.now });
    return handle({
      ...base(userName, source),
      request: { userAttributes: { email, ...attributes }, validationData: null, clientMetadata },
      response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
    } as never);
  }

  async confirm(
    person: { subject: string; userName: string; email: string; clientMetadata?: Record<string, string> },
    { store = this.store, source = 'PostConfirmation_ConfirmSignUp', findMember = this.findMember } = {},
  ): Promise<unknown> {
    const { subject, userName, email, clientMetadata } = person;
    const directory = () => this.directory;
    const handle = createPostConfirmationHandler({ store, findMember, directory, now: this.now });
    const userAttributes = { sub: subject, email, email_verified: 'true', 'cognito:user_status': 'CONFIRMED' };
    return handle({ ...base(userName, source), request: { userAttributes, clientMetadata }, response: {} } as never);
  }

  /** All that is kept of a company itself. */
  async tenantItem(tenantId: string): Promise<Record<string, unknown>> {
    const command = new GetCommand({
      TableName: TABLES.tenants,
      Key: { tenantId, id: 'tenant' },
      ConsistentRead: true,
    });
    return (await this.#client.send(command)).Item ?? {};
  }

  /** A company of one admin. */
  async company(name = 'Company'): Promise<{ tenantId: string; subject: string }> {
    const subject = await this.signUp(`${randomUUID()}@example.com`, { companyName: name });
    const member = await this.findMember(subject);
    if (!member) throw new Error('nobody joined');
    return { tenantId: member.tenantId, subject };
  }

  /** Another member of the company. */
  async colleague(admin: { tenantId: string; subject: string }, roles: readonly string[]) {
    const email = `${randomUUID()}@example.com`;
    await this.ask('inviteMember', admin, { requestId: randomUUID(), email, roles });
    const subject = await this.signUp(email, { invitation: this.invitationOf(email) });
    return { tenantId: admin.tenantId, subject, email };
  }

  /** What the newest mail to this address links to. */
  invitationOf(email: string): string {
    const mail = this.mails.findLast(({ to }) => to === email);
    if (!mail) throw new Error(`no mail to ${email}`);
    return new URLSearchParams(new URL(mail.url).hash.slice(1)).get('invitation') ?? '';
  }

  /** Who is an admin by their own rows; the company's row must name nobody else. */
  async admins(tenantId: string): Promise<string[]> {
    const rows = await this.store.members(tenantId);
    return rows.filter((row) => row.status === 'ACTIVE' && row.roles.includes('admin')).map(({ id }) => id);
  }
}

function base(userName: string, triggerSource: string) {
  const callerContext = { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: 'client' };
  return {
    version: '1',
    region: 'eu-central-1',
    userPoolId: 'eu-central-1_pool',
    userName,
    triggerSource,
    callerContext,
  };
}

/** The same store that dies before its call number `at`, counted from 0; without one it counts. */
export function cut(store: MemberStore, at = Number.POSITIVE_INFINITY): { store: MemberStore; readonly calls: number } {
  let calls = 0;
  const dying = new Proxy(store, {
    get: (target, name) => {
      const method = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) => {
        calls += 1;
        return calls > at ? Promise.reject(new Error('the process died')) : method(...args);
      };
    },
  });
  return {
    store: dying,
    get calls() {
      return calls;
    },
  };
}
