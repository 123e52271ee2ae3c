import type { AccountCommand } from '@remit-elements/accounts-element';
import { expect, it } from 'vitest';
import { created, DRAFT, uuid, type World } from './world.js';

/** Creating, changing, deleting, and each company for itself. */
export function describeWrites(worldNow: () => World): void {
  const world = (): World => worldNow();
  const changeOf = ({ id, version }: { id: string; version: number }) =>
    ({ type: 'update', requestId: uuid(), id, version, changes: { name: 'Renamed' } }) as const;

  it('stores a new account as it was sent: open, not the default, version 1', async () => {
    const stored = await created(world());
    const { tenantId } = world().carl.session;
    expect(stored).toMatchObject({ ...DRAFT, tenantId, version: 1, status: 'OPEN', isDefault: false });
    expect(await world().anna.get(stored.id)).toEqual(stored);
  });

  it('stores it once, however often the same comes, and nothing else under its id', async () => {
    const command: AccountCommand = { type: 'create', requestId: uuid(), id: uuid(), draft: DRAFT };
    const answers = await Promise.all([1, 2, 3].map(() => world().carl.write(command)));
    expect(answers.map(({ version }) => version)).toEqual([1, 1, 1]);
    const other: AccountCommand = { ...command, requestId: uuid(), draft: { ...DRAFT, name: 'Other' } };
    await expect(world().carl.write(other)).rejects.toMatchObject({ code: 'IdempotencyConflict' });
    expect(await world().carl.get(command.id)).toMatchObject({ name: DRAFT.name, version: 1 });
  });

  it('stores nothing that breaks a rule, and names field and rule', async () => {
    const id = uuid();
    const draft = { ...DRAFT, name: ' ', iban: 'DE02120300000000202052', holderAddress: { streetName: 'Hauptstraße' } };
    const violations = [
      { field: 'name', rule: 'required' },
      { field: 'iban', rule: 'checkDigits' },
      { field: 'holderAddress.townName', rule: 'required' },
    ];
    const refused = world().carl.write({ type: 'create', requestId: uuid(), id, draft });
    await expect(refused).rejects.toMatchObject({
      code: 'ValidationError',
      violations: expect.arrayContaining(violations) as unknown,
    });
    expect(await world().carl.get(id)).toBeUndefined();
  });

  it('writes nothing for who is no admin', async () => {
    const { id, version } = await created(world());
    const denied = { code: 'Unauthorized' };
    await expect(created({ ...world(), carl: world().anna })).rejects.toMatchObject(denied);
    await expect(world().anna.write(changeOf({ id, version }))).rejects.toMatchObject(denied);
    const deletion = world().anna.write({ type: 'delete', requestId: uuid(), id, version });
    await expect(deletion).rejects.toMatchObject(denied);
    expect(await world().anna.get(id)).toMatchObject({ version: 1 });
  });

  it('changes what is named, clears what is null, replaces an address as a whole and leaves the rest', async () => {
    const { id, version } = await created(world());
    const changes = { name: 'Renamed', bic: null, holderAddress: { townName: 'Köln', country: 'DE' } };
    const changed = await world().carl.write({ type: 'update', requestId: uuid(), id, version, changes });
    expect(changed).toMatchObject({ name: 'Renamed', iban: DRAFT.iban, currency: DRAFT.currency, version: 2 });
    expect(changed).not.toHaveProperty('bic');
    expect(changed.holderAddress).toEqual(changes.holderAddress);
    expect(await world().anna.get(id)).toEqual(changed);
    const cleared = { type: 'update', requestId: uuid(), id, version: 2, changes: { holderAddress: null } } as const;
    expect(await world().carl.write(cleared)).not.toHaveProperty('holderAddress');
  });

  it('changes once, though the version is past when the same comes again', async () => {
    const change = changeOf(await created(world()));
    await world().carl.write(change);
    expect(await world().carl.write(change)).toMatchObject({ version: 2, name: 'Renamed' });
  });

  it('changes nothing from a version that is past, and brings the account as it is', async () => {
    const { id } = await created(world());
    await world().carl.write(changeOf({ id, version: 1 }));
    const late = { ...changeOf({ id, version: 1 }), changes: { name: 'Late' } };
    const current = await world().carl.get(id);
    await expect(world().carl.write(late)).rejects.toMatchObject({ code: 'VersionConflict', current });
    expect(current).toMatchObject({ version: 2, name: 'Renamed' });
  });

  it('closes and opens again', async () => {
    const { id, version } = await created(world());
    const to = (status: 'OPEN' | 'CLOSED', from: number) =>
      world().carl.write({ type: 'update', requestId: uuid(), id, version: from, changes: { status } });
    expect(await to('CLOSED', version)).toMatchObject({ status: 'CLOSED', version: 2, iban: DRAFT.iban });
    expect(await world().anna.get(id)).toMatchObject({ status: 'CLOSED' });
    expect(await to('OPEN', 2)).toMatchObject({ status: 'OPEN', version: 3 });
  });

  it('has one default at most: the one that was last made so', async () => {
    const rows = [await created(world()), await created(world())];
    const decide = (row: { id: string; version: number }, isDefault: boolean) =>
      world().carl.write({ type: 'update', requestId: uuid(), ...idOf(row), changes: { isDefault } });
    const defaults = async (): Promise<readonly string[]> => {
      const { items } = await world().anna.list({ limit: 100 });
      return items.filter((row) => row.isDefault).map(({ id }) => id);
    };
    for (const row of rows) expect(await decide(row, true)).toMatchObject({ isDefault: true });
    expect(await defaults()).toEqual([rows[1]?.id]);
    expect(await world().anna.get(rows[0]?.id ?? '')).toMatchObject({ isDefault: false });
    expect(await decide({ id: rows[1]?.id ?? '', version: 2 }, false)).toMatchObject({ isDefault: false });
    expect(await defaults()).toEqual([]);
  });

  it('deletes an account once, for good, and answers when', async () => {
    const { id, version } = await created(world());
    const deletion: AccountCommand = { type: 'delete', requestId: uuid(), id, version };
    const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string;
    expect(await world().carl.write(deletion)).toMatchObject({ id, name: DRAFT.name, isDefault: false, deletedAt: at });
    expect(await world().carl.write(deletion)).toMatchObject({ id, deletedAt: at });
    expect(await world().anna.get(id)).toBeUndefined();
    expect((await world().anna.list({ limit: 100 })).items.map((row) => row.id)).not.toContain(id);
    await expect(world().carl.write(changeOf({ id, version: 2 }))).rejects.toMatchObject({ code: 'NotFound' });
  });

  it('keeps an account that payments leave from, and says so', async () => {
    const account = await created(world());
    await world().pay(account.id, 500, 'EUR', 'unconfirmed');
    const deletion = world().carl.write({ type: 'delete', requestId: uuid(), ...idOf(account) });
    await expect(deletion).rejects.toMatchObject({ code: 'StatusConflict', current: account });
    expect(await world().carl.get(account.id)).toEqual(account);
  });

  it('keeps companies apart: another one’s account is not there, and cannot be changed', async () => {
    const { id, version } = await created(world());
    expect(await world().bert.get(id)).toBeUndefined();
    await expect(world().bert.write(changeOf({ id, version }))).rejects.toMatchObject({ code: 'NotFound' });
    const deletion = world().bert.write({ type: 'delete', requestId: uuid(), id, version });
    await expect(deletion).rejects.toMatchObject({ code: 'NotFound' });
    const { items } = await world().bert.list({ limit: 100 });
    expect(items.map((row) => row.tenantId)).not.toContain(world().carl.session.tenantId);
    expect(await world().anna.get(id)).toMatchObject({ version: 1, name: DRAFT.name });
  });
}

function idOf({ id, version }: { readonly id: string; readonly version: number }): { id: string; version: number } {
  return { id, version };
}
