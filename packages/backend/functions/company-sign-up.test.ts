import type { PostConfirmationTriggerEvent, PreSignUpTriggerEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { companySignUpOfEnvironment } from './company-sign-up.js';
import { formatToken, hashOf, invitationIdOf, newSecret } from './invitation-token.js';
import type { MemberStore } from './member-store.js';
import { createPostConfirmationHandler } from './post-confirmation.js';
import { createPreSignUpHandler } from './pre-sign-up.js';

type Metadata = Record<string, string>;

const now = (): number => Date.parse('2026-11-22T12:00:00Z');
const email = 'invited@example.com';
const userName = '7e4b41d2-8a63-4c55-9f0e-2f1f5b2d9a10';
const secret = newSecret();
const invitationId = invitationIdOf('tenant-a', 'r');
const invitation = formatToken({ tenantId: 'tenant-a', invitationId, secret });
const row = { tenantId: 'tenant-a', id: invitationId, status: 'INVITED', email, roles: ['viewer'], version: 1 };
const store = {
  member: () => Promise.resolve({ ...row, secretHashes: [hashOf(secret)], expiresAtMs: now() + 1 }),
} as unknown as MemberStore;

const closed = { store, companySignUp: false, now };
const signUp = createPreSignUpHandler(closed);
const confirm = createPostConfirmationHandler({ ...closed, findMember: () => Promise.resolve(undefined) });

const signUpBy = (clientMetadata: Metadata): Promise<unknown> =>
  signUp({
    triggerSource: 'PreSignUp_SignUp',
    userName,
    request: { userAttributes: { email }, clientMetadata },
  } as unknown as PreSignUpTriggerEvent);
const confirmBy = (clientMetadata: Metadata): Promise<unknown> =>
  confirm({
    triggerSource: 'PostConfirmation_ConfirmSignUp',
    userName,
    request: { userAttributes: { sub: 's', email }, clientMetadata },
  } as unknown as PostConfirmationTriggerEvent);

describe('where companies do not sign up', () => {
  it.each([[{ companyName: 'Anybody' }], [{}], [{ companyName: 'Anybody', invitation }]])(
    'a sign-up with %j is told so, and a confirmation too',
    async (metadata) => {
      await expect(signUpBy(metadata)).rejects.toThrow('Companies do not sign up here by themselves');
      await expect(confirmBy(metadata)).rejects.toThrow('Companies do not sign up here by themselves');
    },
  );
  it('an invitation lets in as ever', async () => {
    await expect(signUpBy({ invitation })).resolves.toMatchObject({ userName });
    await expect(signUpBy({ invitation: 'x' })).rejects.toThrow('This invitation cannot be used');
  });
  it('is where the configuration says so', () => {
    expect([{}, { COMPANY_SIGN_UP: 'on' }, { COMPANY_SIGN_UP: 'off' }].map(companySignUpOfEnvironment)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
