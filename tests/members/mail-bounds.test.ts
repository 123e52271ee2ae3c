import { randomUUID } from 'node:crypto';
import { MailThrottled } from '@remit-elements/backend/functions/mailer.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcomeOf, World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

/** Between two mails to one address. */
const GAP_MS = 5 * 60_000;
const someone = () => `${randomUUID()}@example.com`;
const invite = (email: string) => ({ requestId: randomUUID(), email, roles: ['viewer'] });

describe('a company', () => {
  it('mails at most a hundred times a day, whatever is withdrawn meanwhile', { timeout: 120_000 }, async () => {
    const admin = await world.company();
    const start = world.nowMs;
    const mailsBefore = world.mails.length;
    const tenantBefore = await world.tenantItem(admin.tenantId);
    for (let sent = 0; sent < 98; sent += 1) {
      const answer = await world.ask('inviteMember', admin, invite(someone()));
      if (!('member' in answer)) throw new Error('not invited');
      await world.ask('removeMember', admin, { id: answer.member.id, version: 1 });
    }
    world.nowMs += 3_600_000;
    const atOnce = await Promise.all(
      Array.from({ length: 6 }, () => world.ask('inviteMember', admin, invite(someone()))),
    );
    expect(atOnce.map(outcomeOf).sort()).toEqual([...Array<string>(4).fill('Throttled'), 'done', 'done']);
    expect(world.mails).toHaveLength(mailsBefore + 100);
    const refused = atOnce.find((answer) => 'error' in answer);
    expect(refused).toMatchObject({ error: { info: { retryAfterSeconds: 23 * 3600 } } });
    expect(await world.tenantItem(admin.tenantId)).toMatchObject(tenantBefore);
    world.nowMs = start + 86_400_000 - 1;
    expect(outcomeOf(await world.ask('inviteMember', admin, invite(someone())))).toBe('Throttled');
    world.nowMs += 1;
    expect(outcomeOf(await world.ask('inviteMember', admin, invite(someone())))).toBe('done');
  });
  it('mails one address once in five minutes, whatever is withdrawn meanwhile', async () => {
    const [admin, other] = [await world.company(), await world.company()];
    const email = someone();
    const first = await world.ask('inviteMember', admin, invite(email));
    if (!('member' in first)) throw new Error('not invited');
    await world.ask('removeMember', admin, { id: first.member.id, version: 1 });
    world.nowMs += 60_000;
    expect(await world.ask('inviteMember', admin, invite(email.toUpperCase()))).toMatchObject({
      error: { code: 'Throttled', info: { retryAfterSeconds: 240 } },
    });
    expect(outcomeOf(await world.ask('inviteMember', other, invite(email)))).toBe('done');
    world.nowMs += GAP_MS - 60_000;
    const again = await Promise.all([1, 2, 3].map(() => world.ask('inviteMember', admin, invite(email))));
    expect(again.map(outcomeOf).sort()).toEqual(['Throttled', 'Throttled', 'done']);
    expect(world.mails.filter(({ to }) => to.toLowerCase() === email)).toHaveLength(3);
  });
  it('holds an address back for no mail that failed', async () => {
    const admin = await world.company();
    const email = someone();
    world.mailFails = new MailThrottled('slow down');
    expect(outcomeOf(await world.ask('inviteMember', admin, invite(email)))).toBe('Throttled');
    world.mailFails = undefined;
    expect(outcomeOf(await world.ask('inviteMember', admin, invite(email)))).toBe('done');
  });
});
