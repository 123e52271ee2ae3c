import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createCognitoDirectory } from './cognito-directory.js';
import { createDynamoDBMemberStore } from './dynamodb-member-store.js';
import { createDynamoDBFindMember } from './dynamodb-members.js';
import type { OperatorPorts } from './operator-ports.js';

/** Where a deployed backend keeps its people. */
export interface DeployedBackend {
  /** By default the one that the operator's AWS configuration names. */
  readonly region?: string | undefined;
  readonly userPoolId: string;
  readonly membersTable: string;
  readonly tenantsTable: string;
  /** Where its people sign in, if the stack says it. */
  readonly appUrl?: string | undefined;
}

/** Reaches a deployed backend under the operator's own AWS credentials. */
export function openDeployedBackend({
  region,
  userPoolId,
  membersTable,
  tenantsTable,
  appUrl,
}: DeployedBackend): OperatorPorts {
  const where = region === undefined ? {} : { region };
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(where));
  const tables = { members: membersTable, tenants: tenantsTable };
  return {
    store: createDynamoDBMemberStore(client, tables),
    findMember: createDynamoDBFindMember(client, tables),
    directory: createCognitoDirectory(new CognitoIdentityProviderClient(where), userPoolId, { appUrl }),
    now: Date.now,
  };
}

/**
 * The backend that a stack's outputs describe.
 * @param stacks What `cdk deploy --outputs-file` wrote: outputs by stack.
 * @throws {Error} When no stack, or more than one, has the outputs of a RemitBackend.
 */
export function deployedBackendOf(stacks: Readonly<Record<string, Readonly<Record<string, string>>>>): DeployedBackend {
  const found = Object.values(stacks).flatMap((outputs) => {
    const { RemitUserPoolId: userPoolId, RemitMembersTable: membersTable, RemitTenantsTable: tenantsTable } = outputs;
    if (!userPoolId || !membersTable || !tenantsTable) return [];
    const { RemitRegion: region, RemitShellUrl: appUrl } = outputs;
    return [{ region, userPoolId, membersTable, tenantsTable, appUrl }];
  });
  const [backend] = found;
  if (!backend || found.length > 1) throw new Error(`${found.length} stacks have the outputs of a RemitBackend`);
  return backend;
}
