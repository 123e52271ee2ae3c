import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Directory, UserCreator } from '@remit-elements/backend/functions/directory.js';
import { createDynamoDBMemberStore } from '@remit-elements/backend/functions/dynamodb-member-store.js';
import { createDynamoDBFindMember } from '@remit-elements/backend/functions/dynamodb-members.js';
import type { Dynamo } from './dynamodb/index.js';
import type { IdentityProvider } from './identity.js';

const TABLES = { members: 'members', tenants: 'tenants' };

/** The deployed code over members and tenants, on the tables of this process. */
export function openMemberStore(dynamo: Dynamo) {
  const client = DynamoDBDocumentClient.from(dynamo.client);
  return { store: createDynamoDBMemberStore(client, TABLES), findMember: createDynamoDBFindMember(client, TABLES) };
}

/** The user pool of this process, as the deployed functions see Cognito's administrative calls. */
export function directoryOf({ admin }: Pick<IdentityProvider, 'admin'>): Directory & UserCreator {
  return {
    // Whoever took the name since has another subject, and is left alone.
    signOutAndDelete: ({ subject }) => admin.signOutAndDelete(subject),
    ensureUser: async ({ userName, email }) => {
      const found = admin.findUser(email) ?? admin.findUser(userName);
      if (found) return { userName: found.userName, subject: found.sub, created: false };
      return { userName, subject: (await admin.createUser({ userName, email })).sub, created: true };
    },
  };
}
