import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { STSClient } from '@aws-sdk/client-sts';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createCognitoDirectory } from './cognito-directory.js';
import { createDynamoDBMemberStore } from './dynamodb-member-store.js';
import { readEnvironment } from './environment.js';
import type { MemberPorts } from './member-ports.js';
import { createSesMailer } from './ses-mailer.js';
import { createTenantCredentials } from './tenant-credentials.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What Lambda administers members with, by its configuration: `MEMBERS_TABLE`, `TENANTS_TABLE` and `USER_POOL_ID`;
 * `MAIL_FROM` and `APP_URL` where invitations are mailed; `TENANT_ROLE_ARN` where tables are reached under a role of the
 * tenant alone.
 * @returns The ports of one tenant.
 * @throws {Error} When the environment lacks a name.
 */
export function createEnvironmentPorts(environment: Environment): (tenantId: string) => Promise<MemberPorts> {
  const names = readEnvironment(environment, ['MEMBERS_TABLE', 'TENANTS_TABLE', 'USER_POOL_ID']);
  const tables = { members: names.MEMBERS_TABLE, tenants: names.TENANTS_TABLE };
  const clientOf = createClients(environment['TENANT_ROLE_ARN']);
  const directory = createCognitoDirectory(new CognitoIdentityProviderClient({}), names.USER_POOL_ID);
  const invitations = invitationsOf(environment);
  return async (tenantId) => ({
    store: createDynamoDBMemberStore(await clientOf(tenantId), tables),
    directory,
    ...(invitations ? { invitations } : {}),
    now: Date.now,
  });
}

function invitationsOf(environment: Environment): MemberPorts['invitations'] {
  if (!environment['MAIL_FROM']) return undefined;
  const { MAIL_FROM: from, APP_URL: appUrl } = readEnvironment(environment, ['MAIL_FROM', 'APP_URL']);
  return { mailer: createSesMailer(new SESv2Client({}), from), appUrl: appUrl.replace(/\/+$/, '') };
}

function createClients(roleArn: string | undefined): (tenantId: string) => Promise<DynamoDBDocumentClient> {
  const own = new DynamoDBClient({});
  if (!roleArn) {
    const client = Promise.resolve(DynamoDBDocumentClient.from(own));
    return () => client;
  }
  const credentialsOf = createTenantCredentials(new STSClient({}), roleArn);
  return async (tenantId) => {
    const credentials = await credentialsOf(tenantId);
    // Other keys, the same connections.
    return DynamoDBDocumentClient.from(new DynamoDBClient({ credentials, requestHandler: own.config.requestHandler }));
  };
}
