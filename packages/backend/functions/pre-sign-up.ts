import type { PreSignUpTriggerEvent } from 'aws-lambda';
import { findInvitation } from './accept-invitation.js';
import { toCompanyName } from './company-name.js';
import { companySignUpOfEnvironment } from './company-sign-up.js';
import { emailRule } from './email-address.js';
import type { MemberStore } from './member-store.js';
import { SignUpRefusal } from './sign-up-refusal.js';
import { storeOfEnvironment } from './store-environment.js';

type Event = PreSignUpTriggerEvent;

/** The address is the name that people sign in by; the user name is nothing but unique, and tells nothing. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface Options {
  readonly store: Pick<MemberStore, 'member'>;
  /**
   * Whether anybody may found a company.
   * @default true
   */
  readonly companySignUp?: boolean;
  /** The clock, in ms since the epoch. */
  readonly now: () => number;
}

/**
 * Cognito's pre sign-up trigger: lets in who founds a company or was invited, and nobody else. It only looks; what comes
 * of the sign-up is done once the address is confirmed. An operator's own users pass.
 * @throws {SignUpRefusal} With words for the person; the same ones whatever is wrong with an invitation.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html
 */
export function createPreSignUpHandler({
  store,
  companySignUp = true,
  now,
}: Options): (event: Event) => Promise<Event> {
  return async (event) => {
    if (event.triggerSource === 'PreSignUp_AdminCreateUser') return event;
    if (event.triggerSource !== 'PreSignUp_SignUp') throw new SignUpRefusal('neither');
    const { userAttributes: attributes, clientMetadata } = event.request;
    if (!UUID.test(event.userName)) throw new SignUpRefusal('userName');
    if (Object.keys(attributes).some((name) => !STANDARD.has(name))) throw new SignUpRefusal('attributes');
    const email = attributes['email'] ?? '';
    if (emailRule(email)) throw new SignUpRefusal('email');
    const { companyName, invitation } = clientMetadata ?? {}; // null when nothing was sent
    if (!companySignUp && (companyName !== undefined || invitation === undefined)) throw new SignUpRefusal('closed');
    if ((companyName === undefined) === (invitation === undefined)) throw new SignUpRefusal('neither');
    if (companyName !== undefined && toCompanyName(companyName) === undefined) throw new SignUpRefusal('companyName');
    if (invitation !== undefined && !(await findInvitation(store, invitation, { email, nowMs: now() })))
      throw new SignUpRefusal('invitation');
    return event;
  };
}

/** What Cognito itself may send along; an attribute of somebody's own could be a claim. */
const STANDARD = new Set(['email', 'email_verified', 'sub', 'cognito:user_status', 'cognito:email_alias']);

let lambda: ((event: Event) => Promise<Event>) | undefined;

/** Lambda's entry; `storeOfEnvironment` and `companySignUpOfEnvironment` say what its configuration names. */
export const handler = async (event: Event): Promise<Event> => {
  lambda ??= createPreSignUpHandler({
    store: storeOfEnvironment(process.env),
    companySignUp: companySignUpOfEnvironment(process.env),
    now: Date.now,
  });
  return lambda(event);
};
