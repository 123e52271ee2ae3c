import { fromPlain } from '../dynamodb/attribute-values.js';
import type { Dynamo } from '../dynamodb/index.js';

/** The tenants that every test has. */
export const TEST_TENANTS: readonly string[] = ['tenant-a', 'tenant-b'];

const ROLES = ['viewer', 'preparer', 'approver', 'admin'] as const;
const tenantKey = (tenantId: string) => fromPlain({ tenantId, id: 'tenant' });

/** What a tenant's row may have otherwise. */
export interface TenantPlant {
  readonly name?: string;
  readonly approvalPolicy?: 'FOUR_EYES' | 'SINGLE';
}

/** Writes tenants and members past the API, so that a test's tokens belong to somebody. */
export class Planter {
  readonly #dynamo: Dynamo;

  constructor(dynamo: Dynamo) {
    this.#dynamo = dynamo;
  }

  /** Each tenant with its four members; one that has any of them is left as it is. */
  async plantAll(tenants: readonly string[]): Promise<void> {
    for (const tenantId of tenants) {
      const keys = ROLES.map((role) => fromPlain({ tenantId, id: `${role}-of-${tenantId}` }));
      const known = await this.#dynamo.request('BatchGetItem', { RequestItems: { members: { Keys: keys } } });
      if ((known as { Responses: { members: readonly unknown[] } }).Responses.members.length > 0) continue;
      await this.plantTenant(tenantId);
      for (const role of ROLES) await this.plantMember(tenantId, `${role}-of-${tenantId}`, [role]);
    }
  }

  async plantTenant(tenantId: string, plant: TenantPlant = {}): Promise<void> {
    const { name = `Company ${tenantId}`, approvalPolicy = 'FOUR_EYES' } = plant;
    await this.#dynamo.request('UpdateItem', {
      TableName: 'tenants',
      Key: tenantKey(tenantId),
      UpdateExpression: 'SET #n = if_not_exists(#n, :n), #p = if_not_exists(#p, :p), #v = if_not_exists(#v, :v)',
      ExpressionAttributeNames: { '#n': 'name', '#p': 'approvalPolicy', '#v': 'version' },
      ExpressionAttributeValues: fromPlain({ ':n': name, ':p': approvalPolicy, ':v': 1 }),
    });
  }

  async plantMember(tenantId: string, subject: string, roles: readonly string[]): Promise<void> {
    const email = `${subject}@${tenantId}.example`;
    const row = { tenantId, id: subject, userName: subject, email, roles, status: 'ACTIVE', version: 1 };
    await this.#dynamo.request('PutItem', { TableName: 'members', Item: fromPlain(row) });
    await this.#changeAdmins(roles.includes('admin') ? 'ADD' : 'DELETE', tenantId, subject);
  }

  async removeMemberRow(tenantId: string, subject: string): Promise<void> {
    const key = fromPlain({ tenantId, id: subject });
    await this.#dynamo.request('DeleteItem', { TableName: 'members', Key: key });
    await this.#changeAdmins('DELETE', tenantId, subject);
  }

  async #changeAdmins(action: 'ADD' | 'DELETE', tenantId: string, subject: string): Promise<void> {
    await this.#dynamo.request('UpdateItem', {
      TableName: 'tenants',
      Key: tenantKey(tenantId),
      UpdateExpression: `${action} admins :s`,
      ExpressionAttributeValues: fromPlain({ ':s': new Set([subject]) }),
    });
  }
}
