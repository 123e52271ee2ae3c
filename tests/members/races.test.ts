import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { howMany } from '../support/deep.js';
import { outcomeOf, World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const versionOf = async (tenantId: string, id: string) => (await world.store.member(tenantId, id))?.version ?? 0;

it('of two admins who demote each other at once, one stays', { timeout: 300_000 }, async () => {
  const [one, other] = await twoAdmins();
  const { tenantId } = one;
  const rounds = howMany(50, 500);
  for (let round = 0; round < rounds; round += 1) {
    const demote = async (by: typeof one, whom: typeof one) =>
      world.ask('setMemberRole', by, {
        id: whom.subject,
        version: await versionOf(tenantId, whom.subject),
        roles: ['viewer'],
      });
    const outcomes = (await Promise.all([demote(one, other), demote(other, one)])).map(outcomeOf);
    const left = await world.admins(tenantId);
    expect(left).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(['StatusConflict', 'Unauthorized']).toEqual(
      expect.arrayContaining(outcomes.filter((outcome) => outcome !== 'done')),
    );
    const [winner, loser] = left[0] === one.subject ? [one, other] : [other, one];
    const back = { id: loser.subject, version: await versionOf(tenantId, loser.subject), roles: ['admin'] };
    expect(outcomeOf(await world.ask('setMemberRole', winner, back))).toBe('done');
  }
});

it('admins who promote, demote and remove at random never leave none', { timeout: 300_000 }, async () => {
  const rounds = howMany(6, 60);
  for (let round = 0; round < rounds; round += 1) {
    const [one, other] = await twoAdmins();
    const { tenantId } = one;
    const third = await world.colleague(one, ['viewer']);
    const people = [one, other, third];
    const act = async (turn: number) => {
      const by = people[turn % 3] ?? one;
      const whom = people[Math.floor(turn / 3) % 3] ?? one;
      const version = await versionOf(tenantId, whom.subject);
      const roles = turn % 5 === 0 ? ['admin'] : ['viewer'];
      const target = { id: whom.subject, version };
      return turn % 7 === 6
        ? world.ask('removeMember', by, target)
        : world.ask('setMemberRole', by, { ...target, roles });
    };
    const start = round * 11;
    await Promise.all(Array.from({ length: 12 }, (_, turn) => act(start + turn)));
    const admins = await world.admins(tenantId);
    expect(admins.length).toBeGreaterThan(0);
    expect([...((await world.store.tenant(tenantId))?.admins ?? [])].sort()).toEqual(admins.sort());
  }
});

it('of two who change one member at once, one wins and the other is told', { timeout: 120_000 }, async () => {
  const [one, other] = await twoAdmins();
  const third = await world.colleague(one, ['viewer']);
  const rounds = howMany(20, 200);
  for (let round = 0; round < rounds; round += 1) {
    const version = 1 + round;
    const change = (by: typeof one, roles: readonly string[]) =>
      world.ask('setMemberRole', by, { id: third.subject, version, roles });
    // Never what the row has already: that would be a repeat.
    const [these, those] = round % 2 ? [['viewer'], ['approver']] : [['preparer'], ['admin']];
    const outcomes = (await Promise.all([change(one, these), change(other, those)])).map(outcomeOf);
    expect(outcomes.sort()).toEqual(['VersionConflict', 'done']);
    expect(await versionOf(one.tenantId, third.subject)).toBe(version + 1);
  }
});

it('of two who use one invitation at once, exactly one joins', { timeout: 120_000 }, async () => {
  const admin = await world.company();
  const rounds = howMany(25, 100);
  for (let round = 0; round < rounds; round += 1) {
    const email = `${randomUUID()}@example.com`;
    await world.ask('inviteMember', admin, { requestId: randomUUID(), email, roles: ['viewer'] });
    const clientMetadata = { invitation: world.invitationOf(email) };
    const people = [1, 2].map(() => ({ subject: randomUUID(), userName: randomUUID(), email }));
    for (const { subject, userName } of people) world.directory.users.set(subject, { userName, email });
    const joined = await Promise.allSettled(people.map((person) => world.confirm({ ...person, clientMetadata })));
    expect(joined.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const members = await Promise.all(people.map(({ subject }) => world.findMember(subject)));
    expect(members.filter((member) => member !== undefined)).toHaveLength(1);
    // Who came second may sign up again, once somebody invites them.
    expect(people.filter(({ subject }) => world.directory.users.has(subject))).toHaveLength(1);
  }
});

it('a confirmation that is delivered three times at once makes one company of one admin', async () => {
  for (let round = 0; round < 10; round += 1) {
    const person = { subject: randomUUID(), userName: randomUUID(), email: `${randomUUID()}@example.com` };
    const deliver = () => world.confirm({ ...person, clientMetadata: { companyName: `Company ${round}` } });
    await Promise.all([deliver(), deliver(), deliver()]);
    const member = await world.findMember(person.subject);
    expect(member).toMatchObject({ tenantName: `Company ${round}`, roles: ['admin'] });
    expect(await world.store.members(member?.tenantId ?? '')).toHaveLength(1);
  }
});

it('a confirmation by invitation that is delivered three times at once makes one member', async () => {
  const admin = await world.company();
  const email = `${randomUUID()}@example.com`;
  await world.ask('inviteMember', admin, { requestId: randomUUID(), email, roles: ['admin'] });
  const person = { subject: randomUUID(), userName: randomUUID(), email };
  const deliver = () => world.confirm({ ...person, clientMetadata: { invitation: world.invitationOf(email) } });
  await Promise.all([deliver(), deliver(), deliver()]);
  await deliver();
  expect(await world.store.members(admin.tenantId)).toHaveLength(2);
  expect(await world.findMember(person.subject)).toMatchObject({ tenantId: admin.tenantId, roles: ['admin'] });
});

async function twoAdmins() {
  const one = await world.company();
  const other = await world.colleague(one, ['viewer']);
  await world.ask('setMemberRole', one, { id: other.subject, version: 1, roles: ['admin'] });
  return [one, other] as const;
}
