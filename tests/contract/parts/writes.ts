import type { PaymentCommand, PaymentDraft } from '@remit-elements/payments-element';
import { beforeAll, describe, expect, it } from 'vitest';
import { draftOf, uuid, withoutHistory, type Abilities, type World } from './world.js';

/** Creating, changing, deleting, and each company for itself. */
export function describeWrites(worldNow: () => World, abilities: Abilities): void {
  let world: World;
  let draft: PaymentDraft;

  beforeAll(async () => {
    world = worldNow();
    draft = await draftOf(world.anna);
  });

  const created = async (id = uuid()): Promise<{ id: string; version: number }> =>
    world.anna.write({ type: 'create', requestId: uuid(), id, draft });

  const updateOf = ({ id, version }: { id: string; version: number }) =>
    ({ type: 'update', requestId: uuid(), id, version, changes: { amountMinor: 5 } }) as const;

  describe('stores', () => {
    it('a new payment as it was sent, unconfirmed, as version 1', async () => {
      const id = uuid();
      const stored = await world.anna.write({ type: 'create', requestId: uuid(), id, draft });
      const { tenantId, subject } = world.anna.session;
      expect(stored).toMatchObject({ ...draft, id, tenantId, version: 1, status: 'UNCONFIRMED' });
      expect(stored.createdBy).toBe(abilities.namesAuthors ? subject : undefined);
      expect(withoutHistory(await world.anna.get(id))).toEqual(stored);
    });

    it('it once, however often the same command comes', async () => {
      const command: PaymentCommand = { type: 'create', requestId: uuid(), id: uuid(), draft };
      const answers = await Promise.all([1, 2, 3].map(() => world.anna.write(command)));
      expect(new Set(answers.map(({ version }) => version))).toEqual(new Set([1]));
      expect(await world.anna.write({ ...command, requestId: uuid() })).toEqual(answers[0]);
    });

    it('nothing else under an id that is taken', async () => {
      const { id } = await created();
      const other: PaymentCommand = { type: 'create', requestId: uuid(), id, draft: { ...draft, amountMinor: 1 } };
      await expect(world.anna.write(other)).rejects.toMatchObject({ code: 'IdempotencyConflict' });
      expect(await world.anna.get(id)).toMatchObject({ amountMinor: draft.amountMinor, version: 1 });
    });

    it('nothing that breaks a rule, and names field and rule', async () => {
      const id = uuid();
      const bad = { ...draft, creditorIban: 'DE89370400440532013001', amountMinor: 0, creditorName: ' ' };
      const violations = [
        { field: 'creditorName', rule: 'required' },
        { field: 'creditorIban', rule: 'checkDigits' },
        { field: 'amountMinor', rule: 'range' },
      ];
      const answer = world.anna.write({ type: 'create', requestId: uuid(), id, draft: bad });
      await expect(answer).rejects.toMatchObject({ code: 'ValidationError', violations });
      expect(await world.anna.get(id)).toBeUndefined();
    });

    it('no payment from an account that the company does not have', async () => {
      const strange = { ...draft, debtorAccountId: uuid() };
      const answer = world.anna.write({ type: 'create', requestId: uuid(), id: uuid(), draft: strange });
      const violations = [{ field: 'debtorAccountId', rule: 'reference' }];
      await expect(answer).rejects.toMatchObject({ code: 'ValidationError', violations });
    });

    it('nothing for a viewer', async () => {
      const id = uuid();
      const answer = world.viewer.write({ type: 'create', requestId: uuid(), id, draft });
      await expect(answer).rejects.toMatchObject({ code: 'Unauthorized' });
      expect(await world.viewer.get(id)).toBeUndefined();
    });
  });

  describe('changes', () => {
    it('what is named, clears what is null and leaves the rest', async () => {
      const { id } = await created();
      const changes = { amountMinor: 5, remittanceInformation: null };
      const changed = await world.carl.write({ type: 'update', requestId: uuid(), id, version: 1, changes });
      expect(changed).toMatchObject({ version: 2, amountMinor: 5, creditorName: draft.creditorName });
      expect(changed.editedBy).toBe(abilities.namesAuthors ? world.carl.session.subject : undefined);
      expect(changed).not.toHaveProperty('remittanceInformation');
      expect(withoutHistory(await world.anna.get(id))).toEqual(changed);
    });

    it('it once, though its version is past when the command comes again', async () => {
      const update = updateOf(await created());
      await world.anna.write(update);
      expect(await world.anna.write(update)).toMatchObject({ version: 2 });
      await world.anna.write({ ...update, requestId: uuid(), version: 2, changes: { amountMinor: 6 } });
      const again = world.anna.write(update);
      if (abilities.remembersRequests) expect(await again).toMatchObject({ version: 3, amountMinor: 6 });
      else await expect(again).rejects.toMatchObject({ code: 'VersionConflict', currentVersion: 3 });
      expect(await world.anna.get(update.id)).toMatchObject({ version: 3, amountMinor: 6 });
    });

    it('nothing from a version that is past, and brings the payment as it is', async () => {
      const update = updateOf(await created());
      const { id } = update;
      await world.anna.write(update);
      const late = world.carl.write({ ...update, requestId: uuid(), changes: { amountMinor: 6 } });
      const current = { id, version: 2, amountMinor: 5 };
      await expect(late).rejects.toMatchObject({ code: 'VersionConflict', currentVersion: 2, current });
    });

    it('nothing about a payment that was passed on', async () => {
      const { items } = await world.anna.list({ limit: 100 });
      const closed = items.find(({ status }) => status === 'CONFIRMED');
      expect(closed).toBeDefined();
      const { id = '', version = 0 } = closed ?? {};
      const answer = world.anna.write({ type: 'delete', requestId: uuid(), id, version });
      await expect(answer).rejects.toMatchObject({ code: 'StatusConflict', current: { id, version } });
    });
  });

  describe('deletes', () => {
    it('a payment, once, from get and list, and answers when', async () => {
      const { id } = await created();
      const command: PaymentCommand = { type: 'delete', requestId: uuid(), id, version: 1 };
      const deleted = await world.anna.write(command);
      expect(deleted).toMatchObject({
        id,
        version: 2,
        deletedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      });
      expect(await world.anna.write(command)).toEqual(deleted);
      expect(await world.anna.get(id)).toBeUndefined();
      expect((await world.anna.list({ limit: 100 })).items.map((item) => item.id)).not.toContain(id);
    });

    it(`it for good: no change${abilities.keepsDeleted ? ', and no second payment under its id' : ''}`, async () => {
      const { id } = await created();
      await world.anna.write({ type: 'delete', requestId: uuid(), id, version: 1 });
      const change = world.anna.write({
        type: 'update',
        requestId: uuid(),
        id,
        version: 2,
        changes: { amountMinor: 5 },
      });
      await expect(change).rejects.toMatchObject({ code: 'NotFound' });
      if (!abilities.keepsDeleted) return;
      const again = await world.anna.write({ type: 'create', requestId: uuid(), id, draft });
      expect(again).toMatchObject({ id, version: 2 });
      expect(again.deletedAt).toBeDefined();
      expect(await world.anna.get(id)).toBeUndefined();
    });
  });

  describe('keeps companies apart', () => {
    it('another one’s payment is not there, and cannot be changed', async () => {
      const { id } = await created();
      expect(await world.bert.get(id)).toBeUndefined();
      const update = world.bert.write({
        type: 'update',
        requestId: uuid(),
        id,
        version: 1,
        changes: { amountMinor: 5 },
      });
      await expect(update).rejects.toMatchObject({ code: 'NotFound' });
      const deletion = world.bert.write({ type: 'delete', requestId: uuid(), id, version: 1 });
      await expect(deletion).rejects.toMatchObject({ code: 'NotFound' });
      expect(await world.anna.get(id)).toMatchObject({ version: 1, amountMinor: draft.amountMinor });
    });

    it('one id names a payment of each, or of one alone', async () => {
      const { id } = await created();
      const theirs = { ...draft, creditorName: 'Theirs' };
      const creation = world.bert.write({ type: 'create', requestId: uuid(), id, draft: theirs });
      if (!abilities.hasIdsPerCompany) {
        const refusal: unknown = await creation.catch((cause: unknown) => cause);
        expect(refusal).toMatchObject({ code: 'IdempotencyConflict', current: undefined });
      }
      const stored = abilities.hasIdsPerCompany ? await creation : undefined;
      if (stored) expect(stored).toMatchObject({ id, tenantId: world.bert.session.tenantId, creditorName: 'Theirs' });
      expect(await world.anna.get(id)).toMatchObject({ creditorName: draft.creditorName });
    });

    it('lists hold one’s own rows alone', async () => {
      for (const gateway of [world.anna, world.bert]) {
        const { items } = await gateway.list({ limit: 100 });
        expect(items.length).toBeGreaterThan(0);
        expect(new Set(items.map(({ tenantId }) => tenantId))).toEqual(new Set([gateway.session.tenantId]));
        const accounts = (await gateway.accounts?.()) ?? [];
        expect(new Set(accounts.map(({ tenantId }) => tenantId))).toEqual(new Set([gateway.session.tenantId]));
      }
    });
  });
}
