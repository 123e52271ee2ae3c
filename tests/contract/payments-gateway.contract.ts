import type { PaymentCommand, PaymentDraft, PaymentsGateway } from '@remit-elements/payments-element';
import { draftFixture } from '@remit-elements/payments-element/testing.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Two companies on one server: two preparers and a viewer of the one, a preparer of the other. */
export interface World {
  readonly anna: PaymentsGateway;
  readonly carl: PaymentsGateway;
  readonly viewer: PaymentsGateway;
  readonly bert: PaymentsGateway;
  close(): Promise<void>;
}

const uuid = (): string => crypto.randomUUID();

/** What every payments gateway does, whatever stands behind it. */
export function describePaymentsGateway(name: string, open: () => Promise<World>): void {
  describe(`the payments gateway ${name}`, () => {
    let world: World;
    let draft: PaymentDraft;

    beforeAll(async () => {
      world = await open();
      const [account] = (await world.anna.accounts?.()) ?? [];
      draft = draftFixture({ debtorAccountId: account?.id ?? '' });
    });

    afterAll(() => world.close());

    const created = async (id = uuid()): Promise<{ id: string; version: number }> =>
      world.anna.write({ type: 'create', requestId: uuid(), id, draft });

    describe('stores', () => {
      it('a new payment as it was sent, unconfirmed, as version 1', async () => {
        const id = uuid();
        const stored = await world.anna.write({ type: 'create', requestId: uuid(), id, draft });
        const { tenantId, subject } = world.anna.session;
        expect(stored).toMatchObject({ ...draft, id, tenantId, version: 1, status: 'UNCONFIRMED', createdBy: subject });
        expect(await world.anna.get(id)).toEqual(stored);
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
        expect(changed).toMatchObject({ editedBy: world.carl.session.subject });
        expect(changed).not.toHaveProperty('remittanceInformation');
        expect(await world.anna.get(id)).toEqual(changed);
      });

      it('it once, though its version is past when the command comes again', async () => {
        const { id } = await created();
        const update: PaymentCommand = {
          type: 'update',
          requestId: uuid(),
          id,
          version: 1,
          changes: { amountMinor: 5 },
        };
        await world.anna.write(update);
        expect(await world.anna.write(update)).toMatchObject({ version: 2 });
        await world.anna.write({ ...update, requestId: uuid(), version: 2, changes: { amountMinor: 6 } });
        expect(await world.anna.write(update)).toMatchObject({ version: 3, amountMinor: 6 });
      });

      it('nothing from a version that is past, and brings the payment as it is', async () => {
        const { id } = await created();
        const update: PaymentCommand = {
          type: 'update',
          requestId: uuid(),
          id,
          version: 1,
          changes: { amountMinor: 5 },
        };
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

      it('it for good: no change, and no second payment under its id', async () => {
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

      it('one id names a payment of each', async () => {
        const { id } = await created();
        const theirs = { ...draft, creditorName: 'Theirs' };
        const stored = await world.bert.write({ type: 'create', requestId: uuid(), id, draft: theirs });
        expect(stored).toMatchObject({ id, tenantId: world.bert.session.tenantId, creditorName: 'Theirs' });
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

    describe('lists', () => {
      it('newest first, each row once, in pages of the size that was asked for', async () => {
        const { id } = await created();
        const seen: string[] = [];
        let nextToken: string | undefined;
        do {
          const page = await world.viewer.list({ limit: 7, ...(nextToken && { nextToken }) });
          if (page.nextToken) expect(page.items).toHaveLength(7);
          seen.push(...page.items.map((item) => item.id));
          nextToken = page.nextToken;
        } while (nextToken);
        expect(seen[0]).toBe(id);
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen.length).toBeGreaterThan(20);
      });

      it('what the filter asks for', async () => {
        const [, second] = (await world.anna.accounts?.()) ?? [];
        const filter = { debtorAccountId: second?.id ?? '' };
        const { items } = await world.anna.list({ limit: 5, filter });
        expect(items.length).toBeGreaterThan(0);
        expect(new Set(items.map(({ debtorAccountId }) => debtorAccountId))).toEqual(new Set([filter.debtorAccountId]));
      });

      it('no more than a hundred rows, and says so', async () => {
        const violations = [{ field: 'limit', rule: 'range' }];
        const answer = world.anna.list({ limit: 101 });
        await expect(answer).rejects.toMatchObject({ code: 'ValidationError', violations });
      });
    });

    it('tells listeners of the same company, and no others, what changed', async () => {
      const heard = { anna: new Set<string>(), bert: new Set<string>() };
      const state = (): undefined => undefined;
      const stops = [
        world.anna.subscribe?.({ change: (id) => heard.anna.add(id), state }),
        world.bert.subscribe?.({ change: (id) => heard.bert.add(id), state }),
      ];
      const own: string[] = [];
      // A subscription begins when the server has it: until then changes pass by unheard, so more are made.
      await expect
        .poll(
          async () => {
            const id = uuid();
            own.push(id);
            await world.carl.write({ type: 'create', requestId: uuid(), id, draft });
            return own.some((each) => heard.anna.has(each));
          },
          { timeout: 10_000, interval: 100 },
        )
        .toBe(true);
      const id = uuid();
      await expect
        .poll(
          async () => {
            await world.bert.write({ type: 'create', requestId: uuid(), id: uuid(), draft });
            return heard.bert.size > 0;
          },
          { timeout: 10_000, interval: 100 },
        )
        .toBe(true);
      await world.carl.write({ type: 'create', requestId: uuid(), id, draft });
      await world.carl.write({ type: 'delete', requestId: uuid(), id, version: 1 });
      await expect.poll(() => heard.anna.has(id)).toBe(true);
      expect([...heard.bert].filter((each) => own.includes(each) || each === id)).toEqual([]);
      for (const stop of stops) stop?.();
    });
  });
}
