import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createDynamoDBMemberStore } from './dynamodb-member-store.js';
import { readEnvironment } from './environment.js';
import type { MemberStore } from './member-store.js';

/**
 * The store of a trigger in Lambda, whose configuration names `MEMBERS_TABLE` and `TENANTS_TABLE`.
 * @throws {Error} When the environment lacks a name.
 */
export function storeOfEnvironment(environment: Readonly<Record<string, string | undefined>>): MemberStore {
  const { MEMBERS_TABLE: members, TENANTS_TABLE: tenants } = readEnvironment(environment, [
    'MEMBERS_TABLE',
    'TENANTS_TABLE',
  ]);
  return createDynamoDBMemberStore(DynamoDBDocumentClient.from(new DynamoDBClient({})), { members, tenants });
}
