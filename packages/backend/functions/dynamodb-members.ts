import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { FindMember } from './membership.js';

/** The tables that hold who belongs where. */
export interface MemberTables {
  /** Key `tenantId` + `id`, the member's `sub`; index `bySubject` by `id`. */
  readonly members: string;
  /** Key `tenantId` + `id`, here the word `tenant`. */
  readonly tenants: string;
}

/** A subject belongs to one tenant; a few more rows are read, so that a second active one is seen and refused. */
const MOST_CANDIDATES = 5;

/**
 * Looks memberships up in DynamoDB. The index only names candidates: it may lag behind, so each candidate's own row
 * decides, read consistently. A member removed a moment ago is no member.
 * @throws {Error} What DynamoDB's client throws.
 */
export function createDynamoDBFindMember(client: DynamoDBDocumentClient, tables: MemberTables): FindMember {
  const getRow = async (table: string, tenantId: string, id: string): Promise<Record<string, unknown> | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: { tenantId, id }, ConsistentRead: true }),
    );
    return Item;
  };
  return async (subject) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: tables.members,
        IndexName: 'bySubject',
        KeyConditionExpression: '#id = :id',
        ExpressionAttributeNames: { '#id': 'id' },
        ExpressionAttributeValues: { ':id': subject },
        Limit: MOST_CANDIDATES,
      }),
    );
    const rows = await Promise.all(Items.map((item) => getRow(tables.members, String(item['tenantId']), subject)));
    const active = rows.filter((row) => row?.['status'] === 'ACTIVE');
    const member = active.length === 1 ? active[0] : undefined;
    if (typeof member?.['tenantId'] !== 'string') return undefined;
    const tenant = await getRow(tables.tenants, member['tenantId'], 'tenant');
    if (typeof tenant?.['name'] !== 'string') return undefined;
    return { tenantId: member['tenantId'], tenantName: tenant['name'], roles: textsOf(member['roles']) };
  };
}

function textsOf(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : [];
}

/**
 * The lookup that Lambda uses.
 * @throws {Error} When the environment does not name the tables.
 */
export function membersOfEnvironment(environment: Readonly<Record<string, string | undefined>>): FindMember {
  const { MEMBERS_TABLE: members, TENANTS_TABLE: tenants } = environment;
  if (!members || !tenants) throw new Error('MEMBERS_TABLE and TENANTS_TABLE must name the tables');
  return createDynamoDBFindMember(DynamoDBDocumentClient.from(new DynamoDBClient({})), { members, tenants });
}
