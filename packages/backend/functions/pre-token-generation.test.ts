import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import type { Membership } from './membership.js';
import { createPreTokenHandler, handler } from './pre-token-generation.js';

const SUBJECT = '5b6f1c9a-0000-4000-8000-00000000000a';

function event(attributes: Record<string, string> = { sub: SUBJECT }): PreTokenGenerationV2TriggerEvent {
  return {
    version: '2',
    triggerSource: 'TokenGeneration_Authentication',
    region: 'eu-central-1',
    userPoolId: 'pool',
    userName: 'user',
    callerContext: { awsSdkVersion: '', clientId: 'client' },
    request: {
      userAttributes: attributes,
      groupConfiguration: { groupsToOverride: ['admin'], iamRolesToOverride: ['arn:role'] },
    },
    response: { claimsAndScopeOverrideDetails: {} },
  };
}

const overrides = async (membership: Membership | undefined, attributes?: Record<string, string>) => {
  const handle = createPreTokenHandler({ findMember: () => Promise.resolve(membership) });
  return (await handle(event(attributes))).response.claimsAndScopeOverrideDetails;
};
const NOTHING = {
  idTokenGeneration: { claimsToSuppress: ['custom:tenantId', 'custom:tenantName'] },
  groupOverrideDetails: { groupsToOverride: [], iamRolesToOverride: [] },
};

describe('the pre token generation trigger', () => {
  it("writes the member's tenant and roles, and none of the groups that the pool has", async () => {
    expect(await overrides({ tenantId: 'tenant-a', tenantName: 'Company A', roles: ['preparer'] })).toEqual({
      idTokenGeneration: {
        claimsToAddOrOverride: { 'custom:tenantId': 'tenant-a', 'custom:tenantName': 'Company A' },
      },
      groupOverrideDetails: { groupsToOverride: ['preparer'], iamRolesToOverride: [] },
    });
  });
  it('asks for the subject, never for a name or an attribute that a user can set', async () => {
    const asked: string[] = [];
    const handle = createPreTokenHandler({
      findMember: (subject) => {
        asked.push(subject);
        return Promise.resolve(undefined);
      },
    });
    await handle(event({ sub: SUBJECT, 'custom:tenantId': 'tenant-b', email: 'a@b.example' }));
    expect(asked).toEqual([SUBJECT]);
  });
  it('gives a person without membership neither tenant nor groups', async () => {
    expect(await overrides(undefined)).toEqual(NOTHING);
  });
  it('gives nothing without a subject', async () => {
    expect(await overrides({ tenantId: 'tenant-a', tenantName: 'A', roles: ['admin'] }, {})).toEqual(NOTHING);
  });
  it.each(['', 'ab', 'a b c', '-abc', 'a'.repeat(65)])(
    'gives nothing for the malformed tenant %j',
    async (tenantId) => {
      expect(await overrides({ tenantId, tenantName: 'A', roles: ['admin'] })).toEqual(NOTHING);
    },
  );
  it('gives nothing to a member without a known role', async () => {
    expect(await overrides({ tenantId: 'tenant-a', tenantName: 'A', roles: [] })).toEqual(NOTHING);
    expect(await overrides({ tenantId: 'tenant-a', tenantName: 'A', roles: ['root', 'Admin'] })).toEqual(NOTHING);
  });
  it('leaves unknown roles out', async () => {
    const given = await overrides({ tenantId: 'tenant-a', tenantName: 'A', roles: ['root', 'admin', 'viewer'] });
    expect(given.groupOverrideDetails?.groupsToOverride).toEqual(['viewer', 'admin']);
  });
  it('writes nothing into the access token', async () => {
    const given = await overrides({ tenantId: 'tenant-a', tenantName: 'A', roles: ['admin'] });
    expect(given.accessTokenGeneration).toBeUndefined();
  });
  it('gives no token when the membership cannot be read, and says nothing of why', async () => {
    const handle = createPreTokenHandler({ findMember: () => Promise.reject(new Error('arn:aws:secret')) });
    await expect(handle(event())).rejects.toThrow(/^The membership could not be read$/);
  });
  it('does not start in Lambda without the names of the tables', () => {
    expect(() => handler(event())).toThrow(/MEMBERS_TABLE/);
  });
});
