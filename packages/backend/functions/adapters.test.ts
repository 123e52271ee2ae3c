import {
  AliasExistsException,
  UsernameExistsException,
  UserNotFoundException,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { SESv2Client } from '@aws-sdk/client-sesv2';
import type { STSClient } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { createCognitoDirectory } from './cognito-directory.js';
import { MailThrottled } from './mailer.js';
import { handler as administer } from './member-administration.js';
import { handler as confirmed } from './post-confirmation.js';
import { handler as signUp } from './pre-sign-up.js';
import { createSesMailer } from './ses-mailer.js';
import { createTenantCredentials } from './tenant-credentials.js';

interface Sent {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** An SDK client that answers by the command's name. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- says which client it stands for
function fakeClient<Client>(answer: (name: string, input: Sent['input']) => unknown) {
  const sent: Sent[] = [];
  const send = async (command: { constructor: { name: string }; input: Sent['input'] }) => {
    const name = command.constructor.name.replace(/Command$/, '');
    sent.push({ name, input: command.input });
    return Promise.resolve(answer(name, command.input));
  };
  return { client: { send } as unknown as Client, sent, names: () => sent.map((it) => it.name) };
}

describe('mail by SES', () => {
  const mail = { to: 'a@b.example', tenantName: 'Acme\r\nBcc: c@d.example', url: 'https://x/join#i', expiresAtMs: 0 };
  it('has one subject line, whatever the company is called, one recipient and plain text', async () => {
    const { client, sent } = fakeClient<SESv2Client>(() => ({}));
    await createSesMailer(client, 'payments@b.example').sendInvitation(mail);
    const { Content: content, ...envelope } = sent[0]?.input ?? {};
    expect(envelope).toEqual({ FromEmailAddress: 'payments@b.example', Destination: { ToAddresses: ['a@b.example'] } });
    const { Subject, Body } = (content as { Simple: { Subject: { Data: string }; Body: { Text: { Data: string } } } })
      .Simple;
    expect(Subject.Data).toBe('Acme Bcc: c@d.example invites you to its payments');
    expect(Object.keys(Body)).toEqual(['Text']);
    expect(Body.Text.Data).toContain('\nhttps://x/join#i\n');
    expect(Body.Text.Data).toContain('ends on 1 January 1970');
  });
  it('that is refused says what SES calls it, and not whom it was for', async () => {
    const refuse = (name: string) =>
      createSesMailer(
        fakeClient<SESv2Client>(() => {
          throw Object.assign(new Error('not verified: a@b.example'), { name });
        }).client,
        'payments@b.example',
      ).sendInvitation(mail);
    await expect(refuse('MessageRejected')).rejects.toThrow(/^SES did not take the mail: MessageRejected$/);
    await expect(refuse('TooManyRequestsException')).rejects.toBeInstanceOf(MailThrottled);
  });
});

describe('the user pool by Cognito', () => {
  const attributes = [{ Name: 'sub', Value: 's1' }];
  const gone = new UserNotFoundException({ message: 'gone', $metadata: {} });

  it('ends the sessions of a user before it deletes them', async () => {
    const pool = fakeClient<CognitoIdentityProviderClient>(() => ({ Username: 'u', UserAttributes: attributes }));
    await createCognitoDirectory(pool.client, 'p').signOutAndDelete({ userName: 'u', subject: 's1' });
    expect(pool.sent.slice(1)).toEqual([
      { name: 'AdminUserGlobalSignOut', input: { UserPoolId: 'p', Username: 'u' } },
      { name: 'AdminDeleteUser', input: { UserPoolId: 'p', Username: 'u' } },
    ]);
  });
  it('leaves somebody else alone who has the name by now', async () => {
    const pool = fakeClient<CognitoIdentityProviderClient>(() => ({ Username: 'u', UserAttributes: attributes }));
    await createCognitoDirectory(pool.client, 'p').signOutAndDelete({ userName: 'u', subject: 's2' });
    expect(pool.names()).toEqual(['AdminGetUser']);
  });
  it('takes a user who is gone for one who was deleted, and no other failure', async () => {
    const failing = (error: Error, at: string) =>
      createCognitoDirectory(
        fakeClient<CognitoIdentityProviderClient>((name) => {
          if (name === at) throw error;
          return { Username: 'u', UserAttributes: attributes };
        }).client,
        'p',
      ).signOutAndDelete({ userName: 'u', subject: 's1' });
    for (const at of ['AdminGetUser', 'AdminUserGlobalSignOut', 'AdminDeleteUser']) {
      await expect(failing(gone, at)).resolves.toBeUndefined();
      await expect(failing(new Error('throttled'), at)).rejects.toThrow('throttled');
    }
  });
  it('ends the sessions of a user who stays, and of one who is gone there are none', async () => {
    const pool = fakeClient<CognitoIdentityProviderClient>(() => ({}));
    await createCognitoDirectory(pool.client, 'p').signOut({ userName: 'u', subject: 's1' });
    expect(pool.sent).toEqual([{ name: 'AdminUserGlobalSignOut', input: { UserPoolId: 'p', Username: 'u' } }]);
    const failing = fakeClient<CognitoIdentityProviderClient>(() => {
      throw gone;
    });
    await createCognitoDirectory(failing.client, 'p').signOut({ userName: 'u', subject: 's1' });
  });
  it('makes a user whose address is verified, with a mailed password', async () => {
    const pool = fakeClient<CognitoIdentityProviderClient>(() => ({ User: { Username: 'u', Attributes: attributes } }));
    const made = await createCognitoDirectory(pool.client, 'p', { appUrl: 'https://x' }).createUser({
      userName: 'u',
      email: 'a@b.example',
      tenantName: 'Acme',
    });
    expect(made).toEqual({ userName: 'u', subject: 's1' });
    expect(pool.sent.at(-1)?.input).toEqual({
      UserPoolId: 'p',
      Username: 'u',
      UserAttributes: [
        { Name: 'email', Value: 'a@b.example' },
        { Name: 'email_verified', Value: 'true' },
      ],
      TemporaryPassword: expect.stringMatching(/^(?:[A-Z][a-z]{2}\d-?){5}$/) as string,
      DesiredDeliveryMediums: ['EMAIL'],
      ClientMetadata: { tenantName: 'Acme', appUrl: 'https://x' },
    });
  });
  it.each([AliasExistsException, UsernameExistsException])('makes nobody twice: %o', async (Taken) => {
    const pool = fakeClient<CognitoIdentityProviderClient>(() => {
      throw new Taken({ message: 'taken', $metadata: {} });
    });
    const user = { userName: 'u', email: 'a@b.example', tenantName: 'Acme' };
    expect(await createCognitoDirectory(pool.client, 'p').createUser(user)).toBeUndefined();
  });
  it.each([
    ['CONFIRMED', 'true', { confirmed: true, emailVerified: true }],
    ['FORCE_CHANGE_PASSWORD', 'true', { confirmed: true, emailVerified: true }],
    ['UNCONFIRMED', 'false', { confirmed: false, emailVerified: false }],
    ['CONFIRMED', undefined, { confirmed: true, emailVerified: false }],
    [undefined, 'true', { confirmed: false, emailVerified: true }],
  ])('finds a user who is %s and whose address is verified: %s', async (UserStatus, verified, known) => {
    const more = verified === undefined ? [] : [{ Name: 'email_verified', Value: verified }];
    const UserAttributes = [...attributes, { Name: 'email', Value: 'a@b.example' }, ...more];
    const pool = fakeClient<CognitoIdentityProviderClient>(() => ({ Username: 'u', UserStatus, UserAttributes }));
    const found = await createCognitoDirectory(pool.client, 'p').findUser('a@b.example');
    expect(found).toEqual({ userName: 'u', subject: 's1', email: 'a@b.example', ...known });
    expect(pool.sent).toEqual([{ name: 'AdminGetUser', input: { UserPoolId: 'p', Username: 'a@b.example' } }]);
  });
});

describe("a tenant's credentials", () => {
  let nowMs = 0;
  const sts = () =>
    fakeClient<STSClient>((_, input) => ({
      Credentials: {
        AccessKeyId: String(input['RoleSessionName']),
        SecretAccessKey: 's',
        SessionToken: 't',
        Expiration: new Date(nowMs + 900_000),
      },
    }));
  it('are of a session that is tagged with the tenant alone', async () => {
    const { client, sent } = sts();
    await createTenantCredentials(client, 'arn:role', () => nowMs)('tenant-a');
    expect(sent[0]?.input).toEqual({
      RoleArn: 'arn:role',
      RoleSessionName: 'tenant-a',
      Tags: [{ Key: 'tenantId', Value: 'tenant-a' }],
      DurationSeconds: 900,
    });
  });
  it('are kept while they last, each for its own tenant', async () => {
    const { client, sent } = sts();
    const credentialsOf = createTenantCredentials(client, 'arn:role', () => nowMs);
    const keys = [];
    for (const tenantId of ['tenant-a', 'tenant-b', 'tenant-a']) keys.push((await credentialsOf(tenantId)).accessKeyId);
    expect(keys).toEqual(['tenant-a', 'tenant-b', 'tenant-a']);
    expect(sent).toHaveLength(2);
    nowMs += 850_000;
    await credentialsOf('tenant-a');
    expect(sent).toHaveLength(3);
  });
  it('are not kept without end', async () => {
    const { client, sent } = sts();
    const credentialsOf = createTenantCredentials(client, 'arn:role', () => nowMs);
    for (let tenant = 0; tenant <= 200; tenant += 1) await credentialsOf(`tenant-${tenant}`);
    await credentialsOf('tenant-200');
    expect(sent).toHaveLength(201);
    await credentialsOf('tenant-0');
    expect(sent).toHaveLength(202);
  });
});

describe('the functions in Lambda', () => {
  it('say in one line which names they miss', async () => {
    const payload = { operation: 'removeMember', caller: { tenantId: 'tenant-a', subject: 's' }, input: {} };
    await expect(administer(payload)).rejects.toThrow(
      /^The environment must have MEMBERS_TABLE, TENANTS_TABLE, USER_POOL_ID$/,
    );
    for (const trigger of [signUp, confirmed])
      await expect(trigger({} as never)).rejects.toThrow(/^The environment must have MEMBERS_TABLE, TENANTS_TABLE$/);
  });
});
