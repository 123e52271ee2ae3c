import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { SessionDirectory, UserCreator } from '@remit-elements/backend/functions/directory.js';
import { createDynamoDBMemberStore } from '@remit-elements/backend/functions/dynamodb-member-store.js';
import { createDynamoDBFindMember } from '@remit-elements/backend/functions/dynamodb-members.js';
import type { Dynamo } from './dynamodb/index.js';
import type { IdentityProvider } from './identity.js';
import { poolDirectory } from './pool-directory.js';

const TABLES = { members: 'members', tenants: 'tenants' };

/** The deployed code over members and tenants, on the tables of this process. */
export function openMemberStore(dynamo: Dynamo) {
  const client = DynamoDBDocumentClient.from(dynamo.client);
  return { store: createDynamoDBMemberStore(client, TABLES), findMember: createDynamoDBFindMember(client, TABLES) };
}

/** The user pool of this process, as the deployed functions see Cognito's administrative calls. */
export function directoryOf(
  { admin }: Pick<IdentityProvider, 'admin'>,
  appUrl?: string,
): SessionDirectory & UserCreator {
  return poolDirectory(() => admin, appUrl);
}
