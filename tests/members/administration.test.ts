import { randomUUID } from 'node:crypto';
import { MailThrottled } from '@remit-elements/backend/functions/mailer.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcomeOf, World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const invite = (email: string, roles: readonly string[] = ['viewer'], requestId: string = randomUUID()) => ({
  requestId,
  email,
  roles,
});
/** Between two mails to one address. */
const GAP_MS = 5 * 60_000;
const someone = () => `${randomUUID()}@example.com`;

describe('an invitation', () => {
  it('is answered as a member to be and mailed with the link', async () => {
    const admin = await world.company('Baker & Sons');
    const email = someone();
    const answer = await world.ask('inviteMember', admin, invite(email, ['approver', 'preparer']));
    expect(answer).toEqual({
      member: {
        id: expect.stringMatching(/^i-[0-9a-f]{32}$/) as string,
        userName: null,
        email,
        roles: ['preparer', 'approver'],
        status: 'INVITED',
        version: 1,
      },
    });
    expect(world.mails.at(-1)).toMatchObject({ to: email, tenantName: 'Baker & Sons' });
    expect(world.mails.at(-1)?.url).toMatch(/^https:\/\/app\.example\/join#invitation=[A-Za-z0-9_-]+$/);
  });
  it('keeps its secret nowhere', async () => {
    const admin = await world.company();
    const email = someone();
    await world.ask('inviteMember', admin, invite(email));
    const token = Buffer.from(world.invitationOf(email), 'base64url').toString();
    const rows = await world.store.members(admin.tenantId);
    expect(JSON.stringify(rows, (_, value: unknown) => (value instanceof Set ? [...value] : value))).not.toContain(
      token.split('.').at(-1),
    );
  });
  it('is one, with one mail, however often its request comes', async () => {
    const admin = await world.company();
    const input = invite(someone());
    const mailsBefore = world.mails.length;
    const first = await world.ask('inviteMember', admin, input);
    const repeats = await Promise.all([1, 2].map(() => world.ask('inviteMember', admin, input)));
    expect(repeats).toEqual([first, first]);
    expect(world.mails).toHaveLength(mailsBefore + 1);
    expect(await world.store.members(admin.tenantId)).toHaveLength(2);
  });
  it('is one, with one mail, when its request comes twice at once', async () => {
    const admin = await world.company();
    for (let round = 0; round < 10; round += 1) {
      const input = invite(someone());
      const outcomes = await Promise.all([1, 2].map(() => world.ask('inviteMember', admin, input)));
      expect(['done', 'Throttled']).toEqual(expect.arrayContaining(outcomes.map(outcomeOf)));
      expect(outcomeOf(await world.ask('inviteMember', admin, input))).toBe('done');
      expect(world.mails.filter(({ to }) => to === input.email)).toHaveLength(1);
    }
  });
  it('cannot be made something else by its requestId', async () => {
    const admin = await world.company();
    const input = invite(someone());
    await world.ask('inviteMember', admin, input);
    const others = [
      { ...input, email: someone() },
      { ...input, roles: ['admin'] },
    ];
    for (const other of others)
      expect(outcomeOf(await world.ask('inviteMember', admin, other))).toBe('IdempotencyConflict');
  });
  it('does not come back by a late repeat after it was withdrawn', async () => {
    const admin = await world.company();
    const input = invite(someone());
    const first = await world.ask('inviteMember', admin, input);
    if (!('member' in first)) throw new Error('not invited');
    await world.ask('removeMember', admin, { id: first.member.id, version: 1 });
    const mailsBefore = world.mails.length;
    expect(await world.ask('inviteMember', admin, input)).toEqual(first);
    expect(world.mails).toHaveLength(mailsBefore);
    expect(await world.store.members(admin.tenantId)).toHaveLength(1);
  });
  it('answers the member whom it made, when its request is repeated late', async () => {
    const admin = await world.company();
    const input = invite(someone());
    await world.ask('inviteMember', admin, input);
    const subject = await world.signUp(input.email, { invitation: world.invitationOf(input.email) });
    expect(await world.ask('inviteMember', admin, input)).toMatchObject({ member: { id: subject, status: 'ACTIVE' } });
  });
  it('replaces an older one of the same address', async () => {
    const admin = await world.company();
    const email = someone();
    await world.ask('inviteMember', admin, invite(email, ['viewer']));
    const old = world.invitationOf(email);
    world.nowMs += GAP_MS;
    await world.ask('inviteMember', admin, invite(email.toUpperCase(), ['admin']));
    await expect(world.signUp(email, { invitation: old })).rejects.toThrow(/invitation cannot be used/);
    const open = (await world.store.members(admin.tenantId)).filter(({ status }) => status === 'INVITED');
    expect(open.map(({ roles }) => roles)).toEqual([['admin']]);
  });
  it('is refused for somebody who is a member', async () => {
    const admin = await world.company();
    const { email, subject } = await world.colleague(admin, ['viewer']);
    expect(await world.ask('inviteMember', admin, invite(email.toUpperCase()))).toEqual({
      error: {
        code: 'StatusConflict',
        message: 'The address is a member',
        data: expect.objectContaining({ id: subject }) as object,
        info: { currentVersion: 1 },
      },
    });
  });
  it('can be made again after the member was removed', async () => {
    const admin = await world.company();
    const { email, subject } = await world.colleague(admin, ['viewer']);
    await world.ask('removeMember', admin, { id: subject, version: 1 });
    expect(world.directory.users.has(subject)).toBe(false);
    await world.ask('inviteMember', admin, invite(email, ['approver']));
    const again = await world.signUp(email, { invitation: world.invitationOf(email) });
    expect(await world.findMember(again)).toMatchObject({ tenantId: admin.tenantId, roles: ['approver'] });
  });
  it('is refused when a hundred wait for an answer, until one of them ends', async () => {
    const admin = await world.company();
    const { tenantId } = admin;
    const waiting = { tenantId, status: 'INVITED', roles: ['viewer'], version: 1, mailingUntilMs: 0 } as const;
    const [secretHashes, expiresAtMs] = [new Set(['0']), world.nowMs + 7 * 86_400_000];
    for (let sent = 0; sent < 100; sent += 1) {
      const id = `i-${sent.toString(16).padStart(32, '0')}`;
      await world.store.createInvitation({ ...waiting, id, email: someone(), secretHashes, expiresAtMs });
    }
    expect(await world.ask('inviteMember', admin, invite(someone()))).toMatchObject({
      error: { code: 'Throttled', info: { retryAfterSeconds: expect.any(Number) as number } },
    });
    world.nowMs += 8 * 86_400_000;
    expect(outcomeOf(await world.ask('inviteMember', admin, invite(someone())))).toBe('done');
  });
  it('is open to a repeat when the mail could not be sent', async () => {
    const admin = await world.company();
    const input = invite(someone());
    world.mailFails = new MailThrottled('slow down');
    expect(outcomeOf(await world.ask('inviteMember', admin, input))).toBe('Throttled');
    world.mailFails = new Error('out of order');
    await expect(world.ask('inviteMember', admin, input)).rejects.toThrow('out of order');
    world.mailFails = undefined;
    expect(outcomeOf(await world.ask('inviteMember', admin, input))).toBe('done');
    const subject = await world.signUp(input.email, { invitation: world.invitationOf(input.email) });
    expect(await world.findMember(subject)).toMatchObject({ tenantId: admin.tenantId });
  });
  it.each([
    [{ email: '' }, 'email', 'required'],
    [{ email: `${'a'.repeat(64)}@${'b'.repeat(190)}.example` }, 'email', 'length'],
    [{ email: 'a@b.example\r\nBcc: all@b.example' }, 'email', 'characters'],
    [{ email: 'ä@b.example' }, 'email', 'characters'],
    [{ email: '"a,b"@b.example' }, 'email', 'format'],
    [{ email: 'a@b.example,c@d.example' }, 'email', 'format'],
    [{ email: '<a@b.example>' }, 'email', 'format'],
    [{ email: 'a@localhost' }, 'email', 'format'],
    [{ roles: [] }, 'roles', 'required'],
    [{ roles: ['owner'] }, 'roles', 'unknown'],
    [{ roles: ['viewer', 'viewer'] }, 'roles', 'format'],
    [{ requestId: '' }, 'requestId', 'required'],
    [{ requestId: 'a b' }, 'requestId', 'format'],
  ])('with %j breaks the rule of %s: %s', async (wrong, field, rule) => {
    const admin = await world.company();
    expect(await world.ask('inviteMember', admin, { ...invite(someone()), ...wrong })).toMatchObject({
      error: { code: 'ValidationError', info: { violations: [{ field, rule }] } },
    });
    expect(await world.store.members(admin.tenantId)).toHaveLength(1);
  });
});

describe('a change of roles', () => {
  it('raises the version, and its repeat answers the same', async () => {
    const admin = await world.company();
    const { subject: id } = await world.colleague(admin, ['viewer']);
    const input = { id, version: 1, roles: ['approver', 'viewer'] };
    const answer = await world.ask('setMemberRole', admin, input);
    expect(answer).toMatchObject({ member: { id, version: 2, roles: ['viewer', 'approver'] } });
    expect(await world.ask('setMemberRole', admin, input)).toEqual(answer);
    expect(await world.findMember(id)).toMatchObject({ roles: ['viewer', 'approver'] });
  });
  it('of an outdated version is refused with the current row', async () => {
    const admin = await world.company();
    const { subject: id } = await world.colleague(admin, ['viewer']);
    await world.ask('setMemberRole', admin, { id, version: 1, roles: ['approver'] });
    expect(await world.ask('setMemberRole', admin, { id, version: 1, roles: ['preparer'] })).toMatchObject({
      error: { code: 'VersionConflict', info: { currentVersion: 2 }, data: { id, roles: ['approver'] } },
    });
  });
  it('of an invitation is what the invitee joins with', async () => {
    const admin = await world.company();
    const email = someone();
    const invited = await world.ask('inviteMember', admin, invite(email, ['viewer']));
    if (!('member' in invited)) throw new Error('not invited');
    await world.ask('setMemberRole', admin, { id: invited.member.id, version: 1, roles: ['approver'] });
    const subject = await world.signUp(email, { invitation: world.invitationOf(email) });
    expect(await world.findMember(subject)).toMatchObject({ roles: ['approver'] });
  });
  it('never takes the last admin, and takes another once there are two', async () => {
    const admin = await world.company();
    const demote = { id: admin.subject, version: 1, roles: ['viewer'] };
    expect(await world.ask('setMemberRole', admin, demote)).toMatchObject({
      error: { code: 'StatusConflict', info: { currentVersion: 1 }, data: { id: admin.subject } },
    });
    const { subject: id } = await world.colleague(admin, ['viewer']);
    await world.ask('setMemberRole', admin, { id, version: 1, roles: ['admin'] });
    expect(outcomeOf(await world.ask('setMemberRole', admin, demote))).toBe('done');
    expect(await world.admins(admin.tenantId)).toEqual([id]);
  });
  it('finds the admins of a company whose row does not name them', async () => {
    const admin = await world.company();
    const { subject: id } = await world.colleague(admin, ['admin']);
    const tenant = await world.store.tenant(admin.tenantId);
    for (const named of tenant?.admins ?? []) {
      const change = { kind: 'remove', id: named, changeId: 'x', version: 9, member: {} } as never;
      await world.store.beginChange(admin.tenantId, change, false);
      await world.store.endChange(admin.tenantId, change, true);
    }
    expect((await world.store.tenant(admin.tenantId))?.admins.size).toBe(0);
    expect(outcomeOf(await world.ask('setMemberRole', admin, { id, version: 1, roles: ['viewer'] }))).toBe('done');
    expect(
      outcomeOf(await world.ask('setMemberRole', admin, { id: admin.subject, version: 1, roles: ['viewer'] })),
    ).toBe('StatusConflict');
  });
});

describe('a removal', () => {
  it('ends the membership at once, and its repeat answers the same', async () => {
    const admin = await world.company();
    const { subject: id, email } = await world.colleague(admin, ['preparer']);
    const answer = await world.ask('removeMember', admin, { id, version: 1 });
    expect(answer).toMatchObject({ member: { id, email, version: 1 } });
    expect(await world.findMember(id)).toBeUndefined();
    expect(world.directory.users.has(id)).toBe(false);
    expect(await world.ask('removeMember', admin, { id, version: 1 })).toEqual(answer);
    expect(outcomeOf(await world.ask('removeMember', admin, { id, version: 2 }))).toBe('NotFound');
  });
  it('never takes the last admin', async () => {
    const admin = await world.company();
    expect(outcomeOf(await world.ask('removeMember', admin, { id: admin.subject, version: 1 }))).toBe('StatusConflict');
    expect(world.directory.users.has(admin.subject)).toBe(true);
  });
  it('of an invitation makes its link useless', async () => {
    const admin = await world.company();
    const email = someone();
    const invited = await world.ask('inviteMember', admin, invite(email));
    if (!('member' in invited)) throw new Error('not invited');
    expect(outcomeOf(await world.ask('removeMember', admin, { id: invited.member.id, version: 1 }))).toBe('done');
    await expect(world.signUp(email, { invitation: world.invitationOf(email) })).rejects.toThrow(/cannot be used/);
  });
  it('that the user pool cut short is finished by the next invitation of the address', async () => {
    const admin = await world.company();
    const { subject: id, email } = await world.colleague(admin, ['viewer']);
    world.directory.failing = true;
    await expect(world.ask('removeMember', admin, { id, version: 1 })).rejects.toThrow('the pool is down');
    expect(await world.findMember(id)).toBeUndefined();
    world.directory.failing = false;
    await world.ask('inviteMember', admin, invite(email));
    expect(world.directory.users.has(id)).toBe(false);
  });
});

describe('whoever asks', () => {
  it("meets another company's members as if they were not there", async () => {
    const [own, other] = [await world.company(), await world.company()];
    const { subject: id } = await world.colleague(other, ['viewer']);
    for (const [operation, input] of [
      ['setMemberRole', { id, version: 1, roles: ['admin'] }],
      ['removeMember', { id, version: 1 }],
    ] as const) {
      const foreign = await world.ask(operation, own, input);
      expect(foreign).toEqual(await world.ask(operation, own, { ...input, id: randomUUID() }));
      expect(outcomeOf(foreign)).toBe('NotFound');
    }
    expect(await world.findMember(id)).toMatchObject({ tenantId: other.tenantId, roles: ['viewer'] });
  });
  it('must be an admin still, whatever the token says', async () => {
    const admin = await world.company();
    const colleague = await world.colleague(admin, ['admin']);
    await world.ask('setMemberRole', admin, { id: colleague.subject, version: 1, roles: ['approver'] });
    const input = { id: admin.subject, version: 1 };
    expect(outcomeOf(await world.ask('removeMember', colleague, input))).toBe('Unauthorized');
    await world.ask('removeMember', admin, { id: colleague.subject, version: 2 });
    expect(outcomeOf(await world.ask('inviteMember', colleague, invite(someone())))).toBe('Unauthorized');
  });
});
