import { randomUUID } from 'node:crypto';
import { appointAdmin } from '@remit-elements/backend/functions/appoint-admin.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cut, outcomeOf, World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

type Admin = Awaited<ReturnType<World['company']>>;
interface Scenario {
  readonly what: string;
  /** Makes what the call needs; answers the call, and what must hold once a repeat has gone through. */
  prepare(): Promise<{ call(store: World['store']): Promise<unknown>; holds(): Promise<void>; tenantId: string }>;
}

const ask = async (admin: Admin, operation: string, input: object, store: World['store']) => {
  const answer = await world.ask(operation, admin, input, store);
  expect(outcomeOf(answer)).toBe('done');
};

const SCENARIOS: readonly Scenario[] = [
  {
    what: 'an invitation',
    prepare: async () => {
      const admin = await world.company();
      const email = `${randomUUID()}@example.com`;
      await world.ask('inviteMember', admin, { requestId: randomUUID(), email, roles: ['viewer'] });
      world.nowMs += 300_000; // one address gets one mail in five minutes
      const input = { requestId: randomUUID(), email, roles: ['preparer'] };
      return {
        tenantId: admin.tenantId,
        call: (store) => ask(admin, 'inviteMember', input, store),
        holds: async () => {
          for (const mail of world.mails.filter(({ to }) => to === email).slice(1))
            await world.preSignUp({ email, clientMetadata: { invitation: mail.url.split('invitation=')[1] ?? '' } });
          expect(await world.store.members(admin.tenantId)).toHaveLength(2);
          const subject = await world.signUp(email, { invitation: world.invitationOf(email) });
          expect(await world.findMember(subject)).toMatchObject({ roles: ['preparer'] });
        },
      };
    },
  },
  {
    what: 'a promotion',
    prepare: async () => {
      const admin = await world.company();
      const { subject: id } = await world.colleague(admin, ['viewer']);
      return {
        tenantId: admin.tenantId,
        call: (store) => ask(admin, 'setMemberRole', { id, version: 1, roles: ['admin'] }, store),
        holds: async () => {
          expect((await world.admins(admin.tenantId)).sort()).toEqual([admin.subject, id].sort());
          const demote = { id: admin.subject, version: 1, roles: ['viewer'] };
          expect(outcomeOf(await world.ask('setMemberRole', admin, demote))).toBe('done');
        },
      };
    },
  },
  {
    what: 'a demotion',
    prepare: async () => {
      const admin = await world.company();
      const { subject: id } = await world.colleague(admin, ['admin']);
      return {
        tenantId: admin.tenantId,
        call: (store) => ask(admin, 'setMemberRole', { id, version: 1, roles: ['approver'] }, store),
        holds: async () => {
          expect(await world.admins(admin.tenantId)).toEqual([admin.subject]);
          expect(await world.findMember(id)).toMatchObject({ roles: ['approver'] });
        },
      };
    },
  },
  {
    what: 'a removal',
    prepare: async () => {
      const admin = await world.company();
      const { subject: id } = await world.colleague(admin, ['admin']);
      return {
        tenantId: admin.tenantId,
        call: (store) => ask(admin, 'removeMember', { id, version: 1 }, store),
        holds: async () => {
          expect(await world.findMember(id)).toBeUndefined();
          expect(world.directory.users.has(id)).toBe(false);
          expect(await world.store.signOutsDue(admin.tenantId)).toEqual([]);
        },
      };
    },
  },
  {
    what: 'the sign-up of a company',
    prepare: () => {
      const person = { subject: randomUUID(), userName: randomUUID(), email: `${randomUUID()}@example.com` };
      const clientMetadata = { companyName: 'Cut Ltd' };
      let tenantId = 'c-none';
      return Promise.resolve({
        get tenantId() {
          return tenantId;
        },
        call: (store) => world.confirm({ ...person, clientMetadata }, { store }),
        holds: async () => {
          const member = await world.findMember(person.subject);
          expect(member).toMatchObject({ tenantName: 'Cut Ltd', roles: ['admin'] });
          tenantId = member?.tenantId ?? tenantId;
          expect([...((await world.store.tenant(tenantId))?.admins ?? [])]).toEqual([person.subject]);
        },
      });
    },
  },
  {
    what: 'the sign-up by an invitation',
    prepare: async () => {
      const admin = await world.company();
      const person = { subject: randomUUID(), userName: randomUUID(), email: `${randomUUID()}@example.com` };
      const { email } = person;
      await world.ask('inviteMember', admin, { requestId: randomUUID(), email, roles: ['admin'] });
      const clientMetadata = { invitation: world.invitationOf(email) };
      return {
        tenantId: admin.tenantId,
        call: (store) => world.confirm({ ...person, clientMetadata }, { store }),
        holds: async () => {
          expect(await world.findMember(person.subject)).toMatchObject({ tenantId: admin.tenantId, roles: ['admin'] });
          await expect(world.signUp(email, clientMetadata)).rejects.toThrow(/cannot be used/);
        },
      };
    },
  },
  ...['a colleague', 'somebody new'].map((who): Scenario => ({
    what: `the appointment of ${who}`,
    prepare: async () => {
      const admin = await world.company();
      const { tenantId } = admin;
      const isNew = who === 'somebody new';
      const { email } = isNew ? { email: `${randomUUID()}@example.com` } : await world.colleague(admin, ['viewer']);
      const { directory, findMember, now } = world;
      return {
        tenantId,
        call: (store) => appointAdmin({ tenantId, email, store, directory, findMember, now }),
        holds: async () => {
          const { subject = '' } = (await world.directory.findUser(email)) ?? {};
          const row = await world.store.member(tenantId, subject);
          // Once, however often it was begun.
          expect(row).toMatchObject(
            isNew ? { roles: ['admin'], version: 1 } : { roles: ['viewer', 'admin'], version: 2 },
          );
          const tenant = await world.store.tenant(tenantId);
          expect([...(tenant?.admins ?? [])].sort()).toEqual([admin.subject, subject].sort());
          expect(tenant?.change).toBeUndefined();
        },
      };
    },
  })),
];

