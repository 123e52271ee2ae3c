import { startTestBackend, type TestBackend } from '@remit-elements/local-backend/testing.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const LIST = `query M($limit: Int, $nextToken: String) { listMembers(limit: $limit, nextToken: $nextToken) {
  nextToken items { id userName email roles status version } } }`;
interface Page {
  readonly items: readonly { readonly id: string; readonly status: string }[];
  readonly nextToken: string | null;
}

let backend: TestBackend;
beforeAll(async () => {
  backend = await startTestBackend();
  const hourMs = 3_600_000;
  await plantInvitation('invitation-open', { expiresAtMs: { N: String(Date.now() + hourMs) } });
  await plantInvitation('invitation-over', { expiresAtMs: { N: String(Date.now() - hourMs) } });
  await plantInvitation('invitation-used', {
    expiresAtMs: { N: String(Date.now() + hourMs) },
    acceptedBy: { S: 'viewer-of-tenant-a' },
  });
});
afterAll(() => backend.remove());

const plantInvitation = (id: string, more: object) =>
  backend.dynamo.request('PutItem', {
    TableName: 'members',
    Item: {
      tenantId: { S: 'tenant-a' },
      id: { S: id },
      email: { S: 'new@company-a.example' },
      roles: { L: [{ S: 'viewer' }] },
      status: { S: 'INVITED' },
      version: { N: '1' },
      secretHash: { S: 'kept back' },
      ...more,
    },
  });
const ask = async (variables: object = {}, tenantId = 'tenant-a', role = 'admin') =>
  backend.post(await backend.tokenOf(tenantId, role), LIST, variables);
const pageOf = async (variables?: object, tenantId?: string): Promise<Page> => {
  const { data, errors } = await ask(variables, tenantId);
  expect(errors).toBeUndefined();
  return data?.['listMembers'] as Page;
};

describe('the members of a company', () => {
  it('are its people and its open invitations, as an admin sees them', async () => {
    const { items, nextToken } = await pageOf();
    expect(nextToken).toBeNull();
    expect(items).toHaveLength(5);
    expect(items).toContainEqual({
      id: 'invitation-open',
      userName: null,
      email: 'new@company-a.example',
      roles: ['viewer'],
      status: 'INVITED',
      version: 1,
    });
    expect(items).toContainEqual(
      expect.objectContaining({ id: 'approver-of-tenant-a', roles: ['approver'], status: 'ACTIVE' }) as unknown,
    );
  });

  it('are told to admins alone', async () => {
    for (const role of ['viewer', 'preparer', 'approver']) {
      const { data, errors } = await ask({}, 'tenant-a', role);
      expect([data?.['listMembers'] ?? null, errors?.[0]?.errorType], role).toEqual([null, 'Unauthorized']);
    }
  });

  it('are its own', async () => {
    const { items } = await pageOf({}, 'tenant-b');
    expect(items.map(({ id }) => id).sort()).toEqual(
      ['admin', 'approver', 'preparer', 'viewer'].map((role) => `${role}-of-tenant-b`),
    );
  });

  it('come in pages, each once, and a token of another company opens none', async () => {
    const ids: string[] = [];
    let nextToken: string | null = null;
    do {
      backend.reads.reset();
      const page: Page = await pageOf({ limit: 2, nextToken });
      expect(page.items.length).toBeLessThanOrEqual(2);
      expect(backend.reads.items).toBeLessThanOrEqual(2);
      ids.push(...page.items.map(({ id }) => id));
      ({ nextToken } = page);
    } while (nextToken !== null);
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
    const { nextToken: theirs } = await pageOf({ limit: 2 }, 'tenant-b');
    const { errors } = await ask({ limit: 2, nextToken: theirs });
    expect(errors?.[0]?.errorInfo).toEqual({ violations: [{ field: 'nextToken', rule: 'format' }] });
  });

  it('are not listed by a limit that no list takes', async () => {
    for (const limit of [0, 101, -1]) {
      const { errors } = await ask({ limit });
      expect(errors?.[0]?.errorInfo).toEqual({ violations: [{ field: 'limit', rule: 'range' }] });
    }
  });
});
