import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { membersOfEnvironment } from './dynamodb-members.js';
import type { FindMember, Membership } from './membership.js';

export type { FindMember, Membership } from './membership.js';

type Event = PreTokenGenerationV2TriggerEvent;
type Overrides = Event['response']['claimsAndScopeOverrideDetails'];

const TENANT_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{2,63}$/;
const ROLES = ['viewer', 'preparer', 'approver', 'admin'];
const CLAIMS = { tenantId: 'custom:tenantId', tenantName: 'custom:tenantName' };

/** No claims of ours and no groups, whatever the user's attributes and groups in the pool are. */
const nothing: Overrides = {
  idTokenGeneration: { claimsToSuppress: Object.values(CLAIMS) },
  groupOverrideDetails: { groupsToOverride: [], iamRolesToOverride: [] },
};

function overridesOf(membership: Membership | undefined): Overrides {
  if (!membership || !TENANT_ID.test(membership.tenantId)) return nothing;
  const roles = ROLES.filter((role) => membership.roles.includes(role));
  if (roles.length === 0) return nothing;
  const claims = { [CLAIMS.tenantId]: membership.tenantId, [CLAIMS.tenantName]: membership.tenantName };
  return {
    idTokenGeneration: { claimsToAddOrOverride: claims },
    groupOverrideDetails: { groupsToOverride: roles, iamRolesToOverride: [] },
  };
}

/**
 * Cognito's pre token generation trigger, version 2: writes tenant and roles into the ID token out of the members table,
 * at every sign-in and refresh. The access token names no tenant, and so is refused by the API.
 * Fails closed: someone who is no member gets a token without tenant and groups; when the table cannot be read there
 * is no token.
 * @throws {Error} When the membership could not be read; Cognito shows the message to the user.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 */
export function createPreTokenHandler(options: { findMember: FindMember }): (event: Event) => Promise<Event> {
  return async (event) => {
    const subject = event.request.userAttributes['sub'];
    const membership = subject ? await read(options.findMember, subject) : undefined;
    return { ...event, response: { claimsAndScopeOverrideDetails: overridesOf(membership) } };
  };
}

async function read(findMember: FindMember, subject: string): Promise<Membership | undefined> {
  try {
    return await findMember(subject);
  } catch (cause) {
    throw new Error('The membership could not be read', { cause });
  }
}

let lambda: ((event: Event) => Promise<Event>) | undefined;

/** Lambda's entry; reads the tables' names from `MEMBERS_TABLE` and `TENANTS_TABLE`. */
export const handler = (event: Event): Promise<Event> => {
  lambda ??= createPreTokenHandler({ findMember: membersOfEnvironment(process.env) });
  return lambda(event);
};