/** Nobody is called an admin who is none, and with nothing under way somebody is one. */
async function adminsAreTrue(tenantId: string): Promise<void> {
  const tenant = await world.store.tenant(tenantId);
  if (!tenant) return;
  const admins = await world.admins(tenantId);
  if (!tenant.change) for (const named of tenant.admins) expect(admins).toContain(named);
  if (!tenantId.startsWith('c-none')) expect(admins.length).toBeGreaterThan(0);
}

describe.each(SCENARIOS)('$what that is cut off', ({ prepare }) => {
  it('before any of its calls is whole after a repeat', { timeout: 120_000 }, async () => {
    const counted = cut(world.store);
    const first = await prepare();
    await first.call(counted.store);
    await first.holds();
    expect(counted.calls).toBeGreaterThan(3);
    for (let at = 0; at < counted.calls; at += 1) {
      const scene = await prepare();
      await expect(scene.call(cut(world.store, at).store)).rejects.toThrow(/the process died|Something went wrong/);
      await adminsAreTrue(scene.tenantId);
      world.nowMs += 30_000; // whoever was mailing has ended
      await scene.call(world.store);
      await scene.holds();
      await adminsAreTrue(scene.tenantId);
    }
  });
});

describe('a change that was cut off and is never repeated', () => {
  it('is finished by the next change of another member', async () => {
    const admin = await world.company();
    const { subject: id } = await world.colleague(admin, ['admin']);
    const other = await world.colleague(admin, ['viewer']);
    // Announced, not applied: the caller's row is read first, then the member's.
    const dying = cut(world.store, 3).store;
    await expect(world.ask('setMemberRole', admin, { id, version: 1, roles: ['viewer'] }, dying)).rejects.toThrow(
      'died',
    );
    expect((await world.store.tenant(admin.tenantId))?.change).toMatchObject({ id });
    await world.ask('setMemberRole', admin, { id: other.subject, version: 1, roles: ['approver'] });
    expect(await world.admins(admin.tenantId)).toEqual([admin.subject]);
    expect((await world.store.tenant(admin.tenantId))?.change).toBeUndefined();
  });
});
