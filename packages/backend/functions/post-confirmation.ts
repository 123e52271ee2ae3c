import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { PostConfirmationTriggerEvent } from 'aws-lambda';
import { acceptInvitation } from './accept-invitation.js';
import { createCognitoDirectory } from './cognito-directory.js';
import { toCompanyName } from './company-name.js';
import { companySignUpOfEnvironment } from './company-sign-up.js';
import type { SessionDirectory } from './directory.js';
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
  /**
   * Whether anybody may found a company.
   * @default true
   */
  readonly companySignUp?: boolean;
  /** Ends sessions, and frees the address of somebody who was confirmed but cannot join; without it only an operator can. */
  readonly directory?: (userPoolId: string) => SessionDirectory;
  /** The clock, in ms since the epoch. */
  readonly now: () => number;
}

/**
 * Cognito's post confirmation trigger: makes the company, or the membership that an invitation promised, once per `sub`;
 * and ends every session of whoever has chosen a new password for a lost one. Cognito may send the event again, and at
 * once: every step can be repeated.
 * @throws {SignUpRefusal} With words for the person. Cognito has confirmed them already and takes no second code, so they
 *   are deleted again: else the address could never sign up.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html
 */
export function createPostConfirmationHandler(options: Options): (event: Event) => Promise<Event> {
  return async (event) => {
    const { sub: subject, email } = event.request.userAttributes;
    if (!subject || !email) throw new Error('Cognito sent a user without subject or address');
    if (event.triggerSource === 'PostConfirmation_ConfirmForgotPassword') await endSessions(options, event, subject);
    if (event.triggerSource !== 'PostConfirmation_ConfirmSignUp') return event;
    const member: NewMember = { subject, email, login: event.userName };
    if (await options.findMember(subject)) return event;
    const metadata = event.request.clientMetadata ?? {};
    const refusal = await admit(options, member, metadata).catch(
      (cause: unknown) => new SignUpRefusal('outage', { cause }),
    );
    if (!refusal || !(await turnAway(options, event, member))) return event;
    throw refusal;
  };
}

/** Cognito leaves the sessions of before alive, those of a thief too. */
async function endSessions({ directory }: Options, event: Event, subject: string): Promise<void> {
  try {
    await directory?.(event.userPoolId).signOut({ userName: event.userName, subject });
  } catch (cause) {
    throw new SignUpRefusal('sessions', { cause });
  }
}

/**
 * Frees the address of somebody who cannot join.
 * @returns False for a member: another delivery of the event has made them one, or an outage cut in after it.
 */
async function turnAway(options: Options, event: Event, member: NewMember): Promise<boolean> {
  try {
    if (await isMember(options, event, member)) return false;
    await options.directory?.(event.userPoolId).signOutAndDelete({ userName: member.login, subject: member.subject });
    return true;
  } catch (cause) {
    throw new SignUpRefusal('stranded', { cause });
  }
}

/** Asks wherever they could have joined; the index alone may not know it yet. */
async function isMember({ store, findMember }: Options, event: Event, { subject }: NewMember): Promise<boolean> {
  const invitedTo = parseToken(event.request.clientMetadata?.['invitation'])?.tenantId;
  for (const tenantId of [tenantIdOf(subject), ...(invitedTo === undefined ? [] : [invitedTo])])
    if ((await store.member(tenantId, subject))?.status === 'ACTIVE') return true;
  return (await findMember(subject)) !== undefined;
}

async function admit(
  { store, companySignUp = true, now }: Options,
  member: NewMember,
  { companyName, invitation }: Readonly<Record<string, string>>,
): Promise<SignUpRefusal | undefined> {
  if (!companySignUp && (companyName !== undefined || invitation === undefined)) return new SignUpRefusal('closed');
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
    companySignUp: companySignUpOfEnvironment(process.env),
    directory: (userPoolId) => createCognitoDirectory(new CognitoIdentityProviderClient({}), userPoolId),
    now: Date.now,
  });
  return lambda(event);
};
