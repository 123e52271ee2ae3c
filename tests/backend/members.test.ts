import { randomUUID } from 'node:crypto';
import { memberClaims, startTestBackend, TestSocket, type TestBackend } from '@remit-elements/local-backend/testing.js';
import { readApiFiles } from '@remit-elements/local-backend';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const MEMBER = { id: 'ann', userName: 'ann', email: 'a@b.example', roles: ['viewer'], status: 'ACTIVE', version: 2 };
const INPUTS = {
  inviteMember: { requestId: randomUUID(), email: 'a@b.example', roles: ['viewer'] },
  setMemberRole: { id: 'ann', version: 1, roles: ['viewer', 'approver'] },
  removeMember: { id: 'ann', version: 1 },
} as const;
type Operation = keyof typeof INPUTS;
const OPERATIONS = Object.keys(INPUTS) as Operation[];

let backend: TestBackend;
let asked: unknown[];
let answer: unknown;
beforeEach(async () => {
  asked = [];
  answer = { member: MEMBER };
  const memberAdministration = (payload: unknown) => {
    asked.push(payload);
    return Promise.resolve(answer);
  };
  backend = await startTestBackend({ lambdas: { memberAdministration } });
});
afterEach(() => backend.remove());

const documentOf = (operation: Operation): string => {
  const type = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input`;
  return `mutation M($input: ${type}!) { ${operation}(input: $input) { id userName email roles status version } }`;
};
const call = async (operation: Operation, role = 'admin', of = backend) =>
  of.post(await of.tokenOf('tenant-a', role), documentOf(operation), { input: INPUTS[operation] });

describe('the administration of members', () => {
  it.each(OPERATIONS)('hands %s over with the caller of the token, and answers the member', async (operation) => {
    expect((await call(operation)).data?.[operation]).toEqual(MEMBER);
    const caller = { tenantId: 'tenant-a', subject: 'admin-of-tenant-a', name: 'admin-of-tenant-a' };
    expect(asked).toEqual([{ operation, caller, input: INPUTS[operation] }]);
  });

  it('tells an error as the function coded it', async () => {
    answer = { error: { code: 'VersionConflict', message: 'No', data: MEMBER, info: { currentVersion: 2 } } };
    expect((await call('setMemberRole')).errors).toMatchObject([
      { errorType: 'VersionConflict', data: MEMBER, errorInfo: { currentVersion: 2 } },
    ]);
  });

  it.each(OPERATIONS)('asks nothing for a %s of somebody who is no admin, or no longer', async (operation) => {
    for (const role of ['viewer', 'preparer', 'approver']) {
      expect((await call(operation, role)).errors?.[0]?.errorType).toBe('Unauthorized');
    }
    await backend.removeMemberRow('tenant-a', 'admin-of-tenant-a');
    expect((await call(operation)).errors?.[0]?.errorType).toBe('Unauthorized');
    expect(asked).toEqual([]);
  });
});

describe('the removal of a member', () => {
  const listen = async (tenantId: string, subject: string) => {
    const token = await backend.identity.token(memberClaims(tenantId, 'viewer', subject));
    const socket = await TestSocket.connect(backend.url, token);
    for (const field of ['onPaymentChange', 'onAccountChange']) {
      await socket.start(field, token, `subscription { ${field} { id tenantId } }`);
    }
    return socket;
  };
  const ended = async (socket: TestSocket) => {
    await socket.settle();
    return socket.heard.flatMap(({ type, id }) => (type === 'complete' && id?.startsWith('on') ? [id] : []));
  };

  it('ends what the member hears, and nobody else’s', async () => {
    const [ann, bob, namesake] = [
      await listen('tenant-a', 'ann'),
      await listen('tenant-a', 'bob'),
      await listen('tenant-b', 'ann'),
    ];
    await call('setMemberRole');
    answer = { error: { code: 'StatusConflict', message: 'The last admin' } };
    await call('removeMember');
    expect(await ended(ann)).toEqual([]);
    answer = { member: MEMBER };
    await call('removeMember');
    expect((await ended(ann)).sort()).toEqual(['onAccountChange', 'onPaymentChange']);
    expect([await ended(bob), await ended(namesake)]).toEqual([[], []]);
    await Promise.all([ann, bob, namesake].map((it) => it.close()));
  });
});

describe('members who are administered elsewhere', () => {
  it('are not invited, changed or removed here', async () => {
    const files = await readApiFiles();
    const url = import.meta.resolve('@remit-elements/backend/resolvers/members-elsewhere.js');
    const bundles = new Map([...files.bundles, ['members-elsewhere', await readFile(new URL(url), 'utf8')]]);
    const functions = [{ code: 'members-elsewhere', dataSource: 'none' }];
    const resolvers = files.description.resolvers.map((it) =>
      OPERATIONS.some((operation) => operation === it.field) ? { ...it, functions } : it,
    );
    const elsewhere = await startTestBackend({
      files: { ...files, bundles, description: { ...files.description, resolvers } },
    });
    for (const operation of OPERATIONS) {
      expect((await call(operation, 'admin', elsewhere)).errors?.[0]?.errorType).toBe('StatusConflict');
      expect((await call(operation, 'viewer', elsewhere)).errors?.[0]?.errorType).toBe('Unauthorized');
    }
    await elsewhere.remove();
  });
});
