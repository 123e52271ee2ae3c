import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const someone = () => `${randomUUID()}@example.com`;
async function invitation(email = someone(), roles: readonly string[] = ['viewer']) {
  const admin = await world.company();
  await world.ask('inviteMember', admin, { requestId: randomUUID(), email, roles });
  return { admin, email, token: world.invitationOf(email) };
}

describe('before a sign-up', () => {
  it.each([
    ['neither company nor invitation', {}],
    ['no metadata at all', undefined],
    ['both', { companyName: 'A', invitation: 'x' }],
  ])('%s is refused', async (_, clientMetadata) => {
    await expect(world.preSignUp({ email: someone(), ...(clientMetadata ? { clientMetadata } : {}) })).rejects.toThrow(
      'Sign up with the name of your company, or with an invitation',
    );
  });
  it.each([
    '',
    '   ',
    'a'.repeat(71),
    'A\u0000B',
    'A\nB',
    'A\u202eB',
    '<b>A</b>',
    'Win at https://evil.example',
    'Win at evil.example/prize',
    'WWW.evil.example',
  ])('the company name %j is refused', async (companyName) => {
    await expect(world.preSignUp({ email: someone(), clientMetadata: { companyName } })).rejects.toThrow(
      /^The company name must have/,
    );
  });
  it.each(['A', 'Müller & Söhne GmbH & Co. KG', '株式会社テスト', "O'Neill A/S", 'x'.repeat(70)])(
    'the company name %j passes',
    async (companyName) => {
      const event = await world.preSignUp({ email: someone(), clientMetadata: { companyName } });
      expect(event).toMatchObject({ response: { autoConfirmUser: false, autoVerifyEmail: false } });
    },
  );
  it.each(['alice', 'tenant-a', `${randomUUID()}x`, 'alice@example.com'])(
    'the user name %j is refused',
    async (userName) => {
      const person = { userName, email: someone(), clientMetadata: { companyName: 'A' } };
      await expect(world.preSignUp(person)).rejects.toThrow('The user name must be a UUID');
    },
  );
  it.each(['custom:tenantId', 'custom:tenantName', 'dev:custom:tenantId', 'phone_number', 'name'])(
    'an attribute %s of one own is refused',
    async (attribute) => {
      const person = {
        email: someone(),
        clientMetadata: { companyName: 'A' },
        attributes: { [attribute]: 'tenant-b' },
      };
      await expect(world.preSignUp(person)).rejects.toThrow('Only an e-mail address can be given');
    },
  );
  it('somebody of another identity provider is refused', async () => {
    const person = { email: someone(), clientMetadata: { companyName: 'A' }, source: 'PreSignUp_ExternalProvider' };
    await expect(world.preSignUp(person)).rejects.toThrow(/^Sign up with/);
  });
  it("an operator's user passes", async () => {
    await expect(
      world.preSignUp({ userName: 'anyone', email: someone(), source: 'PreSignUp_AdminCreateUser' }),
    ).resolves.toBeDefined();
  });
  it('an invitation that fits the address passes, in any case of letters, and stays unused', async () => {
    const { email, token } = await invitation();
    for (const spelled of [email, email.toUpperCase()])
      await expect(world.preSignUp({ email: spelled, clientMetadata: { invitation: token } })).resolves.toBeDefined();
  });
  it('is told the same of an invitation, whatever is wrong with it', async () => {
    const { admin, email, token } = await invitation();
    const [tenantId = '', id = '', secret = ''] = Buffer.from(token, 'base64url').toString().split('.');
    const sealed = (...parts: string[]) => Buffer.from(parts.join('.')).toString('base64url');
    const other = await invitation();
    const used = await invitation();
    await world.signUp(used.email, { invitation: used.token });
    const withdrawn = await invitation();
    const row = (await world.store.members(withdrawn.admin.tenantId)).find(({ status }) => status === 'INVITED');
    await world.ask('removeMember', withdrawn.admin, { id: row?.id, version: 1 });
    const attempts: readonly (readonly [string, string])[] = [
      [someone(), token],
      [email, other.token],
      [used.email, used.token],
      [withdrawn.email, withdrawn.token],
      [email, sealed(tenantId, id, 'A'.repeat(43))],
      [email, sealed(other.admin.tenantId, id, secret)],
      [email, sealed(tenantId, admin.subject, secret)],
      [email, sealed(tenantId, id)],
      [email, 'nonsense'],
      [email, ''],
      [email, 'A'.repeat(5000)],
    ];
    const told = await Promise.all(
      attempts.map(([address, text]) =>
        world.preSignUp({ email: address, clientMetadata: { invitation: text } }).then(
          () => 'passed',
          (error: unknown) => (error as Error).message,
        ),
      ),
    );
    expect([...new Set(told)]).toEqual([
      'This invitation cannot be used: it was used or withdrawn, is over, or is for another address',
    ]);
  });
  it.each([
    ['removed', 'removeMember', {}],
    ['demoted', 'setMemberRole', { roles: ['approver'] }],
  ])('an invitation of an admin who was %s since is as good as withdrawn', async (_, operation, change) => {
    const admin = await world.company();
    const inviter = await world.colleague(admin, ['admin']);
    const [email, late] = [someone(), someone()];
    for (const to of [email, late])
      await world.ask('inviteMember', inviter, { requestId: randomUUID(), email: to, roles: ['admin'] });
    const clientMetadata = { invitation: world.invitationOf(email) };
    const person = { subject: randomUUID(), userName: randomUUID(), email };
    await world.preSignUp({ ...person, clientMetadata });
    await world.ask(operation, admin, { id: inviter.subject, version: 1, ...change });
    await expect(world.preSignUp({ ...person, clientMetadata })).rejects.toThrow(/cannot be used/);
    await expect(world.confirm({ ...person, clientMetadata })).rejects.toThrow(/cannot be used/);
    expect(await world.findMember(person.subject)).toBeUndefined();
    world.nowMs += 300_000;
    await world.ask('inviteMember', admin, { requestId: randomUUID(), email, roles: ['viewer'] });
    await world.signUp(email, { invitation: world.invitationOf(email) });
  });
  it('an invitation is over after seven days', async () => {
    const { email, token } = await invitation();
    world.nowMs += 7 * 86_400_000 - 1;
    await expect(world.preSignUp({ email, clientMetadata: { invitation: token } })).resolves.toBeDefined();
    world.nowMs += 1;
    await expect(world.preSignUp({ email, clientMetadata: { invitation: token } })).rejects.toThrow(/is over/);
  });
});

