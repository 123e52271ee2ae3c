import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { createDynamoDBFindMember } from './dynamodb-members.js';

type Row = Record<string, unknown>;
interface Sent {
  readonly TableName: string;
  readonly IndexName?: string;
  readonly Key?: { tenantId: string; id: string };
  readonly ConsistentRead?: boolean;
}

/** Answers as DynamoDB does: the index out of `indexed`, rows by their key. */
function fakeClient(indexed: Row[], rows: Row[]): { client: DynamoDBDocumentClient; sent: Sent[] } {
  const sent: Sent[] = [];
  const client = {
    send: ({ input }: { input: Sent }) => {
      sent.push(input);
      if (input.IndexName) return Promise.resolve({ Items: indexed });
      const { tenantId, id } = input.Key!;
      const found = rows.find(
        (row) => row['table'] === input.TableName && row['tenantId'] === tenantId && row['id'] === id,
      );
      return Promise.resolve({ Item: found });
    },
  };
  return { client: client as unknown as DynamoDBDocumentClient, sent };
}

const tables = { members: 'm', tenants: 't' };
const member = (tenantId: string, more: Row = {}): Row => ({
  table: 'm',
  tenantId,
  id: 'sub',
  status: 'ACTIVE',
  roles: ['admin'],
  ...more,
});
const tenant = (tenantId: string, name: unknown = 'Company'): Row => ({ table: 't', tenantId, id: 'tenant', name });
const find = (indexed: string[], rows: Row[]) =>
  createDynamoDBFindMember(
    fakeClient(
      indexed.map((tenantId) => ({ tenantId, id: 'sub' })),
      rows,
    ).client,
    tables,
  )('sub');

describe('the membership of a subject', () => {
  it('is its tenant, the name of that tenant and its roles', async () => {
    const found = await find(
      ['tenant-a'],
      [member('tenant-a', { roles: ['viewer', 7] }), tenant('tenant-a', 'Company A')],
    );
    expect(found).toEqual({ tenantId: 'tenant-a', tenantName: 'Company A', roles: ['viewer'] });
  });
  it('is none when no row is found', async () => {
    expect(await find([], [])).toBeUndefined();
  });
  it('is none when the index still names a row that is gone', async () => {
    expect(await find(['tenant-a'], [tenant('tenant-a')])).toBeUndefined();
  });
  it('is none when the row is not active', async () => {
    expect(await find(['tenant-a'], [member('tenant-a', { status: 'INVITED' }), tenant('tenant-a')])).toBeUndefined();
  });
  it('is none when two tenants claim the subject', async () => {
    const rows = [member('tenant-a'), member('tenant-b'), tenant('tenant-a'), tenant('tenant-b')];
    expect(await find(['tenant-a', 'tenant-b'], rows)).toBeUndefined();
  });
  it('is the one left when another tenant has let the subject go', async () => {
    const rows = [member('tenant-a'), tenant('tenant-a'), tenant('tenant-b')];
    expect((await find(['tenant-b', 'tenant-a'], rows))?.tenantId).toBe('tenant-a');
  });
  it('is none when the tenant has no row or no name', async () => {
    expect(await find(['tenant-a'], [member('tenant-a')])).toBeUndefined();
    expect(await find(['tenant-a'], [member('tenant-a'), tenant('tenant-a', 7)])).toBeUndefined();
  });
  it('is decided by consistent reads of one key each', async () => {
    const { client, sent } = fakeClient(
      [{ tenantId: 'tenant-a', id: 'sub' }],
      [member('tenant-a'), tenant('tenant-a')],
    );
    await createDynamoDBFindMember(client, tables)('sub');
    expect(
      sent.map(({ TableName, IndexName, Key, ConsistentRead }) => [TableName, IndexName ?? Key, ConsistentRead]),
    ).toEqual([
      ['m', 'bySubject', undefined],
      ['m', { tenantId: 'tenant-a', id: 'sub' }, true],
      ['t', { tenantId: 'tenant-a', id: 'tenant' }, true],
    ]);
  });
});
