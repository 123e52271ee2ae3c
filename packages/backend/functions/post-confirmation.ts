import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { PostConfirmationTriggerEvent } from 'aws-lambda';
import { acceptInvitation } from './accept-invitation.js';
import { createCognitoDirectory } from './cognito-directory.js';
import { toCompanyName } from './company-name.js';
import type { Directory } from './directory.js';
import { membersOfEnvironment } from './dynamodb-members.js';
import { foundTenant, type NewMember } from './found-tenant.js';
import { parseToken } from './invitation-token.js';
import type { FindMember } from './membership.js';
import type { MemberStore } from './member-store.js';
import { SignUpRefusal } from './sign-up-refusal.js';
import { storeOfEnvironment } from './store-environment.js';
import { tenantIdOf } from './tenant-id.js';

type Event = PostConfirmationTriggerEvent;

interface Options {
  readonly store: MemberStore;
  readonly findMember: FindMember;
  /** Frees the address of somebody who was confirmed but cannot join; without it only an operator can. */
  readonly directory?: (userPoolId: string) => Directory;
  /** The clock, in ms since the epoch. */
  readonly now: () => number;
}

/**
 * Cognito's post confirmation trigger: makes the company, or the membership that an invitation promised, once per `sub`.
 * Cognito may send the event again, and at once: every step can be repeated.
 * @throws {SignUpRefusal} With words for the person. Cognito has confirmed them already and takes no second code, so they
 *   are deleted again: else the address could never sign up.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html
 */
export function createPostConfirmationHandler(options: Options): (event: Event) => Promise<Event> {
  return async (event) => {
    if (event.triggerSource !== 'PostConfirmation_ConfirmSignUp') return event;
    const { sub: subject, email } = event.request.userAttributes;
    if (!subject || !email) throw new Error('Cognito sent a user without subject or address');
    const member: NewMember = { subject, email, login: event.userName };
    if (await options.findMember(subject)) return event;
    const metadata = event.request.clientMetadata ?? {};
    const refusal = await admit(options, member, metadata).catch((cause: unknown) =>
      afterFailure(options.store, member, metadata, cause),
    );
    if (!refusal) return event;
    await options.directory?.(event.userPoolId).signOutAndDelete({ userName: event.userName, subject });
    throw refusal;
  };
}

/** An outage cut in: whoever is a member already has nothing to sign up for again. */
async function afterFailure(
  store: MemberStore,
  { subject }: NewMember,
  { invitation }: Readonly<Record<string, string>>,
  cause: unknown,
): Promise<SignUpRefusal | undefined> {
  const tenantId = parseToken(invitation)?.tenantId ?? tenantIdOf(subject);
  if ((await store.member(tenantId, subject))?.status === 'ACTIVE') return undefined;
  return new SignUpRefusal('outage', { cause });
}

async function admit(
  { store, now }: Options,
  member: NewMember,
  { companyName, invitation }: Readonly<Record<string, string>>,
): Promise<SignUpRefusal | undefined> {
  if ((companyName === undefined) === (invitation === undefined)) return new SignUpRefusal('neither');
  if (invitation !== undefined)
    return (await acceptInvitation(store, invitation, member, now())) ? undefined : new SignUpRefusal('invitation');
  const name = toCompanyName(companyName);
  if (name === undefined) return new SignUpRefusal('companyName');
  await foundTenant(store, member, { name, nowMs: now() });
  return undefined;
}

let lambda: ((event: Event) => Promise<Event>) | undefined;

/** Lambda's entry; its configuration names `MEMBERS_TABLE` and `TENANTS_TABLE`, the event names the user pool. */
export const handler = async (event: Event): Promise<Event> => {
  lambda ??= createPostConfirmationHandler({
    store: storeOfEnvironment(process.env),
    findMember: membersOfEnvironment(process.env),
    directory: (userPoolId) => createCognitoDirectory(new CognitoIdentityProviderClient({}), userPoolId),
    now: Date.now,
  });
  return lambda(event);
};