describe('after a confirmation', () => {
  it('a company is a tenant of its own with four eyes, and its founder its admin', async () => {
    const [one, other] = await Promise.all([world.company('Same name'), world.company('Same name')]);
    expect(one.tenantId).toMatch(/^c-[0-9a-f]{32}$/);
    expect(one.tenantId).not.toBe(other.tenantId);
    expect(await world.findMember(one.subject)).toEqual({
      tenantId: one.tenantId,
      tenantName: 'Same name',
      roles: ['admin'],
    });
  });
  it('a member is shown by the address, and kept with the name that the pool knows', async () => {
    const { admin, email, token } = await invitation();
    const subject = await world.signUp(email, { invitation: token });
    const row = await world.store.member(admin.tenantId, subject);
    expect(row).toMatchObject({ userName: email, email, status: 'ACTIVE', version: 1 });
    expect(row?.login).toMatch(/^[0-9a-f-]{36}$/);
  });
  it('an invitation works once', async () => {
    const { email, token } = await invitation();
    await world.signUp(email, { invitation: token });
    await expect(world.signUp(email, { invitation: token })).rejects.toThrow(/cannot be used/);
  });
  it('nobody gets a second membership, nor another company', async () => {
    const { admin, email, token } = await invitation();
    const subject = await world.signUp(email, { invitation: token });
    const second = await invitation(email);
    for (const clientMetadata of [{ companyName: 'Mine' }, { invitation: second.token }])
      await world.confirm({ subject, userName: randomUUID(), email, clientMetadata });
    expect(await world.findMember(subject)).toMatchObject({ tenantId: admin.tenantId, roles: ['viewer'] });
  });
  it('a member who was removed does not come back by the event of then', async () => {
    const admin = await world.company();
    const founder = { subject: randomUUID(), userName: randomUUID(), email: someone() };
    await world.confirm({ ...founder, clientMetadata: { companyName: 'Theirs' } });
    const tenantId = (await world.findMember(founder.subject))?.tenantId ?? '';
    const heir = await world.colleague({ tenantId, subject: founder.subject }, ['admin']);
    await world.ask('removeMember', heir, { id: founder.subject, version: 1 });
    await world.confirm({ ...founder, clientMetadata: { companyName: 'Theirs' } });
    expect(await world.findMember(founder.subject)).toBeUndefined();
    expect(await world.findMember(admin.subject)).toBeDefined();
  });
  it('an invitation that was withdrawn meanwhile frees the address again', async () => {
    const { admin, email, token } = await invitation();
    const person = { subject: randomUUID(), userName: randomUUID(), email };
    await world.preSignUp({ ...person, clientMetadata: { invitation: token } });
    const row = (await world.store.members(admin.tenantId)).find(({ status }) => status === 'INVITED');
    await world.ask('removeMember', admin, { id: row?.id, version: 1 });
    world.directory.users.set(person.subject, { userName: person.userName, email });
    await expect(world.confirm({ ...person, clientMetadata: { invitation: token } })).rejects.toThrow(/cannot be used/);
    expect(world.directory.users.has(person.subject)).toBe(false);
  });
  it('an outage frees the address again, unless it came after the membership', async () => {
    const { admin, email, token } = await invitation();
    const person = { subject: randomUUID(), userName: randomUUID(), email, clientMetadata: { invitation: token } };
    world.directory.users.set(person.subject, person);
    const failing = (name: 'claimInvitation' | 'endInvitation') => ({
      store: { ...world.store, [name]: () => Promise.reject(new Error('an outage')) },
    });
    await expect(world.confirm(person, failing('claimInvitation'))).rejects.toThrow(
      'Something went wrong on our side: please sign up again',
    );
    expect(world.directory.users.has(person.subject)).toBe(false);
    world.directory.users.set(person.subject, person);
    await world.confirm(person, failing('endInvitation'));
    expect(world.directory.users.has(person.subject)).toBe(true);
    expect(await world.findMember(person.subject)).toMatchObject({ tenantId: admin.tenantId });
  });
  it('somebody who became a member a moment ago is not taken for a stranger', async () => {
    const { admin, email, token } = await invitation();
    const [invited, founder] = [
      { subject: randomUUID(), userName: randomUUID(), email },
      { subject: randomUUID(), userName: randomUUID(), email: someone() },
    ];
    for (const person of [invited, founder]) world.directory.users.set(person.subject, person);
    await world.confirm({ ...invited, clientMetadata: { invitation: token } });
    await world.confirm({ ...founder, clientMetadata: { companyName: 'Swift' } });
    // The index lags behind, and another delivery says something else.
    for (const [person, clientMetadata] of [
      [invited, {}],
      [invited, { invitation: `${token}A` }],
      [founder, {}],
      [founder, { invitation: token }],
    ] as const) {
      let reads = 0;
      const findMember = (subject: string) =>
        (reads += 1) === 1 ? Promise.resolve(undefined) : world.findMember(subject);
      await world.confirm({ ...person, clientMetadata }, { findMember });
    }
    expect(world.directory.users.has(invited.subject)).toBe(true);
    expect(world.directory.users.has(founder.subject)).toBe(true);
    expect(await world.findMember(invited.subject)).toMatchObject({ tenantId: admin.tenantId });
  });
  it('a person whom nobody could free is told whom to ask', async () => {
    const { email, token } = await invitation();
    const person = { subject: randomUUID(), userName: randomUUID(), email, clientMetadata: { invitation: token } };
    world.directory.users.set(person.subject, person);
    world.directory.failing = true;
    const store = { ...world.store, claimInvitation: () => Promise.reject(new Error('an outage')) };
    const confirmed = world.confirm(person, { store });
    await expect(confirmed).rejects.toThrow(/^Something went wrong on our side.* ask the people who run this service/);
    world.directory.failing = false;
  });
  it('a new password ends the sessions of before', async () => {
    const person = { subject: randomUUID(), userName: randomUUID(), email: someone() };
    const source = 'PostConfirmation_ConfirmForgotPassword';
    await world.confirm(person, { source });
    expect(world.directory.signedOut).toEqual([person.userName]);
    world.directory.failing = true;
    await expect(world.confirm(person, { source })).rejects.toThrow(/^The new password is set.* once more/);
    world.directory.failing = false;
  });
  it('a new password changes no membership', async () => {
    const person = { subject: randomUUID(), userName: randomUUID(), email: someone() };
    const clientMetadata = { companyName: 'Late' };
    await world.confirm({ ...person, clientMetadata }, { source: 'PostConfirmation_ConfirmForgotPassword' });
    expect(await world.findMember(person.subject)).toBeUndefined();
  });
});
