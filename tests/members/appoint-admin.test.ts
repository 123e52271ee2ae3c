import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appointAdmin } from '@remit-elements/backend/functions/appoint-admin.js';
import { createLocalTenant, runLocalCommand, startLocalBackend, type Mail } from '@remit-elements/local-backend';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcomeOf, World } from './world.js';

const someone = () => `${randomUUID()}@example.com`;

describe('an admin whom the operator appoints', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());
  const appoint = (tenantId: string, email: string) => {
    const { store, directory, findMember, now } = world;
    return appointAdmin({ tenantId, email, store, directory, findMember, now });
  };
  const namedAdmins = async (tenantId: string) => [...((await world.store.tenant(tenantId))?.admins ?? [])].sort();

  it('is a member with what they might do before, once, however often it is asked', async () => {
    const admin = await world.company('Bereft');
    const { email, subject, tenantId } = await world.colleague(admin, ['viewer', 'approver']);
    const users = world.directory.users.size;
    const first = await appoint(tenantId, email.toUpperCase());
    expect(first).toEqual({ tenantId, name: 'Bereft', appointed: true, invited: false });
    expect(await appoint(tenantId, email)).toEqual({ ...first, appointed: false });
    expect(await world.store.member(tenantId, subject)).toMatchObject({
      version: 2,
      roles: ['viewer', 'approver', 'admin'],
    });
    expect(await namedAdmins(tenantId)).toEqual([admin.subject, subject].sort());
    expect(world.directory.users.size).toBe(users);
  });
  it('takes over after the last admin deleted their own account, and can clear it away', async () => {
    const gone = await world.company('Orphaned');
    world.directory.users.delete(gone.subject);
    const email = someone();
    const { tenantId } = gone;
    expect(await appoint(tenantId, email)).toEqual({ tenantId, name: 'Orphaned', appointed: true, invited: true });
    expect(await appoint(tenantId, email)).toMatchObject({ appointed: false, invited: false });
    const { subject = '' } = (await world.directory.findUser(email)) ?? {};
    expect(await world.findMember(subject)).toMatchObject({ tenantId, roles: ['admin'] });
    const removal = { id: gone.subject, version: 1 };
    expect(outcomeOf(await world.ask('removeMember', { tenantId, subject }, removal))).toBe('done');
    expect(await namedAdmins(tenantId)).toEqual([subject]);
    const last = { id: subject, version: 1 };
    expect(outcomeOf(await world.ask('removeMember', { tenantId, subject }, last))).toBe('StatusConflict');
  });
  it('may be whoever deleted their own account, as somebody new', async () => {
    const admin = await world.company();
    const { email, subject, tenantId } = await world.colleague(admin, ['viewer']);
    world.directory.users.delete(subject);
    expect(await appoint(tenantId, email)).toMatchObject({ appointed: true, invited: true });
    const { subject: anew = '' } = (await world.directory.findUser(email)) ?? {};
    expect(await world.findMember(anew)).toMatchObject({ tenantId, roles: ['admin'] });
  });
  it('stays one where the pool had not heard of their removal yet', async () => {
    const admin = await world.company();
    const { email, subject, tenantId } = await world.colleague(admin, ['viewer']);
    world.directory.failing = true;
    await expect(world.ask('removeMember', admin, { id: subject, version: 1 })).rejects.toThrow('the pool is down');
    world.directory.failing = false;
    expect(await appoint(tenantId, email)).toMatchObject({ appointed: true, invited: true });
    const { subject: anew = '' } = (await world.directory.findUser(email)) ?? {};
    expect(await world.findMember(anew)).toMatchObject({ tenantId, roles: ['admin'] });
    expect(await world.store.signOutsDue(tenantId)).toEqual([]);
  });
  it('is nobody of another company, not even its founder whom no index knows yet', async () => {
    const [own, other] = [await world.company(), await world.company('Elsewhere')];
    const { email } = await world.colleague(other, ['viewer']);
    await expect(appoint(own.tenantId, email)).rejects.toThrow(`belongs to another company, ${other.tenantId}`);
    const founder = (await world.store.member(other.tenantId, other.subject))?.email ?? '';
    const { store, directory, now } = world;
    const findMember = () => Promise.resolve(undefined);
    await expect(
      appointAdmin({ tenantId: own.tenantId, email: founder, store, directory, findMember, now }),
    ).rejects.toThrow(`belongs to another company, ${other.tenantId}`);
    expect(await world.store.members(own.tenantId)).toHaveLength(1);
    expect(await namedAdmins(own.tenantId)).toEqual([own.subject]);
  });
  it('is nobody of a company that is not there, and nobody without an address', async () => {
    const { tenantId } = await world.company();
    const users = world.directory.users.size;
    await expect(appoint('c-nowhere', someone())).rejects.toThrow('There is no company "c-nowhere"');
    await expect(appoint(tenantId, 'nobody')).rejects.toThrow('"nobody" is not an e-mail address');
    expect(world.directory.users.size).toBe(users);
  });
  it('is one when it is asked for three times at once', async () => {
    const { tenantId } = await world.company();
    const email = someone();
    await Promise.all([1, 2, 3].map(() => appoint(tenantId, email)));
    const { subject = '' } = (await world.directory.findUser(email)) ?? {};
    expect(await world.store.members(tenantId)).toHaveLength(2);
    expect(await namedAdmins(tenantId)).toContain(subject);
  });
});

describe('in a local data folder, an admin', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'remit-admin-'));
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it('is appointed while the backend runs, and while it does not', async () => {
    const backend = await startLocalBackend({ port: 0, dataDir, payments: false });
    const { tenantId } = await createLocalTenant(dataDir, { name: 'Kept', email: 'first@kept.example' });
    const command = { operation: 'appointAdmin', tenantId, email: 'second@kept.example' } as const;
    const live = await runLocalCommand(dataDir, command);
    expect(live).toEqual({ tenantId, name: 'Kept', appointed: true, invited: true });
    const answer = await fetch(`${backend.url}/outbox`, { headers: { Accept: 'application/json' } });
    const [mail] = (await answer.json()) as readonly Mail[];
    expect(mail).toMatchObject({ to: 'second@kept.example', kind: 'welcome', url: backend.url });
    expect(mail?.subject).toBe('Your access to the payments of Kept');
    expect(mail?.text).toContain(`Sign in at ${backend.url} with your e-mail address`);
    expect(mail?.text).toContain(`\n\n${mail?.code ?? 'none'}\n\n`);
    await expect(runLocalCommand(dataDir, { ...command, tenantId: 'c-none' })).rejects.toThrow('There is no company');
    await backend.close();
    expect(await runLocalCommand(dataDir, command)).toEqual({ ...live, appointed: false, invited: false });
  });
});
