import { fakeSession, fakeSessionClient } from '@remit-elements/auth-core/testing.js';
import { describe, expect, it } from 'vitest';
import { languages } from '../strings/languages.js';
import { Speech } from '../strings/speech.js';
import { emailRule } from './email-rule.js';
import { MemberDesk } from './member-desk.js';
import type { Member } from './member.js';
import { graphqlMembersGateway } from './members-gateway.js';
import { MembersStore } from './members-store.js';
import { choiceOf, ROLE_CHOICES, rolesOf } from './role-choice.js';

const ann: Member = { id: 'ann', userName: 'Ann', roles: ['admin'], status: 'ACTIVE', version: 1 };
const checking = (): void => undefined;

async function deskOf(answers: Readonly<Record<string, unknown>>, isOnline = true) {
  const client = fakeSessionClient({
    session: fakeSession({ roles: ['admin'] }),
    answers: { listMembers: { items: [] }, ...answers },
  });
  const sending = { pause: () => Promise.resolve(), isOnline: () => isOnline };
  const speech = new Speech(languages);
  await speech.whole();
  const store = new MembersStore(graphqlMembersGateway(client), client.session.ended, sending);
  return { client, desk: new MemberDesk(store, speech.t) };
}
const refuse =
  (errorType: string, more: object = {}) =>
  () => {
    // As Amplify rejects: with the answer itself.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw { errors: [{ errorType, message: 'no', errorInfo: {}, ...more }] };
  };

describe('what an administrator is told', () => {
  it.each([
    ['StatusConflict', { data: ann }, 'This is the last administrator. Make somebody else administrator first.'],
    ['NotFound', {}, 'Somebody else has removed Ann meanwhile.'],
    [
      'VersionConflict',
      { data: { ...ann, roles: ['viewer'], version: 2 } },
      'Changed by somebody else meanwhile: Ann is now Viewer.',
    ],
    ['Unauthorized', {}, 'You may not do this. An administrator of your company can give you the right.'],
  ])('of a change that is refused by %s', async (code, more, text) => {
    const { desk } = await deskOf({ setMemberRole: refuse(code, more) });
    expect(await desk.change(ann, 'viewer', checking)).toEqual({ failure: { text } });
  });

  it('of an address that is a member’s, at its field', async () => {
    const { desk } = await deskOf({ inviteMember: refuse('StatusConflict', { data: ann }) });
    const { failure } = await desk.invite('ann@company.example', 'viewer', checking);
    expect(failure).toEqual({ text: 'This person is a member already.', isEmail: true });
  });

  it.each([
    [20, 'Not sent: too soon after the last mail. Try again in 1 minute.'],
    [86_400, 'Not sent: too many invitations were sent, or wait for an answer. Withdraw open ones, or try later.'],
  ])('of a mail that has to wait for %d seconds', async (retryAfterSeconds, text) => {
    const { desk } = await deskOf({ inviteMember: refuse('Throttled', { errorInfo: { retryAfterSeconds } }) });
    expect((await desk.invite('ann@company.example', 'viewer', checking)).failure?.text).toBe(text);
  });

  it('of an invitation that never left', async () => {
    const { desk, client } = await deskOf({}, false);
    const { failure } = await desk.invite('ann@company.example', 'viewer', checking);
    expect(failure?.text).toBe('Not sent: you are offline. Try again when you are back.');
    expect(client.requests).toEqual([]);
  });

  it('is asked for once by the same request however often it is tried, and anew once it is done', async () => {
    const { desk, client } = await deskOf({ inviteMember: refuse('Throttled') });
    await desk.invite('ann@company.example', 'viewer', checking);
    client.answer('inviteMember', { ...ann, id: 'i1', status: 'INVITED' });
    await desk.invite('ann@company.example', 'viewer', checking);
    await desk.invite('ann@company.example', 'viewer', checking);
    const ids = client.requests
      .filter(({ field }) => field === 'inviteMember')
      .map(({ variables }) => (variables['input'] as { requestId: string }).requestId);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[1]);
  });
});

describe('a role', () => {
  it.each(ROLE_CHOICES)('%s is what its roles add up to', (choice) => {
    expect(choiceOf(rolesOf(choice))).toBe(choice);
  });

  it('is admin whatever else somebody is', () => {
    expect(choiceOf(['viewer', 'preparer', 'admin'])).toBe('admin');
  });
});

describe('an e-mail address', () => {
  it.each([
    ['', 'missing'],
    ['ann', 'wrong'],
    ['ann@company', 'wrong'],
    ['ann@company.example, ben@company.example', 'wrong'],
    ['ann@exämple.example', 'wrong'],
    ['ann.b+c@mail.company.example', undefined],
  ])('%s is %s', (email, rule) => {
    expect(emailRule(email)).toBe(rule);
  });
});
